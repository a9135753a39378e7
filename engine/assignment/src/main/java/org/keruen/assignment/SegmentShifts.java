package org.keruen.assignment;

/// Balances pairs of alternative segments: flow goes from the dearer to the cheaper one until both
/// cost the same or the dearer one is empty.
///
/// A step is Newton's, `Δ = difference of cost / sum of slopes`. Where the curves bend sharply one
/// step goes too far, so it is repeated up to [#STEPS] times while the links are at hand.
///
/// Works on the links of one region only, so that one object a region may run at a time.
final class SegmentShifts {
  private static final int STEPS = 3;

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

  /// Balances the pairs of one region once.
  ///
  /// @param origins in the order that the pairs' holders count
  void sweep(SegmentPairs pairs, int region, OriginWork[] origins) {
    for (int number : pairs.live[region]) {
      if (pairs.pair[number][0] == 0) {
        removeCycle(pairs, number, origins);
      } else {
        balance(pairs, number, origins);
      }
    }
  }

  private void removeCycle(SegmentPairs pairs, int number, OriginWork[] origins) {
    int[] pair = pairs.pair[number];
    for (int h = pairs.firstHolder[number]; h < pairs.firstHolder[number + 1]; h++) {
      OriginFlows flows = origins[pairs.holder[h]].flows;
      double room = room(pair, SegmentPairs.HEADER, pair.length, flows);
      if (room > 0) {
        take(pair, SegmentPairs.HEADER, pair.length, flows, room);
      }
    }
  }

  /// Lets one holder after the other shift, until one has more flow than it need shift.
  private void balance(SegmentPairs pairs, int number, OriginWork[] origins) {
    int[] pair = pairs.pair[number];
    read += pair.length;
    int userClass = -1;
    double fixed = 0;
    boolean settled = false;
    for (int h = pairs.firstHolder[number]; h < pairs.firstHolder[number + 1]; h++) {
      OriginWork origin = origins[pairs.holder[h]];
      if (origin.userClass != userClass) {
        userClass = origin.userClass;
        fixed = fixed(pair, userClass);
        settled = false;
      }
      if (!settled) {
        read += pair.length;
        settled = shift(pair, origin.flows, fixed);
      }
    }
  }

  /// How much more a class pays on the first segment, whatever the flow.
  private double fixed(int[] pair, int userClass) {
    double[] extra = loaded.extra(userClass);
    int second = SegmentPairs.HEADER + pair[0];
    return extra == null
        ? 0
        : sum(extra, pair, SegmentPairs.HEADER, second) - sum(extra, pair, second, pair.length);
  }

  /// Shifts flow of one origin.
  ///
  /// @param fixed how much more the first segment costs it, whatever the flow
  /// @return whether its flow sufficed
  private boolean shift(int[] pair, OriginFlows flows, double fixed) {
    int first = SegmentPairs.HEADER;
    int second = first + pair[0];
    int end = pair.length;
    double more = difference(pair, first, second, end) + fixed;
    for (int step = 0; step < STEPS && more != 0; step++) {
      boolean firstIsDear = more > 0;
      int dearFrom = firstIsDear ? first : second;
      int dearTo = firstIsDear ? second : end;
      double room = room(pair, dearFrom, dearTo, flows);
      if (!(room > 0) || Double.isNaN(more)) {
        return false;
      }
      double slopes = sum(slope, pair, first, end);
      double wanted = slopes > 0 ? Math.abs(more) / slopes : room;
      boolean all = !(wanted < room * (1 - SPECK));
      double amount = all ? room : wanted;
      take(pair, dearFrom, dearTo, flows, amount);
      give(pair, firstIsDear ? second : first, firstIsDear ? end : second, flows, amount);
      double before = Math.abs(more);
      saved += before * amount;
      more = difference(pair, first, second, end) + fixed;
      if (Math.abs(more) < before / 4) {
        return !all;
      }
    }
    return true;
  }

  /// How much more the first segment costs than the second, as far as all classes pay the same.
  private double difference(int[] pair, int first, int second, int end) {
    return sum(cost, pair, first, second) - sum(cost, pair, second, end);
  }

  private static double sum(double[] column, int[] pair, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[pair[i]];
    }
    return sum;
  }

  private static double room(int[] pair, int from, int to, OriginFlows flows) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      least = Math.min(least, flows.get(pair[i]));
    }
    return least;
  }

  private void take(int[] pair, int from, int to, OriginFlows flows, double amount) {
    for (int i = from; i < to; i++) {
      flows.add(pair[i], -amount);
      loaded.shift(pair[i], -amount);
    }
  }

  private void give(int[] pair, int from, int to, OriginFlows flows, double amount) {
    for (int i = from; i < to; i++) {
      flows.add(pair[i], amount);
      loaded.shift(pair[i], amount);
    }
  }
}
