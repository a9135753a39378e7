package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Everything that one end of a path reaches upward, with what it costs: half a search.
///
/// A rank that a higher one reaches more cheaply is left out and not searched through, since no
/// shortest path turns there. Scratch memory of one thread; nothing is allocated by a search.
///
/// | array     | length                  | holds                                              |
/// |-----------|-------------------------|----------------------------------------------------|
/// | `label`   | `rankCount`             | least weight found, infinite between searches      |
/// | `value`   | `[columns][rankCount]`  | quantities along that way                          |
/// | `settled` | `rankCount`             | ranks that a shortest path may turn at, ascending  |
/// | `reached` | `rankCount`             | all ranks with a label                             |
final class ClimbingSearch {
  private final SearchStar out;
  private final SearchStar back;
  private final double[][] column;
  private final int[] reached;
  private final RankQueue queue;
  private int reachedCount;

  final double[] label;
  final double[][] value;
  final int[] settled;
  int settledCount;

  /// @param out arcs that are searched
  /// @param back arcs of the other direction
  /// @param column `[columns][out.places]` quantities of the arcs searched; read only
  ClimbingSearch(SearchStar out, SearchStar back, double[][] column) {
    int ranks = out.first.length - 1;
    this.out = out;
    this.back = back;
    this.column = column;
    label = new double[ranks];
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    value = new double[column.length][ranks];
    reached = new int[ranks];
    settled = new int[ranks];
    queue = new RankQueue(ranks);
  }

  void run(int root) {
    for (int i = 0; i < reachedCount; i++) {
      label[reached[i]] = Double.POSITIVE_INFINITY;
    }
    reachedCount = 0;
    settledCount = 0;
    label[root] = 0;
    for (double[] v : value) {
      v[root] = 0;
    }
    queue.add(root);
    for (int rank = queue.poll(); rank >= 0; rank = queue.poll()) {
      reached[reachedCount++] = rank;
      if (!reachedFromAbove(rank)) {
        settled[settledCount++] = rank;
        relax(rank);
      }
    }
  }

  private boolean reachedFromAbove(int rank) {
    double at = label[rank];
    int end = back.first[rank + 1];
    for (int p = back.first[rank]; p < end; p++) {
      if (label[back.far[p]] + back.weight[p] < at) {
        return true;
      }
    }
    return false;
  }

  private void relax(int rank) {
    double at = label[rank];
    int end = out.first[rank + 1];
    for (int p = out.first[rank]; p < end; p++) {
      int far = out.far[p];
      double candidate = at + out.weight[p];
      if (candidate < label[far]) {
        label[far] = candidate;
        for (int c = 0; c < column.length; c++) {
          value[c][far] = value[c][rank] + column[c][p];
        }
        queue.add(far);
      }
    }
  }
}
