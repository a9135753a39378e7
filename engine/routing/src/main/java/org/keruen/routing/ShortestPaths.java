package org.keruen.routing;

import java.util.Arrays;

/// One-to-all shortest paths of one criterion, forward or backward, optionally up to a bound.
///
/// Holds its scratch memory (about 8 bytes a node), so repeated searches allocate nothing. One
/// thread at a time. The answer stays readable until the next search.
public final class ShortestPaths {
  /// Cost of a node that no path reaches, or none within the bound.
  public static final int UNREACHED = DistanceTree.UNREACHED;

  private final DistanceTree tree = new DistanceTree();
  private CostGraph graph;
  private boolean backward;
  private int bound;

  public ShortestPaths(CostGraph graph) {
    this.graph = graph;
  }

  /// Cheapest costs from `source` to every node.
  public void forward(int source, int criterion) {
    forward(graph, source, criterion, UNREACHED);
  }

  /// Cheapest costs from every node to `target`.
  public void backward(int target, int criterion) {
    backward(graph, target, criterion, UNREACHED);
  }

  /// Cheapest costs from `source` to every node within a bound, on a graph that may differ from the
  /// last one.
  ///
  /// @param bound costs below it are exact; the other nodes answer [#UNREACHED]
  public void forward(CostGraph graph, int source, int criterion, int bound) {
    grow(graph, graph.topology().out, graph.out, source, criterion, bound);
    backward = false;
  }

  /// Cheapest costs from every node within a bound to `target`.
  ///
  /// @param bound costs below it are exact; the other nodes answer [#UNREACHED]
  public void backward(CostGraph graph, int target, int criterion, int bound) {
    grow(graph, graph.topology().in, graph.in, target, criterion, bound);
    backward = true;
  }

  private void grow(CostGraph graph, Star star, int[] arcs, int root, int criterion, int bound) {
    this.graph = graph;
    this.bound = bound;
    tree.start(
        root,
        star.first,
        arcs,
        graph.criteria + 1,
        criterion + 1,
        graph.maxCost(criterion),
        graph.meanCost(criterion));
    tree.growTo(bound);
  }

  /// Cost between the root and `node`, or [#UNREACHED].
  public int cost(int node) {
    int cost = tree.distance[node];
    return cost < bound ? cost : UNREACHED;
  }

  /// Copies all costs.
  ///
  /// @param costs `[nodeCount]` costs or [#UNREACHED]; overwritten
  public void costs(int[] costs) {
    for (int node = 0; node < costs.length; node++) {
      costs[node] = cost(node);
    }
  }

  /// Arcs of a cheapest path in order of travel: from the source to `node` after a forward search,
  /// from `node` to the target after a backward one.
  ///
  /// @throws IllegalArgumentException if the node was not reached
  public int[] path(int node) {
    if (cost(node) == UNREACHED) {
      throw new IllegalArgumentException("node " + node + " was not reached");
    }
    Star star = backward ? graph.topology().in : graph.topology().out;
    int[] path = new int[16];
    int length = 0;
    for (int at = node; tree.via[at] >= 0; length++) {
      int arc = star.arc[tree.via[at] / (graph.criteria + 1)];
      if (length == path.length) {
        path = Arrays.copyOf(path, length * 2);
      }
      path[length] = arc;
      at = backward ? graph.topology().head(arc) : graph.topology().tail(arc);
    }
    return backward ? Arrays.copyOf(path, length) : reversed(path, length);
  }

  private static int[] reversed(int[] path, int length) {
    int[] reversed = new int[length];
    for (int i = 0; i < length; i++) {
      reversed[i] = path[length - 1 - i];
    }
    return reversed;
  }
}
