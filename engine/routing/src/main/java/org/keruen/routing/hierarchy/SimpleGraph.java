package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// An undirected graph without loops and parallel edges: what an elimination order is made for.
///
/// Neighbours of node `n` stand, ascending, in the slots `first[n] .. first[n+1]-1`.
///
/// | array   | length          | holds                                 |
/// |---------|-----------------|---------------------------------------|
/// | `first` | `nodeCount + 1` | first slot of each node, then the end |
/// | `head`  | `2 · edgeCount` | the neighbour, by slot                |
final class SimpleGraph {
  final int[] first;
  final int[] head;

  SimpleGraph(int[] first, int[] head) {
    this.first = first;
    this.head = head;
  }

  /// Packs edges given by their ends; loops and repetitions are dropped.
  ///
  /// @param a `[edgeCount]` one end of each edge; read only
  /// @param b `[edgeCount]` the other end; read only
  static SimpleGraph of(int nodeCount, int[] a, int[] b) {
    int[] next = new int[nodeCount + 1];
    for (int e = 0; e < a.length; e++) {
      next[a[e] + 1]++;
      next[b[e] + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      next[node + 1] += next[node];
    }
    int[] start = next.clone();
    int[] far = new int[2 * a.length];
    for (int e = 0; e < a.length; e++) {
      far[next[a[e]]++] = b[e];
      far[next[b[e]]++] = a[e];
    }
    return distinct(nodeCount, start, far);
  }

  private static SimpleGraph distinct(int nodeCount, int[] start, int[] far) {
    int[] first = new int[nodeCount + 1];
    int size = 0;
    for (int node = 0; node < nodeCount; node++) {
      first[node] = size;
      Arrays.sort(far, start[node], start[node + 1]);
      int last = node;
      for (int p = start[node]; p < start[node + 1]; p++) {
        // The list is sorted and the write position never passes the reading one.
        int neighbour = far[p];
        if (neighbour != last && neighbour != node) {
          far[size++] = neighbour;
          last = neighbour;
        }
      }
    }
    first[nodeCount] = size;
    return new SimpleGraph(first, Arrays.copyOf(far, size));
  }

  int nodeCount() {
    return first.length - 1;
  }

  /// The part of the graph on some of its nodes, renumbered by their position in the list.
  ///
  /// @param nodes ascending node indices; read only
  /// @param position `[nodeCount]` scratch; all -1 before and after
  SimpleGraph part(int[] nodes, int[] position) {
    int most = 0;
    for (int i = 0; i < nodes.length; i++) {
      position[nodes[i]] = i;
      most += first[nodes[i] + 1] - first[nodes[i]];
    }
    int[] partFirst = new int[nodes.length + 1];
    int[] partHead = new int[most];
    int size = 0;
    for (int i = 0; i < nodes.length; i++) {
      for (int p = first[nodes[i]]; p < first[nodes[i] + 1]; p++) {
        if (position[head[p]] >= 0) {
          partHead[size++] = position[head[p]];
        }
      }
      partFirst[i + 1] = size;
    }
    for (int node : nodes) {
      position[node] = -1;
    }
    return new SimpleGraph(partFirst, Arrays.copyOf(partHead, size));
  }
}
