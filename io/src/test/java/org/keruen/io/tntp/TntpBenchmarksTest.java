package org.keruen.io.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;
import org.keruen.assignment.choice.ChoiceWatch;
import org.keruen.assignment.choice.StochasticEquilibrium;
import org.keruen.assignment.choice.StochasticSettings;

/// Published problems against their reference optima.
class TntpBenchmarksTest {

  private static Path folder() {
    String override = System.getenv("KERUEN_SHARED");
    Path home = Path.of(Objects.requireNonNull(System.getProperty("keruen.home")));
    Path shared = override == null ? home.resolveSibling("shared") : Path.of(override);
    Path found = shared.resolve("benchmarks").resolve("tntp");
    assumeTrue(Files.isDirectory(found), "skipped: " + found + " is absent, set KERUEN_SHARED");
    return found;
  }

  /// A row of `reference.csv`, by column name.
  private static double reference(String network, String column) throws IOException {
    List<String> lines = Files.readAllLines(folder().resolve("reference.csv"));
    int at = List.of(lines.getFirst().split(",", -1)).indexOf(column);
    String row =
        lines.stream().filter(line -> line.startsWith(network + ",")).findFirst().orElseThrow();
    return Double.parseDouble(row.split(",", -1)[at]);
  }

  private static AssignmentResult solve(String network, Objective objective, double gap)
      throws IOException {
    TntpProblem problem = TntpProblem.read(folder().resolve(network));
    Weights weights =
        new Weights(reference(network, "toll_weight"), reference(network, "distance_weight"));
    var settings = new AssignmentSettings(objective, weights, gap, 1000, 2);
    return PairedSegments.solve(problem.network(), problem.demand(), settings, Watch.SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Braess",
        "SiouxFalls",
        "EMA",
        "Anaheim",
        "Chicago-Sketch",
        "Berlin-Friedrichshain",
        "Berlin-Tiergarten",
        "Berlin-Mitte-Center",
        "Berlin-Prenzlauerberg-Center",
        "Berlin-MPF-Center"
      })
  void bothOptimaAreThePublishedOnes(String network) throws IOException {
    var user = solve(network, Objective.USER_EQUILIBRIUM, 1e-12);
    var system = solve(network, Objective.SYSTEM_OPTIMUM, 1e-12);

    double beckmann = reference(network, "ue_beckmann");
    double total = reference(network, "so_total_cost");
    assertThat(user.relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(user.objective()).isCloseTo(beckmann, within(1e-9 * beckmann));
    assertThat(system.relativeGap()).isLessThanOrEqualTo(1e-12);
    assertThat(system.totalCost()).isCloseTo(total, within(1e-9 * total));
    assertThat(system.totalCost()).isLessThan(user.totalCost());
    assertThat(user.classes().getFirst().demand().intrazonalTrips())
        .isCloseTo(reference(network, "intrazonal"), within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"Berlin-Center,1e-10,1e-9", "Austin-SDB,1e-5,1e-5"})
  void largeProblemsComeAsNearAsAsked(String network, double gap, double error) throws IOException {
    var result = solve(network, Objective.USER_EQUILIBRIUM, gap);

    double beckmann = reference(network, "ue_beckmann");
    assertThat(result.relativeGap()).isLessThanOrEqualTo(gap);
    assertThat(result.objective()).isCloseTo(beckmann, within(error * beckmann));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SiouxFalls", "Anaheim", "Chicago-Sketch"})
  void linkFlowsAreThePublishedOnes(String network) throws IOException {
    var result = solve(network, Objective.USER_EQUILIBRIUM, 1e-13);

    List<String> lines =
        Files.readAllLines(folder().resolve(network).resolve(network + "_flow.tntp"));
    int link = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.strip().split("\\s+", -1);
      if (fields.length >= 3) {
        double flow = Double.parseDouble(fields[2]);
        assertThat(result.network().tail(link) + 1).isEqualTo(Integer.parseInt(fields[0]));
        assertThat(result.network().head(link) + 1).isEqualTo(Integer.parseInt(fields[1]));
        assertThat(result.flow(link))
            .as("link %d", link)
            .isCloseTo(flow, within(1e-4 * (1 + flow)));
        link++;
      }
    }
    assertThat(link).isEqualTo(result.network().linkCount());
  }

  /// The sharper the choice, the nearer to everybody's cheapest way.
  @Test
  void aSharpChoiceOnSiouxFallsIsNearlyTheUserEquilibrium() throws IOException {
    TntpProblem problem = TntpProblem.read(folder().resolve("SiouxFalls"));
    var user = solve("SiouxFalls", Objective.USER_EQUILIBRIUM, 1e-12);

    double before = 1;
    for (double theta : new double[] {1, 10, 100}) {
      var settings = new StochasticSettings(Weights.NONE, theta, 0, 5, 1e-8, 500, 2);
      var result =
          StochasticEquilibrium.solve(
              problem.network(), problem.demand(), settings, ChoiceWatch.SILENT);

      assertThat(result.residual()).isLessThanOrEqualTo(1e-8);
      double apart = 0;
      for (int link = 0; link < problem.network().linkCount(); link++) {
        apart = Math.max(apart, Math.abs(result.flow(link) / user.flow(link) - 1));
      }
      assertThat(apart).as("theta %s", theta).isLessThan(before / 3);
      before = apart;
    }
    assertThat(before).isLessThan(0.005);
  }
}
