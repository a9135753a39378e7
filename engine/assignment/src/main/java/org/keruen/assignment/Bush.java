package org.keruen.assignment;

import java.util.Arrays;

/// The links that the trips of one class from one zone use, without cycles, nodes in order of
/// travel.
///
/// An equilibrium fixes these flows only in sum over destinations. Who goes where follows from a
/// rule: at every node the trips mix, so that each part of what leaves the node, or ends there, has
/// come in by the same shares.
///
/// | array     | length          | holds                                                     |
/// |-----------|-----------------|-----------------------------------------------------------|
/// | `order`   | `size`          | nodes that are reached, each after all that lead to it    |
/// | `through` | `nodeCount`     | flow that comes into a node, or leaves the origin         |
/// | `into`    | `nodeCount + 1` | first of the used links into a node, then the end         |
/// | `slot`    | `into[last]`    | slots of the used links, by head                          |
/// | `flow`    | `into[last]`    | flow of the used link                                     |
///
/// Scratch memory of about 40 bytes a node, filled anew for every origin; one thread at a time.
final class Bush {
  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  final int[] order;
  int size;
  final double[] through;
  final int[] into;
  int[] slot = new int[0];
  double[] flow = new double[0];
  int origin;

  private final AssignmentNetwork network;
  private final byte[] state;
  private final int[] next;
  private final int[] stack;

  Bush(AssignmentNetwork network) {
    int nodes = network.nodeCount();
    this.network = network;
    order = new int[nodes];
    through = new double[nodes];
    into = new int[nodes + 1];
    state = new byte[nodes];
    next = new int[nodes];
    stack = new int[nodes];
  }

  /// Takes the flows of an origin, in passenger-car equivalents, and removes what goes in circles.
  void take(OriginWork work) {
    origin = work.zone;
    collect(work.flows);
    Arrays.fill(state, NEW);
    for (int node = 0; node < next.length; node++) {
      next[node] = into[node];
    }
    size = 0;
    for (int node = 0; node < state.length; node++) {
      if (state[node] == NEW && into[node] < into[node + 1]) {
        settle(node);
      }
    }
    sumThrough();
  }

  private void collect(OriginFlows flows) {
    Arrays.fill(into, 0);
    int links = network.linkCount();
    int count = 0;
    for (int s = 0; s < links; s++) {
      if (flows.get(s) > 0) {
        into[network.head[s] + 1]++;
        count++;
      }
    }
    for (int node = 0; node < into.length - 1; node++) {
      into[node + 1] += into[node];
      next[node] = into[node];
    }
    if (slot.length < count) {
      slot = new int[count];
      flow = new double[count];
    }
    for (int s = 0; s < links; s++) {
      if (flows.get(s) > 0) {
        int at = next[network.head[s]]++;
        slot[at] = s;
        flow[at] = flows.get(s);
      }
    }
  }

  /// Goes back along the links into a node, depth first, until all that leads to it is in order.
  private void settle(int start) {
    int depth = 0;
    stack[depth++] = start;
    state[start] = OPEN;
    while (depth > 0) {
      int node = stack[depth - 1];
      int at = next[node];
      if (at == into[node + 1]) {
        state[node] = DONE;
        order[size++] = node;
        depth--;
        continue;
      }
      int tail = network.tail[slot[at]];
      if (!(flow[at] > 0) || state[tail] == DONE) {
        next[node]++;
      } else if (state[tail] == OPEN) {
        depth = cut(tail, depth);
      } else {
        state[tail] = OPEN;
        stack[depth++] = tail;
      }
    }
  }

  /// Takes a cycle of flow out: the stack from a node to its top, whose present link leads back to
  /// that node. At least one link is empty then.
  ///
  /// @return depth of the stack: the search goes on where the first emptied link was
  private int cut(int tail, int depth) {
    int bottom = depth - 1;
    while (stack[bottom] != tail) {
      bottom--;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = bottom; i < depth; i++) {
      least = Math.min(least, flow[next[stack[i]]]);
    }
    int left = depth;
    for (int i = depth - 1; i >= bottom; i--) {
      flow[next[stack[i]]] -= least;
      if (!(flow[next[stack[i]]] > 0)) {
        left = i + 1;
      }
    }
    for (int i = left; i < depth; i++) {
      state[stack[i]] = NEW;
      next[stack[i]] = into[stack[i]];
    }
    return left;
  }

  private void sumThrough() {
    Arrays.fill(through, 0);
    for (int i = 0; i < size; i++) {
      int node = order[i];
      for (int at = into[node]; at < into[node + 1]; at++) {
        through[node] += flow[at];
        int tail = network.tail[slot[at]];
        if (tail == origin) {
          through[origin] += flow[at];
        }
      }
    }
  }

  /// What share of the flow through each node has passed a selected link before.
  ///
  /// @param selected `[linkCount]` by slot; read only
  /// @param share    `[nodeCount]`; overwritten
  void passed(boolean[] selected, double[] share) {
    Arrays.fill(share, 0);
    for (int i = 0; i < size; i++) {
      int node = order[i];
      double sum = 0;
      for (int at = into[node]; at < into[node + 1]; at++) {
        sum += flow[at] * (selected[slot[at]] ? 1 : share[network.tail[slot[at]]]);
      }
      share[node] = sum > 0 ? Math.min(1, sum / through[node]) : 0;
    }
  }

  /// What share of the flow through each node will pass a selected link.
  ///
  /// @param selected `[linkCount]` by slot; read only
  /// @param share    `[nodeCount]`; overwritten. What stands there at first is flow that counts as
  ///     having passed when it gets to the node: 0 but for the end of trips that are selected
  void ahead(boolean[] selected, double[] share) {
    for (int i = size - 1; i >= 0; i--) {
      int node = order[i];
      share[node] = share[node] > 0 ? Math.min(1, share[node] / through[node]) : 0;
      for (int at = into[node]; at < into[node + 1]; at++) {
        double here = selected[slot[at]] ? 1 : share[node];
        share[network.tail[slot[at]]] += flow[at] * here;
      }
    }
  }
}
