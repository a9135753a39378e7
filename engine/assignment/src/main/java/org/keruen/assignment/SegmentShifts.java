package org.keruen.assignment;

import org.jspecify.annotations.Nullable;

/// Balances pairs of alternative segments: flow goes from the dearer to the cheaper one until both
/// cost the same or the dearer one is empty.
///
/// A step is Newton's, `Δ = difference of cost / sum of slopes`. Where the curves bend sharply one
/// step goes too far, so it is repeated up to [#STEPS] times while the links are at hand.
///
/// Works on the links of one region only, so that one object a region may run at a time.
final class SegmentShifts {
  private static final int STEPS = 3;

  /// A pair with nothing to shift so often in a row is dropped; the finder brings it back if
  /// needed.
  private static final int PATIENCE = 6;

  /// A rest below this share of the flow goes along, so that no specks stay behind.
  private static final double SPECK = 1e-11;

  private final LoadedNetwork loaded;
  private final double[] cost;
  private final double[] slope;

  private double saved;
  private long read;

  SegmentShifts(LoadedNetwork loaded) {
    this.loaded = loaded;
    cost = loaded.cost;
    slope = loaded.slope;
  }

  /// Cost saved since last asked.
  double takeSaved() {
    double sum = saved;
    saved = 0;
    return sum;
  }

  /// Entries of pairs read since last asked.
  long takeRead() {
    long sum = read;
    read = 0;
    return sum;
  }

  /// Balances the pairs of an origin in one region once, and drops those long idle.
  ///
  /// @param least exponent of a saving: pairs whose last shift saved less are passed over
  /// @param extra `[linkCount]` what the origin's class pays besides the common cost, or null
  void sweep(SegmentPool pool, OriginFlows flows, double @Nullable [] extra, int least) {
    int kept = 0;
    int[] store = pool.store;
    int length;
    for (int pair = 0; pair < pool.size; pair += length) {
      length = pool.lengthAt(pair);
      if (store[pair + 4] >= least) {
        read += length;
        double before = saved;
        saved = 0;
        boolean moved =
            store[pair] == 0 ? removeCycle(store, pair, flows) : balance(store, pair, flows, extra);
        store[pair + 2] = moved ? 0 : store[pair + 2] + 1;
        store[pair + 4] = Math.getExponent(saved);
        saved += before;
      }
      if (store[pair] != 0 && store[pair + 2] < PATIENCE) {
        if (kept != pair) {
          System.arraycopy(store, pair, store, kept, length);
        }
        kept += length;
      }
    }
    pool.size = kept;
  }

  private boolean removeCycle(int[] store, int pair, OriginFlows flows) {
    int from = pair + SegmentPool.HEADER;
    int to = from + store[pair + 1];
    double room = room(store, from, to, flows);
    if (room > 0) {
      take(store, from, to, flows, room);
    }
    return room > 0;
  }

  /// @return whether flow was shifted
  private boolean balance(int[] store, int pair, OriginFlows flows, double @Nullable [] extra) {
    int first = pair + SegmentPool.HEADER;
    int second = first + store[pair];
    int end = second + store[pair + 1];
    double fixed =
        extra == null ? 0 : sum(extra, store, first, second) - sum(extra, store, second, end);
    double more = difference(store, first, second, end) + fixed;
    boolean moved = false;
    for (int step = 0; step < STEPS && more != 0; step++) {
      boolean firstIsDear = more > 0;
      int dearFrom = firstIsDear ? first : second;
      int dearTo = firstIsDear ? second : end;
      double room = room(store, dearFrom, dearTo, flows);
      if (!(room > 0) || Double.isNaN(more)) {
        return moved;
      }
      double slopes = sum(slope, store, first, end);
      double wanted = slopes > 0 ? Math.abs(more) / slopes : room;
      double amount = wanted < room * (1 - SPECK) ? wanted : room;
      take(store, dearFrom, dearTo, flows, amount);
      give(store, firstIsDear ? second : first, firstIsDear ? end : second, flows, amount);
      moved = true;
      double before = Math.abs(more);
      saved += before * amount;
      more = difference(store, first, second, end) + fixed;
      if (Math.abs(more) < before / 4) {
        break;
      }
    }
    return moved;
  }

  /// How much more the first segment costs than the second, as far as all classes pay the same.
  private double difference(int[] store, int first, int second, int end) {
    return sum(cost, store, first, second) - sum(cost, store, second, end);
  }

  private static double sum(double[] column, int[] store, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[store[i]];
    }
    return sum;
  }

  private static double room(int[] store, int from, int to, OriginFlows flows) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      least = Math.min(least, flows.get(store[i]));
    }
    return least;
  }

  private void take(int[] store, int from, int to, OriginFlows flows, double amount) {
    for (int i = from; i < to; i++) {
      flows.add(store[i], -amount);
      loaded.shift(store[i], -amount);
    }
  }

  private void give(int[] store, int from, int to, OriginFlows flows, double amount) {
    for (int i = from; i < to; i++) {
      flows.add(store[i], amount);
      loaded.shift(store[i], amount);
    }
  }
}
