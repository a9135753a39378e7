package org.keruen.routing;

import java.util.Arrays;

/// Shortest paths by one column of costs over a [Topology], forward or backward.
///
/// For graphs of some ten thousand arcs that are searched a few times only: packing them into a
/// [CostGraph] would take as long as the search. [ShortestPaths] is the faster one on large graphs.
///
/// Holds its scratch memory (about 8 bytes a node). One thread at a time. The answer stays readable
/// until the next search, as long as the column is not changed.
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

  /// Cheapest costs from `source` to every node.
  public void forward(int source) {
    tree.start(source, topology.out, cost, maxCost, meanCost);
    backward = false;
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
    return growBeyond(goal, factor, slack);
  }

  /// Cheapest costs to `target` from every node about as near as `goal`; see [#forwardBeyond].
  public int backwardBeyond(int target, int goal, double factor, int slack) {
    tree.start(target, topology.in, cost, maxCost, meanCost);
    backward = true;
    return growBeyond(goal, factor, slack);
  }

  private int growBeyond(int goal, double factor, int slack) {
    int nearest = tree.settle(goal);
    bound = (int) Math.min(UNREACHED, factor * nearest + slack + 1);
    tree.growTo(bound);
    return cost(goal);
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
    if (cost(node) == UNREACHED) {
      throw new IllegalArgumentException("node " + node + " was not reached");
    }
    int length = 0;
    for (int at = node; tree.via[at] >= 0; at = before(at)) {
      length++;
    }
    int[] path = new int[length];
    int position = backward ? 0 : length - 1;
    for (int at = node; tree.via[at] >= 0; at = before(at)) {
      path[position] = arc(at);
      position += backward ? 1 : -1;
    }
    return path;
  }

  private int arc(int node) {
    Star star = backward ? topology.in : topology.out;
    return star.arc[tree.via[node]];
  }

  private int before(int node) {
    int arc = arc(node);
    return backward ? topology.head(arc) : topology.tail(arc);
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
