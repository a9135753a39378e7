package org.keruen.routing;

import java.util.Random;

/// Small seeded graphs with parallel arcs, loops, zero costs and ties.
final class RandomGraphs {
  private RandomGraphs() {}

  static CostGraph graph(Random random, int nodes, int arcs, int criteria, int maxCost) {
    CostGraphBuilder builder = CostGraph.builder(nodes, criteria);
    for (int a = 0; a < arcs; a++) {
      int[] costs = new int[criteria];
      for (int c = 0; c < criteria; c++) {
        costs[c] = random.nextInt(maxCost + 1);
      }
      builder.arc(random.nextInt(nodes), random.nextInt(nodes), costs);
    }
    return builder.build();
  }
}
