package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// The part of a weighted hierarchy that ways to chosen destinations can end in: every rank that
/// one of them is reached from on the way down.
///
/// Rows are these ranks from the highest down; a row's arcs come from rows before it.
///
/// | array    | length         | holds                                                   |
/// |----------|----------------|---------------------------------------------------------|
/// | `rowOf`  | `rankCount`    | row of each rank, or -1                                 |
/// | `first`  | `rows + 1`     | first place of each row, then the end                   |
/// | `from`   | `places`       | the row that an arc comes from                          |
/// | `weight` | `places`       | its weight                                              |
/// | `place`  | `places`       | where it stands in [WeightedHierarchy#down]             |
/// | `target` | `destinations` | row of each destination                                 |
///
/// Immutable, so threads may share it.
///
/// @see "D. Delling, A. Goldberg, R. Werneck: Faster batched shortest paths in road networks
///     (RPHAST), ATMOS 2011"
final class Selection {
  final int[] rowOf;
  final int[] first;
  final int[] from;
  final double[] weight;
  final int[] place;
  final int[] target;

  Selection(WeightedHierarchy weighted, int[] destinations) {
    SearchStar down = weighted.down;
    int[] arrival = weighted.hierarchy.arrival;
    int[] ranks = closure(weighted, destinations);
    int rows = ranks.length;
    rowOf = new int[weighted.hierarchy.rankCount()];
    Arrays.fill(rowOf, -1);
    first = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      int rank = ranks[rows - 1 - row];
      rowOf[rank] = row;
      first[row + 1] = first[row] + down.first[rank + 1] - down.first[rank];
    }
    from = new int[first[rows]];
    weight = new double[first[rows]];
    place = new int[first[rows]];
    for (int row = 0; row < rows; row++) {
      int rank = ranks[rows - 1 - row];
      for (int p = down.first[rank], q = first[row]; p < down.first[rank + 1]; p++, q++) {
        from[q] = rowOf[down.far[p]];
        weight[q] = down.weight[p];
        place[q] = p;
      }
    }
    target = new int[destinations.length];
    Arrays.setAll(target, d -> rowOf[arrival[destinations[d]]]);
  }

  int rows() {
    return first.length - 1;
  }

  int places() {
    return from.length;
  }

  /// Ranks that the destinations are reached from, ascending.
  private static int[] closure(WeightedHierarchy weighted, int[] destinations) {
    SearchStar down = weighted.down;
    int rankCount = weighted.hierarchy.rankCount();
    var queue = new RankQueue(rankCount);
    for (int destination : destinations) {
      queue.add(weighted.hierarchy.arrival[destination]);
    }
    int[] ranks = new int[rankCount];
    int size = 0;
    for (int rank = queue.poll(); rank >= 0; rank = queue.poll()) {
      ranks[size++] = rank;
      for (int p = down.first[rank]; p < down.first[rank + 1]; p++) {
        queue.add(down.far[p]);
      }
    }
    return Arrays.copyOf(ranks, size);
  }
}
