package org.keruen.routing;

import java.util.Arrays;

/// Shortest paths by one column of costs over a [Topology], forward or backward.
///
/// For graphs of some ten thousand arcs that are searched a few times only: packing them into a
/// [CostGraph] would take as long as the search. [ShortestPaths] is the faster one on large graphs.
///
/// Holds its scratch memory (about 8 bytes a node). One thread at a time searches; then threads may
/// read the answer together, until the next search, as long as the column is not changed.
public final class ColumnPaths {
  /// Cost of a node that no path reaches, or none within the bound.
  public static final int UNREACHED = DistanceTree.UNREACHED;

  /// Buckets are narrow: on so small a graph a node queued twice costs more than an empty bucket.
  private static final long BUCKETS_PER_MEAN = 4;

  private final Topology topology;
  private final int[] cost;
  private final int maxCost;
  private final int meanCost;
  private final DistanceTree tree = new DistanceTree();
  private boolean backward;
  private int bound;

  /// @param costByArc `[arcCount]` costs in arc order, up to [CostGraph#FORBIDDEN]; kept
  /// @throws IllegalArgumentException if the column has the wrong length
  public ColumnPaths(Topology topology, int[] costByArc) {
    if (costByArc.length != topology.arcCount()) {
      throw new IllegalArgumentException(
          "a cost column has " + costByArc.length + " costs for " + topology.arcCount() + " arcs");
    }
    this.topology = topology;
    this.cost = costByArc;
    int most = 0;
    long sum = 0;
    for (int c : costByArc) {
      if (c != CostGraph.FORBIDDEN) {
        most = Math.max(most, c);
        sum += c;
      }
    }
    this.maxCost = most;
    this.meanCost = (int) (sum / Math.max(1, BUCKETS_PER_MEAN * costByArc.length));
  }

  private ColumnPaths(ColumnPaths like) {
    this.topology = like.topology;
    this.cost = like.cost;
    this.maxCost = like.maxCost;
    this.meanCost = like.meanCost;
  }

  /// For another search on the same arcs and costs beside this one.
  public ColumnPaths another() {
    return new ColumnPaths(this);
  }

  /// Cheapest costs from `source` to every node.
  public void forward(int source) {
    tree.start(source, topology.out, cost, maxCost, meanCost);
    backward = false;
    bound = UNREACHED;
    tree.growTo(bound);
  }

  /// Begins a search from `source` that grows only as far as [#settle] asks.
  public void begin(int source) {
    tree.start(source, topology.out, cost, maxCost, meanCost);
    backward = false;
    bound = UNREACHED;
  }

  /// Grows a search that was begun until the cheapest cost of `node` is known; what lies farther
  /// may answer too much.
  ///
  /// @return cost of `node`, or [#UNREACHED]
  public int settle(int node) {
    tree.settle(node);
    return cost(node);
  }

  /// Cheapest costs from every node to `target`.
  public void backward(int target) {
    tree.start(target, topology.in, cost, maxCost, meanCost);
    backward = true;
    bound = UNREACHED;
    tree.growTo(bound);
  }

  /// Cheapest costs from `source` to every node about as near as `goal`: what lies farther answers
  /// [#UNREACHED].
  ///
  /// @param factor costs up to so many times that of `goal`, and `slack` more, are exact
  /// @return cost of `goal`, or [#UNREACHED]
  public int forwardBeyond(int source, int goal, double factor, int slack) {
    tree.start(source, topology.out, cost, maxCost, meanCost);
    backward = false;
    int nearest = tree.settle(goal);
    bound = (int) Math.min(UNREACHED, factor * nearest + slack + 1);
    tree.growTo(bound);
    return cost(goal);
  }

  /// Cheapest costs to `target`, exact on every path from the root of a forward search that is no
  /// longer than that search looked; other nodes answer [#UNREACHED] or too much.
  ///
  /// @param opposite a search by [#forwardBeyond] on the same arcs and costs; read only
  public void backwardWithin(int target, ColumnPaths opposite) {
    tree.start(target, topology.in, cost, maxCost, meanCost);
    tree.keepWithin(opposite.tree, opposite.bound);
    backward = true;
    bound = opposite.bound;
    tree.growTo(bound);
  }

  /// The cheapest path from `source` to `goal` that comes to none of some nodes.
  ///
  /// @param avoided  nodes, neither end among them; read only
  /// @param opposite a backward search to `goal` on the same arcs, exact as far as `most`;
  ///     read only
  /// @param most     costs above this do not matter
  /// @return cost of `goal`, or [#UNREACHED]
  public int forwardAvoiding(int source, int goal, int[] avoided, ColumnPaths opposite, int most) {
    tree.start(source, topology.out, cost, maxCost, meanCost);
    backward = false;
    return settleAvoiding(goal, avoided, opposite, most);
  }

  /// The cheapest path from `source` to `goal` that comes to none of some nodes, searched backward;
  /// see [#forwardAvoiding].
  ///
  /// @param opposite a forward search from `source`
  /// @return cost of `source`, or [#UNREACHED]
  public int backwardAvoiding(int goal, int source, int[] avoided, ColumnPaths opposite, int most) {
    tree.start(goal, topology.in, cost, maxCost, meanCost);
    backward = true;
    return settleAvoiding(source, avoided, opposite, most);
  }

  private int settleAvoiding(int end, int[] avoided, ColumnPaths opposite, int most) {
    tree.keepWithin(opposite.tree, most);
    bound = Math.min(UNREACHED, most + 1);
    tree.block(avoided);
    tree.settle(end);
    tree.unblock(avoided);
    return cost(end);
  }

  /// Cost between the root and `node`, or [#UNREACHED].
  public int cost(int node) {
    int found = tree.distance[node];
    return found < bound ? found : UNREACHED;
  }

  /// Arcs of a cheapest path in order of travel: from the source to `node` after a forward search,
  /// from `node` to the target after a backward one.
  ///
  /// @throws IllegalArgumentException if the node was not reached
  public int[] path(int node) {
    requireReached(node);
    int[] arcOfSlot = backward ? topology.in.arc : topology.out.arc;
    int[] before = backward ? topology.head : topology.tail;
    int length = 0;
    for (int at = node; tree.via[at] >= 0; at = before[arcOfSlot[tree.via[at]]]) {
      length++;
    }
    int[] path = new int[length];
    int at = node;
    for (int i = 0; i < length; i++) {
      int arc = arcOfSlot[tree.via[at]];
      path[backward ? i : length - 1 - i] = arc;
      at = before[arc];
    }
    return path;
  }

  private void requireReached(int node) {
    if (cost(node) == UNREACHED) {
      throw new IllegalArgumentException("node " + node + " was not reached");
    }
  }

  /// Copies all costs.
  ///
  /// @return `[nodeCount]` costs or [#UNREACHED]
  public int[] costs() {
    int[] costs = Arrays.copyOf(tree.distance, topology.nodeCount());
    for (int node = 0; node < costs.length; node++) {
      costs[node] = cost(node);
    }
    return costs;
  }
}
