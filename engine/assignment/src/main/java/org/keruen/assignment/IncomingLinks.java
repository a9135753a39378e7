package org.keruen.assignment;

/// The links into every node, in the order of their slots: those of node `n` stand in `slot` from
/// `first[n]` to before `first[n + 1]`. Immutable; threads may share it.
final class IncomingLinks {
  final int[] first;
  final int[] slot;

  IncomingLinks(AssignmentNetwork network) {
    first = new int[network.nodeCount() + 1];
    slot = new int[network.linkCount()];
    for (int head : network.head) {
      first[head + 1]++;
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int s = 0; s < slot.length; s++) {
      slot[next[network.head[s]]++] = s;
    }
  }
}
