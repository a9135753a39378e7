package org.keruen.shipment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.routing.ColumnPaths;
import org.keruen.routing.CostGraph;
import org.keruen.routing.WeightedLimits;

/// Cheapest ways from the origin to every state and from every state to the destination, for
/// several weights of time against money: what the best way through an arc costs falls out at once.
final class WayTrees {

  /// A way may cost so many times the best, by some weight, and still be worth showing.
  static final double WORTH_SHOWING = 1.9;

  /// So many times the best a way may cost to be searched for in all criteria.
  private static final double WORTH_SEARCHING = 1.06;

  /// Costs of arcs are cut to whole USD: a way of so many arcs at most is not lost by it.
  private static final double ROUNDING_USD = 30;

  private final QueryGraph query;
  private final double worthShowing;
  private final List<Taste> tastes;

  /// `[tastes][arcCount]` what an arc costs by each taste, USD, or [CostGraph#FORBIDDEN].
  private final int[][] cost;

  /// `[tastes]` what the best way costs, USD, or [ColumnPaths#UNREACHED].
  private final int[] best;

  private final ColumnPaths[] forward;
  private final ColumnPaths[] backward;

  /// `[tastes]` for single paths beside the trees, once one is asked for.
  private final @Nullable ColumnPaths[] between;

  /// @param tastes weights of the criteria; the first tells whether any way exists
  /// @param shut   `[arcCount]` arcs that may not be used; read only
  WayTrees(QueryGraph query, List<Taste> tastes, boolean[] shut) {
    this(query, tastes, shut, WORTH_SHOWING);
  }

  /// @param worthShowing a way may cost so many times the best, by some taste, to be worth showing
  WayTrees(QueryGraph query, List<Taste> tastes, boolean[] shut, double worthShowing) {
    this.query = query;
    this.worthShowing = worthShowing;
    this.tastes = tastes;
    this.cost = new int[tastes.size()][];
    for (int w = 0; w < cost.length; w++) {
      cost[w] = query.weighed(tastes.get(w).weights(), shut);
    }
    this.best = new int[cost.length];
    this.forward = new ColumnPaths[cost.length];
    this.backward = new ColumnPaths[cost.length];
    this.between = new ColumnPaths[cost.length];
    for (int w = 0; w < cost.length; w++) {
      grow(w);
    }
  }

  /// Trees as far as ways that are worth showing reach.
  private void grow(int w) {
    int slack = (int) ROUNDING_USD;
    int source = query.source();
    int target = query.target();
    forward[w] = new ColumnPaths(query.topology(), cost[w]);
    best[w] = forward[w].forwardBeyond(source, target, worthShowing, slack);
    backward[w] = forward[w].another();
    backward[w].backwardWithin(target, forward[w]);
  }

  /// What somebody weighs: money (1, or 0 for who looks at time alone), USD for an hour and for a
  /// kilogram of CO2e, of 20 t.
  record Taste(double money, double usdPerHour, double usdPerKgCo2) {

    /// `[4]` USD for a step of each criterion of [QueryGraph].
    double[] weights() {
      return new double[] {
        usdPerHour / QueryGraph.STEPS_PER_HOUR,
        money * QueryGraph.USD_PER_STEP,
        usdPerKgCo2 * QueryGraph.KG_PER_STEP,
        0
      };
    }
  }

  /// The ways that are searched for in all criteria.
  ///
  /// @param nodes    nodes of the query that the search uses, by its own numbers; read only
  /// @param criteria criteria of the search
  WeightedLimits limits(int[] nodes, int criteria) {
    WeightedLimits limits = new WeightedLimits();
    for (int w = 0; w < cost.length; w++) {
      int[] lower = new int[nodes.length];
      for (int i = 0; i < lower.length; i++) {
        lower[i] = backward[w].cost(nodes[i]);
      }
      limits.limit(
          Arrays.copyOf(tastes.get(w).weights(), criteria),
          lower,
          WORTH_SEARCHING * best[w] + ROUNDING_USD);
    }
    return limits;
  }

  int weightCount() {
    return cost.length;
  }

  /// Whether any way leads from origin to destination.
  boolean anyWay() {
    return best[0] != ColumnPaths.UNREACHED;
  }

  /// Cost of the cheapest way through an arc, USD; very large if there is none.
  long costThrough(int weight, int arc) {
    return (long) forward[weight].cost(query.tail(arc))
        + cost[weight][arc]
        + backward[weight].cost(query.head(arc));
  }

  boolean isWorthwhile(int weight, int arc) {
    return isWithin(weight, arc, worthShowing);
  }

  private boolean isWithin(int weight, int arc, double factor) {
    return best[weight] != ColumnPaths.UNREACHED
        && cost[weight][arc] != CostGraph.FORBIDDEN
        && forward[weight].cost(query.tail(arc)) != ColumnPaths.UNREACHED
        && backward[weight].cost(query.head(arc)) != ColumnPaths.UNREACHED
        && costThrough(weight, arc) <= factor * best[weight] + ROUNDING_USD;
  }

  /// Arcs on some way that is worth showing, in order.
  int[] worthwhileArcs() {
    int[] kept = new int[query.arcCount()];
    int size = 0;
    for (int arc = 0; arc < kept.length; arc++) {
      for (int w = 0; w < cost.length; w++) {
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
    return joined(before, arc, after);
  }

  /// The cheapest way through an arc that comes to no state twice, of those that keep the cheapest
  /// way to the arc, or else of those that keep the cheapest way on from it.
  ///
  /// @return arcs in order; none if no such way is worth showing
  int[] findOnwardPathThrough(int weight, int arc) {
    int[] before = forward[weight].path(query.tail(arc));
    int[] after = backward[weight].path(query.head(arc));
    int most = (int) Math.min(1 << 29, worthShowing * best[weight] + ROUNDING_USD);
    int room = most - cost[weight][arc];
    ColumnPaths paths = between(weight);
    int head = query.head(arc);
    int roomOnward = room - forward[weight].cost(query.tail(arc));
    int onward =
        paths.forwardAvoiding(
            head, query.target(), tails(before, arc), backward[weight], roomOnward);
    if (onward != ColumnPaths.UNREACHED) {
      return joined(before, arc, paths.path(query.target()));
    }
    int tail = query.tail(arc);
    int roomBefore = room - backward[weight].cost(head);
    int toIt =
        paths.backwardAvoiding(
            tail, query.source(), heads(arc, after), forward[weight], roomBefore);
    return toIt == ColumnPaths.UNREACHED
        ? new int[0]
        : joined(paths.path(query.source()), arc, after);
  }

  private ColumnPaths between(int weight) {
    ColumnPaths paths = between[weight];
    if (paths == null) {
      paths = forward[weight].another();
      between[weight] = paths;
    }
    return paths;
  }

  /// Where each arc of a path begins, and one more arc.
  private int[] tails(int[] path, int last) {
    int[] nodes = new int[path.length + 1];
    for (int i = 0; i < path.length; i++) {
      nodes[i] = query.tail(path[i]);
    }
    nodes[path.length] = query.tail(last);
    return nodes;
  }

  /// Where an arc ends, and each of a path.
  private int[] heads(int first, int[] path) {
    int[] nodes = new int[path.length + 1];
    for (int i = 0; i < path.length; i++) {
      nodes[i] = query.head(path[i]);
    }
    nodes[path.length] = query.head(first);
    return nodes;
  }

  private static int[] joined(int[] before, int arc, int[] after) {
    int[] path = Arrays.copyOf(before, before.length + 1 + after.length);
    path[before.length] = arc;
    System.arraycopy(after, 0, path, before.length + 1, after.length);
    return path;
  }
}
