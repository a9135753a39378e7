package org.keruen.assignment;

/// How to solve an assignment.
///
/// @param objective     what the flows settle to
/// @param weights       how toll and length enter the cost
/// @param targetGap     relative gap at which to stop; 0 goes on to the limit of the arithmetic
/// @param maxIterations most iterations
/// @param threads       threads to use; the digits do not depend on it
public record AssignmentSettings(
    Objective objective, Weights weights, double targetGap, int maxIterations, int threads) {

  /// User equilibrium to a relative gap of 1e-8 on one thread, toll and length for nothing.
  public static final AssignmentSettings DEFAULT =
      new AssignmentSettings(Objective.USER_EQUILIBRIUM, Weights.NONE, 1e-8, 10_000, 1);

  public AssignmentSettings {
    Check.notNegative(targetGap, "targetGap");
    Check.positive(maxIterations, "maxIterations");
    Check.positive(threads, "threads");
  }

  public AssignmentSettings withObjective(Objective other) {
    return new AssignmentSettings(other, weights, targetGap, maxIterations, threads);
  }

  public AssignmentSettings withWeights(Weights other) {
    return new AssignmentSettings(objective, other, targetGap, maxIterations, threads);
  }

  public AssignmentSettings withTargetGap(double gap) {
    return new AssignmentSettings(objective, weights, gap, maxIterations, threads);
  }

  public AssignmentSettings withMaxIterations(int most) {
    return new AssignmentSettings(objective, weights, targetGap, most, threads);
  }

  public AssignmentSettings withThreads(int count) {
    return new AssignmentSettings(objective, weights, targetGap, maxIterations, count);
  }
}
