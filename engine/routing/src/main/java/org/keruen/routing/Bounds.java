package org.keruen.routing;

/// Lower bounds to the target, one backward tree a criterion, and what they say about a query.
final class Bounds {
  private Bounds() {}

  static void start(DistanceTree tree, CostGraph graph, int target, int criterion) {
    tree.start(
        target,
        graph.topology().in.first,
        graph.in,
        graph.criteria + 1,
        criterion + 1,
        graph.maxCost(criterion),
        graph.meanCost(criterion));
  }

  /// Cost of one criterion from `source` along a backward tree of another.
  ///
  /// @throws ArithmeticException if it is 2^30 or more
  static int costAlong(CostGraph graph, DistanceTree tree, int source, int criterion) {
    long cost = 0;
    int at = source;
    while (tree.via[at] >= 0) {
      int via = tree.via[at];
      cost += graph.in[via + 1 + criterion];
      at = graph.topology().head(graph.topology().in.arc[via / (graph.criteria + 1)]);
    }
    if (cost >= DistanceTree.UNREACHED) {
      throw tooCostly(criterion, cost);
    }
    return (int) cost;
  }

  /// Tells a target that no path reaches, which is an empty front, from one whose paths are too
  /// long for `int` costs, which is an error.
  static void checkUnreachable(CostGraph graph, ParetoQuery query) {
    for (int c = 0; c < graph.criteria; c++) {
      if ((long) graph.maxCost(c) * graph.nodeCount() >= DistanceTree.UNREACHED
          && reaches(graph, query)) {
        throw tooCostly(c, DistanceTree.UNREACHED);
      }
    }
  }

  static ArithmeticException tooCostly(int criterion, long cost) {
    return new ArithmeticException(
        "criterion "
            + criterion
            + " of a path reaches "
            + cost
            + ", but must stay below 2^30: use a coarser unit");
  }

  private static boolean reaches(CostGraph graph, ParetoQuery query) {
    var seen = new java.util.BitSet(graph.nodeCount());
    int[] stack = new int[graph.nodeCount()];
    int size = 0;
    stack[size++] = query.source();
    seen.set(query.source());
    int stride = graph.criteria + 1;
    int[] first = graph.topology().out.first;
    while (size > 0) {
      int node = stack[--size];
      for (int p = first[node] * stride; p < first[node + 1] * stride; p += stride) {
        int head = graph.out[p];
        if (!seen.get(head) && graph.out[p + 1] != CostGraph.FORBIDDEN) {
          seen.set(head);
          stack[size++] = head;
        }
      }
    }
    return seen.get(query.target());
  }
}
