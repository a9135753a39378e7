package org.keruen.assignment;

import java.util.Arrays;

/// Nodes by ascending distance, each at most once.
final class NodeHeap {
  private final double[] distance;
  private final int[] node;
  private final int[] place;
  private int size;

  /// @param distance `[nodeCount]`; read at every move, so [#raise] must follow every decrease
  NodeHeap(double[] distance) {
    this.distance = distance;
    node = new int[distance.length];
    place = new int[distance.length];
    Arrays.fill(place, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      place[node[i]] = -1;
    }
    size = 0;
  }

  /// Puts a node in, or moves it forward after its distance fell.
  void raise(int n) {
    int at = place[n] < 0 ? size++ : place[n];
    double key = distance[n];
    while (at > 0) {
      int parent = (at - 1) >> 1;
      int above = node[parent];
      if (distance[above] <= key) {
        break;
      }
      node[at] = above;
      place[above] = at;
      at = parent;
    }
    node[at] = n;
    place[n] = at;
  }

  /// Takes the nearest node out.
  int take() {
    int top = node[0];
    place[top] = -1;
    size--;
    if (size > 0) {
      sink(node[size]);
    }
    return top;
  }

  private void sink(int n) {
    double key = distance[n];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distance[node[child + 1]] < distance[node[child]]) {
        child++;
      }
      int below = node[child];
      if (distance[below] >= key) {
        break;
      }
      node[at] = below;
      place[below] = at;
      at = child;
    }
    node[at] = n;
    place[n] = at;
  }
}
