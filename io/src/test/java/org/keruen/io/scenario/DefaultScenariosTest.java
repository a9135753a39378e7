package org.keruen.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Scenario;

/// The scenarios of the default study: each can be read, applied, and says where it comes from.
class DefaultScenariosTest {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", ".."));
  private static final Path FOLDER = HOME.resolve("studies/kazakhstan-pakistan");

  /// States that are no event: they stand in an undisturbed network too.
  private static final Set<String> STANDING =
      Set.of(
          "khunjerab-year-round",
          "takhtakaracha-trucks",
          "qalainaw-balamurghab-unfinished",
          "balamurghab-maymana-unfinished",
          "sarakhs-convoys",
          "reverse-transfer-2026");

  private final Study study = StudyReader.read(FOLDER);
  private final List<ReadScenario> all = new ScenarioFolder(FOLDER, study).readAll();

  @Test
  void everyScenarioAppliesOnAnyDay() {
    for (ReadScenario read : all) {
      for (int year = 2020; year <= 2034; year += 7) {
        Study applied = read.scenario().applyTo(study, LocalDate.of(year, 1, 15));

        assertThat(applied.model().network().places()).as(read.file()).hasSizeGreaterThan(1000);
      }
    }
  }

  @Test
  void everyScenarioChangesTheStudy() {
    LocalDate day = LocalDate.of(2032, 1, 15);

    for (ReadScenario read : all) {
      assertThat(read.scenario().applyTo(study, day).model())
          .as(read.file())
          .isNotEqualTo(study.model());
    }
  }

  @Test
  void everyScenarioButTheCalmOneNamesItsSources() {
    assertThat(all)
        .filteredOn(read -> read.scenario().reason().sources().isEmpty())
        .extracting(read -> read.scenario().id())
        .containsExactly("undisturbed");
  }

  @Test
  void undisturbedLiftsEveryStateButThoseThatAreNoEvent() {
    Set<String> lifted = new LinkedHashSet<>();
    get("undisturbed").changes().forEach(c -> lifted.addAll(((Change.Lift) c).states()));
    Set<String> states = new LinkedHashSet<>();
    study.model().network().states().forEach(state -> states.add(state.period().id()));
    states.removeAll(STANDING);

    assertThat(lifted).isEqualTo(states);
  }

  @Test
  void everyEventOfTheFactsHasAReplay() throws IOException {
    Path facts = facts();
    assumeThat(facts).as("the facts that the study was made from are not here").exists();
    // of the 52 events one only changed where stuck cargo may go: it stops nothing
    long events = Files.readAllLines(facts).stream().skip(1).count() - 1;

    long replays = all.stream().filter(read -> read.file().startsWith("replay-")).count();

    assertThat(replays).isEqualTo(events);
  }

  private static Path facts() {
    Path beside = HOME.resolve("../shared/facts/disruptions.csv");
    return Files.exists(beside) ? beside : HOME.resolve("../../shared/facts/disruptions.csv");
  }

  @Test
  void aReplayHasItsEventsAndNoOther() {
    for (ReadScenario read : all) {
      if (read.file().startsWith("replay-")) {
        Study applied = read.scenario().applyTo(study, LocalDate.of(2026, 1, 1));
        Set<String> ids = new LinkedHashSet<>();
        applied.model().network().states().forEach(state -> ids.add(state.period().id()));
        ids.removeAll(STANDING);
        Set<String> repeated = new LinkedHashSet<>();
        read.scenario().changes().forEach(c -> repeated.addAll(((Change.Repeat) c).states()));

        assertThat(ids).as(read.file()).isNotEmpty().isEqualTo(repeated);
      }
    }
  }

  private Scenario get(String id) {
    return all.stream()
        .map(ReadScenario::scenario)
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
