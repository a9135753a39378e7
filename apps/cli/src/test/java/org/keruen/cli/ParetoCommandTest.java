package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ParetoCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    var line = new CommandLine(new ParetoCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return line.execute(words);
  }

  private static Path shared(String folder) {
    String override = System.getenv("KERUEN_SHARED");
    Path home = Path.of(Objects.requireNonNull(System.getProperty("keruen.home")));
    Path shared = override == null ? home.resolveSibling("shared") : Path.of(override);
    Path found = shared.resolve("benchmarks").resolve(folder);
    assumeTrue(Files.isDirectory(found), "skipped: " + found + " is absent, set KERUEN_SHARED");
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void newYorkFrontsEqualThePublishedOnes(int threads) throws IOException {
    Path folder = shared("dimacs-ny");

    int exit =
        run("--graph", folder, "--queries", folder.resolve("queries.csv"), "--threads", threads);

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .containsExactlyElementsOf(Files.readAllLines(folder.resolve("queries_fronts.csv")));
  }

  @ParameterizedTest
  @CsvSource({"0,2", "0,3", "1,2", "1,3", "2,2", "2,3"})
  void gridFrontsEqualThePublishedOnes(int grid, int criteria) throws IOException {
    Path folder = shared("mo-grids");
    Path queries = folder.resolve("queries/queries" + criteria + ".txt");

    int exit = run("--graph", folder, "--queries", queries);

    // The solutions of three criteria hold a problem that the query file does not ask.
    List<String> asked =
        Files.readAllLines(queries).stream().map(line -> line.split(" ", -1)[0]).toList();
    List<String> expected =
        published(folder.resolve("solutions/p" + grid + "/" + criteria + ".txt")).stream()
            .filter(vector -> asked.subList(3, asked.size()).contains(vector.split(" ", -1)[0]))
            .toList();
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString().lines().filter(row -> row.startsWith("Grid" + grid + ",")))
        .map(ParetoCommandTest::vector)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /// `problem cost cost ..` of a row `graph,problem,source,target,cost,cost,..`.
  private static String vector(String row) {
    String[] fields = row.split(",", -1);
    var vector = new StringBuilder(fields[1]);
    for (int i = 4; i < fields.length; i++) {
      vector.append(' ').append(fields[i]);
    }
    return vector.toString();
  }

  /// `problem cost cost ..` lines of a solution file: `problem k`, size, then that many vectors.
  private static List<String> published(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("%"))
            .toList();
    List<String> vectors = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      String problem = lines.get(at).split(" ", -1)[0];
      int size = Integer.parseInt(lines.get(at + 1));
      for (int i = 0; i < size; i++) {
        vectors.add(problem + " " + lines.get(at + 2 + i));
      }
      at += 2 + size;
    }
    return vectors;
  }

  private static Path twoNodeGraph(Path folder) throws IOException {
    String head = "c a comment\n\np sp 2 2\n";
    Files.writeString(folder.resolve("a.gr"), head + "a 1 2 3\na 1 2 4\n");
    Files.writeString(folder.resolve("b.gr"), head + "a 1 2 9\na 1 2 5\n");
    return folder;
  }

  private static Path queries(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("queries.csv"), text);
  }

  @Test
  void parallelArcsAreTwoVectorsWithTheirPaths(@TempDir Path folder) throws IOException {
    Path queries = queries(folder, "# mine\nquery,source,target\n\n7,1,2,x\n");

    int exit = run("--graph", twoNodeGraph(folder), "--queries", queries, "--paths");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .isEqualTo("query,source,target,cost1,cost2,path\n7,1,2,3,9,1 2\n7,1,2,4,5,1 2\n");
    assertThat(err.toString()).contains("1 queries, 2 Pareto vectors");
  }

  @Test
  void jsonHasAnObjectForEachQuery(@TempDir Path folder) throws IOException {
    Path queries = queries(folder, "0,1,1\n1,2,1\n");

    int exit = run("--graph", twoNodeGraph(folder), "--queries", queries, "--format", "json");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("\"query\": 0", "{\"cost1\": 0, \"cost2\": 0}", "\"query\": 1", "\"front\": []");
  }

  @Test
  void unknownNodesAndBadNumbersAreAllReported(@TempDir Path folder) throws IOException {
    Path queries = queries(folder, "query,source,target\n0,1,99\n1,x,2\n");

    int exit = run("--graph", twoNodeGraph(folder), "--queries", queries);

    assertThat(exit).isEqualTo(3);
    assertThat(err.toString())
        .contains("queries.csv line 2: target is 99", "queries.csv line 3: source is x", "fix:");
  }

  @Test
  void filesListingOtherArcsAreRefused(@TempDir Path folder) throws IOException {
    twoNodeGraph(folder);
    Files.writeString(folder.resolve("b.gr"), "p sp 2 2\na 1 2 9\na 2 1 5\n");

    assertThat(run("--graph", folder, "--queries", queries(folder, "0,1,2\n"))).isEqualTo(3);
    assertThat(err.toString()).contains("b.gr: arc 2 differs");
  }

  @Test
  void missingFilesExitWithThree(@TempDir Path folder) throws IOException {
    assertThat(run("--graph", folder, "--queries", folder.resolve("q"))).isEqualTo(3);
    assertThat(run("--graph", folder.resolve("no"), "--queries", folder.resolve("q"))).isEqualTo(3);
    assertThat(run("--graph", twoNodeGraph(folder), "--queries", folder.resolve("q"))).isEqualTo(3);
    assertThat(err.toString()).contains("the file does not exist");
  }

  @Test
  void wrongUsageExitsWithTwo(@TempDir Path folder) {
    assertThat(run("--graph", folder)).isEqualTo(2);
    assertThat(run("--graph", folder, "--queries", folder, "--criteria", 9)).isEqualTo(2);
  }
}
