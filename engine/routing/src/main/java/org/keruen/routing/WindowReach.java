package org.keruen.routing;

import java.util.Arrays;

/// From when on, at each node, no closed interval further along can matter any more.
///
/// Closed intervals break the rule that arriving earlier is never worse: who comes later may find
/// the arc open, or wait less. A label may therefore dominate another only where that cannot
/// happen. With `e(a)` the last end of arc `a`'s intervals, the free time of node `n` is
///
/// `t(n) = max over arcs a = (n, m) of max(e(a), t(m) - cost0(a))`
///
/// and an arrival at or after `t(n)` meets no closed interval on any way onward.
final class WindowReach {
  /// `[nodeCount]` after this no interval without waiting matters, nor one with uneven rates.
  final int[] freeOfClosures;

  /// `[nodeCount]` after this no interval that costs anything to wait for matters.
  final int[] freeOfWaits;

  /// `[k]` waiting rates shared by all arcs that matter by [#freeOfWaits].
  final int[] rates;

  WindowReach(CostGraph graph, ArcWindows windows) {
    int nodes = graph.nodeCount();
    freeOfClosures = new int[nodes];
    freeOfWaits = new int[nodes];
    rates = commonRates(graph, windows);
    boolean even = windows.hasUniformRates(rates);
    boolean costly = Arrays.stream(rates).anyMatch(rate -> rate > 0);
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (windows.any(arc)) {
        int tail = graph.topology().tail(arc);
        int closure = Math.max(windows.lastEnd(arc, false), even ? 0 : windows.lastEnd(arc, true));
        freeOfClosures[tail] = Math.max(freeOfClosures[tail], closure);
        if (even && costly) {
          freeOfWaits[tail] = Math.max(freeOfWaits[tail], windows.lastEnd(arc, true));
        }
      }
    }
    spread(graph, freeOfClosures);
    spread(graph, freeOfWaits);
  }

  private static int[] commonRates(CostGraph graph, ArcWindows windows) {
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (windows.hasWaits(arc)) {
        return windows.rates(arc);
      }
    }
    return new int[graph.criteria];
  }

  /// Carries free times backward along arcs until none rises.
  private static void spread(CostGraph graph, int[] time) {
    int nodes = graph.nodeCount();
    int[] queue = new int[nodes + 1];
    boolean[] queued = new boolean[nodes];
    int head = 0;
    int tail = 0;
    for (int node = 0; node < nodes; node++) {
      if (time[node] > 0) {
        queue[tail++] = node;
        queued[node] = true;
      }
    }
    int stride = graph.criteria + 1;
    int[] first = graph.topology().in.first;
    while (head != tail) {
      int node = queue[head];
      head = head == nodes ? 0 : head + 1;
      queued[node] = false;
      for (int p = first[node] * stride; p < first[node + 1] * stride; p += stride) {
        int before = graph.in[p];
        int carried = time[node] - graph.in[p + 1];
        if (carried > time[before]) {
          time[before] = carried;
          if (!queued[before]) {
            queued[before] = true;
            queue[tail] = before;
            tail = tail == nodes ? 0 : tail + 1;
          }
        }
      }
    }
  }
}
