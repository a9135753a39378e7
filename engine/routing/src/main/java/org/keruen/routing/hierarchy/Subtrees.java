package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// The elimination tree cut into subtrees that threads may work on side by side, and the top that
/// joins them.
///
/// What customisation writes for a rank depends on its descendants (basic) or on its ancestors
/// (perfect) only; subtrees know nothing of one another.
///
/// | array   | length              | holds                                          |
/// |---------|---------------------|------------------------------------------------|
/// | `first` | `subtreeCount + 2`  | where each subtree begins, the top last        |
/// | `rank`  | passable ranks      | ranks by subtree, ascending within each        |
final class Subtrees {
  /// A thread has at least so many pieces to take in turn.
  private static final int PER_THREAD = 8;

  final int[] first;
  final int[] rank;

  Subtrees(Elimination elimination, int offset, int threads) {
    int[] parent = elimination.parent;
    int nodes = parent.length;
    long[] weight = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      int degree = elimination.first[node + 1] - elimination.first[node];
      weight[node] += 1 + (long) degree * degree;
      if (parent[node] >= 0) {
        weight[parent[node]] += weight[node];
      }
    }
    long total = 0;
    for (int node = 0; node < nodes; node++) {
      total += parent[node] < 0 ? weight[node] : 0;
    }
    int[] subtree = label(parent, weight, total / ((long) PER_THREAD * threads));
    int count = Arrays.stream(subtree).max().orElse(-1) + 1;
    first = new int[count + 2];
    for (int node = 0; node < nodes; node++) {
      first[place(subtree[node], count) + 1]++;
    }
    for (int s = 0; s <= count; s++) {
      first[s + 1] += first[s];
    }
    int[] next = first.clone();
    rank = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      rank[next[place(subtree[node], count)]++] = node + offset;
    }
  }

  int count() {
    return first.length - 2;
  }

  private static int place(int subtree, int count) {
    return subtree < 0 ? count : subtree;
  }

  /// `[nodeCount]` subtree of each node, -1 for the top. Light neighbouring subtrees are joined.
  private static int[] label(int[] parent, long[] weight, long most) {
    int[] subtree = new int[parent.length];
    int count = 0;
    long gathered = 0;
    for (int node = parent.length - 1; node >= 0; node--) {
      boolean underTop = parent[node] < 0 || subtree[parent[node]] < 0;
      if (!underTop) {
        subtree[node] = subtree[parent[node]];
      } else if (weight[node] > most) {
        subtree[node] = -1;
      } else {
        if (gathered + weight[node] > most) {
          count++;
          gathered = 0;
        }
        gathered += weight[node];
        subtree[node] = count;
      }
    }
    return subtree;
  }
}
