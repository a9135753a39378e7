package org.keruen.routing;

/// The arcs of every node in one direction, packed.
///
/// Arcs of node `n` occupy the slots `first[n] .. first[n+1]-1`, in input order.
///
/// | array   | length          | holds                                            |
/// |---------|-----------------|--------------------------------------------------|
/// | `first` | `nodeCount + 1` | first slot of each node, then the end            |
/// | `far`   | `arcCount`      | node at the far end (head, or tail if reversed)  |
/// | `arc`   | `arcCount`      | arc index in input order, by slot                |
final class Star {
  final int[] first;
  final int[] far;
  final int[] arc;

  /// Packs arcs by their near node with one counting sort.
  ///
  /// @param near `[arcCount]` node whose list the arc joins; read only
  /// @param farByArc `[arcCount]` node at the other end; read only
  Star(int nodeCount, int[] near, int[] farByArc) {
    int arcCount = near.length;
    first = new int[nodeCount + 1];
    far = new int[arcCount];
    arc = new int[arcCount];
    for (int node : near) {
      first[node + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int a = 0; a < arcCount; a++) {
      int slot = next[near[a]]++;
      far[slot] = farByArc[a];
      arc[slot] = a;
    }
  }
}
