package org.keruen.routing;

import java.util.Arrays;

/// Times at which arcs are closed, in units of criterion 0 counted from departure at the source.
///
/// A closed interval `[from, to)` of an arc stops whoever arrives at its tail inside it. Where the
/// end is known one may wait for it: criterion 0 then grows by the wait, and every other criterion
/// by the arc's waiting rate times the wait. Where it is not known, the arc cannot be taken by that
/// arrival. Intervals may overlap or touch.
///
/// Immutable, so threads may share it. Memory: 4 bytes an arc, 9 an interval.
public final class ArcWindows {
  /// Departure that never happens: the arc is closed to that arrival.
  static final long NEVER = Long.MAX_VALUE;

  private final int criteria;
  private final int[] first;
  private final int[] from;
  private final int[] to;
  private final boolean[] waits;
  private final int[][] ratesByArc;

  ArcWindows(int criteria, int[] first, int[] from, int[] to, boolean[] waits, int[][] ratesByArc) {
    this.criteria = criteria;
    this.first = first;
    this.from = from;
    this.to = to;
    this.waits = waits;
    this.ratesByArc = ratesByArc;
  }

  public static ArcWindowsBuilder builder(int arcCount, int criteriaCount) {
    return new ArcWindowsBuilder(arcCount, criteriaCount);
  }

  public int arcCount() {
    return first.length - 1;
  }

  public int criteriaCount() {
    return criteria;
  }

  boolean any(int arc) {
    return first[arc] < first[arc + 1];
  }

  /// When an arrival at the arc's tail can enter the arc, or [#NEVER].
  long departure(int arc, long arrival) {
    long at = arrival;
    for (int w = first[arc]; w < first[arc + 1]; w++) {
      if (at >= from[w] && at < to[w]) {
        if (!waits[w]) {
          return NEVER;
        }
        at = to[w];
      }
    }
    return at;
  }

  /// Growth of a criterion from 1 on for each unit waited before the arc.
  int waitingRate(int arc, int criterion) {
    return ratesByArc[arc].length == 0 ? 0 : ratesByArc[arc][criterion];
  }

  /// Last end of the arc's intervals of one kind, or 0 if it has none.
  ///
  /// A closure for good does not count: it never makes a later arrival better off.
  int lastEnd(int arc, boolean waiting) {
    int last = 0;
    for (int w = first[arc]; w < first[arc + 1]; w++) {
      if (waits[w] == waiting && to[w] < DistanceTree.UNREACHED) {
        last = Math.max(last, to[w]);
      }
    }
    return last;
  }

  boolean hasWaits(int arc) {
    return lastEnd(arc, true) > 0;
  }

  /// Whether every arc one may wait at has these rates.
  boolean hasUniformRates(int[] rates) {
    for (int arc = 0; arc < arcCount(); arc++) {
      if (hasWaits(arc) && !Arrays.equals(rates(arc), rates)) {
        return false;
      }
    }
    return true;
  }

  /// `[k]` rates of the arc, 0 for criterion 0.
  int[] rates(int arc) {
    return ratesByArc[arc].length == 0 ? new int[criteria] : ratesByArc[arc];
  }
}
