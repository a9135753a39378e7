package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.routing.ArcWindows;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;
import org.keruen.routing.ShortestPaths;

/// Finds candidate ways: the exact Pareto front in time, money, CO2e and risk, and beside it the best
/// way through every border post and service, so that a corridor which a better one dominates can
/// still be shown as an alternative.
///
/// @see "I. Abraham, D. Delling, A. V. Goldberg and R. F. Werneck, Alternative routes in road
///     networks, ACM Journal of Experimental Algorithmics 18, 2013 (via-node alternatives)"
final class WaySearch {

  /// Money per hour that weighs time against money for the via ways, as multiples of the base.
  private static final double[] TIME_WEIGHTS = {0.2, 1, 5};

  private final ParetoSearch pareto = new ParetoSearch();

  /// Every Pareto-optimal way.
  List<Way> front(QueryGraph query) {
    CostGraph graph = query.costGraph();
    ArcWindows windows = query.windows();
    ParetoQuery question = ParetoQuery.between(query.source(), query.target());
    ParetoFront front =
        pareto.search(graph, windows == null ? question : question.withWindows(windows));
    List<Way> ways = new ArrayList<>(front.size());
    for (int i = 0; i < front.size(); i++) {
      ways.add(way(query, front.path(i)));
    }
    return ways;
  }

  /// The best way through each border post and service, for several weights of time against money.
  ///
  /// @param usdPerHour base weight of an hour of the whole consignment, USD
  /// @param shut       `[arcCount]` arcs that may not be used
  List<Way> throughEach(QueryGraph query, double usdPerHour, boolean[] shut) {
    Map<List<Integer>, Way> ways = new LinkedHashMap<>();
    for (double weight : TIME_WEIGHTS) {
      CostGraph graph = scalar(query, usdPerHour * weight, shut);
      var forward = new ShortestPaths(graph);
      forward.forward(query.source(), 0);
      var backward = new ShortestPaths(graph);
      backward.backward(query.target(), 0);
      if (forward.cost(query.target()) != ShortestPaths.UNREACHED) {
        for (int arc : bestThrough(query, graph, forward, backward)) {
          int[] path = join(forward.path(query.tail(arc)), arc, backward.path(query.head(arc)));
          if (isSimple(query, path)) {
            ways.putIfAbsent(Arrays.stream(path).boxed().toList(), way(query, path));
          }
        }
      }
    }
    return List.copyOf(ways.values());
  }

  private static CostGraph scalar(QueryGraph query, double usdPerHour, boolean[] shut) {
    int[] cost = new int[query.arcCount()];
    for (int arc = 0; arc < cost.length; arc++) {
      long generalised = query.cost(arc, QueryGraph.MONEY) * 10L;
      generalised += Math.round(query.cost(arc, QueryGraph.TIME) * usdPerHour);
      cost[arc] = shut[arc] ? CostGraph.FORBIDDEN : (int) Math.min(1 << 26, generalised);
    }
    return CostGraph.of(query.topology(), cost);
  }

  /// For each border post, each way, and each service the arc on the cheapest way through it.
  private static List<Integer> bestThrough(
      QueryGraph query, CostGraph graph, ShortestPaths forward, ShortestPaths backward) {
    Map<String, Integer> best = new LinkedHashMap<>();
    Map<String, Long> bestCost = new LinkedHashMap<>();
    for (int arc = 0; arc < query.arcCount(); arc++) {
      Way.@Nullable Part part = query.findPart(arc);
      if (part != null
          && (part.kind() == ArcKind.CROSS || part.kind() == ArcKind.SAIL)
          && graph.cost(arc, 0) != CostGraph.FORBIDDEN
          && forward.cost(query.tail(arc)) != ShortestPaths.UNREACHED
          && backward.cost(query.head(arc)) != ShortestPaths.UNREACHED) {
        long through =
            (long) forward.cost(query.tail(arc))
                + graph.cost(arc, 0)
                + backward.cost(query.head(arc));
        String gateId = part.elements().getFirst() + part.fromCountry();
        Long known = bestCost.get(gateId);
        if (known == null || through < known) {
          bestCost.put(gateId, through);
          best.put(gateId, arc);
        }
      }
    }
    return List.copyOf(best.values());
  }

  private static int[] join(int[] before, int arc, int[] after) {
    int[] path = Arrays.copyOf(before, before.length + 1 + after.length);
    path[before.length] = arc;
    System.arraycopy(after, 0, path, before.length + 1, after.length);
    return path;
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
