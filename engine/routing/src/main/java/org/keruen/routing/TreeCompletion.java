package org.keruen.routing;

import java.util.Arrays;

/// What the cheapest way on costs in the other criteria: from a node along the tree of criterion 0.
///
/// Every expanded label thereby names a complete path, long before the search reaches the target.
/// Computed node by node when first asked for, because a search asks for few nodes of the tree.
final class TreeCompletion {
  private static final int UNKNOWN = -1;

  /// `[nodeCount · (k - 1)]` costs of criteria 1.. along the tree, or -1 where not asked for yet;
  /// capped at `DistanceTree.UNREACHED`.
  int[] rest = {};

  private CostGraph graph;
  private DistanceTree tree;
  private int[] chain = new int[256];

  TreeCompletion(CostGraph graph, DistanceTree tree) {
    this.graph = graph;
    this.tree = tree;
  }

  /// @param tree backward tree of criterion 0, started for this query
  void clear(CostGraph graph, DistanceTree tree) {
    this.graph = graph;
    this.tree = tree;
    int length = graph.nodeCount() * (graph.criteria - 1);
    if (rest.length != length) {
      rest = new int[length];
    }
    Arrays.fill(rest, UNKNOWN);
  }

  /// Makes the costs of `node`, whose tree distance is final, readable.
  ///
  /// @return offset of its costs in [#rest]
  int complete(int node) {
    int width = graph.criteria - 1;
    if (rest[node * width] == UNKNOWN) {
      fill(node);
    }
    return node * width;
  }

  /// Appends the arcs from `node` to the target.
  void appendPath(int node, ArcList path) {
    int at = node;
    while (tree.via[at] >= 0) {
      int arc = viaArc(at);
      path.add(arc);
      at = graph.topology().head(arc);
    }
  }

  private int viaArc(int node) {
    return graph.topology().in.arc[tree.via[node] / (graph.criteria + 1)];
  }

  private void fill(int node) {
    int width = graph.criteria - 1;
    int length = 0;
    int at = node;
    while (rest[at * width] == UNKNOWN && tree.via[at] >= 0) {
      if (length == chain.length) {
        chain = Arrays.copyOf(chain, length * 2);
      }
      chain[length++] = at;
      at = graph.topology().head(viaArc(at));
    }
    if (rest[at * width] == UNKNOWN) {
      Arrays.fill(rest, at * width, (at + 1) * width, 0);
    }
    for (int i = length - 1; i >= 0; i--) {
      addArc(chain[i], at);
      at = chain[i];
    }
  }

  private void addArc(int node, int next) {
    int width = graph.criteria - 1;
    int via = tree.via[node];
    for (int c = 0; c < width; c++) {
      int cost = graph.in[via + 2 + c] + rest[next * width + c];
      rest[node * width + c] = Math.min(cost, DistanceTree.UNREACHED);
    }
  }
}
