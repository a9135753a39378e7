package org.keruen.cli;

import org.keruen.answers.question.UsageException;
import picocli.CommandLine.Option;

/// When an assignment is good enough, or has taken long enough.
final class StopOptions {

  @Option(
      names = "--gap",
      paramLabel = "G",
      description = "Relative gap to reach, or residual of sue; default 1e-8.")
  private double gap = 1e-8;

  @Option(
      names = "--max-seconds",
      paramLabel = "S",
      description = "Stop after the iteration that passes this; default: never.")
  private double maxSeconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      description = "Stop after so many iterations; default 10000.")
  private int maxIterations = 10_000;

  /// @throws UsageException if a limit is none
  void check() {
    if (!(maxSeconds > 0)) {
      throw UsageException.of(
          "--max-seconds", "it is " + maxSeconds + ", but must be positive", "give seconds");
    }
    if (!(gap >= 0)) {
      throw UsageException.of("--gap " + gap, "a gap must be 0 or more", "give one like 1e-8");
    }
    if (maxIterations < 1) {
      throw UsageException.of(
          "--max-iterations " + maxIterations, "there must be one", "give 1 or more");
    }
  }

  double gap() {
    return gap;
  }

  double maxSeconds() {
    return maxSeconds;
  }

  int maxIterations() {
    return maxIterations;
  }
}
