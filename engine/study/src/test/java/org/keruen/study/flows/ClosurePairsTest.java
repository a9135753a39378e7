package org.keruen.study.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.study.flows.ClosurePairs.Pair;

/// Two closures together, on networks small enough to be judged by hand.
class ClosurePairsTest {

  /// Three ways from a to z: by c, by e and, far dearer, by p.
  private static final String THREE_WAYS =
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
      road KZ.a KZ.o 400 id=ao kmh=50
      post far KZ.o TM.p road out=2
      road TM.p TM.q 400 id=pq kmh=50
      post far-end TM.q TJ.r road out=2
      road TJ.r TJ.z 400 id=rz kmh=50
      """;

  private static ClosureRanking threeWays() {
    return new ClosureRanking(
        new SmallStudy(THREE_WAYS)
            .sends("a", "z", "grain", 365_000)
            .limits("post:north", 300_000)
            .limits("post:south", 300_000)
            .question());
  }

  private static ClosurePairs.Line pair(ClosureRanking ranking, String first, String second) {
    return ClosurePairs.line(ranking, new Pair(ranking.line(first), ranking.line(second)));
  }

  @Test
  void aSecondClosureThatNobodyNeedsAfterTheFirstAddsNothing() {
    ClosureRanking ranking = threeWays();

    // Who passes north goes on to north-end: once north is shut, nobody comes to north-end.
    ClosurePairs.Line line = pair(ranking, "post:north", "post:north-end");

    ClosureRanking.Line alone = ranking.line("post:north");
    assertThat(line.extraUsd()).isEqualTo(alone.extraUsd()).isPositive();
    assertThat(line.extraTonneDays()).isEqualTo(alone.extraTonneDays());
    assertThat(line.lostTonnes()).isEqualTo(alone.lostTonnes());
    assertThat(line.overSumUsd()).isEqualTo(-ranking.line("post:north-end").extraUsd());
  }

  @Test
  void aPairIsTheSameInEitherOrderToTheLastDigit() {
    ClosurePairs.Line one = pair(threeWays(), "post:north", "post:south");
    ClosurePairs.Line other = pair(threeWays(), "post:south", "post:north");

    assertThat(one.extraUsd()).isEqualTo(other.extraUsd());
    assertThat(one.extraTonneDays()).isEqualTo(other.extraTonneDays());
    assertThat(one.overSumUsd()).isEqualTo(other.overSumUsd());
    assertThat(one.pair().key()).isEqualTo(other.pair().key());
  }

  @Test
  void waysThatStandInForEachOtherCostMoreTogetherThanTheSumOfEachAlone() {
    // No queues: else each alone would fill the other up.
    var ranking =
        new ClosureRanking(new SmallStudy(THREE_WAYS).sends("a", "z", "grain", 365_000).question());

    ClosurePairs.Line line = pair(ranking, "post:north", "post:south");

    assertThat(line.overSumUsd()).isGreaterThan(ranking.line("post:north").extraUsd());
    assertThat(line.lostTonnes()).isZero();
  }

  @Test
  void goodsThatOnlyOneOfTheTwoKeepsMovingAreLostWithBoth() {
    var twoWays = THREE_WAYS.lines().limit(10).reduce("", (all, line) -> all + line + "\n");
    var ranking =
        new ClosureRanking(new SmallStudy(twoWays).sends("a", "z", "grain", 365_000).question());

    ClosurePairs.Line line = pair(ranking, "post:north", "post:south");

    assertThat(line.lostTonnes()).isCloseTo(365_000, within(1e-6));
    assertThat(line.overSumLostTonnes()).isCloseTo(365_000, within(1e-6));
    assertThat(line.extraUsd()).isZero();
  }

  @Test
  void aPairCostsWhatARunWithoutBothPostsSays() {
    String shut = "shut post:north 2026-01-01 -\nshut post:south 2026-01-01 -\n";
    FlowResult open = threeWays().base();
    FlowResult both = new SmallStudy(THREE_WAYS + shut).sends("a", "z", "grain", 365_000).flows();

    ClosurePairs.Line line = pair(threeWays(), "post:north", "post:south");

    double usdPerTonneDay = 12;
    double difference =
        both.totals().usd()
            - open.totals().usd()
            + usdPerTonneDay * (both.totals().tonneDays() - open.totals().tonneDays());
    assertThat(line.extraUsd()).isCloseTo(difference, within(1e-3 * difference));
  }

  @Test
  void onlyTheDearestArePairedAndOneStandsForThoseThatDoTheSame() {
    List<ClosureRanking.Line> lines =
        List.of(
            new ClosureRanking.Line("link:ab", 10, 500, 2, 0),
            new ClosureRanking.Line("post:north", 10, 500, 2, 0),
            new ClosureRanking.Line("post:south", 10, 400, 2, 0),
            new ClosureRanking.Line("post:far", 10, 300, 2, 0),
            new ClosureRanking.Line("post:cheap", 10, 1, 2, 0));

    assertThat(ClosurePairs.listPairs(lines, 3))
        .extracting(Pair::key)
        .containsExactly("post:north post:south", "post:far post:north", "post:far post:south");
    assertThat(ClosurePairs.listPairs(lines, 20)).hasSize(6);
    assertThat(ClosurePairs.listPairs(lines, 1)).isEmpty();
  }

  @Test
  void whatLosesMostTonnesOrDaysIsPairedTooThoughItCostsFewUsd() {
    List<ClosureRanking.Line> lines =
        List.of(
            new ClosureRanking.Line("post:dear", 10, 500, 3, 0),
            new ClosureRanking.Line("post:dearer", 10, 600, 2, 0),
            new ClosureRanking.Line("post:slow", 10, 20, 9, 0),
            new ClosureRanking.Line("post:only", 10, -5, 0, 8));

    assertThat(ClosurePairs.listPairs(lines, 3))
        .extracting(Pair::key)
        .containsExactly("post:dearer post:slow", "post:dearer post:only", "post:only post:slow");
    assertThat(ClosurePairs.listPairs(lines, 4)).hasSize(6);
  }

  @Test
  void aRankingOfPairsThatIsCancelledHasNoLines() {
    ClosureRanking ranking = threeWays();
    List<String> elements = ranking.listElements(2);
    List<Pair> pairs =
        ClosurePairs.listPairs(ranking.rank(elements, Set.of(), _ -> {}, () -> false), 20);

    assertThat(ClosurePairs.rank(ranking, pairs, _ -> {}, () -> true)).isEmpty();
    assertThat(ClosurePairs.rank(ranking, pairs, _ -> {}, () -> false))
        .extracting(ClosurePairs.Line::pair)
        .containsExactlyElementsOf(pairs);
  }
}
