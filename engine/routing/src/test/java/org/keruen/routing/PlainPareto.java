package org.keruen.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slow plain reference: keeps every label that nothing at its node provably dominates.
///
/// Without windows a label is dominated by any label no worse in all criteria; with windows only by
/// one of equal time. With windows, time is capped where all intervals are over and any further
/// walk would circle.
final class PlainPareto {
  private record Label(int node, List<Integer> cost) {}

  private final CostGraph graph;
  private final @Nullable ArcWindows windows;
  private final long latest;

  PlainPareto(CostGraph graph, @Nullable ArcWindows windows, int lastEnd) {
    this.graph = graph;
    this.windows = windows;
    this.latest = lastEnd + (graph.nodeCount() + 1L) * graph.maxCost(0);
  }

  List<List<Integer>> front(int source, int target) {
    List<List<List<Integer>>> kept = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      kept.add(new ArrayList<>());
    }
    var queue = new ArrayDeque<Label>();
    var start = new Label(source, Collections.nCopies(graph.criteriaCount(), 0));
    kept.get(source).add(start.cost);
    queue.add(start);
    while (!queue.isEmpty()) {
      Label label = queue.remove();
      for (int arc = 0; arc < graph.arcCount(); arc++) {
        if (graph.topology().tail(arc) == label.node && kept.get(label.node).contains(label.cost)) {
          int head = graph.topology().head(arc);
          List<Integer> cost = over(label.cost, arc);
          if (!cost.isEmpty() && cost.get(0) <= latest && add(kept.get(head), cost)) {
            queue.add(new Label(head, cost));
          }
        }
      }
    }
    return best(kept.get(target));
  }

  /// Costs behind an arc, or none if it is closed to this arrival.
  private List<Integer> over(List<Integer> cost, int arc) {
    long departure = windows == null ? cost.get(0) : windows.departure(arc, cost.get(0));
    if (graph.cost(arc, 0) == CostGraph.FORBIDDEN || departure == ArcWindows.NEVER) {
      return List.of();
    }
    int wait = (int) departure - cost.get(0);
    List<Integer> next = new ArrayList<>();
    for (int c = 0; c < cost.size(); c++) {
      int rate = c == 0 ? 1 : windows == null ? 0 : windows.waitingRate(arc, c);
      next.add(cost.get(c) + graph.cost(arc, c) + rate * wait);
    }
    return next;
  }

  private boolean add(List<List<Integer>> labels, List<Integer> cost) {
    if (labels.stream().anyMatch(other -> dominates(other, cost))) {
      return false;
    }
    labels.removeIf(other -> dominates(cost, other));
    labels.add(cost);
    return true;
  }

  private boolean dominates(List<Integer> a, List<Integer> b) {
    return noWorse(a, b) && (windows == null || a.get(0).equals(b.get(0)));
  }

  private static boolean noWorse(List<Integer> a, List<Integer> b) {
    for (int c = 0; c < a.size(); c++) {
      if (a.get(c) > b.get(c)) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Integer>> best(List<List<Integer>> labels) {
    return labels.stream()
        .distinct()
        .filter(l -> labels.stream().noneMatch(o -> !o.equals(l) && noWorse(o, l)))
        .sorted((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)))
        .toList();
  }
}
