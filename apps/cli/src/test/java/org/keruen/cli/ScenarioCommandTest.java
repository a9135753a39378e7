package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;

/// The verbs `scenario` and `demand` on the default study.
class ScenarioCommandTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... words) {
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--study");
    line.add(STUDY.toString());
    var console = new Console(toOut, toErr, Ink.PLAIN);
    return Main.run(new Workbench(), console, line.toArray(new String[0]));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void listNamesEveryScenario() {
    assertThat(run("scenario", "list")).isZero();
    assertThat(out()).contains("ktap-chaman", "uap-railway", "replay-2025-10-af-pk");
  }

  @Test
  void showTellsWhoWhyHashesAndEveryChange() {
    assertThat(run("scenario", "show", "ktap-chaman")).isZero();
    assertThat(out())
        .contains("687 km", "811 km", "by        Keruen, default study")
        .containsPattern("scenario  [0-9a-f]{64}")
        .containsPattern("study     [0-9a-f]{64}")
        .contains("open link:af-torghundi-rail-af-sanobar-rail from 2028-01-01")
        .contains("open post:chaman-spinboldak-rail from 2030-01-01");
  }

  @Test
  void showAsJson() {
    assertThat(run("scenario", "show", "digital-border", "--format", "json")).isZero();
    assertThat(out())
        .contains("\"scenarioHash\"", "\"studyHash\"")
        .contains("set post:torkham hours x0.5 from 2027-01-01");
  }

  @Test
  void diffListsWhatOnlyOneOfTwoChanges() {
    assertThat(run("scenario", "diff", "ktap-herat", "ktap-kandahar")).isZero();
    assertThat(out().lines())
        .hasSize(5)
        .allMatch(line -> line.startsWith("+ open "))
        .contains("+ open terminal:kandahar from 2029-07-01");
  }

  @Test
  void checkTellsEveryFaultOfAFile() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        id: mine
        title: A test
        who: me
        why: to see
        changes:
          - close: post:torkam
            from: 2027-01-01
          - scale: x2
            origin: kz-akmolla
        """);

    assertThat(run("scenario", "check", file.toString())).isEqualTo(Main.BAD_DATA);
    assertThat(err())
        .contains("mine.yaml line 6: close names post:torkam")
        .contains("did you mean torkham?")
        .contains("mine.yaml line 9: origin names 'kz-akmolla'")
        .contains("did you mean kz-akmola?");
  }

  @Test
  void aPlanSaysUnderWhichScenarioItStands() {
    assertThat(
            run(
                "plan",
                "Almaty",
                "Karachi",
                "--goods",
                "wheat",
                "--weight",
                "60t",
                "--depart",
                "2031-03-02",
                "--scenario",
                "ktap-chaman"))
        .isZero();
    assertThat(out()).startsWith("What if: The railway runs through to Chaman from 2030");
  }

  @Test
  void anUnknownScenarioOfAPlan() {
    assertThat(
            run(
                "plan",
                "Almaty",
                "Karachi",
                "--goods",
                "wheat",
                "--weight",
                "60t",
                "--depart",
                "2031-03-02",
                "--scenario",
                "ktap-chamann"))
        .isEqualTo(Main.BAD_DATA);
    assertThat(err()).contains("fix: did you mean ktap-chaman?");
  }

  @Test
  void demandSaysThatGoodsOfThePairAreNotPublished() {
    assertThat(run("demand", "show", "--from", "KZ", "--to", "PK", "--by", "group")).isZero();
    assertThat(out())
        .contains("No source gives the trade of Kazakhstan and Pakistan by HS chapter")
        .contains("0.14 Mt, USD 12 mn in 2024");
  }

  @Test
  void aScenarioScalesTheDemandShown() {
    assertThat(
            run(
                "demand",
                "show",
                "--scenario",
                "middle-corridor-10mt",
                "--from",
                "KZ,UZ,KG,TJ,CN",
                "--to",
                "AZ,GE,TR,RO"))
        .isZero();
    String scaled = out();
    out.reset();
    assertThat(run("demand", "show", "--from", "KZ,UZ,KG,TJ,CN", "--to", "AZ,GE,TR,RO")).isZero();
    assertThat(scaled).contains("7.00 Mt");
    assertThat(out()).contains("3.13 Mt");
  }

  @Test
  void fitHoldsTheDemandAgainstWhatWasPublished() {
    assertThat(run("demand", "fit")).isZero();
    assertThat(out()).contains("Trans-Caspian route, all goods", "4,480,000", "fitted");
  }
}
