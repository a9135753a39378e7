package org.keruen.routing;

import java.util.ArrayList;
import java.util.List;

/// Limits on weighted sums of the criteria, each with lower bounds to the target: a search for what
/// somebody would want, not for everything.
///
/// A partial path is dropped when it breaks every limit. Bounds only grow along a path that keeps a
/// limit, so each Pareto-optimal path within at least one limit is still found; of those beyond all
/// of them, some may be.
///
/// Immutable once built; its arrays are kept, not copied.
public final class WeightedLimits {

  final List<double[]> weight = new ArrayList<>();
  final List<int[]> lower = new ArrayList<>();
  final List<Double> limit = new ArrayList<>();

  /// Adds a limit.
  ///
  /// @param weights    `[k]` weight of each criterion, ≥ 0; read only
  /// @param lowerBound `[nodeCount]` least weighted sum from each node to the target; read only
  /// @param atMost     largest weighted sum of a whole path
  public WeightedLimits limit(double[] weights, int[] lowerBound, double atMost) {
    weight.add(weights);
    lower.add(lowerBound);
    limit.add(atMost);
    return this;
  }

  /// Whether costs at a node keep some limit.
  boolean keeps(int[] costs, int node) {
    for (int i = 0; i < weight.size(); i++) {
      double[] weights = weight.get(i);
      double sum = lower.get(i)[node];
      for (int c = 0; c < weights.length; c++) {
        sum += weights[c] * costs[c];
      }
      if (sum <= limit.get(i)) {
        return true;
      }
    }
    return false;
  }
}
