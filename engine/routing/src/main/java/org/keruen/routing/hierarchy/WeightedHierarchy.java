package org.keruen.routing.hierarchy;

/// A [Hierarchy] fitted to one array of weights: what queries, trees and skims search.
///
/// Immutable, so threads may share it; every search over it owns its scratch memory.
///
/// | array | length          | holds                                                          |
/// |-------|-----------------|----------------------------------------------------------------|
/// | `via` | `4 · slotCount` | by slot and direction: the slots from the lower rank that the  |
/// |       |                 | way leads over to the slot's low and high end; or `-1 - arc`   |
/// |       |                 | and nothing; or [#NO_WAY] and nothing                          |
public final class WeightedHierarchy {
  static final int NO_WAY = Integer.MIN_VALUE;

  final Hierarchy hierarchy;
  final SearchStar up;
  final SearchStar down;
  final int[] via;

  WeightedHierarchy(Hierarchy hierarchy, double[] weight, boolean[] dropped, int[] via) {
    this.hierarchy = hierarchy;
    this.via = via;
    this.up = new SearchStar(hierarchy, weight, dropped, 0);
    this.down = new SearchStar(hierarchy, weight, dropped, 1);
  }

  public int nodeCount() {
    return hierarchy.nodeCount();
  }

  /// Arcs and shortcuts that searches look at, each direction counted by itself.
  public int searchedCount() {
    return up.places() + down.places();
  }

  /// Sums another quantity of the arcs over the ways that shortcuts stand for, so that skims can
  /// carry it along shortest paths.
  ///
  /// @param valueByArc `[arcCount]` the quantity in arc order, finite where an arc may be used;
  ///     read only
  /// @throws IllegalArgumentException if the length differs
  public CarriedColumn carry(double[] valueByArc) {
    return new CarriedColumn(this, valueByArc);
  }
}
