package org.keruen.cli;

import org.keruen.answers.question.UsageException;
import org.keruen.assignment.Weights;
import picocli.CommandLine.Option;

/// How toll and length enter the cost of a link.
final class WeightOptions {

  @Option(
      names = "--toll-weight",
      paramLabel = "W",
      description = "Cost of a unit of toll; default 0.")
  private double toll;

  @Option(
      names = "--distance-weight",
      paramLabel = "W",
      description = "Cost of a unit of length; default 0.")
  private double distance;

  /// @throws UsageException if one is no number of 0 or more
  Weights weights() {
    check("--toll-weight", toll);
    check("--distance-weight", distance);
    return new Weights(toll, distance);
  }

  private static void check(String option, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw UsageException.of(option + " " + weight, "a weight must be 0 or more", "correct it");
    }
  }
}
