package org.keruen.assignment;

import java.util.Arrays;

/// Cheapest trees from one zone to all nodes, faster from the second time on.
///
/// [#fresh] is Dijkstra's algorithm. It leaves the order in which nodes were settled; [#sweep]
/// relaxes the links in that order at other costs. Where the order still holds, one pass is enough
/// and needs no queue; a node that gets cheaper after its turn is taken again at once. Both
/// end with exact distances, since every link out of every improved node was relaxed.
///
/// Scratch memory of about 40 bytes a node; one thread at a time.
final class TreeSearch {
  static final int NO_LINK = -1;

  /// Cost of a node, infinite if unreached.
  final double[] distance;

  /// Slot by which a node is reached.
  final int[] via;

  /// Nodes that trips pass through or start from, nearest first when the order was made.
  final int[] order;

  int ordered;

  private final AssignmentNetwork network;
  private final int firstThrough;
  private final int[] doneIn;
  private int round;
  private final int[] queue;
  private final boolean[] queued;
  private final NodeHeap heap;

  TreeSearch(AssignmentNetwork network) {
    int nodes = network.nodeCount();
    this.network = network;
    firstThrough = network.firstThroughNode();
    distance = new double[nodes];
    via = new int[nodes];
    order = new int[nodes];
    doneIn = new int[nodes];
    queue = new int[nodes];
    queued = new boolean[nodes];
    heap = new NodeHeap(distance);
  }

  /// Dijkstra's algorithm.
  ///
  /// @param cost `[linkCount]` by slot; at least 0, infinite where closed; read only
  void fresh(int root, double[] cost) {
    start(root);
    ordered = 0;
    heap.clear();
    heap.raise(root);
    while (!heap.isEmpty()) {
      int node = heap.take();
      order[ordered++] = node;
      double here = distance[node];
      for (int slot = network.first[node]; slot < network.first[node + 1]; slot++) {
        int head = network.head[slot];
        double there = here + cost[slot];
        if (there < distance[head]) {
          distance[head] = there;
          via[head] = slot;
          if (head >= firstThrough) {
            heap.raise(head);
          }
        }
      }
    }
  }

  private void start(int root) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(via, NO_LINK);
    distance[root] = 0;
  }

  /// Relaxes all links in the order of a former search from the same root.
  ///
  /// @param cost `[linkCount]` by slot; infinite on the same links as then
  /// @return whether the order still holds well; if not, the next search should be fresh
  boolean sweep(int root, double[] cost) {
    start(root);
    round++;
    int again = 0;
    for (int i = 0; i < ordered; i++) {
      int late = relax(order[i], cost, 0);
      if (late > 0) {
        again += catchUp(late, cost);
      }
    }
    return again * 4 < ordered;
  }

  /// Relaxes the links out of a node; heads that were done before are queued.
  ///
  /// @return end of the queue
  private int relax(int node, double[] cost, int queueEnd) {
    int end = queueEnd;
    doneIn[node] = round;
    double here = distance[node];
    int last = network.first[node + 1];
    for (int slot = network.first[node]; slot < last; slot++) {
      int head = network.head[slot];
      double there = here + cost[slot];
      if (there < distance[head]) {
        distance[head] = there;
        via[head] = slot;
        if (doneIn[head] == round && !queued[head]) {
          queued[head] = true;
          queue[end] = head;
          end = end + 1 == queue.length ? 0 : end + 1;
        }
      }
    }
    return end;
  }

  /// Takes queued nodes again until none is left, first in, first out.
  private int catchUp(int queueEnd, double[] cost) {
    int count = 0;
    int end = queueEnd;
    for (int at = 0; at != end; at = at + 1 == queue.length ? 0 : at + 1) {
      int node = queue[at];
      queued[node] = false;
      end = relax(node, cost, end);
      count++;
    }
    return count;
  }
}
