package org.keruen.assignment;

/// The network in two halves, so that two threads can shift flows at once without meeting.
///
/// A link belongs to a half if both its ends do, else to the border between them. Pairs of segments
/// are sorted in the same way: those of one half never touch a link of the other.
final class Regions {
  /// Two halves and what lies across.
  static final int COUNT = 3;

  static final int ACROSS = 2;

  private final byte[] ofSlot;

  Regions(AssignmentNetwork network) {
    boolean[] second = secondHalf(network);
    ofSlot = new byte[network.linkCount()];
    for (int slot = 0; slot < ofSlot.length; slot++) {
      boolean tail = second[network.tail[slot]];
      boolean head = second[network.head[slot]];
      ofSlot[slot] = (byte) (tail != head ? ACROSS : tail ? 1 : 0);
    }
  }

  int of(int slot) {
    return ofSlot[slot];
  }

  /// The region of things in both regions.
  static int join(int one, int other) {
    return one == other ? one : ACROSS;
  }

  /// The farther half of the nodes, in steps from one at the rim.
  private static boolean[] secondHalf(AssignmentNetwork network) {
    int nodes = network.nodeCount();
    int[] order = new int[nodes];
    int[] neighbours = new int[2 * network.linkCount()];
    int[] first = neighbours(network, neighbours);
    int rim = 0;
    for (int round = 0; round < 3 && nodes > 0; round++) {
      rim = walk(rim, first, neighbours, order);
    }
    boolean[] second = new boolean[nodes];
    for (int i = nodes / 2; i < nodes; i++) {
      second[order[i]] = true;
    }
    return second;
  }

  private static int[] neighbours(AssignmentNetwork network, int[] neighbours) {
    int[] first = new int[network.nodeCount() + 1];
    for (int slot = 0; slot < network.linkCount(); slot++) {
      first[network.tail[slot] + 1]++;
      first[network.head[slot] + 1]++;
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int slot = 0; slot < network.linkCount(); slot++) {
      neighbours[next[network.tail[slot]]++] = network.head[slot];
      neighbours[next[network.head[slot]]++] = network.tail[slot];
    }
    return first;
  }

  /// Breadth-first from a node, then from whatever it did not reach.
  ///
  /// @param order `[nodeCount]`; overwritten with the nodes in the order met
  /// @return the last node of the start's own part
  private static int walk(int start, int[] first, int[] neighbours, int[] order) {
    boolean[] met = new boolean[order.length];
    int count = spread(start, 0, met, first, neighbours, order);
    int rim = order[count - 1];
    for (int node = 0; node < order.length; node++) {
      if (!met[node]) {
        count = spread(node, count, met, first, neighbours, order);
      }
    }
    return rim;
  }

  private static int spread(
      int start, int from, boolean[] met, int[] first, int[] neighbours, int[] order) {
    int end = from;
    order[end++] = start;
    met[start] = true;
    for (int at = from; at < end; at++) {
      for (int i = first[order[at]]; i < first[order[at] + 1]; i++) {
        if (!met[neighbours[i]]) {
          met[neighbours[i]] = true;
          order[end++] = neighbours[i];
        }
      }
    }
    return end;
  }
}
