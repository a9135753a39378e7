package org.keruen.study.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Flow;

/// Flows on networks small enough to be judged by hand.
class CorridorFlowsTest {

  private static final double USD_PER_TONNE_DAY = 12;

  /// Two ways from a to z, by two countries, the southern one longer by 20 km of road.
  private static final String TWO_WAYS =
      """
      road KZ.a KZ.b 100 id=ab kmh=50
      post north KZ.b KG.c road out=2
      road KG.c KG.f 100 id=cf kmh=50
      post north-end KG.f TJ.g road out=2
      road TJ.g TJ.z 100 id=gz kmh=50
      road KZ.a KZ.d 100 id=ad kmh=50
      post south KZ.d UZ.e road out=2
      road UZ.e UZ.h 120 id=eh kmh=50
      post south-end UZ.h TJ.i road out=2
      road TJ.i TJ.z 100 id=iz kmh=50
      """;

  private static SmallStudy twoWays(String more) {
    return new SmallStudy(TWO_WAYS + more).sends("a", "z", "grain", 365_000);
  }

  private static double through(FlowResult result, String element) {
    return result.elements().stream()
        .filter(flow -> flow.element().equals(element))
        .mapToDouble(FlowResult.ElementFlow::tonnes)
        .sum();
  }

  private static double queueHours(FlowResult result, String element) {
    return result.elements().stream()
        .filter(flow -> flow.element().equals(element))
        .mapToDouble(FlowResult.ElementFlow::queueHours)
        .max()
        .orElse(0);
  }

  private static FlowResult.CorridorFlow corridor(FlowResult result, String post) {
    return result.corridors().stream()
        .filter(flow -> flow.corridor().contains("post:" + post))
        .findFirst()
        .orElseThrow();
  }

  /// Carriage and time of all goods, USD a year.
  private static double generalisedUsd(FlowResult result) {
    return result.totals().usd() + USD_PER_TONNE_DAY * result.totals().tonneDays();
  }

  @Test
  void sharesAreThoseOfTheLogit() {
    FlowResult result = unlimited(twoWays("")).flows();

    FlowResult.CorridorFlow north = corridor(result, "north");
    FlowResult.CorridorFlow south = corridor(result, "south");
    double cheap = north.usdPerTonne() + USD_PER_TONNE_DAY * north.days();
    double dear = south.usdPerTonne() + USD_PER_TONNE_DAY * south.days();
    // No stretch is shared, so path sizes are 1; every tenth dearer halves the share.
    double ratio = Math.pow(2, -(dear / cheap - 1) / 0.1);
    assertThat(south.tonnes() / north.tonnes()).isCloseTo(ratio, within(1e-5));
    assertThat(ratio).isBetween(0.1, 0.9);
  }

  @Test
  void tonnesAreCarriedOrLostAndLeaveAndReachTheirZones() {
    FlowResult result =
        twoWays("road AF.x AF.y 50 id=xy\n").sends("a", "x", "machinery", 1000).flows();

    assertThat(result.totals().tonnes()).isCloseTo(365_000, within(1e-3));
    assertThat(result.totals().lostTonnes()).isEqualTo(1000);
    assertThat(netOut(result, "ab", "ad")).isCloseTo(365_000, within(1e-3));
    assertThat(netOut(result, "gz", "iz")).isCloseTo(365_000, within(1e-3));
    assertThat(through(result, "post:north") + through(result, "post:south"))
        .isCloseTo(365_000, within(1e-3));
  }

  private static double netOut(FlowResult result, String... links) {
    return result.links().stream()
        .filter(flow -> List.of(links).contains(flow.link()))
        .mapToDouble(flow -> flow.forwardTonnes() - flow.backwardTonnes())
        .sum();
  }

  @Test
  void demandWithoutAWayIsLostAndListed() {
    FlowResult result =
        twoWays("road AF.x AF.y 50 id=xy\n").sends("a", "x", "machinery", 1000).flows();

    assertThat(result.lost())
        .extracting(Flow::origin, Flow::destination, Flow::group, Flow::tonnes)
        .containsExactly(tuple("a", "x", "machinery", 1000.0));
  }

  @Test
  void aClosedPostCarriesNothing() {
    FlowResult result = twoWays("shut post:north 2026-01-01 -\n").flows();

    assertThat(through(result, "post:north")).isZero();
    assertThat(through(result, "post:south")).isCloseTo(365_000, within(1e-3));
    assertThat(result.links())
        .extracting(FlowResult.LinkFlow::link)
        .containsExactly("ad", "eh", "iz");
  }

  @Test
  void closingTheBestWayNeverLowersTheCostOfAllGoods() {
    long seed = 20260601;
    var random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      double north = 50 + random.nextInt(200);
      double south = north * (1 + random.nextDouble());
      String text =
          """
          road KZ.a KZ.b NORTH id=ab
          post north KZ.b KG.c road out=2
          road KG.c KG.f 10 id=cf
          post north-end KG.f TJ.z road out=2
          road KZ.a KZ.d SOUTH id=ad
          post south KZ.d UZ.e road out=2
          road UZ.e UZ.h 10 id=eh
          post south-end UZ.h TJ.z road out=2
          """
              .replace("NORTH", Double.toString(north))
              .replace("SOUTH", Double.toString(south));
      var open = new SmallStudy(text).sends("a", "z", "grain", 1e5);
      var shut =
          new SmallStudy(text + "shut post:north 2026-01-01 -\n").sends("a", "z", "grain", 1e5);

      assertThat(generalisedUsd(shut.flows()))
          .as("seed %d, case %d: %s", seed, i, text)
          .isGreaterThanOrEqualTo(generalisedUsd(open.flows()) * (1 - 1e-9));
    }
  }

  /// A logit sends some goods the dearer way for reasons that its costs do not hold: the mean of
  /// the costs that it does hold may fall when that way is shut.
  @Test
  void closingTheDearerWayMayLowerTheMeanCost() {
    assertThat(generalisedUsd(twoWays("shut post:south 2026-01-01 -\n").flows()))
        .isLessThan(generalisedUsd(twoWays("").flows()));
  }

  @Test
  void aFullPostQueuesAndDiverts() {
    FlowResult free = twoWays("").limits("post:north", 1e9).limits("post:south", 1e9).flows();
    FlowResult tight = twoWays("").limits("post:north", 100_000).limits("post:south", 1e9).flows();

    assertThat(through(free, "post:north")).isGreaterThan(200_000);
    assertThat(queueHours(free, "post:north")).isLessThan(0.01);
    assertThat(through(tight, "post:north")).isLessThan(through(free, "post:north") - 50_000);
    assertThat(queueHours(tight, "post:north")).isGreaterThan(1);
    assertThat(tight.totals().queueDays()).isPositive();
    assertThat(tight.convergence().residual()).isLessThanOrEqualTo(1e-6);
  }

  /// 22 h of which 20 were stood in a line are 2 h to the flows, that make their own line.
  @Test
  void aWaitMeasuredInALineIsNotWaitedTwice() {
    String inLine = TWO_WAYS.replace("KG.c road out=2", "KG.c road out=22 queue=20");

    FlowResult flows = queued(new SmallStudy(inLine));

    assertThat(flows).isEqualTo(queued(new SmallStudy(TWO_WAYS)));
    assertThat(queueHours(flows, "post:north")).isGreaterThan(1);
  }

  private static FlowResult queued(SmallStudy study) {
    return study.sends("a", "z", "grain", 365_000).limits("post:north", 100_000).flows();
  }

  /// 0.1 of the cheapest halves a share, whether it is paid or only felt; what is felt is not paid.
  @Test
  void aConstantTurnsTheChoiceAsIfItWerePaid() {
    FlowResult free = unlimited(twoWays("")).flows();
    double cheap =
        corridor(free, "north").usdPerTonne() + USD_PER_TONNE_DAY * corridor(free, "north").days();
    FlowResult turned =
        unlimited(twoWays(""))
            .avoids(ChoiceConstant.Kind.ELEMENT, "post:north", 0.1 * cheap)
            .flows();

    double before = through(free, "post:north") / through(free, "post:south");
    double after = through(turned, "post:north") / through(turned, "post:south");
    assertThat(after).isCloseTo(before / 2, within(1e-5));
    assertThat(corridor(turned, "north").usdPerTonne())
        .isCloseTo(corridor(free, "north").usdPerTonne(), within(1e-9));
  }

  @Test
  void aConstantOfTransitTurnsOnlyGoodsOfThirdCountries() {
    SmallStudy free = unlimited(twoWays("")).sends("a", "f", "grain", 1000);
    SmallStudy turned =
        unlimited(twoWays(""))
            .sends("a", "f", "grain", 1000)
            .avoids(ChoiceConstant.Kind.TRANSIT, "KG", 5);

    FlowResult before = free.flows();
    FlowResult after = turned.flows();

    // To f in KG there is the one way by north; to z in TJ north-end crosses KG.
    assertThat(through(after, "post:north-end")).isLessThan(through(before, "post:north-end"));
    double toKg = through(after, "post:north") - through(after, "post:north-end");
    assertThat(toKg).isCloseTo(1000, within(1e-3));
  }

  private static SmallStudy unlimited(SmallStudy study) {
    List.of("north", "north-end", "south", "south-end")
        .forEach(post -> study.limits("post:" + post, 1e9));
    return study;
  }

  /// Two posts of one border with 2 km between them, and no queue at either: both carry.
  @Test
  void parallelPostsShareWithoutAnyQueue() {
    FlowResult result =
        new SmallStudy(
                """
                road KZ.a KZ.m 300 id=am kmh=50
                road KZ.m KZ.b 2 id=mb kmh=50
                road KZ.m KZ.c 4 id=mc kmh=50
                post one KZ.b KG.x road out=2
                post two KZ.c KG.y road out=2
                road KG.x KG.z 200 id=xz kmh=50
                road KG.y KG.z 200 id=yz kmh=50
                """)
            .sends("a", "z", "grain", 365_000)
            .limits("post:one", 1e9)
            .limits("post:two", 1e9)
            .flows();

    assertThat(through(result, "post:one")).isGreaterThan(through(result, "post:two"));
    assertThat(through(result, "post:two")).isGreaterThan(150_000);
    assertThat(through(result, "post:one") + through(result, "post:two"))
        .isCloseTo(365_000, within(1e-3));
  }

  @Test
  void oneDirectionMayUseAllOfACapacityOfBoth() {
    FlowResult each = twoWays("").limits("post:north", 100_000).flows();
    FlowResult half = twoWays("").limits("post:north", 50_000).flows();
    FlowResult both = twoWays("").limitsTogether("post:north", 100_000).flows();

    assertThat(through(both, "post:north"))
        .isCloseTo(through(each, "post:north"), within(1e-3))
        .isGreaterThan(through(half, "post:north") + 20_000);
  }

  @Test
  void bothDirectionsQueueTogetherForACapacityOfBoth() {
    FlowResult result =
        twoWays("").sends("z", "a", "grain", 365_000).limitsTogether("post:north", 2e5).flows();

    List<FlowResult.ElementFlow> north =
        result.elements().stream().filter(flow -> flow.element().equals("post:north")).toList();
    assertThat(north)
        .extracting(FlowResult.ElementFlow::fromCountry)
        .containsExactlyInAnyOrder("KZ", "KG");
    double sum = north.getFirst().tonnes() + north.getLast().tonnes();
    assertThat(north)
        .allSatisfy(
            flow -> {
              assertThat(flow.capacityTonnes()).isCloseTo(2e5, within(1e-3));
              assertThat(flow.countedTonnes()).isCloseTo(sum, within(1e-3));
              assertThat(flow.load()).isCloseTo(sum / 2e5, within(1e-9));
              assertThat(flow.queueHours()).isEqualTo(north.getFirst().queueHours()).isPositive();
            });
  }

  @Test
  void aRestrictionOfThePostTakesFromItsCapacity() {
    FlowResult free = twoWays("").limits("post:north", 2e5).flows();
    FlowResult tight =
        twoWays("slow post:north 2026-01-01 - capacity=0.5\n").limits("post:north", 2e5).flows();
    FlowResult half = twoWays("").limits("post:north", 1e5).flows();

    assertThat(through(tight, "post:north"))
        .isCloseTo(through(half, "post:north"), within(1e-3))
        .isLessThan(through(free, "post:north"));
  }

  @Test
  void whoWatchesIsToldMoreAndMoreAndMayStopAtAnyTime() {
    FlowQuestion question = twoWays("").limits("post:north", 100_000).question();
    List<FlowWatch.Progress> told = new ArrayList<>();
    CorridorFlows.of(question, told::add);

    assertThat(told)
        .extracting(FlowWatch.Progress::stage)
        .contains(FlowWatch.Stage.WAYS, FlowWatch.Stage.CHOICE);
    assertThat(told).extracting(FlowWatch.Progress::part).isSorted().allMatch(part -> part <= 1);
    for (int stop = 1; stop <= told.size(); stop++) {
      int last = stop;
      List<FlowWatch.Progress> seen = new ArrayList<>();
      assertThatThrownBy(
              () -> CorridorFlows.of(question, next -> seen.add(next) && seen.size() < last))
          .isInstanceOf(CancellationException.class);
      assertThat(seen).hasSize(stop);
    }
  }

  @Test
  void aRankingThatIsCancelledHasNoLines() {
    var ranking = new ClosureRanking(twoWays("").limits("post:north", 100_000).question());
    List<String> elements = ranking.listElements(10);

    assertThat(ranking.rank(elements, Set.of(), line -> {}, () -> true)).isEmpty();
    assertThat(ranking.rank(elements, Set.of(), line -> {}, () -> false))
        .extracting(ClosureRanking.Line::element)
        .containsExactlyElementsOf(elements);
  }

  /// What a closure does, from the flows with everything open, is what it does from nothing.
  @Test
  void aClosureCostsWhatARunWithoutThePostSays() {
    SmallStudy open = twoWays("").limits("post:north", 200_000).limits("post:south", 300_000);
    SmallStudy shut =
        twoWays("shut post:north 2026-01-01 -\n")
            .limits("post:north", 200_000)
            .limits("post:south", 300_000);

    ClosureRanking.Line line = new ClosureRanking(open.question()).line("post:north");

    double difference = generalisedUsd(shut.flows()) - generalisedUsd(open.flows());
    assertThat(line.extraUsd()).isCloseTo(difference, within(1e-3 * Math.abs(difference)));
    assertThat(line.lostTonnes()).isZero();
  }

  @Test
  void theSameQuestionHasTheSameDigitsOnAnyNumberOfThreads()
      throws ExecutionException, InterruptedException {
    FlowQuestion question =
        twoWays("").limits("post:north", 100_000).sends("z", "a", "machinery", 5e4).question();
    FlowResult first = CorridorFlows.of(question);

    assertThat(CorridorFlows.of(question)).isEqualTo(first);
    try (var one = new ForkJoinPool(1)) {
      assertThat(one.submit(() -> CorridorFlows.of(question)).get()).isEqualTo(first);
    }
    try (var four = new ForkJoinPool(4)) {
      assertThat(four.submit(() -> CorridorFlows.of(question)).get()).isEqualTo(first);
    }
  }
}
