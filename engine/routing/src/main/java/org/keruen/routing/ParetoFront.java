package org.keruen.routing;

import java.util.Arrays;

/// All best trade-offs between two nodes: cost vectors none of which another matches or beats in
/// every criterion, in lexicographic order, each with one path.
///
/// Cost vectors are the front's own. Paths are recovered from the search's labels when asked for,
/// so ask before the search runs again.
public final class ParetoFront {
  private final int criteria;
  private final int[] cost;
  private final long labelsExpanded;
  private final int labelsKept;
  private final PathSource paths;

  /// Recovers the path behind a vector.
  interface PathSource {
    int[] path(int index);
  }

  ParetoFront(int criteria, int[] cost, long labelsExpanded, int labelsKept, PathSource paths) {
    this.criteria = criteria;
    this.cost = cost;
    this.labelsExpanded = labelsExpanded;
    this.labelsKept = labelsKept;
    this.paths = paths;
  }

  /// How many vectors; 0 if no path exists.
  public int size() {
    return cost.length / criteria;
  }

  public int criteriaCount() {
    return criteria;
  }

  public int cost(int index, int criterion) {
    return cost[index * criteria + criterion];
  }

  /// A copy of one cost vector, `[criteriaCount]`.
  public int[] costs(int index) {
    return Arrays.copyOfRange(cost, index * criteria, (index + 1) * criteria);
  }

  /// Arcs of a path with that cost vector, in order of travel; empty if source and target coincide.
  ///
  /// @throws IllegalStateException if the search has run again since
  public int[] path(int index) {
    java.util.Objects.checkIndex(index, size());
    return paths.path(index);
  }

  /// Labels the search expanded: the measure of its work that no machine changes.
  public long labelsExpanded() {
    return labelsExpanded;
  }

  /// Labels the search held in memory, `4 · (3 + k)` bytes each.
  public int labelsKept() {
    return labelsKept;
  }
}
