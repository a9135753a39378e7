package org.keruen.routing.hierarchy;

/// Orders a graph of at most 64 nodes by taking out, again and again, the node with the fewest
/// neighbours and joining these to one another. A set of nodes is the bits of a `long`.
final class SmallestDegree {
  static final int MOST_NODES = Long.SIZE;

  private SmallestDegree() {}

  /// @return `[nodeCount]` nodes, first to be eliminated first
  static int[] order(SimpleGraph graph) {
    int nodes = graph.nodeCount();
    long[] neighbours = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        neighbours[node] |= 1L << graph.head[p];
      }
    }
    int[] order = new int[nodes];
    long left = nodes == MOST_NODES ? -1L : (1L << nodes) - 1;
    for (int i = 0; i < nodes; i++) {
      int node = lowest(neighbours, left);
      order[i] = node;
      left &= ~(1L << node);
      long joined = neighbours[node] & left;
      for (long rest = joined; rest != 0; rest &= rest - 1) {
        int neighbour = Long.numberOfTrailingZeros(rest);
        neighbours[neighbour] =
            (neighbours[neighbour] | joined) & ~(1L << neighbour) & ~(1L << node);
      }
    }
    return order;
  }

  private static int lowest(long[] neighbours, long left) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (long rest = left; rest != 0; rest &= rest - 1) {
      int node = Long.numberOfTrailingZeros(rest);
      int degree = Long.bitCount(neighbours[node]);
      if (degree < fewest) {
        fewest = degree;
        best = node;
      }
    }
    return best;
  }
}
