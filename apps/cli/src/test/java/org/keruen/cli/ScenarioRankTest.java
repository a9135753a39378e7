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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `keruen scenario rank` on the default study.
class ScenarioRankTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... words) {
    out.reset();
    err.reset();
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of("scenario", "rank", "--study", STUDY.toString()));
    line.addAll(List.of(words));
    var console = new Console(toOut, toErr, Ink.PLAIN);
    return Main.run(new Workbench(), console, line.toArray(new String[0]));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void pairsGoOnWhereTheyStoppedWithTheSameDigits() throws IOException {
    Path file = folder.resolve("closures.csv");
    assertThat(run("--lines", "0", "--pairs", "4", "-o", file.toString())).as("%s", err).isZero();
    assertThat(out()).contains("over the sum").containsPattern("closures, each alone, and 6 pairs");
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(rows.getFirst()).startsWith("element,and,usedTonnes,extraUsd,");
    List<String> pairs = rows.stream().filter(row -> !row.split(",", -1)[1].isEmpty()).toList();
    assertThat(pairs).hasSize(7); // with the head

    // Stopped after the first pair, in the middle of the second.
    List<String> kept = new ArrayList<>(rows.subList(0, rows.size() - 5));
    kept.add(rows.get(rows.size() - 5).substring(0, 30));
    Files.writeString(file, String.join("\n", kept), StandardCharsets.UTF_8);
    assertThat(run("--lines", "0", "--pairs", "4", "-o", file.toString())).as("%s", err).isZero();

    Set<String> whole = new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    assertThat(whole).containsAll(rows).hasSize(rows.size() + 1); // and the row cut short
  }

  @Test
  void jsonHasThePairsWithWhatTheyCostOverTheSum() {
    assertThat(run("--lines", "0", "--pairs", "3", "--format", "json")).as("%s", err).isZero();
    JsonNode ranking = JsonMapper.shared().readTree(out());
    assertThat(ranking.path("complete").asBoolean()).isTrue();
    assertThat(ranking.path("paired").asInt()).isEqualTo(3);
    assertThat(ranking.path("pairs")).hasSize(3);
    JsonNode first = ranking.at("/pairs/0");
    assertThat(first.path("firstName").asString("")).isNotEmpty();
    assertThat(first.path("extraUsd").asDouble())
        .isGreaterThanOrEqualTo(ranking.at("/pairs/2/extraUsd").asDouble());
  }

  @Test
  void tooManyPairsAndAFileThatIsNoRankingAreWrongUsage() throws IOException {
    assertThat(run("--pairs", "61")).isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--pairs: 61 is out of range");
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "a,b\n", StandardCharsets.UTF_8);
    assertThat(run("-o", other.toString())).isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not a ranking of this version");
  }
}
