package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// The edges that appear when nodes are eliminated in the order of their numbers: each node's
/// higher neighbours are joined to one another before it goes.
///
/// Higher neighbours of node `n`, ascending, occupy the slots `first[n] .. first[n+1]-1`.
///
/// | array    | length          | holds                                             |
/// |----------|-----------------|---------------------------------------------------|
/// | `first`  | `nodeCount + 1` | first slot of each node, then the end             |
/// | `head`   | `slots`         | the higher neighbour, by slot                     |
/// | `parent` | `nodeCount`     | lowest higher neighbour, or -1: elimination tree  |
///
/// The higher neighbours of a node are all adjacent to its parent or are the parent: so one pass
/// over the children's lists makes a node's own.
final class Elimination {
  private static final int NONE = -1;

  final int[] first;
  final int[] parent;
  int[] head;

  private final int[] firstChild;
  private final int[] sibling;
  private final int[] seenFor;
  private int size;

  /// @param graph numbered in elimination order
  Elimination(SimpleGraph graph) {
    int nodes = graph.nodeCount();
    first = new int[nodes + 1];
    parent = filled(nodes);
    firstChild = filled(nodes);
    sibling = filled(nodes);
    seenFor = filled(nodes);
    head = new int[graph.head.length + 16];
    for (int node = 0; node < nodes; node++) {
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        add(node, graph.head[p]);
      }
      for (int child = firstChild[node]; child != NONE; child = sibling[child]) {
        for (int p = first[child]; p < first[child + 1]; p++) {
          add(node, head[p]);
        }
      }
      Arrays.sort(head, first[node], size);
      first[node + 1] = size;
      adopt(node);
    }
    head = Arrays.copyOf(head, size);
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  private void add(int node, int neighbour) {
    if (neighbour > node && seenFor[neighbour] != node) {
      seenFor[neighbour] = node;
      if (size == head.length) {
        head = Arrays.copyOf(head, size * 2);
      }
      head[size++] = neighbour;
    }
  }

  private void adopt(int node) {
    if (first[node] < size) {
      int lowest = head[first[node]];
      parent[node] = lowest;
      sibling[node] = firstChild[lowest];
      firstChild[lowest] = node;
    }
  }
}
