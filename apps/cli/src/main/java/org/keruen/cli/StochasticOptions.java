package org.keruen.cli;

import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.Weights;
import org.keruen.assignment.choice.StochasticSettings;
import picocli.CommandLine.Option;

/// How travellers choose in a stochastic equilibrium.
final class StochasticOptions {

  @Option(
      names = "--theta",
      paramLabel = "T",
      description =
          "For sue: how sharply a unit of cost tells two ways apart. The larger, the nearer to ue.")
  private @Nullable Double theta;

  @Option(
      names = "--path-size",
      paramLabel = "B",
      description = "For sue: exponent of the path size; default 0, the plain logit.")
  private double pathSize;

  @Option(
      names = "--path-trees",
      paramLabel = "N",
      description =
          "For sue: trees that a zone gets to find ways beside those of ue, the links of each 10 %%"
              + " dearer in the next; default 5.")
  private int trees = 5;

  /// @throws UsageException if they are given without a stochastic equilibrium
  void checkUnused() {
    if (theta != null || pathSize != 0) {
      throw UsageException.of(
          "--theta, --path-size", "ue and so know no choice", "add --objective sue");
    }
  }

  /// @throws UsageException if one is missing or out of range
  StochasticSettings settings(Weights weights, StopOptions stop, int threads) {
    if (theta == null) {
      throw UsageException.of(
          "--objective sue", "nobody says how sharply ways are told apart", "add --theta 0.5");
    }
    check("--theta", theta, theta > 0 && theta < 1e9, "it must be above 0");
    check("--path-size", pathSize, pathSize >= 0 && pathSize < 1e3, "it must be 0 or more");
    check("--path-trees", trees, trees >= 1, "there must be one");
    return new StochasticSettings(
        weights, theta, pathSize, trees, stop.gap(), stop.maxIterations(), threads);
  }

  private static void check(String option, double value, boolean holds, String what) {
    if (!holds) {
      throw UsageException.of(option + " " + value, what, "correct it");
    }
  }
}
