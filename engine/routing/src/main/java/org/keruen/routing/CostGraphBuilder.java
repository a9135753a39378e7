package org.keruen.routing;

import java.util.Arrays;

/// Collects arcs one by one, then packs them. Arc indices are the order of the calls, from 0.
public final class CostGraphBuilder {
  private final int nodeCount;
  private int[] tail = new int[16];
  private int[] head = new int[16];
  private final int[][] costByArc;
  private int arcCount;

  CostGraphBuilder(int nodeCount, int criteriaCount) {
    if (criteriaCount < 1) {
      throw new IllegalArgumentException("a cost graph needs a criterion, not " + criteriaCount);
    }
    this.nodeCount = nodeCount;
    this.costByArc = new int[criteriaCount][16];
  }

  /// Adds an arc; parallel arcs and loops are allowed.
  ///
  /// @param costs one cost a criterion; read only
  public CostGraphBuilder arc(int from, int to, int... costs) {
    if (costs.length != costByArc.length) {
      throw new IllegalArgumentException(
          "arc " + arcCount + " has " + costs.length + " costs, not " + costByArc.length);
    }
    if (arcCount == tail.length) {
      grow();
    }
    tail[arcCount] = from;
    head[arcCount] = to;
    for (int c = 0; c < costs.length; c++) {
      costByArc[c][arcCount] = costs[c];
    }
    arcCount++;
    return this;
  }

  /// @throws IllegalArgumentException if a cost is out of range
  /// @throws IndexOutOfBoundsException if an arc ends outside `0..nodeCount-1`
  public CostGraph build() {
    var topology =
        new Topology(nodeCount, Arrays.copyOf(tail, arcCount), Arrays.copyOf(head, arcCount));
    int[][] columns = new int[costByArc.length][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Arrays.copyOf(costByArc[c], arcCount);
    }
    return CostGraph.of(topology, columns);
  }

  private void grow() {
    int capacity = Math.max(16, arcCount * 2);
    tail = Arrays.copyOf(tail, capacity);
    head = Arrays.copyOf(head, capacity);
    for (int c = 0; c < costByArc.length; c++) {
      costByArc[c] = Arrays.copyOf(costByArc[c], capacity);
    }
  }
}
