package org.keruen.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import org.keruen.study.scenario.Scenario;

/// One broken scenario for each kind of fault, with the exact words; and what good ones say.
class ScenarioFaultsTest {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", ".."));
  private static final String HEAD = "id: x\ntitle: a test\nwho: me\nwhy: to see\n";

  @TempDir Path folder;
  private Study study = StudyReader.read(HOME.resolve("studies/kazakhstan-pakistan"));

  @BeforeEach
  void writeStudy() throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("io/src/test/resources/minimal-study"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    Files.copy(
        HOME.resolve("studies/kazakhstan-pakistan/datapackage.json"),
        folder.resolve("datapackage.json"));
    Files.createDirectory(folder.resolve("scenarios"));
    study = StudyReader.read(folder);
  }

  private ScenarioFolder scenarios() {
    return new ScenarioFolder(folder, study);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve("scenarios").resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> faults(String text) {
    return scenarios().check(write("x.yaml", text)).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private List<String> faultsOf(String changes) {
    return faults(HEAD + "changes:\n" + changes);
  }

  private ReadScenario read(String changes) {
    write("x.yaml", HEAD + "changes:\n" + changes);
    return scenarios().get("x");
  }

  @Test
  void aChangeOfAThingThatIsNotThereNamesTheNearest() {
    assertThat(faultsOf("  - close: post:saryagash-yalama\n    from: 2027-01-01\n"))
        .containsExactly(
            """
            x.yaml line 6: close names post:saryagash-yalama, but there is no post 'saryagash-yalama'
              fix: did you mean saryagash-yallama?\
            """);
  }

  @Test
  void titlesThatAreNoMapInAnUnknownLanguageOrNoText() {
    assertThat(faultsOfTitles("titles: Тест\n"))
        .containsExactly(
            """
            x.yaml line 5: titles is no map
              fix: write kk:, ru: or ur: and the title\
            """);
    assertThat(faultsOfTitles("titles:\n  kz: Сынақ\n  ru: [a, b]\n"))
        .containsExactly(
            """
            x.yaml line 6: has the unknown name 'kz'
              fix: did you mean kk?\
            """,
            """
            x.yaml line 7: ru is no text
              fix: write one value behind ru:\
            """);
    assertThat(faultsOfTitles("titles: {kk: Сынақ, ur: آزمائش}\n")).isEmpty();
  }

  private List<String> faultsOfTitles(String titles) {
    String change = "  - close: post:saryagash-yallama\n    from: 2027-01-01\n";
    return faults(HEAD + titles + "changes:\n" + change);
  }

  @Test
  void anElementWithoutItsKind() {
    assertThat(faultsOf("  - close: saryagash-yallama\n    from: 2027-01-01\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml line 6: close names 'saryagash-yallama', which has no kind")
        .contains("write kind:id, the kind one of country-road, link, passage, place, post");
  }

  @Test
  void everyFaultIsToldWithItsLine() {
    assertThat(
            faultsOf(
                """
                  - close: post:saryagash-yallama
                  - restrict: post:saryagash-yallama
                    from: 2027-02-29
                    timeFactor: fast
                  - set: post:saryagash-yallama
                    hours: x-1
                    speedKmh: 20
                  - lift: nothing
                """))
        .containsExactly(
            """
            x.yaml line 6: has no from
              fix: give the first day, such as 2028-01-01\
            """,
            """
            x.yaml line 8: from '2027-02-29' is not a day of the calendar
              fix: 2027-02 has 28 days\
            """,
            """
            x.yaml line 9: timeFactor 'fast' is not a number
              fix: give a number from 0.1 to 100, with a decimal point\
            """,
            """
            x.yaml line 11: hours '-1' is out of range
              fix: give a number from 0 to 1000000000000\
            """,
            """
            x.yaml line 12: a post has no speedKmh that could be set
              fix: set hours, feeUsd, gaugeAMm, gaugeBMm, capacity\
            """,
            """
            x.yaml line 13: lift names 'nothing', but there is no such state
              fix: name a state of the study, or build it first\
            """);
  }

  @Test
  void aCapacityOfNothing() {
    assertThat(faultsOf("  - set: post:saryagash-yallama\n    capacity: 0\n"))
        .containsExactly(
            """
            x.yaml line 7: capacity becomes 0
              fix: to let nothing through, close the element\
            """);
  }

  @Test
  void notANumberAndInfinity() {
    assertThat(faultsOf("  - set: post:saryagash-yallama\n    hours: xNaN\n    feeUsd: Infinity\n"))
        .hasSize(2)
        .allMatch(fault -> fault.contains("is not a number"));
  }

  @Test
  void anUnknownVerbAndTwoVerbs() {
    assertThat(faultsOf("  - shut: post:a\n")).singleElement().asString().contains("does nothing");
    assertThat(
            faultsOf(
                """
                  - open: post:saryagash-yallama
                    close: post:saryagash-yallama
                    from: 2027-01-01
                """))
        .singleElement()
        .asString()
        .startsWith("x.yaml line 6: does several things: close, open");
  }

  @Test
  void anUnknownNameBesideAVerb() {
    assertThat(
            faultsOf(
                "  - close: post:saryagash-yallama\n    form: 2027-01-01\n    from: 2027-01-01\n"))
        .containsExactly(
            """
            x.yaml line 7: has the unknown name 'form'
              fix: did you mean from?\
            """);
  }

  @Test
  void aHeadWithoutWhoAndWhy() {
    assertThat(faults("id: y\ntitle: a\nchanges: []\n"))
        .containsExactly(
            """
            x.yaml line 1: has the id y, but is the file x.yaml
              fix: give both one name\
            """,
            """
            x.yaml line 1: has no who
              fix: give who made the scenario\
            """,
            """
            x.yaml line 1: has no why
              fix: give what it is for\
            """);
  }

  @Test
  void notYamlAtAll() {
    assertThat(faults("id: x\nchanges: [a, b\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml line 3: is not YAML: ");
    assertThat(faults("- a\n- b\n")).singleElement().asString().contains("line 1: is not a map");
    assertThat(faults("")).singleElement().asString().contains("x.yaml: is empty");
    assertThat(faults("id: x\nid: y\n" + HEAD.substring(6)))
        .anyMatch(fault -> fault.startsWith("x.yaml line 2: says id twice"));
  }

  @Test
  void yamlThatWouldEatTheStackOrTheMemory() {
    assertThat(faults("a: " + "[".repeat(100_000)))
        .containsExactly("x.yaml line 1: has brackets in brackets without end\n  fix: close them");
    assertThat(faults("a: &a [*a]\n")).anyMatch(fault -> fault.contains("has the anchor &a"));
  }

  @Test
  void aBasisThatIsNotThereAndARing() {
    write("y.yaml", HEAD.replace("id: x", "id: y") + "extends: x\n");

    assertThat(faults(HEAD + "extends: yy\n"))
        .containsExactly(
            """
            x.yaml line 5: extends 'yy', but there is no such scenario
              fix: did you mean y?\
            """);
    assertThat(faults(HEAD + "extends: y\n"))
        .containsExactly(
            """
            y.yaml line 5: extends x, which extends it in turn
              fix: take one of the two out\
            """);
  }

  @Test
  void aFaultOfABasisIsAFaultOfTheScenario() {
    write("y.yaml", HEAD.replace("id: x", "id: y") + "changes:\n  - lift: nothing\n");

    assertThat(faults(HEAD + "extends: y\n"))
        .singleElement()
        .asString()
        .startsWith("y.yaml line 6: lift names 'nothing'");
  }

  @Test
  void whatIsBuiltIsCheckedLikeTheStudy() {
    assertThat(
            faultsOf(
                """
                  - build:
                      rail_links:
                        - {id: new-line, from: kz-almaty1-rail, to: uz-keles-rail, length_km: -3,
                           gauge_mm: 1520, tracks: 1, electrified: no, status: planned}
                    from: 2030-01-01
                    sources: [s1]
                """))
        .containsExactly(
            """
            x.yaml line 8: length_km '-3' is less than 0.1
              fix: give length along the line, km (0.1 to 2000)\
            """,
            """
            x.yaml line 8: leads from KZ to UZ, but a link lies in one country
              fix: make the crossing a row of border_posts.csv\
            """);
  }

  @Test
  void anIdThatTheStudyHasAlready() {
    assertThat(
            faultsOf(
                """
                  - build:
                      road_links:
                        - {id: kz-almaty-kz-saryagash, from: kz-almaty, to: kz-ala-airport,
                           length_km: 5, class: trunk, terrain: flat, speed_kmh: 50}
                    from: 2030-01-01
                    sources: [s1]
                """))
        .containsExactly(
            """
            x.yaml line 8: id kz-almaty-kz-saryagash is also on line 2
              fix: give one of the two another id, or delete it\
            """);
  }

  @Test
  void buildsAPlaceALineAPostAndATerminal() {
    ReadScenario read =
        read(
            """
              - build:
                  places:
                    - {id: kz-new-rail, name: New, kind: station, country: KZ, lat: 41.5, lon: 69}
                    - {id: uz-new-rail, name: New, kind: station, country: UZ, lat: 41.4, lon: 69}
                  rail_links:
                    - {id: kz-new, from: kz-almaty1-rail, to: kz-new-rail, length_km: 850,
                       gauge_mm: 1520, tracks: 1, electrified: no, status: planned}
                    - {id: uz-new, from: uz-new-rail, to: uz-tashkent-rail, length_km: 20,
                       gauge_mm: 1520, tracks: 1, electrified: no, status: planned}
                  border_posts:
                    - {id: new-rail, name: New KZ / New UZ, mode: rail, place_a: kz-new-rail,
                       place_b: uz-new-rail, length_km: 11, gauge_a_mm: 1520, gauge_b_mm: 1520,
                       operation: through, status: planned, freight: "yes"}
                from: 2030-01-01
                sources: [s1]
              - set: post:new-rail
                hours: 6
            """);

    Study built = read.scenario().applyTo(study, LocalDate.of(2030, 6, 1));

    var infrastructure = built.model().network().infrastructure();
    assertThat(infrastructure.places()).containsKeys("kz-new-rail", "uz-new-rail");
    assertThat(infrastructure.links()).containsKeys("kz-new", "uz-new");
    var post = Objects.requireNonNull(infrastructure.posts().get("new-rail"));
    assertThat(post.working().status().usable()).isTrue();
    assertThat(post.a().exit().hours().meanHours()).isEqualTo(6);
  }

  @Test
  void aStarMeansEveryPostAndCanBeNarrowed() {
    ReadScenario all = read("  - set: post:*\n    hours: x0.5\n");
    ReadScenario rail = read("  - set: post:*\n    modes: rail\n    hours: x0.5\n");

    assertThat(lines(all.scenario()))
        .containsExactly(
            "set post:saryagash-yallama hours x0.5", "set post:saryagash-keles-rail hours x0.5");
    assertThat(lines(rail.scenario())).containsExactly("set post:saryagash-keles-rail hours x0.5");
  }

  private static List<String> lines(Scenario scenario) {
    return org.keruen.study.scenario.ChangeText.lines(scenario.listAllChanges());
  }

  @Test
  void theHashTellsWhatIsChangedAndNothingElse() {
    String hash = read("  - close: post:saryagash-yallama\n    from: 2027-01-01\n").hash();
    String same =
        read("  # why\n  - from: 2027-01-01\n    close: [post:saryagash-yallama]\n    note: so\n")
            .hash();
    String list = read("  - from: '2027-01-01'\n    close: post:saryagash-yallama\n").hash();
    String other = read("  - close: post:saryagash-yallama\n    from: 2027-01-02\n").hash();

    assertThat(hash).hasSize(64).isEqualTo(list).isNotEqualTo(other);
    assertThat(same).as("a list of one word is written otherwise").isNotEqualTo(hash);
  }

  @Test
  void theHashTellsWhatABasisChanges() {
    write("y.yaml", HEAD.replace("id: x", "id: y") + "changes:\n  - lift: air-shut\n");
    write("x.yaml", HEAD + "extends: y\n");
    String before = scenarios().get("x").hash();
    write("y.yaml", HEAD.replace("id: x", "id: y") + "changes:\n  - lift: yallama-repair\n");

    assertThat(scenarios().get("x").hash()).isNotEqualTo(before);
  }

  @Test
  void anUnknownScenarioNamesTheNearest() {
    write("x.yaml", HEAD);
    write("hormuz-shut.yaml", HEAD);

    assertThatThrownBy(() -> scenarios().get("hormuz-shud"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("did you mean hormuz-shut?");
  }

  @Test
  void aScenarioThatChangesNothing() {
    assertThat(faults(HEAD))
        .containsExactly(
            """
            x.yaml line 1: changes nothing
              fix: give changes, or a scenario that it extends\
            """);
  }
}
