package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keruen.answers.question.ConsignmentReader;
import org.keruen.answers.question.TypedConsignment;
import org.keruen.answers.question.Vocabulary;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;

/// Plans under the scenarios of the default study differ as they should.
class ScenarioPlanTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");
  private static final Study STUDY = SampleQueries.study();

  private static Plan plan(
      @Nullable String scenario, String from, String to, String goods, String day) {
    return plan(scenario, from, to, goods, day, List.of());
  }

  private static Plan plan(
      @Nullable String scenario,
      String from,
      String to,
      String goods,
      String day,
      List<String> require) {
    return plan(
        scenario,
        from,
        to,
        new TypedConsignment.Goods(goods, "60t", null, null, null, null, false, false),
        day,
        require);
  }

  private static Plan plan(
      @Nullable String scenario,
      String from,
      String to,
      TypedConsignment.Goods goods,
      String day,
      List<String> require) {
    Study study =
        scenario == null
            ? STUDY
            : new ScenarioFolder(FOLDER, STUDY)
                .get(scenario)
                .scenario()
                .applyTo(STUDY, LocalDate.parse(day));
    var typed =
        new TypedConsignment(
            from,
            to,
            day,
            null,
            null,
            goods,
            new TypedConsignment.Limits(List.of(), require, null));
    var consignment =
        new ConsignmentReader(new Vocabulary(study), OptionWording.OPTIONS).read(typed);
    return new Planner(study.model()).plan(consignment, study.asOf());
  }

  /// Posts, terminals and services that the options of a plan pass.
  private static Set<String> passed(Plan plan) {
    Set<String> passed = new TreeSet<>();
    for (Option option : plan.options()) {
      option.corridor().parts().forEach(part -> passed.addAll(part.elements()));
    }
    return passed;
  }

  private static double fastestHours(Plan plan) {
    return plan.options().stream()
        .mapToDouble(o -> o.totals().hours().meanHours())
        .min()
        .orElseThrow();
  }

  /// Dry goods were once kept off aircraft, for their pallets counted as cooled.
  @ParameterizedTest
  @CsvSource({"9018, 2t, true", "6203, 8t, true", "0805, 2t, true", "9018, 20t, false"})
  void smallConsignmentsMayFlyAndHeavyOnesDoNot(String hs, String weight, boolean flies) {
    var goods = new TypedConsignment.Goods(hs, weight, null, null, null, null, false, false);
    Plan plan = plan(null, "Lahore", "Almaty", goods, "2026-12-07", List.of());

    Set<String> modes = new TreeSet<>();
    for (Option option : plan.options()) {
      option.corridor().parts().forEach(part -> modes.add(part.mode()));
    }
    assertThat(modes.contains("air")).isEqualTo(flies);
  }

  /// Trucks at both ends of a flight leave no country: no carnet and no permit is asked for.
  @Test
  void aFlightBetweenTwoTrucksNeedsNoPapersOfInternationalRoadCarriage() {
    var goods = new TypedConsignment.Goods("9018", "2t", null, null, null, null, false, false);
    Plan plan =
        plan(null, "Sialkot", "Astana", goods, "2026-12-07", List.of("mode=air", "mode=road"));

    List<Option> byAirOnly =
        plan.options().stream().filter(ScenarioPlanTest::passesNoPost).toList();
    assertThat(byAirOnly).isNotEmpty();
    for (Option option : byAirOnly) {
      assertThat(option.documents())
          .as(option.corridor().id())
          .extracting(need -> need.rule().id())
          .contains("air-waybill")
          .doesNotContain("tir-carnet", "cmr-note", "kz-pk-road-permit");
    }
  }

  private static boolean passesNoPost(Option option) {
    return option.steps().stream().noneMatch(step -> step.kind() == Option.Step.Kind.BORDER);
  }

  @ParameterizedTest
  @CsvSource({
    "ktap-chaman, Almaty, Karachi, wheat, 2031-03-02, chaman-spinboldak-rail",
    "ktap-chaman-811km, Almaty, Karachi, wheat, 2031-03-02, chaman-spinboldak-rail",
    "ktap-gauge-chaman, Almaty, Karachi, wheat, 2031-03-02, chaman-spinboldak-rail",
    "ktap-gauge-torghundi, Almaty, Karachi, 6203, 2031-03-02, chaman-spinboldak-rail",
    "uap-railway, Tashkent, Peshawar, 6203, 2031-03-02, kharlachi-rail",
    "af-pk-reopened, Almaty, Karachi, 6203, 2027-03-02, torkham",
    "undisturbed, Almaty, Karachi, 6203, 2025-11-10, torkham",
  })
  void aScenarioThatOpensAWayLeadsOverIt(
      String scenario, String from, String to, String goods, String day, String element) {
    assertThat(passed(plan(null, from, to, goods, day))).doesNotContain(element);
    assertThat(passed(plan(scenario, from, to, goods, day))).contains(element);
  }

  @Test
  void aLineIsNotUsedBeforeItOpens() {
    assertThat(passed(plan("ktap-chaman", "Almaty", "Karachi", "wheat", "2029-03-02")))
        .doesNotContain("chaman-spinboldak-rail");
  }

  @ParameterizedTest
  @CsvSource({
    "khunjerab-winter, Almaty, Lahore, 6203, 2027-01-15, khunjerab-sost",
    "hormuz-shut, Karachi, Dubai, 6203, 2027-03-02, karachi-jebel-ali",
  })
  void aScenarioThatShutsAWayLeavesIt(
      String scenario, String from, String to, String goods, String day, String element) {
    assertThat(passed(plan(null, from, to, goods, day))).contains(element);
    assertThat(passed(plan(scenario, from, to, goods, day))).doesNotContain(element);
  }

  @Test
  void theReplayOfOctober2025LeavesTheAfghanCrossings() {
    Set<String> calm = passed(plan("undisturbed", "Almaty", "Karachi", "6203", "2025-11-10"));
    Set<String> shut =
        passed(plan("replay-2025-10-af-pk", "Almaty", "Karachi", "6203", "2025-11-10"));

    assertThat(calm).containsAnyOf("torkham", "chaman-spinboldak");
    assertThat(shut).doesNotContain("torkham", "chaman-spinboldak", "ghulamkhan");
    assertThat(shut).containsAnyOf("khunjerab-sost", "taftan-mirjaveh");
  }

  @Test
  void aDigitalBorderSavesTimeAtBordersOnly() {
    List<String> road = List.of("mode=road");
    double before = fastestHours(plan(null, "Almaty", "Karachi", "6203", "2027-05-02", road));
    double after =
        fastestHours(plan("digital-border", "Almaty", "Karachi", "6203", "2027-05-02", road));

    // the fastest way of both passes Nur Zholy in 6 h and Khunjerab in 41 h: half of 47 h
    assertThat(before - after).isCloseTo(23.5, within(0.1));
  }

  @Test
  void moreVesselsShortenTheWaitOnTheCaspian() {
    Plan before = plan(null, "Aktau", "Baku", "6203", "2027-05-02");
    Plan after = plan("middle-corridor-vessels", "Aktau", "Baku", "6203", "2027-05-02");

    // the Kuryk ferry waits 69.7 h at 4.8 sailings a week, 46.5 h at 7.2
    assertThat(hoursBy("kuryk-alat-ferry", before) - hoursBy("kuryk-alat-ferry", after))
        .isCloseTo(23.2, within(0.1));
  }

  @Test
  void fasterLinesInPakistanShortenTheTrainToThePort() {
    List<String> rail = List.of("mode=rail");
    Plan before = plan("ktap-chaman", "Almaty", "Karachi", "wheat", "2031-03-02", rail);
    Plan after = plan("ml3-upgrade", "Almaty", "Karachi", "wheat", "2031-03-02", rail);

    assertThat(fastestHours(after)).isLessThan(fastestHours(before));
  }

  @Test
  void ml1AloneShortensTheTrainByTaftan() {
    List<String> rail = List.of("mode=rail");
    Plan before = plan(null, "Almaty", "Karachi", "wheat", "2029-03-02", rail);
    Plan after = plan("ml1-upgrade", "Almaty", "Karachi", "wheat", "2029-03-02", rail);

    assertThat(fastestHours(after)).isLessThan(fastestHours(before));
  }

  @Test
  void chabaharIsReachedByRail() {
    Plan before = plan(null, "ir-chabahar", "Mashhad", "wheat", "2031-05-02");
    Plan after = plan("chabahar-rail", "ir-chabahar", "Mashhad", "wheat", "2031-05-02");

    assertThat(before.options()).noneMatch(ScenarioPlanTest::isRailWithoutSea);
    assertThat(after.options()).anyMatch(ScenarioPlanTest::isRailWithoutSea);
  }

  private static boolean isRailWithoutSea(Option option) {
    Set<String> modes = new TreeSet<>();
    option.corridor().parts().forEach(part -> modes.add(part.mode()));
    return modes.contains("rail") && !modes.contains("sea");
  }

  private static double hoursBy(String element, Plan plan) {
    return plan.options().stream()
        .filter(o -> o.corridor().parts().stream().anyMatch(p -> p.elements().contains(element)))
        .mapToDouble(o -> o.totals().hours().meanHours())
        .min()
        .orElseThrow();
  }
}
