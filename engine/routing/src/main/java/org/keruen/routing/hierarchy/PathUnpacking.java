package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Turns shortcuts back into the arcs behind them. Scratch grows once, then nothing is allocated
/// but the answer. One thread at a time.
final class PathUnpacking {
  private final Hierarchy hierarchy;
  private final int[] via;
  private int[] stack = new int[64];
  private int depth;
  private int[] arcs = new int[64];
  private int size;

  PathUnpacking(WeightedHierarchy weighted) {
    hierarchy = weighted.hierarchy;
    via = weighted.via;
  }

  void clear() {
    size = 0;
  }

  /// Appends the arcs behind one side of a slot, in order of travel.
  void append(int side) {
    push(side);
    while (depth > 0) {
      int s = stack[--depth];
      int over = via[s];
      if (over < 0) {
        if (size == arcs.length) {
          arcs = Arrays.copyOf(arcs, size * 2);
        }
        arcs[size++] = -1 - over;
      } else {
        int toLow = 2 * hierarchy.slot(over, hierarchy.low[s >> 1]);
        int toHead = 2 * hierarchy.slot(over, hierarchy.head[s >> 1]);
        boolean upward = (s & 1) == 0;
        push(upward ? toHead : toLow);
        push((upward ? toLow : toHead) + 1);
      }
    }
  }

  private void push(int side) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = side;
  }

  int[] arcs() {
    return Arrays.copyOf(arcs, size);
  }
}
