package org.keruen.routing;

import java.util.Arrays;

/// A growing list of arc indices.
final class ArcList {
  private int[] arcs = new int[32];
  private int size;

  void add(int arc) {
    if (size == arcs.length) {
      arcs = Arrays.copyOf(arcs, size * 2);
    }
    arcs[size++] = arc;
  }

  /// Reverses everything added so far.
  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      int arc = arcs[i];
      arcs[i] = arcs[j];
      arcs[j] = arc;
    }
  }

  int[] toArray() {
    return Arrays.copyOf(arcs, size);
  }
}
