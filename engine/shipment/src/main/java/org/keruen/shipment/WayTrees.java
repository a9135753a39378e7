package org.keruen.shipment;

import java.util.Arrays;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ShortestPaths;

/// Cheapest ways from the origin to every state and from every state to the destination, for several
/// weights of time against money: what the best way through an arc costs falls out at once.
final class WayTrees {

  /// A way may cost so many times the best, by some weight, and still be worth showing.
  private static final double WORTH_SHOWING = 1.9;

  /// So many times the best a way may cost to be searched for in all criteria.
  private static final double WORTH_SEARCHING = 1.12;

  private final QueryGraph query;
  private final CostGraph[] graph;
  private final ShortestPaths[] forward;
  private final ShortestPaths[] backward;

  /// @param usdPerHour weights of an hour of 20 t, USD
  /// @param shut       `[arcCount]` arcs that may not be used; read only
  WayTrees(QueryGraph query, double[] usdPerHour, boolean[] shut) {
    this.query = query;
    this.graph = new CostGraph[usdPerHour.length];
    this.forward = new ShortestPaths[usdPerHour.length];
    this.backward = new ShortestPaths[usdPerHour.length];
    for (int w = 0; w < usdPerHour.length; w++) {
      graph[w] = scalar(usdPerHour[w], shut);
      forward[w] = new ShortestPaths(graph[w]);
      forward[w].forward(query.source(), 0);
      backward[w] = new ShortestPaths(graph[w]);
      backward[w].backward(query.target(), 0);
    }
  }

  private CostGraph scalar(double usdPerHour, boolean[] shut) {
    int[] cost = new int[query.arcCount()];
    for (int arc = 0; arc < cost.length; arc++) {
      double usd =
          query.cost(arc, QueryGraph.MONEY) * (double) QueryGraph.USD_PER_STEP
              + query.cost(arc, QueryGraph.TIME) * usdPerHour / QueryGraph.STEPS_PER_HOUR;
      cost[arc] = shut[arc] ? CostGraph.FORBIDDEN : (int) Math.min(1 << 26, Math.round(usd));
    }
    return CostGraph.of(query.topology(), cost);
  }

  int weightCount() {
    return graph.length;
  }

  /// Whether any way leads from origin to destination.
  boolean anyWay() {
    return forward[0].cost(query.target()) != ShortestPaths.UNREACHED;
  }

  /// Cost of the cheapest way through an arc, USD; very large if there is none.
  long costThrough(int weight, int arc) {
    return (long) forward[weight].cost(query.tail(arc))
        + graph[weight].cost(arc, 0)
        + backward[weight].cost(query.head(arc));
  }

  boolean isWorthwhile(int weight, int arc) {
    return isWithin(weight, arc, WORTH_SHOWING);
  }

  private boolean isWithin(int weight, int arc, double factor) {
    int best = forward[weight].cost(query.target());
    return best != ShortestPaths.UNREACHED
        && costThrough(weight, arc) <= factor * best + 1;
  }

  /// Arcs on some way that is worth showing, in order.
  int[] worthwhileArcs() {
    int[] kept = new int[query.arcCount()];
    int size = 0;
    for (int arc = 0; arc < kept.length; arc++) {
      for (int w = 0; w < graph.length; w++) {
        if (isWithin(w, arc, WORTH_SEARCHING)) {
          kept[size++] = arc;
          break;
        }
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /// The cheapest way through an arc, as arcs in order.
  int[] pathThrough(int weight, int arc) {
    int[] before = forward[weight].path(query.tail(arc));
    int[] after = backward[weight].path(query.head(arc));
    int[] path = Arrays.copyOf(before, before.length + 1 + after.length);
    path[before.length] = arc;
    System.arraycopy(after, 0, path, before.length + 1, after.length);
    return path;
  }
}
