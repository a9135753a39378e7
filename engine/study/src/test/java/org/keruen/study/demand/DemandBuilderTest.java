package org.keruen.study.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.network.Network;
import org.keruen.network.NetworkText;
import org.keruen.network.Position;
import org.keruen.study.scenario.Amount;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Quantity;
import org.keruen.study.scenario.Scenario;
import org.keruen.study.scenario.Span;

/// Small demands whose figures follow by hand.
class DemandBuilderTest {

  private static final Provenance SOURCED = new Provenance(Confidence.SOURCED, List.of("s"), "");
  private static final Provenance ASSUMED = new Provenance(Confidence.ASSUMED, List.of("a"), "");
  private static final Change.Between ALL =
      new Change.Between(List.of(), List.of(), List.of(), false);

  private final Map<String, Zone> zones = new LinkedHashMap<>();
  private final List<Economy> economies = new ArrayList<>();
  private final List<TradeTotal> totals = new ArrayList<>();
  private final List<MixShare> mixes = new ArrayList<>();
  private final List<PublishedVolume> volumes = new ArrayList<>();
  private final Map<String, Position> positions = new LinkedHashMap<>();

  private void zone(String id, String country, double share, double lon) {
    zones.put(id, new Zone(id, id, country, List.of(id), share, SOURCED));
    positions.put(id, new Position(0, lon));
  }

  private void gdp(String country, double in2016, double in2024) {
    economies.add(new Economy(country, 2016, in2016, true, SOURCED));
    economies.add(new Economy(country, 2024, in2024, true, SOURCED));
  }

  private void total(String origin, String destination, int year, double usdMn) {
    totals.add(
        new TradeTotal(
            origin + destination,
            origin,
            destination,
            year,
            TradeTotal.Quantity.USD_MN,
            usdMn,
            true,
            SOURCED));
  }

  private void mix(String exporter, String group, double share) {
    mixes.add(new MixShare(exporter, null, group, share, ASSUMED));
  }

  private void fit(String id, double tonnes, List<String> from, List<String> to) {
    volumes.add(
        new PublishedVolume(
            id,
            id,
            List.of(),
            PublishedVolume.Unit.TONNES,
            tonnes,
            2024,
            PublishedVolume.Use.FIT,
            new Change.Between(from, to, List.of(), false),
            SOURCED));
  }

  private DemandBuilder.Result build() {
    return DemandBuilder.build(
        new DemandBasis(
            2024,
            zones,
            economies,
            new DemandBasis.Published(totals, mixes, volumes),
            Map.of("grain", 250.0, "metals", 1000.0),
            positions,
            Set.of()));
  }

  private void twoCountries() {
    zone("a1", "AA", 0.75, 0);
    zone("a2", "AA", 0.25, 1);
    zone("b", "BB", 1, 10);
    gdp("AA", 100, 400);
    gdp("BB", 100, 100);
    mix("AA", "grain", 0.5);
    mix("AA", "metals", 0.3);
    mix("AA", MixShare.NOT_CARRIED, 0.2);
    mix("BB", "metals", 1);
  }

  private static double usd(Demand demand, String origin, String destination, String group) {
    return demand.usd(
        new Change.Between(List.of(origin), List.of(destination), List.of(group), false));
  }

  @Test
  void aTotalOfAnOlderYearGrowsAsTheRootOfBothProducts() {
    twoCountries();
    total("AA", "BB", 2016, 10);
    total("BB", "AA", 2024, 8);

    Demand demand = build().demand();

    // √(400/100 · 100/100) = 2: 20 million, half of it grain, three quarters of that from a1
    assertThat(usd(demand, "AA", "BB", "grain")).isCloseTo(10e6, within(1e-3));
    assertThat(usd(demand, "a1", "b", "grain")).isCloseTo(7.5e6, within(1e-3));
    assertThat(usd(demand, "a2", "b", "metals")).isCloseTo(1.5e6, within(1e-3));
    assertThat(usd(demand, "BB", "AA", "metals")).isCloseTo(8e6, within(1e-3));
  }

  @Test
  void weightIsValueOverItsDensity() {
    twoCountries();
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);

    Demand demand = build().demand();

    // 5 million at 250 and 3 million at 1000 USD a tonne
    assertThat(demand.tonnes(new Change.Between(List.of("AA"), List.of(), List.of(), false)))
        .isCloseTo(20_000 + 3_000, within(1e-6));
  }

  @Test
  void whatGoesByPipelineIsNotCarried() {
    twoCountries();
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);

    assertThat(build().demand().usd(new Change.Between(List.of("AA"), List.of(), List.of(), false)))
        .isCloseTo(8e6, within(1e-3));
  }

  @Test
  void aFitMovesWeightAndLeavesPublishedValue() {
    twoCountries();
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);
    fit("all grain and metals", 46_000, List.of("AA"), List.of("BB"));

    DemandBuilder.Result result = build();

    var between = new Change.Between(List.of("AA"), List.of("BB"), List.of(), false);
    assertThat(result.demand().tonnes(between)).isCloseTo(46_000, within(1e-6));
    assertThat(result.demand().usd(between)).isCloseTo(8e6, within(1e-3));
    assertThat(result.fitWorstMiss()).isLessThan(1e-9);
  }

  @Test
  void gravityGivesAPairThatIsLikeTheOthersTheirValue() {
    // three countries alike, 10 degrees apart on a ring are not alike in distance; two at the same
    // distance from the first are: what it sells one, it sells the other
    zone("a", "AA", 1, 0);
    zone("b", "BB", 1, 10);
    zone("c", "CC", 1, -10);
    gdp("AA", 100, 100);
    gdp("BB", 100, 100);
    gdp("CC", 100, 100);
    List.of("AA", "BB", "CC").forEach(country -> mix(country, "metals", 1));
    total("AA", "BB", 2024, 7);

    Demand demand = build().demand();

    assertThat(usd(demand, "AA", "CC", "metals")).isCloseTo(7e6, within(1e-3));
    // twice as far: 7 · 2^-0.93
    assertThat(usd(demand, "BB", "CC", "metals")).isCloseTo(7e6 * Math.pow(2, -0.93), within(1.0));
  }

  @Test
  void aCellIsKnownNoBetterThanItsWorstPart() {
    twoCountries();
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);

    assertThat(build().demand().flows())
        .allMatch(flow -> flow.provenance().confidence() == Confidence.ASSUMED)
        .allMatch(flow -> flow.provenance().sourceIds().equals(List.of("s", "a")));
  }

  @Test
  void smallCellsJoinTheLargestOfTheirFamily() {
    zone("a1", "AA", 0.999, 0);
    zone("a2", "AA", 0.001, 1);
    zone("b", "BB", 1, 10);
    gdp("AA", 100, 100);
    gdp("BB", 100, 100);
    mix("AA", "grain", 1);
    mix("BB", "metals", 1);
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);

    Demand demand = build().demand();

    // 40,000 t of grain, 40 t of it from a2: less than 100
    assertThat(demand.flows()).noneMatch(flow -> flow.origin().equals("a2"));
    assertThat(demand.tonnes(new Change.Between(List.of("a1"), List.of(), List.of(), false)))
        .isCloseTo(40_000, within(1e-6));
  }

  @Test
  void aScenarioScalesDemandOnItsDays() {
    twoCountries();
    total("AA", "BB", 2024, 10);
    total("BB", "AA", 2024, 1);
    Demand demand = build().demand();
    var from = new Span(LocalDate.of(2030, 1, 1), null);
    var between = new Change.Between(List.of("AA"), List.of("b"), List.of("grain"), false);
    Scenario twice = scenario(new Change.Scale(between, 2, from, ASSUMED));

    Demand before = demand.under(twice, LocalDate.of(2029, 12, 31));
    Demand after = demand.under(twice, LocalDate.of(2030, 1, 1));

    assertThat(before.tonnes(ALL)).isEqualTo(demand.tonnes(ALL));
    assertThat(after.tonnes(between)).isCloseTo(2 * demand.tonnes(between), within(1e-6));
    assertThat(after.tonnes(ALL) - demand.tonnes(ALL))
        .isCloseTo(demand.tonnes(between), within(1e-6));
  }

  private static Scenario scenario(Change... changes) {
    return new Scenario(
        "x", "x", new Scenario.Reason("a test", "to see", List.of()), List.of(), List.of(changes));
  }

  @Test
  void capacitiesAreRowsOrElseARule() {
    Network network =
        NetworkText.corridor(
            """
            post  b-c KZ.b KG.c road
            post  t-u KZ.t KG.u rail gauges=1520/1520
            rail  KZ.s KZ.t 200 id=st
            ferry KZ.p AZ.q 300 id=pq
            """);
    var row = new Capacity("post:b-c", 100, Capacity.Unit.TRUCKS_PER_DAY, false, SOURCED);
    var capacities = new Capacities(List.of(row));

    // 100 trucks of 20 t, both ways together; 12 and 18 trains of 2000 t; one sailing a week of
    // 1000 t
    assertThat(tonnesPerDay(capacities, "post:b-c", network)).isEqualTo(1000);
    assertThat(tonnesPerDay(capacities, "post:t-u", network)).isEqualTo(24_000);
    assertThat(tonnesPerDay(capacities, "link:st", network)).isEqualTo(36_000);
    assertThat(tonnesPerDay(capacities, "service:pq", network)).isCloseTo(1000 / 7.0, within(1e-9));
    assertThat(capacities.find("place:b", network)).isNull();
  }

  @Test
  void aScenarioSetsACapacityWhetherRowOrRule() {
    Network network = NetworkText.corridor("post b-c KZ.b KG.c road\nrail KZ.s KZ.t 9 id=st\n");
    var capacities =
        new Capacities(
            List.of(new Capacity("post:b-c", 100, Capacity.Unit.TRUCKS_PER_DAY, true, SOURCED)));
    Scenario twice =
        scenario(
            new Change.SetFigure(
                List.of("post:b-c", "link:st"),
                Quantity.CAPACITY,
                Amount.times(2),
                Change.Part.WHOLE,
                Span.ALWAYS,
                ASSUMED));

    Capacities changed = capacities.under(twice, LocalDate.of(2030, 1, 1), network);

    assertThat(tonnesPerDay(changed, "post:b-c", network)).isEqualTo(4000);
    assertThat(tonnesPerDay(changed, "link:st", network)).isEqualTo(72_000);
  }

  @Test
  void aScenarioLimitsByAValueWhatHadNoLimitButNotByAFactor() {
    Network network = NetworkText.corridor("sea KZ.p IR.q 300 id=pq\n");
    var capacities = new Capacities(List.of());
    LocalDate day = LocalDate.of(2030, 1, 1);

    assertThat(capacities.under(capacityOf(Amount.times(2)), day, network).listRows()).isEmpty();
    Capacities changed = capacities.under(capacityOf(Amount.exactly(500)), day, network);
    assertThat(tonnesPerDay(changed, "service:pq", network)).isEqualTo(500);
  }

  private static Scenario capacityOf(Amount amount) {
    return scenario(
        new Change.SetFigure(
            List.of("service:pq"),
            Quantity.CAPACITY,
            amount,
            Change.Part.WHOLE,
            Span.ALWAYS,
            ASSUMED));
  }

  private static double tonnesPerDay(Capacities capacities, String element, Network network) {
    Capacity found = capacities.find(element, network);
    assertThat(found).as(element).isNotNull();
    return found == null ? 0 : found.tonnesPerDayEachWay();
  }
}
