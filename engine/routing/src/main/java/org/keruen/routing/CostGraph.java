package org.keruen.routing;

import java.util.Arrays;
import java.util.BitSet;

/// A directed graph whose arcs carry `k` whole-number costs, packed for shortest-path search.
///
/// Costs are `0 .. MAX_COST` in units the caller chooses per criterion (minutes, cents, grams);
/// they add up along a path. An arc costing [#FORBIDDEN] in any criterion is never used.
///
/// | array  | length               | holds                                              |
/// |--------|----------------------|----------------------------------------------------|
/// | `out`  | `arcCount · (k + 1)` | by outgoing slot: head, cost 0, .., cost k-1       |
/// | `in`   | `arcCount · (k + 1)` | by incoming slot: tail, cost 0, .., cost k-1       |
///
/// Head and costs of an arc lie together because a search always reads them together. Memory:
/// `8 · (k + 1)` bytes an arc on top of the [Topology] (24 bytes an arc, 8 a node): 48 bytes an arc
/// for two criteria.
///
/// Immutable, so threads may share it. Path costs must stay below 2^30 = 1,073,741,824; searches
/// throw `ArithmeticException` where an answer would need more.
public final class CostGraph {
  /// Largest cost of one arc.
  public static final int MAX_COST = (1 << 30) - 1;

  /// Cost of an arc that must not be used.
  public static final int FORBIDDEN = 1 << 30;

  final int criteria;
  final int[] out;
  final int[] in;
  private final Topology topology;
  private final int[] maxCost;
  private final long[] costSum;

  private CostGraph(Topology topology, int criteria, int[] out, int[] in) {
    this.topology = topology;
    this.criteria = criteria;
    this.out = out;
    this.in = in;
    this.maxCost = new int[criteria];
    this.costSum = new long[criteria];
    summariseCosts();
  }

  /// A graph from shared topology and one cost column a criterion; `O(arcs · k)`.
  ///
  /// @param costByArc `[k][arcCount]` costs in arc order; read only
  /// @throws IllegalArgumentException if a column has the wrong length or a cost is out of range
  public static CostGraph of(Topology topology, int[]... costByArc) {
    for (int[] column : costByArc) {
      checkColumn(topology, column);
    }
    return new CostGraph(
        topology,
        costByArc.length,
        packed(topology.out, costByArc),
        packed(topology.in, costByArc));
  }

  public static CostGraphBuilder builder(int nodeCount, int criteriaCount) {
    return new CostGraphBuilder(nodeCount, criteriaCount);
  }

  /// The same arcs with other costs.
  ///
  /// @param costByArc `[k][arcCount]` costs in arc order; read only
  public CostGraph withCosts(int[]... costByArc) {
    return of(topology, costByArc);
  }

  /// The same graph with some arcs closed. Arc indices do not change.
  ///
  /// @param forbiddenArcs arc indices that must not be used; read only
  public CostGraph without(BitSet forbiddenArcs) {
    int[] closedOut = out.clone();
    int[] closedIn = in.clone();
    forbid(topology.out, forbiddenArcs, closedOut);
    forbid(topology.in, forbiddenArcs, closedIn);
    return new CostGraph(topology, criteria, closedOut, closedIn);
  }

  public Topology topology() {
    return topology;
  }

  public int nodeCount() {
    return topology.nodeCount();
  }

  public int arcCount() {
    return topology.arcCount();
  }

  public int criteriaCount() {
    return criteria;
  }

  public int cost(int arc, int criterion) {
    return out[topology.outSlot[arc] * (criteria + 1) + 1 + criterion];
  }

  /// Cost of one criterion along a path.
  ///
  /// @param arcs arc indices in order of travel; read only
  public long pathCost(int[] arcs, int criterion) {
    long sum = 0;
    for (int arc : arcs) {
      sum += cost(arc, criterion);
    }
    return sum;
  }

  /// Largest usable cost in a column: the bucket queue sizes itself by it.
  int maxCost(int criterion) {
    return maxCost[criterion];
  }

  int meanCost(int criterion) {
    return (int) (costSum[criterion] / Math.max(1, arcCount()));
  }

  private void summariseCosts() {
    int stride = criteria + 1;
    for (int p = 0; p < out.length; p += stride) {
      for (int c = 0; c < criteria; c++) {
        int cost = out[p + 1 + c];
        if (cost != FORBIDDEN) {
          maxCost[c] = Math.max(maxCost[c], cost);
          costSum[c] += cost;
        }
      }
    }
  }

  private static void checkColumn(Topology topology, int[] column) {
    if (column.length != topology.arcCount()) {
      throw new IllegalArgumentException(
          "a cost column has " + column.length + " costs for " + topology.arcCount() + " arcs");
    }
    for (int arc = 0; arc < column.length; arc++) {
      if (column[arc] < 0 || column[arc] > FORBIDDEN) {
        throw new IllegalArgumentException(
            "arc " + arc + " costs " + column[arc] + ", but a cost lies in 0.." + MAX_COST);
      }
    }
  }

  private static int[] packed(Star star, int[][] costByArc) {
    int criteria = costByArc.length;
    int[] packed = new int[star.far.length * (criteria + 1)];
    int p = 0;
    for (int slot = 0; slot < star.far.length; slot++) {
      int arc = star.arc[slot];
      boolean forbidden = false;
      packed[p++] = star.far[slot];
      for (int[] column : costByArc) {
        packed[p++] = column[arc];
        forbidden |= column[arc] == FORBIDDEN;
      }
      if (forbidden) {
        Arrays.fill(packed, p - criteria, p, FORBIDDEN);
      }
    }
    return packed;
  }

  private void forbid(Star star, BitSet forbiddenArcs, int[] packed) {
    int stride = criteria + 1;
    for (int slot = 0; slot < star.arc.length; slot++) {
      if (forbiddenArcs.get(star.arc[slot])) {
        Arrays.fill(packed, slot * stride + 1, (slot + 1) * stride, FORBIDDEN);
      }
    }
  }
}
