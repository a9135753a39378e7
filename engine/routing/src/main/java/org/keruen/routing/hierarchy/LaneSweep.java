package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Least weights from eight origins at a time to the rows of a [Selection]: one thread's scratch.
///
/// Eight origins share every read of an arc. Non-negative doubles compare like their bits, and the
/// least of two `long`s needs no branch.
///
/// | array     | length       | holds                                                       |
/// |-----------|--------------|-------------------------------------------------------------|
/// | `upRowOf` | `rankCount`  | row in `upward` of a rank that this batch reached, or -1    |
/// | `reached` | `rankCount`  | ranks reached by this batch, ascending once all are settled |
/// | `upward`  | `8 · rows`   | least weight upward from each origin, by row and lane       |
/// | `label`   | `8 · rows`   | least weight from each origin, by row of the selection      |
sealed class LaneSweep permits CarryingSweep {
  static final int LANES = 8;

  final WeightedHierarchy weighted;
  final Selection selection;
  private final int[] upRowOf;
  private final int[] reached;
  private final RankQueue queue;
  double[] upward = new double[LANES * 1024];
  private int rows;
  final double[] label;

  LaneSweep(WeightedHierarchy weighted, Selection selection) {
    this.weighted = weighted;
    this.selection = selection;
    int ranks = weighted.hierarchy.rankCount();
    upRowOf = new int[ranks];
    Arrays.fill(upRowOf, -1);
    reached = new int[ranks];
    queue = new RankQueue(ranks);
    label = new double[LANES * selection.rows()];
  }

  /// Fills [#label] for a batch of origins, one a lane; lanes left over stay infinite.
  ///
  /// @param origins node indices; read only
  /// @param batch which of them, as indices; read only from `from` to `end`
  final void run(int[] origins, int[] batch, int from, int end) {
    for (int i = from; i < end; i++) {
      int rank = weighted.hierarchy.departure[origins[batch[i]]];
      upward[rowFor(rank) + i - from] = 0;
      queue.add(rank);
    }
    climb();
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    for (int i = 0; i < rows; i++) {
      int row = selection.rowOf[reached[i]];
      if (row >= 0) {
        turn(upRowOf[reached[i]], row * LANES);
      }
      upRowOf[reached[i]] = -1;
    }
    rows = 0;
    descend();
  }

  /// A quantity carried along, laid out as [#label].
  double[] value(int column) {
    throw new IndexOutOfBoundsException("no column " + column + " is carried");
  }

  private int rowFor(int rank) {
    int row = upRowOf[rank];
    if (row < 0) {
      row = rows * LANES;
      reached[rows++] = rank;
      upRowOf[rank] = row;
      if (row == upward.length) {
        grow(row * 2);
      }
      enter(row);
    }
    return row;
  }

  /// Makes a row of `upward` ready for a rank reached for the first time.
  void enter(int row) {
    Arrays.fill(upward, row, row + LANES, Double.POSITIVE_INFINITY);
  }

  private void climb() {
    SearchStar up = weighted.up;
    for (int rank = queue.poll(); rank >= 0; rank = queue.poll()) {
      int own = upRowOf[rank];
      for (int p = up.first[rank]; p < up.first[rank + 1]; p++) {
        int far = up.far[p];
        int row = rowFor(far);
        queue.add(far);
        climb(own, row, p);
      }
    }
  }

  /// Offers the weights at `own` plus an arc's to `row`.
  ///
  /// @param p place of the arc in [WeightedHierarchy#up]
  void climb(int own, int row, int p) {
    double w = weighted.up.weight[p];
    double[] u = upward;
    for (int lane = 0; lane < LANES; lane++) {
      double candidate = u[own + lane] + w;
      if (candidate < u[row + lane]) {
        u[row + lane] = candidate;
      }
    }
  }

  void grow(int length) {
    upward = Arrays.copyOf(upward, length);
  }

  /// Takes over what a rank was reached at on the way up, `own`, as the start of its `row`.
  void turn(int own, int row) {
    System.arraycopy(upward, own, label, row, LANES);
  }

  /// Gives every row the least of what it was reached at upward and what its arcs offer.
  void descend() {
    int[] first = selection.first;
    int[] from = selection.from;
    double[] weight = selection.weight;
    double[] d = label;
    int rows = first.length - 1;
    for (int row = 0; row < rows; row++) {
      int own = row * LANES;
      long a = Double.doubleToRawLongBits(d[own]);
      long b = Double.doubleToRawLongBits(d[own + 1]);
      long c = Double.doubleToRawLongBits(d[own + 2]);
      long e = Double.doubleToRawLongBits(d[own + 3]);
      long f = Double.doubleToRawLongBits(d[own + 4]);
      long g = Double.doubleToRawLongBits(d[own + 5]);
      long h = Double.doubleToRawLongBits(d[own + 6]);
      long i = Double.doubleToRawLongBits(d[own + 7]);
      for (int p = first[row]; p < first[row + 1]; p++) {
        int there = from[p] * LANES;
        double w = weight[p];
        a = Math.min(a, Double.doubleToRawLongBits(d[there] + w));
        b = Math.min(b, Double.doubleToRawLongBits(d[there + 1] + w));
        c = Math.min(c, Double.doubleToRawLongBits(d[there + 2] + w));
        e = Math.min(e, Double.doubleToRawLongBits(d[there + 3] + w));
        f = Math.min(f, Double.doubleToRawLongBits(d[there + 4] + w));
        g = Math.min(g, Double.doubleToRawLongBits(d[there + 5] + w));
        h = Math.min(h, Double.doubleToRawLongBits(d[there + 6] + w));
        i = Math.min(i, Double.doubleToRawLongBits(d[there + 7] + w));
      }
      d[own] = Double.longBitsToDouble(a);
      d[own + 1] = Double.longBitsToDouble(b);
      d[own + 2] = Double.longBitsToDouble(c);
      d[own + 3] = Double.longBitsToDouble(e);
      d[own + 4] = Double.longBitsToDouble(f);
      d[own + 5] = Double.longBitsToDouble(g);
      d[own + 6] = Double.longBitsToDouble(h);
      d[own + 7] = Double.longBitsToDouble(i);
    }
  }
}
