package org.keruen.study.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keruen.base.Band;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.NetworkText;
import org.keruen.network.Service;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Parameter;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Study;

/// What each kind of change does to a small study.
class ScenarioTest {

  private static final LocalDate DAY = LocalDate.of(2030, 6, 1);
  private static final Passing ROAD = new Passing("road", "KZ", "KG", "");

  private final Study study =
      study(
          """
          road  KZ.a KZ.b 100 id=ab kmh=50
          rail  KZ.s KZ.t 200 id=st planned
          post  b-c KZ.b KG.c road out=4 back=8 fee=30
          post  t-u KZ.t KG.u rail gauges=1520/1520
          ferry KZ.p AZ.q 300 id=pq hours=20 wait=10 usd=900
          shut  post:b-c,post:t-u 2029-01-01 - id=war known=2025-01-01
          shut  post:b-c 2031-01-01 2031-01-10 id=flood known=2025-01-01 endknown=2025-01-01
          slow  post:b-c 2020-01-01 - id=checks factor=2
          """);

  private static Study study(String text) {
    Network network = NetworkText.corridor(text);
    var charge =
        new Charge(
            "toll",
            "toll",
            "road office",
            new Charge.Where(null, Set.of(), Set.of(), Set.of(), null, "any"),
            Charge.Basis.PER_UNIT,
            new Band(50, 100, 200),
            Charge.Kind.INCLUDED,
            1,
            NetworkText.ASSUMED);
    var parameter = new Parameter("wait", new Band(1, 2, 4), "h", "", NetworkText.ASSUMED);
    var model =
        new PlanningModel(
            network, Map.of(), List.of(), List.of(charge), List.of(), Map.of("wait", parameter));
    var evidence = new Study.Evidence(List.of(), List.of(), List.of(), List.of());
    return new Study(
        "small",
        "Small",
        LocalDate.of(2026, 9, 30),
        Map.of(),
        model,
        List.of(),
        Map.of(),
        evidence);
  }

  private static Scenario scenario(String id, List<Scenario> bases, Change... changes) {
    return new Scenario(
        id, "what if", new Scenario.Reason("a test", "to see", List.of()), bases, List.of(changes));
  }

  private Study applied(Change... changes) {
    return scenario("x", List.of(), changes).applyTo(study, DAY);
  }

  private static Span from(String day) {
    return new Span(LocalDate.parse(day), null);
  }

  private static Change open(String element, Span span) {
    return new Change.Open(List.of(element), span, NetworkText.ASSUMED);
  }

  private static Change set(String element, Quantity quantity, Amount amount) {
    return new Change.SetFigure(
        List.of(element), quantity, amount, Change.Part.WHOLE, Span.ALWAYS, NetworkText.ASSUMED);
  }

  private static @Nullable String closure(Study study, String element, String day) {
    List<org.keruen.network.ElementState> states = study.model().network().states();
    StatePeriod found =
        StateCalendar.of(states, study.asOf())
            .findClosure(List.of(element), LocalDate.parse(day), ROAD);
    return found == null ? null : found.title();
  }

  private static BorderPost post(Study study, String id) {
    return Objects.requireNonNull(study.model().network().infrastructure().posts().get(id));
  }

  private static Service service(Study study, String id) {
    return Objects.requireNonNull(study.model().network().infrastructure().services().get(id));
  }

  private static Link link(Study study, String id) {
    return Objects.requireNonNull(study.model().network().infrastructure().links().get(id));
  }

  @Test
  void theStudyItselfStaysAsItWas() {
    List<String> before = study.model().network().states().toString().lines().toList();

    applied(open("post:b-c", from("2030-01-01")), set("post:b-c", Quantity.HOURS, Amount.times(0)));

    assertThat(study.model().network().states().toString().lines().toList()).isEqualTo(before);
    assertThat(post(study, "b-c").a().exit().hours().meanHours()).isEqualTo(2);
  }

  @Test
  void openingAPlannedLineMakesItUsableFromItsDayOn() {
    Study opened = applied(open("link:st", from("2028-01-01")));

    assertThat(link(opened, "st"))
        .isInstanceOfSatisfying(
            Link.Rail.class, rail -> assertThat(rail.building().status().usable()).isTrue());
    assertThat(closure(opened, "link:st", "2027-12-31")).isEqualTo("what if: not there yet");
    assertThat(closure(opened, "link:st", "2028-01-01")).isNull();
  }

  @Test
  void openingAPostCutsItsClosuresAndLeavesThoseOfOthers() {
    Study opened = applied(open("post:b-c", from("2030-01-01")));

    assertThat(closure(opened, "post:b-c", "2029-12-31")).isNotNull();
    assertThat(closure(opened, "post:b-c", "2030-01-01")).isNull();
    assertThat(closure(opened, "post:b-c", "2031-01-05")).isNull();
    assertThat(closure(opened, "post:t-u", "2030-01-01")).isNotNull();
  }

  @Test
  void openingForSomeDaysLeavesTheClosureAroundThem() {
    var days = new Span(LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 31));

    Study opened = applied(open("post:b-c", days));

    assertThat(closure(opened, "post:b-c", "2030-02-28")).isNotNull();
    assertThat(closure(opened, "post:b-c", "2030-03-01")).isNull();
    assertThat(closure(opened, "post:b-c", "2030-03-31")).isNull();
    assertThat(closure(opened, "post:b-c", "2030-04-01")).isNotNull();
  }

  @Test
  void openingLeavesRestrictions() {
    Study opened = applied(open("post:b-c", from("2030-01-01")));
    StateCalendar calendar = StateCalendar.of(opened.model().network().states(), opened.asOf());

    assertThat(calendar.listRestrictions(List.of("post:b-c"), DAY, ROAD)).hasSize(1);
  }

  @Test
  void closingHoldsForItsScopeAndIsKnownAtAllTimes() {
    var oneWay = new StatePeriod.Scope("KZ>KG", Set.of("road"), List.of(), List.of());

    Study shut =
        applied(
            new Change.Close(List.of("link:ab"), from("2040-01-01"), oneWay, NetworkText.ASSUMED));

    StateCalendar calendar =
        StateCalendar.of(shut.model().network().states(), LocalDate.of(2020, 1, 1));
    LocalDate day = LocalDate.of(2040, 1, 1);
    var back = new Passing("road", "KG", "KZ", "");
    assertThat(calendar.findClosure(List.of("link:ab"), day, ROAD)).isNotNull();
    assertThat(calendar.findClosure(List.of("link:ab"), day, back)).isNull();
    assertThat(calendar.findClosure(List.of("link:ab"), day.minusDays(1), ROAD)).isNull();
  }

  @Test
  void restrictingSlows() {
    var slowed = new StatePeriod.Restriction(1.5, 0.5, TimeSpread.fixed(8));

    Study slow =
        applied(
            new Change.Restrict(
                List.of("link:ab"),
                from("2030-01-01"),
                StatePeriod.Scope.EVERYONE,
                slowed,
                NetworkText.ASSUMED));

    StateCalendar calendar = StateCalendar.of(slow.model().network().states(), slow.asOf());
    assertThat(calendar.listRestrictions(List.of("link:ab"), DAY, ROAD))
        .extracting(StatePeriod::slowed)
        .containsExactly(slowed);
  }

  @Test
  void liftedStatesDoNotHappenOrEndBeforeTheDay() {
    Study never = applied(new Change.Lift(List.of("war"), null, NetworkText.ASSUMED));
    Study shorter =
        applied(new Change.Lift(List.of("war"), LocalDate.of(2030, 1, 1), NetworkText.ASSUMED));

    assertThat(closure(never, "post:t-u", "2029-06-01")).isNull();
    assertThat(closure(shorter, "post:t-u", "2029-12-31")).isNotNull();
    assertThat(closure(shorter, "post:t-u", "2030-01-01")).isNull();
  }

  @Test
  void repeatBringsBackWhatABasisLifts() {
    var calm =
        scenario(
            "calm", List.of(), new Change.Lift(List.of("war", "flood"), null, NetworkText.ASSUMED));
    var replay =
        scenario(
            "replay",
            List.of(calm),
            new Change.Repeat(List.of("flood"), null, NetworkText.ASSUMED));

    Study replayed = replay.applyTo(study, DAY);

    assertThat(replayed.model().network().states())
        .extracting(state -> state.period().id())
        .containsExactly("checks", "flood");
  }

  @Test
  void repeatOnAnotherDayKeepsTheLength() {
    Study again =
        applied(
            new Change.Lift(List.of("war"), null, NetworkText.ASSUMED),
            new Change.Repeat(List.of("flood"), LocalDate.of(2035, 3, 1), NetworkText.ASSUMED));

    assertThat(closure(again, "post:b-c", "2035-02-28")).isNull();
    assertThat(closure(again, "post:b-c", "2035-03-01")).isNotNull();
    assertThat(closure(again, "post:b-c", "2035-03-10")).isNotNull();
    assertThat(closure(again, "post:b-c", "2035-03-11")).isNull();
    assertThat(closure(again, "post:b-c", "2031-01-05")).as("the first time").isNotNull();
  }

  @Test
  void whatIsBuiltStandsFromItsDayOn() {
    Link line = link(study("rail KZ.s KZ.z 50 id=sz planned\n"), "sz");

    Study built =
        applied(new Change.Build(new Built.Line(line), from("2030-01-01"), NetworkText.ASSUMED));

    assertThat(link(built, "sz").lengthKm()).isEqualTo(50);
    assertThat(closure(built, "link:sz", "2029-12-31")).isNotNull();
    assertThat(closure(built, "link:sz", "2030-01-01")).isNull();
  }

  @Test
  void timeAndFeeOfAPostChangeWhereTheyAreNamed() {
    // 4 h out is 2 h exit of KZ and 2 h entry of KG; 8 h back is 4 h and 4 h; 30 USD is 15 a side
    Study halved = applied(set("post:b-c", Quantity.HOURS, Amount.times(0.5)));
    Study dear =
        applied(
            new Change.SetFigure(
                List.of("post:b-c"),
                Quantity.FEE_USD,
                Amount.exactly(60),
                new Change.Part("KG", "entry"),
                Span.ALWAYS,
                NetworkText.ASSUMED));

    assertThat(post(halved, "b-c").a().exit().hours().meanHours()).isEqualTo(1);
    assertThat(post(halved, "b-c").b().exit().hours().meanHours()).isEqualTo(2);
    assertThat(post(dear, "b-c").b().entry().feeUsd().mid()).isEqualTo(60);
    assertThat(post(dear, "b-c").b().exit().feeUsd().mid()).isEqualTo(15);
    assertThat(post(dear, "b-c").a().entry().feeUsd().mid()).isEqualTo(15);
  }

  /// Of 4 h out 2 are stood in a line, 1 h a side.
  @Test
  void aFactorHalvesTheLineTooAndAValueLeavesNone() {
    Study line = study("post b-c KZ.b KG.c road out=4 queue=2\n");
    Change halve = set("post:b-c", Quantity.HOURS, Amount.times(0.5));
    Change value = set("post:b-c", Quantity.HOURS, Amount.exactly(3));

    BorderPost halved = post(scenario("x", List.of(), halve).applyTo(line, DAY), "b-c");
    BorderPost valued = post(scenario("x", List.of(), value).applyTo(line, DAY), "b-c");

    assertThat(halved.a().exit().queueHours()).isEqualTo(0.5);
    assertThat(halved.a().exit().freeHours()).isEqualTo(0.5);
    assertThat(valued.a().exit().freeHours()).isEqualTo(3);
  }

  @Test
  void twiceTheDeparturesHalveTheWait() {
    Study often = applied(set("service:pq", Quantity.DEPARTURES_PER_WEEK, Amount.times(2)));

    assertThat(service(often, "pq").timing().departuresPerWeek()).isEqualTo(2);
    assertThat(service(often, "pq").timing().waiting().meanHours()).isEqualTo(5);
    assertThat(service(often, "pq").timing().hours().meanHours()).isEqualTo(20);
  }

  @Test
  void aPostThatComesToHaveTwoGaugesReloads() {
    Study broad = applied(set("post:t-u", Quantity.GAUGE_B_MM, Amount.exactly(1676)));
    Study same =
        applied(
            set("post:t-u", Quantity.GAUGE_B_MM, Amount.exactly(1676)),
            set("post:t-u", Quantity.GAUGE_A_MM, Amount.exactly(1676)));

    assertThat(post(broad, "t-u").working().operations())
        .containsExactly(BorderPost.Operation.RELOAD);
    assertThat(post(same, "t-u").working().operations())
        .containsExactly(BorderPost.Operation.THROUGH);
  }

  @Test
  void figuresOfOperationChargesAndTheModelChange() {
    Study changed =
        applied(
            set("rail-operation:KZ-container", Quantity.KM_PER_DAY, Amount.times(1.5)),
            set("road-operation:KZ", Quantity.USD_PER_KM, Amount.exactly(2)),
            set("charge:toll", Quantity.AMOUNT, Amount.exactly(200)),
            set("parameter:wait", Quantity.VALUE, Amount.times(2)),
            set("link:ab", Quantity.SPEED_KMH, Amount.exactly(60)));

    Network.Operation operation = changed.model().network().operation();
    assertThat(operation.rail())
        .filteredOn(rail -> rail.country().equals("KZ"))
        .extracting(rail -> rail.kmPerDay().mid())
        .containsExactly(360.0, 120.0);
    assertThat(Objects.requireNonNull(operation.road().get("KZ")).usdPerKm().mid()).isEqualTo(2);
    // the band keeps its width for its size: 50..100..200 becomes 100..200..400
    assertThat(changed.model().charges().getFirst().amount()).isEqualTo(new Band(100, 200, 400));
    assertThat(changed.model().getParameter("wait")).isEqualTo(new Band(2, 4, 8));
    assertThat(((Link.Road) link(changed, "ab")).speedKmh()).isEqualTo(60);
  }

  @Test
  void figuresHoldOnTheDayOnly() {
    Change later =
        new Change.SetFigure(
            List.of("link:ab"),
            Quantity.LENGTH_KM,
            Amount.times(2),
            Change.Part.WHOLE,
            from("2030-06-02"),
            NetworkText.ASSUMED);
    var scenario = scenario("x", List.of(), later);

    assertThat(link(scenario.applyTo(study, DAY), "ab").lengthKm()).isEqualTo(100);
    assertThat(link(scenario.applyTo(study, DAY.plusDays(1)), "ab").lengthKm()).isEqualTo(200);
  }

  @Test
  void basesComeFirstAndEachOnce() {
    var base = scenario("base", List.of(), set("link:ab", Quantity.LENGTH_KM, Amount.times(2)));
    var left = scenario("left", List.of(base));
    var right = scenario("right", List.of(base));
    var top =
        scenario(
            "top", List.of(left, right), set("link:ab", Quantity.LENGTH_KM, Amount.exactly(70)));

    assertThat(link(left.applyTo(study, DAY), "ab").lengthKm()).isEqualTo(200);
    assertThat(scenario("both", List.of(left, right)).listAllChanges()).hasSize(1);
    assertThat(link(top.applyTo(study, DAY), "ab").lengthKm()).isEqualTo(70);
  }

  @Test
  void aFigureThatAnElementHasNotIsRefused() {
    Change change = set("link:ab", Quantity.FEE_USD, Amount.times(2));

    assertThatThrownBy(() -> applied(change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ab has no feeUsd that a scenario may set");
  }

  @Test
  void amountsKeepTheSpreadOfATime() {
    TimeSpread old = TimeSpread.lognormal(10, 0.5);

    TimeSpread shorter = Amount.exactly(5).of(old);

    // σ/μ stays 0.5: 5 h with a deviation of 2.5 h
    assertThat(shorter.meanHours()).isCloseTo(5, within(1e-12));
    assertThat(shorter.standardDeviationHours()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void aSelectionOfDemandTakesZonesCountriesGoodsAndBothWays() {
    var between = new Change.Between(List.of("KZ"), List.of("pk-punjab"), List.of("grain"), true);

    assertThat(between.covers("kz-akmola", "KZ", "pk-punjab", "PK", "grain")).isTrue();
    assertThat(between.covers("pk-punjab", "PK", "kz-akmola", "KZ", "grain")).isTrue();
    assertThat(between.covers("kz-akmola", "KZ", "pk-sindh", "PK", "grain")).isFalse();
    assertThat(between.covers("kz-akmola", "KZ", "pk-punjab", "PK", "metals")).isFalse();
  }
}
