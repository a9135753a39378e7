package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Takes nodes of at most two neighbours out of a graph, as the first of an elimination order.
///
/// Taking one out joins its two neighbours, so no degree ever grows and the lists of the graph are
/// changed in place. Each round takes nodes that are not neighbours of one another: a chain of `n`
/// nodes goes in about `log n` rounds, and the elimination tree stays as low.
///
/// That is 7 % of the nodes of Chicago-Regional, 46 % of New York, 72 % of Sydney; the rest is
/// dissected.
final class LowDegreePeeling {
  private final int[] first;
  private final int[] head;
  private final int[] degree;
  private final int[] takenInRound;
  private int[] waiting;
  private int waitingCount;
  private final boolean[] queued;

  /// `[takenCount]` the nodes taken out, in order.
  final int[] taken;

  int takenCount;

  LowDegreePeeling(SimpleGraph graph) {
    int nodes = graph.nodeCount();
    first = graph.first;
    head = graph.head.clone();
    degree = new int[nodes];
    takenInRound = new int[nodes];
    queued = new boolean[nodes];
    waiting = new int[nodes];
    taken = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      degree[node] = first[node + 1] - first[node];
      queueIfLow(node);
    }
    for (int round = 1; waitingCount > 0; round++) {
      peelRound(round);
    }
  }

  /// Nodes that are left, ascending.
  int[] remaining() {
    boolean[] gone = new boolean[degree.length];
    for (int i = 0; i < takenCount; i++) {
      gone[taken[i]] = true;
    }
    int[] left = new int[degree.length - takenCount];
    int size = 0;
    for (int node = 0; node < degree.length; node++) {
      if (!gone[node]) {
        left[size++] = node;
      }
    }
    return left;
  }

  /// The graph of the nodes that are left, numbered by their position in `nodes`.
  SimpleGraph remainingGraph(int[] nodes) {
    int[] position = new int[degree.length];
    for (int i = 0; i < nodes.length; i++) {
      position[nodes[i]] = i;
    }
    int[] partFirst = new int[nodes.length + 1];
    int[] partHead = new int[head.length];
    int size = 0;
    for (int i = 0; i < nodes.length; i++) {
      int start = size;
      for (int p = first[nodes[i]]; p < first[nodes[i]] + degree[nodes[i]]; p++) {
        partHead[size++] = position[head[p]];
      }
      Arrays.sort(partHead, start, size);
      partFirst[i + 1] = size;
    }
    return new SimpleGraph(partFirst, Arrays.copyOf(partHead, size));
  }

  private void peelRound(int round) {
    int[] now = Arrays.copyOf(waiting, waitingCount);
    waitingCount = 0;
    for (int node : now) {
      queued[node] = false;
      if (takenInRound[node] == round) {
        queueIfLow(node);
      } else {
        take(node, round);
      }
    }
  }

  private void take(int node, int round) {
    taken[takenCount++] = node;
    int from = first[node];
    int size = degree[node];
    degree[node] = 0;
    for (int i = 0; i < size; i++) {
      int neighbour = head[from + i];
      takenInRound[neighbour] = round;
      int other = size == 2 ? head[from + 1 - i] : node;
      replace(neighbour, node, other);
      queueIfLow(neighbour);
    }
  }

  /// Puts `other` into the list of `node` in the place of `gone`, or nothing if it is there
  /// already.
  private void replace(int node, int gone, int other) {
    int place = -1;
    boolean known = other == gone;
    for (int p = first[node]; p < first[node] + degree[node]; p++) {
      if (head[p] == gone) {
        place = p;
      }
      known |= head[p] == other;
    }
    if (known) {
      head[place] = head[first[node] + --degree[node]];
    } else {
      head[place] = other;
    }
  }

  private void queueIfLow(int node) {
    if (degree[node] <= 2 && !queued[node]) {
      queued[node] = true;
      waiting[waitingCount++] = node;
    }
  }
}
