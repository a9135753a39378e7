package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTest {
  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Two parallel links of 10 + v and 15 + v, 10 trips, 2 within a zone, 1 without a way.
  @BeforeEach
  void writeProblem() throws IOException {
    Files.writeString(
        folder.resolve("two_net.tntp"),
        """
        <NUMBER OF ZONES> 3
        <NUMBER OF NODES> 3
        <FIRST THRU NODE> 1
        <NUMBER OF LINKS> 2
        <END OF METADATA>
        1 2 10 1 10 1 1 0 0 1;
        1 2 15 1 15 1 1 0 0 1;
        """);
    Files.writeString(
        folder.resolve("two_trips.tntp"),
        """
        <END OF METADATA>
        Origin 1
        1 : 2; 2 : 10; 3 : 1;
        """);
  }

  private int run(String... options) {
    String[] line = new String[options.length + 3];
    line[0] = "assign";
    line[1] = "--tntp";
    line[2] = folder.toString();
    System.arraycopy(options, 0, line, 3, options.length);
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ink.PLAIN);
    return Main.run(new Workbench(), console, line);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void jsonTellsGapObjectiveTimesAndWhatWasNotCarried() {
    int exit = run("--format", "json", "--gap", "1e-12");

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    JsonNode json = json();
    // 7.5 at 17.5 and 2.5 at 17.5; the integrals are 75 + 28.125 and 37.5 + 3.125.
    assertThat(json.get("totalCost").asDouble()).isCloseTo(175, within(1e-9));
    assertThat(json.get("objective").asDouble()).isCloseTo(143.75, within(1e-9));
    assertThat(json.get("relativeGap").asDouble()).isLessThanOrEqualTo(1e-12);
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("iterations").asInt()).isPositive();
    assertThat(json.get("lostTrips").asDouble()).isEqualTo(1);
    assertThat(json.get("intrazonalTrips").asDouble()).isEqualTo(2);
    assertThat(json.get("links").asInt()).isEqualTo(2);
    assertThat(json.get("seconds").asDouble()).isPositive();
    assertThat(json.get("readSeconds").asDouble()).isPositive();
    assertThat(json.get("peakMemoryMiB").asDouble()).isGreaterThan(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("iteration 1: gap ");
  }

  @Test
  void flowsAreWrittenAsCsv() throws IOException {
    Path file = folder.resolve("flows.csv");

    assertThat(run("--objective", "so", "--gap", "1e-12", "-o", file.toString())).isZero();

    // 10 + 2x = 15 + 2(10 - x): 6.25 on the first
    String[] first = Files.readAllLines(file).get(1).split(",", -1);
    assertThat(Files.readAllLines(file).getFirst()).isEqualTo("link,init_node,term_node,flow,cost");
    assertThat(Double.parseDouble(first[3])).isCloseTo(6.25, within(1e-9));
  }

  @Test
  void bothMethodsAgree() {
    assertThat(run("--algorithm", "bfw", "--format", "json", "--gap", "1e-6")).isZero();

    assertThat(json().get("objective").asDouble()).isCloseTo(143.75, within(1e-4));
  }

  @Test
  void notReachingTheGapIsAResult() {
    assertThat(run("--format", "json", "--gap", "1e-12", "--max-iterations", "1")).isZero();

    assertThat(json().get("converged").asBoolean()).isFalse();
  }

  @Test
  void wrongUsageAndBadFilesHaveTheirExitCodes() throws IOException {
    assertThat(run("--threads", "0")).isEqualTo(Main.USAGE);
    assertThat(run("--gap", "-1")).isEqualTo(Main.USAGE);
    assertThat(run("--objective", "best")).isEqualTo(Main.USAGE);
    Files.writeString(folder.resolve("two_trips.tntp"), "Origin 1\n2 : -10;\n");
    assertThat(run()).isEqualTo(Main.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("two_trips.tntp line 2")
        .contains("fix:");
  }
}
