package org.keruen.routing;

import java.util.Arrays;

/// The Pareto front of two criteria: BOA* with a bucket queue, lazy bounds and early solutions.
///
/// Labels leave the queue in order of criterion 0, so one number a node decides dominance: the
/// least criterion 1 expanded there (`best`). Beyond the published method:
///
///  - the backward trees grow only as far as the search looks ([DistanceTree]);
///  - every expanded label is completed along the tree of criterion 0: that path is a solution at
///    once, and if it is also as good as criterion 1 can get, the label needs no expansion;
///  - criterion 0 never needs to exceed that of the path best in criterion 1.
///
/// Tried and rejected: best, bounds and completion of a node in one 16-byte record instead of four
/// arrays: 183 and 202 ms CPU a New York query against 166 and 179 (least of 6 rounds, two runs
/// each). Starting from criterion 1 (time) instead of distance: the same number of expansions.
final class TwoCriteriaSearch implements Kernel {
  private static final int RECORD = 5;

  private final DistanceTree tree0 = new DistanceTree();
  private final DistanceTree tree1 = new DistanceTree();
  private final LabelPool pool = new LabelPool();
  private final LabelQueue queue = new LabelQueue(pool);
  private final Solutions solutions = new Solutions(2);
  private final TreeCompletion completion;
  private CostGraph graph;
  private int[] best = {};
  private int highest0;
  private int best1;
  private long expanded;

  TwoCriteriaSearch(CostGraph graph) {
    this.graph = graph;
    this.completion = new TreeCompletion(graph, tree0);
  }

  @Override
  public void run(ParetoQuery query, CostGraph graph) {
    this.graph = graph;
    solutions.clear();
    expanded = 0;
    pool.clear(RECORD, query.labelLimit());
    Bounds.start(tree0, graph, query.target(), 0);
    Bounds.start(tree1, graph, query.target(), 1);
    int source = query.source();
    int low = tree0.settle(source);
    if (low == DistanceTree.UNREACHED || tree1.settle(source) == DistanceTree.UNREACHED) {
      Bounds.checkUnreachable(graph, query);
      return;
    }
    completion.clear(graph, tree0);
    highest0 = Bounds.costAlong(graph, tree1, source, 0);
    best1 = DistanceTree.UNREACHED;
    clearBest();
    queue.clear(low, highest0);
    push(source, LabelPool.NONE, low, 0);
    expandAll();
  }

  private void clearBest() {
    if (best.length != graph.nodeCount()) {
      best = new int[graph.nodeCount()];
    }
    Arrays.fill(best, DistanceTree.UNREACHED);
  }

  private void expandAll() {
    int[] best = this.best;
    for (int label = queue.pop(); label >= 0; label = queue.pop()) {
      int[] field = pool.field;
      int node = field[label + LabelPool.NODE];
      int cost1 = field[label + LabelPool.G + 1];
      int least1 = cost1 + tree1.distance[node];
      if (cost1 >= best[node] || least1 >= best1) {
        pool.recycle(label);
        continue;
      }
      best[node] = cost1;
      expanded++;
      int f = field[label + LabelPool.F];
      int complete1 = cost1 + completion.rest[completion.complete(node)];
      if (complete1 < best1) {
        addSolution(label, f, complete1);
      }
      if (least1 < best1) {
        expand(label, node, f - tree0.distance[node], cost1);
      }
    }
  }

  private void expand(int label, int node, int cost0, int cost1) {
    int[] arcs = graph.out;
    int[] first = graph.topology().out.first;
    int[] best = this.best;
    int best1 = this.best1;
    int end = first[node + 1] * 3;
    for (int p = first[node] * 3; p < end; p += 3) {
      int head = arcs[p];
      int next1 = cost1 + arcs[p + 2];
      if (next1 >= best[head]) {
        continue;
      }
      int bound1 = tree1.distance[head];
      if (bound1 >= tree1.radius) {
        bound1 = tree1.settle(head);
      }
      if (next1 + bound1 >= best1) {
        continue;
      }
      int bound0 = tree0.distance[head];
      if (bound0 >= tree0.radius) {
        bound0 = tree0.settle(head);
      }
      // Up to 3 · 2^30: compare unsigned.
      int f = cost0 + arcs[p + 1] + bound0;
      if (Integer.compareUnsigned(f, highest0) <= 0) {
        push(head, label, f, next1);
      }
    }
  }

  private void push(int node, int parent, int f, int cost1) {
    int label = pool.take();
    int[] field = pool.field;
    field[label + LabelPool.NODE] = node;
    field[label + LabelPool.PARENT] = parent;
    field[label + LabelPool.F] = f;
    field[label + LabelPool.G + 1] = cost1;
    queue.push(label, f);
  }

  private void addSolution(int label, int cost0, int cost1) {
    best1 = cost1;
    if (solutions.size() > 0 && solutions.cost(solutions.size() - 1, 0) == cost0) {
      solutions.removeLast();
    }
    int solution = solutions.add(label);
    solutions.setCost(solution, 0, cost0);
    solutions.setCost(solution, 1, cost1);
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
    return LabelPath.arcs(graph, pool, tree0, completion, solutions.label(solution));
  }
}
