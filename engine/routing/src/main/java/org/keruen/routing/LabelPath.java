package org.keruen.routing;

/// Turns the chain of labels behind a solution into arcs.
///
/// Labels name nodes, not arcs: the arc between two labels is one that costs exactly their
/// difference, so labels stay small and path recovery does the looking up.
final class LabelPath {
  private LabelPath() {}

  static int[] arcs(
      CostGraph graph, LabelPool pool, DistanceTree tree0, TreeCompletion completion, int end) {
    var path = new ArcList();
    int[] field = pool.field;
    int label = end;
    int parent = field[label + LabelPool.PARENT];
    while (parent >= 0) {
      path.add(arcBetween(graph, field, tree0, parent, label));
      label = parent;
      parent = field[label + LabelPool.PARENT];
    }
    path.reverse();
    completion.appendPath(field[end + LabelPool.NODE], path);
    return path.toArray();
  }

  private static int arcBetween(
      CostGraph graph, int[] field, DistanceTree tree0, int parent, int label) {
    int tail = field[parent + LabelPool.NODE];
    int head = field[label + LabelPool.NODE];
    Star out = graph.topology().out;
    for (int slot = out.first[tail]; slot < out.first[tail + 1]; slot++) {
      if (out.far[slot] == head && joins(graph, field, tree0, parent, label, slot)) {
        return out.arc[slot];
      }
    }
    throw new IllegalStateException("no arc from " + tail + " to " + head + " matches the labels");
  }

  private static boolean joins(
      CostGraph graph, int[] field, DistanceTree tree0, int parent, int label, int slot) {
    int p = slot * (graph.criteria + 1) + 1;
    int cost0 =
        field[label + LabelPool.F]
            - tree0.distance[field[label + LabelPool.NODE]]
            - field[parent + LabelPool.F]
            + tree0.distance[field[parent + LabelPool.NODE]];
    if (cost0 != graph.out[p]) {
      return false;
    }
    for (int c = 1; c < graph.criteria; c++) {
      int difference = field[label + LabelPool.G + c] - field[parent + LabelPool.G + c];
      if (difference != graph.out[p + c]) {
        return false;
      }
    }
    return true;
  }
}
