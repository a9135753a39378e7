package org.keruen.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {

  @Test
  void costsEqualThoseOfRelaxingEveryArcUntilNothingChanges() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      int maxCost = seed % 3 == 0 ? 50_000_000 : 20;
      var graph =
          RandomGraphs.graph(random, 1 + random.nextInt(15), random.nextInt(50), 2, maxCost);
      int root = random.nextInt(graph.nodeCount());
      var paths = new ShortestPaths(graph);

      paths.forward(root, 1);
      assertCosts(paths, relaxed(graph, root, true), graph, seed);
      assertThat(pathCostsAgree(paths, graph)).as("seed " + seed).isTrue();

      paths.backward(root, 1);
      assertCosts(paths, relaxed(graph, root, false), graph, seed);
      assertThat(pathCostsAgree(paths, graph)).as("seed " + seed).isTrue();
    }
  }

  @Test
  void boundedSearchKnowsExactlyTheNodesWithinTheBound() {
    var graph = CostGraph.builder(3, 1).arc(0, 1, 4).arc(1, 2, 4).build();
    var paths = new ShortestPaths(graph);

    paths.forward(graph, 0, 0, 8);

    assertThat(paths.cost(1)).isEqualTo(4);
    assertThat(paths.cost(2)).isEqualTo(ShortestPaths.UNREACHED);
  }

  private static void assertCosts(
      ShortestPaths paths, long[] expected, CostGraph graph, long seed) {
    for (int node = 0; node < graph.nodeCount(); node++) {
      long cost = paths.cost(node) == ShortestPaths.UNREACHED ? Long.MAX_VALUE : paths.cost(node);
      assertThat(cost).as("node " + node + ", seed " + seed).isEqualTo(expected[node]);
    }
  }

  private static boolean pathCostsAgree(ShortestPaths paths, CostGraph graph) {
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (paths.cost(node) != ShortestPaths.UNREACHED
          && graph.pathCost(paths.path(node), 1) != paths.cost(node)) {
        return false;
      }
    }
    return true;
  }

  private static long[] relaxed(CostGraph graph, int root, boolean forward) {
    long[] cost = new long[graph.nodeCount()];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[root] = 0;
    for (int round = 0; round < graph.nodeCount(); round++) {
      for (int arc = 0; arc < graph.arcCount(); arc++) {
        int near = forward ? graph.topology().tail(arc) : graph.topology().head(arc);
        int far = forward ? graph.topology().head(arc) : graph.topology().tail(arc);
        if (cost[near] != Long.MAX_VALUE) {
          cost[far] = Math.min(cost[far], cost[near] + graph.cost(arc, 1));
        }
      }
    }
    return cost;
  }
}
