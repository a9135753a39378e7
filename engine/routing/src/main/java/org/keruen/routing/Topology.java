package org.keruen.routing;

import java.util.Objects;

/// Which arcs join which nodes, packed for search in both directions; no costs.
///
/// Parallel arcs and loops are kept. Arc indices are the input order, so a path is a list of them.
/// Several [CostGraph]s may share one topology: changing costs does not repeat the sorting.
///
/// Immutable, so threads may share it. Memory: 28 bytes an arc (4 each for far end and arc index in
/// both directions, the slot of an arc, its tail and its head) and 8 bytes a node.
public final class Topology {
  final Star out;
  final Star in;

  /// `[arcCount]` slot of an arc in [#out].
  final int[] outSlot;

  final int[] tail;
  final int[] head;

  private final int nodeCount;

  /// @param tail `[arcCount]` start node of each arc, `0..nodeCount-1`; copied
  /// @param head `[arcCount]` end node of each arc, `0..nodeCount-1`; copied
  /// @throws IllegalArgumentException if an end lies outside the graph or the lengths differ
  public Topology(int nodeCount, int[] tail, int[] head) {
    if (nodeCount < 0 || tail.length != head.length) {
      throw new IllegalArgumentException(
          "topology of "
              + nodeCount
              + " nodes: "
              + tail.length
              + " tails, "
              + head.length
              + " heads");
    }
    for (int a = 0; a < tail.length; a++) {
      Objects.checkIndex(tail[a], nodeCount);
      Objects.checkIndex(head[a], nodeCount);
    }
    this.nodeCount = nodeCount;
    this.tail = tail.clone();
    this.head = head.clone();
    this.out = new Star(nodeCount, tail, head);
    this.in = new Star(nodeCount, head, tail);
    this.outSlot = new int[tail.length];
    for (int slot = 0; slot < tail.length; slot++) {
      outSlot[out.arc[slot]] = slot;
    }
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int arcCount() {
    return tail.length;
  }

  public int tail(int arc) {
    return tail[arc];
  }

  public int head(int arc) {
    return head[arc];
  }
}
