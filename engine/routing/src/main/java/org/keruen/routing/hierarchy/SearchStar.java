package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// The arcs and shortcuts of one direction that shortest paths need, by their lower rank.
///
/// Those of rank `r` occupy the places `first[r] .. first[r+1]-1`.
///
/// | array    | length          | holds                                                    |
/// |----------|-----------------|----------------------------------------------------------|
/// | `first`  | `rankCount + 1` | first place of each rank, then the end                   |
/// | `far`    | `places`        | the higher rank                                          |
/// | `weight` | `places`        | weight from the lower rank to the higher, or back        |
/// | `side`   | `places`        | `2 · slot`, plus 1 for the way down: for unpacking       |
final class SearchStar {
  final int[] first;
  final int[] far;
  final double[] weight;
  final int[] side;

  /// Packs the slots that no way over higher ranks beats.
  ///
  /// @param weight `[2 · slotCount]` by slot: upward, downward; read only
  /// @param dropped `[2 · slotCount]` sides not needed; read only
  /// @param direction 0 for the way up, 1 for the way down
  SearchStar(Hierarchy hierarchy, double[] weight, boolean[] dropped, int direction) {
    int ranks = hierarchy.rankCount();
    int places = 0;
    first = new int[ranks + 1];
    int[] kept = new int[hierarchy.slotCount()];
    for (int rank = 0; rank < ranks; rank++) {
      for (int slot = hierarchy.first[rank]; slot < hierarchy.first[rank + 1]; slot++) {
        int s = 2 * slot + direction;
        if (!dropped[s] && weight[s] < Double.POSITIVE_INFINITY) {
          kept[places++] = s;
        }
      }
      first[rank + 1] = places;
    }
    side = Arrays.copyOf(kept, places);
    far = new int[places];
    this.weight = new double[places];
    for (int p = 0; p < places; p++) {
      far[p] = hierarchy.head[side[p] >> 1];
      this.weight[p] = weight[side[p]];
    }
  }

  int places() {
    return far.length;
  }
}
