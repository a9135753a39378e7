package org.keruen.routing;

import java.util.Arrays;

/// The Pareto front where arcs are closed at times: dominance only where arriving earlier is no
/// worse.
///
/// Three rules decide whether label `A` dominates a later `B` at the same node (`g` costs, `t` =
/// g0):
///
/// | `A` arrives                               | `A` dominates `B` if                           |
/// |-------------------------------------------|------------------------------------------------|
/// | after every interval that matters         | `g(A) ≤ g(B)`                                  |
/// | before waits only, all at rates `r`       | `g(A) + r · (t(B) - t(A)) ≤ g(B)`              |
/// | before a closure or waits of uneven rates | `t(A) = t(B)` and `g(A) ≤ g(B)`                |
///
/// The second holds because `A` can follow `B`'s way and loses at most its lead by waiting. Fronts
/// are over walks: where no wait is possible, a walk may circle to arrive after a closure.
final class WindowedSearch implements Kernel {
  private final int criteria;
  private final int arcField;
  private final int siblingField;
  private final DistanceTree[] tree;
  private final LabelPool pool = new LabelPool();
  private final LabelQueue queue = new LabelQueue(pool);
  private final TruncatedFronts fronts = new TruncatedFronts();
  private final TruncatedFronts found = new TruncatedFronts();
  private final Solutions solutions;
  private final int[] next;
  private final int[] nextF;
  private int[] lastBound = {};
  private CostGraph graph;
  private ArcWindows windows;
  private WindowReach reach;
  private int target;
  private long expanded;

  WindowedSearch(CostGraph graph) {
    this.graph = graph;
    criteria = graph.criteria;
    arcField = LabelPool.G + criteria;
    siblingField = arcField + 1;
    windows = ArcWindows.builder(0, criteria).build();
    reach = new WindowReach(CostGraph.builder(0, criteria).build(), windows);
    tree = new DistanceTree[criteria];
    Arrays.setAll(tree, _ -> new DistanceTree());
    solutions = new Solutions(criteria);
    next = new int[criteria];
    nextF = new int[criteria];
  }

  @Override
  public void run(ParetoQuery query, CostGraph graph) {
    start(query, graph);
    for (int c = 0; c < criteria; c++) {
      Bounds.start(tree[c], graph, target, c);
      if (tree[c].settle(query.source()) == DistanceTree.UNREACHED) {
        Bounds.checkUnreachable(graph, query);
        return;
      }
    }
    int low = tree[0].distance[query.source()];
    int high = low;
    for (DistanceTree bounds : tree) {
      high = Math.max(high, Bounds.costAlong(graph, bounds, query.source(), 0));
    }
    queue.clear(low, high);
    nextF[0] = low;
    push(query.source(), LabelPool.NONE, -1);
    expandAll();
    solutions.keepBest();
  }

  private void start(ParetoQuery query, CostGraph graph) {
    this.graph = graph;
    target = query.target();
    windows = java.util.Objects.requireNonNull(query.windows());
    if (windows.arcCount() != graph.arcCount() || windows.criteriaCount() != criteria) {
      throw new IllegalArgumentException(
          "windows for "
              + windows.arcCount()
              + " arcs and "
              + windows.criteriaCount()
              + " criteria on a graph of "
              + graph.arcCount()
              + " and "
              + criteria);
    }
    reach = new WindowReach(graph, windows);
    solutions.clear();
    expanded = 0;
    pool.clear(siblingField + 1, query.labelLimit());
    fronts.clear(graph.nodeCount(), criteria);
    found.clear(1, criteria);
    if (lastBound.length != graph.nodeCount()) {
      lastBound = new int[graph.nodeCount()];
    }
    Arrays.fill(lastBound, LabelPool.NONE);
    Arrays.fill(next, 0);
  }

  private void expandAll() {
    for (int label = queue.pop(); label >= 0; label = queue.pop()) {
      int[] field = pool.field;
      int node = field[label + LabelPool.NODE];
      int arrival = field[label + LabelPool.F] - tree[0].distance[node];
      if (dominated(node, arrival, field, label + LabelPool.G) || matched(node, field, label)) {
        pool.recycle(label);
        continue;
      }
      expanded++;
      if (node == target) {
        addSolution(label);
        continue;
      }
      keep(label, node, arrival);
      expand(label, node, arrival);
    }
  }

  /// Whether a label kept at the node dominates an arrival with the costs at `field[g + 1 ..]`.
  private boolean dominated(int node, int arrival, int[] field, int g) {
    boolean free = arrival >= Math.max(reach.freeOfClosures[node], reach.freeOfWaits[node]);
    if (free && fronts.covers(node, field, g + 1)) {
      return true;
    }
    for (int a = lastBound[node]; a >= 0; a = pool.field[a + siblingField]) {
      if (dominates(a, node, arrival, field, g)) {
        return true;
      }
    }
    return false;
  }

  private boolean dominates(int a, int node, int arrival, int[] field, int g) {
    int lead = arrival - (pool.field[a + LabelPool.F] - tree[0].distance[node]);
    if (lead < 0 || (lead > 0 && arrival - lead < reach.freeOfClosures[node])) {
      return false;
    }
    for (int c = 1; c < criteria; c++) {
      long atMost = pool.field[a + LabelPool.G + c] + (long) reach.rates[c] * lead;
      if (atMost > field[g + c]) {
        return false;
      }
    }
    return true;
  }

  private void keep(int label, int node, int arrival) {
    if (arrival >= Math.max(reach.freeOfClosures[node], reach.freeOfWaits[node])) {
      fronts.add(node, pool.field, label + LabelPool.G + 1);
    } else {
      pool.field[label + siblingField] = lastBound[node];
      lastBound[node] = label;
    }
  }

  /// Whether a path found already matches the best this label can become.
  private boolean matched(int node, int[] field, int label) {
    for (int c = 1; c < criteria; c++) {
      nextF[c] = field[label + LabelPool.G + c] + tree[c].distance[node];
    }
    return found.covers(0, nextF, 1);
  }

  private void addSolution(int label) {
    found.add(0, pool.field, label + LabelPool.G + 1);
    int solution = solutions.add(label);
    for (int c = 0; c < criteria; c++) {
      solutions.setCost(solution, c, pool.field[label + LabelPool.G + c]);
    }
  }

  private void expand(int label, int node, int arrival) {
    Star out = graph.topology().out;
    for (int slot = out.first[node]; slot < out.first[node + 1]; slot++) {
      int p = slot * (criteria + 1);
      long departure = windows.departure(out.arc[slot], arrival);
      if (graph.out[p + 1] == CostGraph.FORBIDDEN || departure == ArcWindows.NEVER) {
        continue;
      }
      int head = graph.out[p];
      if (mayReachTarget(label, head, out.arc[slot], p, departure - arrival)
          && !dominated(head, next[0], next, 0)) {
        push(head, label, out.arc[slot]);
      }
    }
  }

  /// Fills `next` and `nextF` for the way over an arc and asks whether it could be a new trade-off.
  private boolean mayReachTarget(int label, int head, int arc, int p, long wait) {
    int over = -1;
    for (int c = 0; c < criteria; c++) {
      int bound = tree[c].settle(head);
      if (bound == DistanceTree.UNREACHED) {
        return false;
      }
      long cost = cost(label, c) + graph.out[p + 1 + c] + waitCost(arc, c, wait);
      over = cost + bound >= DistanceTree.UNREACHED ? c : over;
      next[c] = (int) Math.min(cost, DistanceTree.UNREACHED);
      nextF[c] = (int) Math.min(cost + bound, DistanceTree.UNREACHED);
    }
    if (found.covers(0, nextF, 1)) {
      return false;
    }
    if (over >= 0) {
      throw Bounds.tooCostly(over, nextF[over]);
    }
    return true;
  }

  private long cost(int label, int criterion) {
    int cost = pool.field[label + LabelPool.G + criterion];
    return criterion == 0 ? cost - tree[0].distance[pool.field[label + LabelPool.NODE]] : cost;
  }

  private long waitCost(int arc, int criterion, long wait) {
    return criterion == 0 ? wait : wait * windows.waitingRate(arc, criterion);
  }

  private void push(int node, int parent, int arc) {
    int label = pool.take();
    int[] field = pool.field;
    field[label + LabelPool.NODE] = node;
    field[label + LabelPool.PARENT] = parent;
    field[label + LabelPool.F] = nextF[0];
    System.arraycopy(next, 1, field, label + LabelPool.G + 1, criteria - 1);
    field[label + arcField] = arc;
    queue.push(label, nextF[0]);
  }

  @Override
  public Solutions solutions() {
    return solutions;
  }

  @Override
  public long labelsExpanded() {
    return expanded;
  }

  @Override
  public int labelsKept() {
    return pool.labelCount();
  }

  @Override
  public int[] path(int solution) {
    var path = new ArcList();
    int[] field = pool.field;
    int label = solutions.label(solution);
    while (field[label + LabelPool.PARENT] >= 0) {
      path.add(field[label + arcField]);
      label = field[label + LabelPool.PARENT];
    }
    path.reverse();
    return path.toArray();
  }
}
