package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;
import org.keruen.routing.WeightedLimits;

/// Finds candidate ways: the exact Pareto front in time, money, CO2e and risk, and beside it the
/// best way through every border post and service, so that a corridor which a better one dominates
/// can still be shown as an alternative.
///
/// @see "I. Abraham, D. Delling, A. V. Goldberg and R. F. Werneck, Alternative routes in road
///     networks, ACM Journal of Experimental Algorithmics 18, 2013 (via-node alternatives)"
final class WaySearch {

  private final ParetoSearch pareto = new ParetoSearch();

  /// Every Pareto-optimal way that is worth showing by some weight of time against money.
  ///
  /// Arcs through which no way is worth showing are left out beforehand; the front of the rest is
  /// exact.
  List<Way> front(QueryGraph query, WayTrees trees) {
    int[] kept = trees.worthwhileArcs();
    int[] renumbered = new int[query.topology().nodeCount()];
    Arrays.fill(renumbered, -1);
    int[] nodes = new int[renumbered.length];
    int size = 0;
    for (int arc : kept) {
      for (int node : new int[] {query.tail(arc), query.head(arc)}) {
        if (renumbered[node] < 0) {
          nodes[size] = node;
          renumbered[node] = size++;
        }
      }
    }
    if (kept.length == 0) {
      return List.of();
    }
    CostGraph graph = query.costGraph(kept, renumbered, size);
    WeightedLimits limits = trees.limits(Arrays.copyOf(nodes, size), graph.criteriaCount());
    ParetoFront front =
        pareto.search(
            graph,
            ParetoQuery.between(renumbered[query.source()], renumbered[query.target()])
                .withLimits(limits));
    List<Way> ways = new ArrayList<>(front.size());
    for (int i = 0; i < front.size(); i++) {
      ways.add(way(query, Arrays.stream(front.path(i)).map(arc -> kept[arc]).toArray()));
    }
    return ways;
  }

  /// The best way through each border post and service, for each weight of time against money.
  List<Way> throughEach(QueryGraph query, WayTrees trees) {
    Map<List<Integer>, Way> ways = new LinkedHashMap<>();
    for (int weight = 0; weight < trees.weightCount(); weight++) {
      for (int arc : bestThrough(query, trees, weight)) {
        int[] path = trees.pathThrough(weight, arc);
        if (isSimple(query, path)) {
          ways.putIfAbsent(Arrays.stream(path).boxed().toList(), way(query, path));
        }
      }
    }
    return List.copyOf(ways.values());
  }

  /// For each border post, each way, and each service the arc on the cheapest way through it, if
  /// that is worth showing.
  private static List<Integer> bestThrough(QueryGraph query, WayTrees trees, int weight) {
    Map<String, Integer> best = new LinkedHashMap<>();
    for (int arc : query.gates()) {
      if (trees.isWorthwhile(weight, arc)) {
        String gate = query.gateId(arc);
        Integer known = best.get(gate);
        if (known == null || trees.costThrough(weight, arc) < trees.costThrough(weight, known)) {
          best.put(gate, arc);
        }
      }
    }
    return List.copyOf(best.values());
  }

  private static boolean isSimple(QueryGraph query, int[] path) {
    return Arrays.stream(path).map(query::head).distinct().count() == path.length;
  }

  private static Way way(QueryGraph query, int[] path) {
    List<Way.Part> parts = new ArrayList<>(path.length);
    for (int arc : path) {
      Way.@Nullable Part part = query.findPart(arc);
      if (part != null) {
        parts.add(part);
      }
    }
    return new Way(parts, query.costs(path));
  }
}
