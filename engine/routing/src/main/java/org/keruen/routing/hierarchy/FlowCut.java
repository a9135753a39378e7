package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// A smallest set of edges between the first and the last nodes of a line-up, by maximum flow.
///
/// Dinic's method with capacity one an edge in both directions. The nodes at both ends of the
/// line-up are the terminals; the cut found is that nearest to the first end or to the last end.
///
/// | array     | length      | holds                                                           |
/// |-----------|-------------|-----------------------------------------------------------------|
/// | `twin`    | `slots`     | the same edge seen from its other end                           |
/// | `flow`    | `slots`     | -1, 0 or 1 from the slot's node outward; opposite at the twin   |
/// | `end`     | `nodeCount` | [#FIRST], [#LAST] or 0 between                                  |
/// | `level`   | `nodeCount` | `mark` + distance from the terminals in the current phase       |
/// | `current` | `nodeCount` | next slot to try in the current phase                           |
/// | `path`    | `nodeCount` | slots from a terminal to where the search stands                |
final class FlowCut {
  private static final byte FIRST = 1;
  private static final byte LAST = 2;

  private final SimpleGraph graph;
  private final int[] twin;
  private final byte[] flow;
  private final byte[] end;
  private final int[] level;
  private final int[] current;
  private final int[] queue;
  private final int[] path;
  private int mark;

  /// @param twin `[slots]` see [#twins]; kept
  /// @param lineUp `[nodeCount]` all nodes; read only
  /// @param terminals how many of them, at each end, are held together
  FlowCut(SimpleGraph graph, int[] twin, int[] lineUp, int terminals) {
    int nodes = graph.nodeCount();
    this.graph = graph;
    this.twin = twin;
    flow = new byte[twin.length];
    end = new byte[nodes];
    level = new int[nodes];
    current = new int[nodes];
    queue = new int[nodes];
    path = new int[nodes];
    for (int i = 0; i < terminals; i++) {
      end[lineUp[i]] = FIRST;
      end[lineUp[nodes - 1 - i]] = LAST;
    }
  }

  /// For every slot the slot of the same edge at its other end.
  static int[] twins(SimpleGraph graph) {
    int[] twin = new int[graph.head.length];
    int[] next = graph.first.clone();
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        // Lists ascend, so the lists of higher nodes meet this node in slot order.
        twin[p] = next[graph.head[p]]++;
      }
    }
    return twin;
  }

  /// Runs the flow to its maximum.
  ///
  /// @param most no flow beyond this is wanted
  /// @return size of the cut, or a number above `most` if it is larger
  int run(int most) {
    int total = 0;
    int[] border = border();
    while (total <= most && layLevels(border)) {
      for (int node = 0; node < current.length; node++) {
        current[node] = graph.first[node];
      }
      for (int node : border) {
        while (augment(node)) {
          total++;
        }
      }
    }
    return total;
  }

  /// Nodes on the first side of the cut nearest to the first end, after [#run] reached its maximum.
  boolean[] firstSide() {
    boolean[] side = new boolean[end.length];
    for (int node = 0; node < side.length; node++) {
      side[node] = end[node] == FIRST || level[node] >= mark;
    }
    return side;
  }

  /// Nodes on the first side of the cut nearest to the last end.
  boolean[] notLastSide() {
    boolean[] side = new boolean[end.length];
    int size = 0;
    for (int node = 0; node < side.length; node++) {
      side[node] = end[node] != LAST;
      if (end[node] == LAST) {
        queue[size++] = node;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int p = graph.first[queue[i]]; p < graph.first[queue[i] + 1]; p++) {
        int before = graph.head[p];
        if (side[before] && flow[twin[p]] < 1) {
          side[before] = false;
          queue[size++] = before;
        }
      }
    }
    return side;
  }

  /// Terminals of the first end that have a neighbour outside it.
  private int[] border() {
    int size = 0;
    for (int node = 0; node < end.length; node++) {
      if (end[node] != FIRST) {
        continue;
      }
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        if (end[graph.head[p]] != FIRST) {
          queue[size++] = node;
          break;
        }
      }
    }
    return Arrays.copyOf(queue, size);
  }

  /// Distances from the first end over edges with room left, as far as the nearest of the last end.
  private boolean layLevels(int[] border) {
    mark += end.length + 2;
    int size = 0;
    for (int node : border) {
      level[node] = mark;
      queue[size++] = node;
    }
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      int node = queue[i];
      int next = level[node] + 1;
      if (next > nearest) {
        break;
      }
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        int far = graph.head[p];
        if (level[far] >= mark || flow[p] == 1 || end[far] == FIRST) {
          continue;
        }
        level[far] = next;
        if (end[far] == LAST) {
          nearest = next;
        } else {
          queue[size++] = far;
        }
      }
    }
    return nearest < Integer.MAX_VALUE;
  }

  /// Sends one unit from a terminal along rising levels, if there is room.
  private boolean augment(int start) {
    int depth = 0;
    int node = start;
    while (end[node] != LAST) {
      int p = current[node];
      if (p == graph.first[node + 1]) {
        if (depth == 0) {
          return false;
        }
        node = graph.head[twin[path[--depth]]];
        current[node]++;
      } else if (flow[p] < 1 && level[graph.head[p]] == level[node] + 1) {
        path[depth++] = p;
        node = graph.head[p];
      } else {
        current[node]++;
      }
    }
    for (int i = 0; i < depth; i++) {
      flow[path[i]]++;
      flow[twin[path[i]]]--;
    }
    return true;
  }
}
