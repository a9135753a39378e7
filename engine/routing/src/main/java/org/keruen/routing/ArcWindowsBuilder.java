package org.keruen.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Collects closed intervals of arcs, then freezes them into [ArcWindows].
public final class ArcWindowsBuilder {
  private record Interval(int arc, int from, int to, boolean waits) {}

  private final int criteria;
  private final int[][] ratesByArc;
  private final List<Interval> intervals = new ArrayList<>();

  ArcWindowsBuilder(int arcCount, int criteria) {
    this.criteria = criteria;
    this.ratesByArc = new int[arcCount][0];
  }

  /// Closes an arc to arrivals in `[from, to)`; `Integer.MAX_VALUE` closes it for good.
  public ArcWindowsBuilder closed(int arc, int from, int to) {
    return add(new Interval(arc, from, to, false));
  }

  /// Holds arrivals in `[from, to)` at the arc's tail until `to`.
  ///
  /// @param to below 2^30
  public ArcWindowsBuilder waits(int arc, int from, int to) {
    if (to >= DistanceTree.UNREACHED) {
      throw new IllegalArgumentException("arc " + arc + " reopens at " + to + ", not below 2^30");
    }
    return add(new Interval(arc, from, to, true));
  }

  /// Says what waiting before an arc costs; 0 unless told.
  ///
  /// @param ratePerUnit `[k]` growth of each criterion per unit waited; entry 0 is ignored, since
  ///     criterion 0 grows by the wait itself; copied
  public ArcWindowsBuilder waitingRate(int arc, int... ratePerUnit) {
    if (ratePerUnit.length != criteria || Arrays.stream(ratePerUnit).anyMatch(rate -> rate < 0)) {
      throw new IllegalArgumentException(
          "waiting rates of arc " + arc + " must be " + criteria + " numbers, none negative");
    }
    int[] rates = ratePerUnit.clone();
    rates[0] = 0;
    ratesByArc[arc] = rates;
    return this;
  }

  public ArcWindows build() {
    intervals.sort(Comparator.comparingInt(Interval::arc).thenComparingInt(Interval::from));
    int size = intervals.size();
    int[] first = new int[ratesByArc.length + 1];
    int[] from = new int[size];
    int[] to = new int[size];
    boolean[] waits = new boolean[size];
    for (int w = 0; w < size; w++) {
      Interval interval = intervals.get(w);
      first[interval.arc() + 1] = w + 1;
      from[w] = interval.from();
      to[w] = interval.to();
      waits[w] = interval.waits();
    }
    for (int arc = 0; arc < ratesByArc.length; arc++) {
      first[arc + 1] = Math.max(first[arc], first[arc + 1]);
    }
    return new ArcWindows(criteria, first, from, to, waits, ratesByArc.clone());
  }

  private ArcWindowsBuilder add(Interval interval) {
    Objects.checkIndex(interval.arc(), ratesByArc.length);
    if (interval.from() < 0 || interval.from() >= interval.to()) {
      throw new IllegalArgumentException("a closed interval must last: " + interval);
    }
    intervals.add(interval);
    return this;
  }
}
