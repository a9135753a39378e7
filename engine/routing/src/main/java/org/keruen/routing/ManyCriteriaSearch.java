package org.keruen.routing;

import org.jspecify.annotations.Nullable;

/// The Pareto front of three to five criteria: LTMOA* with lazy bounds and early solutions.
///
/// Labels leave the queue in order of criterion 0; dominance then looks at the remaining criteria
/// only ([TruncatedFronts]). A label is checked when it is made and again when it is popped. Every
/// expanded label is completed along the tree of criterion 0, which is a solution at once.
final class ManyCriteriaSearch implements Kernel {
  private static final int OVER_LIMIT = 0xC000_0000;

  private final int criteria;
  private final DistanceTree[] tree;
  private final LabelPool pool = new LabelPool();
  private final LabelQueue queue = new LabelQueue(pool);
  private final TruncatedFronts fronts = new TruncatedFronts();
  private final Solutions solutions;
  private final TreeCompletion completion;

  /// `[k][k]` costs of the path best in each criterion.
  private final int[][] extreme;

  /// Scratch, `[k]`: costs of the label being made, and their sums with the bounds.
  private final int[] next;
  private final int[] nextF;

  private CostGraph graph;
  private int target;
  private long expanded;
  private @Nullable WeightedLimits limits;

  ManyCriteriaSearch(CostGraph graph) {
    this.graph = graph;
    criteria = graph.criteria;
    tree = new DistanceTree[criteria];
    for (int c = 0; c < criteria; c++) {
      tree[c] = new DistanceTree();
    }
    solutions = new Solutions(criteria);
    completion = new TreeCompletion(graph, tree[0]);
    extreme = new int[criteria][criteria];
    next = new int[criteria];
    nextF = new int[criteria];
  }

  @Override
  public void run(ParetoQuery query, CostGraph graph) {
    this.graph = graph;
    target = query.target();
    limits = query.limits();
    solutions.clear();
    expanded = 0;
    pool.clear(LabelPool.G + criteria, query.labelLimit());
    if (!startTrees(query.source())) {
      Bounds.checkUnreachable(graph, query);
      return;
    }
    completion.clear(graph, tree[0]);
    fronts.clear(graph.nodeCount(), criteria);
    int high = 0;
    for (int[] costs : extreme) {
      high = Math.max(high, costs[0]);
    }
    int low = tree[0].distance[query.source()];
    queue.clear(low, high);
    nextF[0] = low;
    java.util.Arrays.fill(next, 0);
    push(query.source(), LabelPool.NONE);
    expandAll();
    solutions.keepBest();
  }

  private boolean startTrees(int source) {
    for (int c = 0; c < criteria; c++) {
      Bounds.start(tree[c], graph, target, c);
      if (tree[c].settle(source) == DistanceTree.UNREACHED) {
        return false;
      }
    }
    for (int c = 0; c < criteria; c++) {
      for (int other = 0; other < criteria; other++) {
        extreme[c][other] = Bounds.costAlong(graph, tree[c], source, other);
      }
    }
    return true;
  }

  private void expandAll() {
    for (int label = queue.pop(); label >= 0; label = queue.pop()) {
      int[] field = pool.field;
      int node = field[label + LabelPool.NODE];
      int g = label + LabelPool.G + 1;
      if (fronts.covers(node, field, g) || targetCovers(node, field, g)) {
        pool.recycle(label);
        continue;
      }
      expanded++;
      if (node != target) {
        fronts.add(node, field, g);
      }
      if (complete(label, node)) {
        expand(label, node);
      }
    }
  }

  private boolean targetCovers(int node, int[] field, int g) {
    for (int c = 1; c < criteria; c++) {
      nextF[c] = field[g + c - 1] + tree[c].distance[node];
    }
    return fronts.covers(target, nextF, 1);
  }

  /// Records the label's completion along the tree if nothing found matches it.
  ///
  /// @return whether expanding the label may find more
  private boolean complete(int label, int node) {
    int[] field = pool.field;
    int rest = completion.complete(node);
    boolean ideal = true;
    for (int c = 1; c < criteria; c++) {
      int added = completion.rest[rest + c - 1];
      nextF[c] = field[label + LabelPool.G + c] + added;
      ideal &= added == tree[c].distance[node];
    }
    if (!fronts.covers(target, nextF, 1)) {
      fronts.add(target, nextF, 1);
      int solution = solutions.add(label);
      solutions.setCost(solution, 0, field[label + LabelPool.F]);
      for (int c = 1; c < criteria; c++) {
        solutions.setCost(solution, c, nextF[c]);
      }
    }
    return !ideal;
  }

  private void expand(int label, int node) {
    int stride = criteria + 1;
    int[] arcs = graph.out;
    int cost0 = pool.field[label + LabelPool.F] - tree[0].distance[node];
    int end = graph.topology().out.first[node + 1] * stride;
    for (int p = graph.topology().out.first[node] * stride; p < end; p += stride) {
      int head = arcs[p];
      int[] field = pool.field;
      next[0] = cost0 + arcs[p + 1];
      for (int c = 1; c < criteria; c++) {
        next[c] = field[label + LabelPool.G + c] + arcs[p + 1 + c];
      }
      boolean wanted = limits == null || limits.keeps(next, head);
      if (wanted && !fronts.covers(head, next, 1) && mayReachTarget(head, p)) {
        push(head, label);
      }
    }
  }

  /// Whether the costs in `next`, continued from `head` at the least, could be a new best
  /// trade-off.
  private boolean mayReachTarget(int head, int p) {
    int limits = 0;
    for (int c = 0; c < criteria; c++) {
      DistanceTree bounds = tree[c];
      int bound = bounds.distance[head];
      if (bound >= bounds.radius) {
        bound = bounds.settle(head);
      }
      nextF[c] = next[c] + bound;
      limits |= nextF[c];
    }
    if (beyondExtremes()) {
      return false;
    }
    if ((limits & OVER_LIMIT) != 0) {
      checkLimit(head, p);
      return false;
    }
    return !fronts.covers(target, nextF, 1);
  }

  /// Whether a path best in one criterion beats the estimate: it is found in any case.
  private boolean beyondExtremes() {
    for (int[] costs : extreme) {
      boolean worse = false;
      int c = 0;
      while (c < criteria) {
        int order = Integer.compareUnsigned(nextF[c], costs[c]);
        if (order < 0) {
          break;
        }
        worse |= order > 0;
        c++;
      }
      if (c == criteria && worse) {
        return true;
      }
    }
    return false;
  }

  /// An estimate of 2^30 or more means a closed arc or a dead end, or else costs too large for
  /// `int`.
  private void checkLimit(int head, int p) {
    boolean deadEnd = true;
    for (int c = 0; c < criteria; c++) {
      if (graph.out[p + 1 + c] == CostGraph.FORBIDDEN) {
        return;
      }
      deadEnd &= tree[c].distance[head] == DistanceTree.UNREACHED;
    }
    if (!deadEnd) {
      for (int c = 0; c < criteria; c++) {
        if ((nextF[c] & OVER_LIMIT) != 0) {
          throw Bounds.tooCostly(c, nextF[c] & 0xFFFF_FFFFL);
        }
      }
    }
  }

  private void push(int node, int parent) {
    int label = pool.take();
    int[] field = pool.field;
    field[label + LabelPool.NODE] = node;
    field[label + LabelPool.PARENT] = parent;
    field[label + LabelPool.F] = nextF[0];
    for (int c = 1; c < criteria; c++) {
      field[label + LabelPool.G + c] = next[c];
    }
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
    return LabelPath.arcs(graph, pool, tree[0], completion, solutions.label(solution));
  }
}
