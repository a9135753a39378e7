package org.keruen.routing.hierarchy;

/// A quantity other than the weight, summed over the arcs behind each shortcut: km along the
/// fastest way, say.
///
/// | array  | length                     | holds                             |
/// |--------|----------------------------|-----------------------------------|
/// | `up`   | as [WeightedHierarchy#up]  | sum along the way up, by place    |
/// | `down` | as [WeightedHierarchy#down]| sum along the way down, by place  |
///
/// Immutable, so threads may share it. Belongs to the weights it was made for.
public final class CarriedColumn {
  final WeightedHierarchy weighted;
  final double[] up;
  final double[] down;

  CarriedColumn(WeightedHierarchy weighted, double[] valueByArc) {
    Hierarchy hierarchy = weighted.hierarchy;
    if (valueByArc.length != hierarchy.arcCount()) {
      throw new IllegalArgumentException(
          "a column has " + valueByArc.length + " values for " + hierarchy.arcCount() + " arcs");
    }
    this.weighted = weighted;
    double[] bySide = new double[2 * hierarchy.slotCount()];
    for (int side = 0; side < bySide.length; side++) {
      bySide[side] = sum(weighted, side, bySide, valueByArc);
    }
    up = pick(weighted.up, bySide);
    down = pick(weighted.down, bySide);
  }

  /// Value of one side from those of lower ranks.
  private static double sum(
      WeightedHierarchy weighted, int side, double[] bySide, double[] valueByArc) {
    int first = weighted.via[2 * side];
    if (first == WeightedHierarchy.NO_WAY) {
      return 0;
    }
    if (first < 0) {
      return valueByArc[-1 - first];
    }
    int toLow = 2 * first;
    int toHigh = 2 * weighted.via[2 * side + 1];
    boolean upward = (side & 1) == 0;
    return upward ? bySide[toLow + 1] + bySide[toHigh] : bySide[toHigh + 1] + bySide[toLow];
  }

  private static double[] pick(SearchStar star, double[] bySide) {
    double[] picked = new double[star.places()];
    for (int p = 0; p < picked.length; p++) {
      picked[p] = bySide[star.side[p]];
    }
    return picked;
  }
}
