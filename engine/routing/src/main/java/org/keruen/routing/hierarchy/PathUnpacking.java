package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Turns shortcuts back into the arcs behind them. Scratch grows once, then nothing is allocated
/// but the answer. One thread at a time.
final class PathUnpacking {
  private final int[] via;
  private int[] stack = new int[64];
  private int depth;
  private int[] arcs = new int[64];
  private int size;

  PathUnpacking(WeightedHierarchy weighted) {
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
      int first = via[2 * s];
      if (first < 0) {
        if (size == arcs.length) {
          arcs = Arrays.copyOf(arcs, size * 2);
        }
        arcs[size++] = -1 - first;
      } else {
        int toLow = 2 * first;
        int toHigh = 2 * via[2 * s + 1];
        boolean upward = (s & 1) == 0;
        push(upward ? toHigh : toLow);
        push((upward ? toLow : toHigh) + 1);
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
