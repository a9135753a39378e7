package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.answers.PlanFixture;
import org.keruen.answers.StudyFixture;
import org.keruen.base.ProblemException;
import org.keruen.cli.render.Ink;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

class CommandLineTest {

  private static final String GOOD =
      "plan Almaty Karachi --goods 6203 --weight 20t --depart 2026-03-02";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Consignment> asked = new ArrayList<>();
  private Plan answer = PlanFixture.plan();
  private @Nullable RuntimeException fault;

  private final Engine engine =
      new Engine() {
        @Override
        public Study study(@Nullable Path folder) {
          if (fault != null) {
            throw fault;
          }
          return StudyFixture.study();
        }

        @Override
        public Plan plan(Study study, Consignment consignment, LocalDate asOf) {
          asked.add(consignment);
          return answer;
        }

        @Override
        public String geoJson(Study study, Plan plan) {
          return "{}";
        }
      };

  private int run(String line) {
    return run(line.split(" "));
  }

  private int run(String... arguments) {
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(engine, new Console(toOut, toErr, Ink.PLAIN), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPlanGoesToStdoutAndNothingToStderr() {
    assertThat(run(GOOD)).isZero();
    assertThat(out()).contains("Almaty → Karachi");
    assertThat(err()).isEmpty();
  }

  @Test
  void whatIsNotTypedIsDerivedFromTheGoods() {
    run(GOOD);
    Consignment.Goods goods = asked.getFirst().goods();
    // chapter 62: 3.2 m³/t and 15,000 USD/t
    assertThat(goods.volumeM3()).isEqualTo(64);
    assertThat(goods.valueUsd()).isEqualTo(300_000);
    assertThat(goods.hs()).isEqualTo("6203");
    assertThat(goods.commodity().hs()).isEqualTo("62");
  }

  @ParameterizedTest
  @CsvSource({"20t,20", "500kg,0.5", "1.5 t,1.5", "20,20"})
  void weightsAreTonnesOrKilograms(String typed, double tonnes) {
    run(
        "plan",
        "Almaty",
        "Karachi",
        "--goods",
        "rice",
        "--weight",
        typed,
        "--depart",
        "2026-03-02");
    assertThat(asked.getFirst().goods().weightTonnes()).isEqualTo(tonnes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0t", "-5t", "NaN", "1e9t", "200000t", "20lb", "t", "Infinity"})
  void absurdWeightsAreRefused(String typed) {
    String[] line = GOOD.split(" ");
    line[6] = typed;
    assertThat(run(line)).isEqualTo(Main.USAGE);
    assertThat(err()).contains("--weight", "fix: ").doesNotContain("Exception", "\tat ");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "3000-01-01", "2026-02-30", "tomorrow"})
  void absurdDaysAreRefused(String typed) {
    assertThat(run(GOOD.replace("2026-03-02", typed))).isEqualTo(Main.USAGE);
    assertThat(err()).contains("--depart", "fix: ");
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    int code = run("plan Almaty Almaty --goods 9999 --weight 0t --depart 1900-01-01");
    assertThat(code).isEqualTo(Main.USAGE);
    assertThat(err()).contains("TO: ", "--depart: ", "--goods: ", "--weight: ");
  }

  @Test
  void anUnknownPlaceBringsTheNearest() {
    assertThat(run(GOOD.replace("Karachi", "Karachy"))).isEqualTo(Main.USAGE);
    assertThat(err()).contains("no place is called 'Karachy'", "did you mean Karachi (pk-karachi)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Almaty", "almaty", "Алматы", "Алма-Ата", "الماتي", "KZALA", "kz-almaty"})
  void aCityIsFoundByEverySpelling(String typed) {
    run(GOOD.replaceFirst("Almaty", typed));
    assertThat(asked.getFirst().origin()).isEqualTo("kz-almaty");
  }

  @Test
  void anAirportIsFoundByItsIataCode() {
    run(GOOD.replaceFirst("Almaty", "ALA"));
    assertThat(asked.getFirst().origin()).isEqualTo("kz-almaty-airport");
  }

  @Test
  void limitsAreRead() {
    run(GOOD + " --avoid country=IR,post=Torkham,mode=sea --require tir,country=CN");
    Consignment.Limits limits = asked.getFirst().limits();
    assertThat(limits.avoidCountries()).containsExactly("IR");
    assertThat(limits.avoidPosts()).containsExactlyInAnyOrder("torkham", "torkham-rail");
    assertThat(limits.avoidModes()).containsExactly("sea");
    assertThat(limits.requireTir()).isTrue();
    assertThat(limits.requireCountries()).containsExactly("CN");
  }

  @Test
  void noWayEndsWithFour() {
    answer = PlanFixture.noWay();
    assertThat(run(GOOD)).isEqualTo(Main.NO_WAY);
    assertThat(out()).contains("No way is open");
  }

  @Test
  void badDataEndWithThreeAndNoTrace() {
    fault = ProblemException.of("links.csv line 14", "lengthKm is -3.2", "give a length");
    assertThat(run(GOOD)).isEqualTo(Main.BAD_DATA);
    assertThat(err()).isEqualTo("links.csv line 14: lengthKm is -3.2\n  fix: give a length\n");
  }

  @Test
  void anInternalErrorIsOneLineWithoutDebug() {
    fault = new IllegalStateException("broken");
    assertThat(run(GOOD)).isEqualTo(Main.INTERNAL);
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void aMissingDepartureIsExplained() {
    assertThat(run(GOOD.replace(" --depart 2026-03-02", ""))).isEqualTo(Main.USAGE);
    assertThat(err()).contains("--depart", "fix: Day on which the goods are ready");
  }

  @Test
  void aMistypedOptionBringsTheNearest() {
    assertThat(run(GOOD.replace("--weight", "--wieght"))).isEqualTo(Main.USAGE);
    assertThat(err()).contains("--w");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "html"})
  void aChartIsWrittenBesideTheAnswer(String ending, @TempDir Path folder) {
    Path file = folder.resolve("plan." + ending);
    assertThat(run(GOOD + " -o " + file)).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(err()).contains("wrote ");
  }

  @Test
  void aChartWithoutAWaySaysSo(@TempDir Path folder) throws Exception {
    answer = PlanFixture.noWay();
    Path file = folder.resolve("plan.svg");
    run(GOOD + " -o " + file);
    assertThat(Files.readString(file)).contains("nothing to draw");
  }

  @Test
  void badInputWritesNothing(@TempDir Path folder) {
    Path file = folder.resolve("plan.svg");
    assertThat(run(GOOD.replace("20t", "0t") + " -o " + file)).isEqualTo(Main.USAGE);
    assertThat(file).doesNotExist();
  }

  @Test
  void placesAreFoundByAFewLetters() {
    assertThat(run("places KARA")).isZero();
    assertThat(out()).contains("pk-karachi", "Карачи", "PKKHI");
    assertThat(out().lines().toList().get(1)).contains("pk-karachi ");
  }

  @Test
  void aBorderShowsItsHistoryAndDisputedValues() {
    assertThat(run("border torkam")).isZero();
    assertThat(out()).contains("since 2025-10-11, no end known", "70.7 h", "chosen", "dawn-2025");
  }

  @Test
  void aSourceSaysWhatRestsOnIt() {
    assertThat(run("source dawn-2025")).isZero();
    assertThat(out()).contains("Torkham shut after clashes", "states");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "ur", "tr"})
  void theHostsLocaleChangesNoByte(String host) {
    run(GOOD + " --format json --seed 1");
    String expected = out();
    out.reset();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of(host));
      run(GOOD + " --format json --seed 1");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(out()).isEqualTo(expected);
  }
}
