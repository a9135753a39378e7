package org.keruen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Held against [ShortestPaths], which has closed-form and brute-force tests of its own.
class ColumnPathsTest {

  private static final int NODES = 60;
  private static final int ARCS = 240;

  /// A random graph with one closed arc, and what it costs by the reference.
  private static final class Drawn {
    private final Topology topology;
    private final int[] cost;
    private final ShortestPaths reference;

    Drawn(long seed) {
      var random = new SplittableRandom(seed);
      int[] tail = random.ints(ARCS, 0, NODES).toArray();
      int[] head = random.ints(ARCS, 0, NODES).toArray();
      this.cost = random.ints(ARCS, 0, 1000).toArray();
      cost[random.nextInt(ARCS)] = CostGraph.FORBIDDEN;
      this.topology = new Topology(NODES, tail, head);
      this.reference = new ShortestPaths(CostGraph.of(topology, cost));
    }
  }

  @Test
  void everyNodeCostsWhatItCostsOnThePackedGraph() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var paths = new ColumnPaths(drawn.topology, drawn.cost);
      int[] expected = new int[NODES];
      drawn.reference.forward(0, 0);
      drawn.reference.costs(expected);

      paths.forward(0);

      assertThat(paths.costs()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void aSearchThatStopsEarlyKnowsWhatItWasAskedFor() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var whole = new ColumnPaths(drawn.topology, drawn.cost);
      var some = new ColumnPaths(drawn.topology, drawn.cost);
      whole.forward(0);
      some.begin(0);

      for (int node : new int[] {7, 1, 40}) {
        assertThat(some.settle(node)).as("seed %d", seed).isEqualTo(whole.cost(node));
      }
    }
  }

  @Test
  void aSearchBackwardKnowsEveryWayToItsTarget() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var ahead = new ColumnPaths(drawn.topology, drawn.cost);
      var back = new ColumnPaths(drawn.topology, drawn.cost);
      back.backward(1);

      for (int node = 0; node < NODES; node++) {
        ahead.forward(node);
        assertThat(back.cost(node)).as("seed %d node %d", seed, node).isEqualTo(ahead.cost(1));
      }
    }
  }

  @Test
  void aPathAddsUpToItsCostInBothDirections() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var ahead = new ColumnPaths(drawn.topology, drawn.cost);
      int found = ahead.forwardBeyond(0, 1, 1, 0);
      if (found != ColumnPaths.UNREACHED) {
        var back = new ColumnPaths(drawn.topology, drawn.cost);
        back.backwardWithin(1, ahead);
        assertThat(back.cost(0)).as("seed %d", seed).isEqualTo(found);
        for (int[] path : new int[][] {ahead.path(1), back.path(0)}) {
          int sum = Arrays.stream(path).map(arc -> drawn.cost[arc]).sum();
          assertThat(sum).as("seed %d", seed).isEqualTo(found);
          assertThat(drawn.topology.tail(path[0])).isEqualTo(0);
          assertThat(drawn.topology.head(path[path.length - 1])).isEqualTo(1);
        }
      }
    }
  }

  /// On every path from 0 to 1 that is short enough, the way on is exact; no node seems nearer.
  @Test
  void costsWithinTheEllipseAreExactAndNoneIsTooSmall() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var ahead = new ColumnPaths(drawn.topology, drawn.cost);
      int goal = ahead.forwardBeyond(0, 1, 1.5, 10);
      var back = new ColumnPaths(drawn.topology, drawn.cost);
      back.backwardWithin(1, ahead);
      drawn.reference.backward(1, 0);
      int within = (int) (1.5 * goal + 10);
      for (int node = 0; node < NODES && goal != ColumnPaths.UNREACHED; node++) {
        int exact = drawn.reference.cost(node);
        assertThat(back.cost(node)).as("seed %d node %d", seed, node).isGreaterThanOrEqualTo(exact);
        if ((long) ahead.cost(node) + exact <= within) {
          assertThat(back.cost(node)).as("seed %d node %d", seed, node).isEqualTo(exact);
        }
      }
    }
  }

  @Test
  void costsAreExactUpToTheBoundAndUnreachedBeyond() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var paths = new ColumnPaths(drawn.topology, drawn.cost);
      drawn.reference.forward(0, 0);
      int goal = paths.forwardBeyond(0, 1, 2, 100);
      for (int node = 0; node < NODES; node++) {
        int exact = drawn.reference.cost(node);
        int expected = (long) exact <= 2L * goal + 100 ? exact : ColumnPaths.UNREACHED;
        assertThat(paths.cost(node)).as("seed %d node %d", seed, node).isEqualTo(expected);
      }
    }
  }

  /// As on a graph whose arcs to and from the avoided nodes are closed; dearer than `most` is none.
  @Test
  void avoidedNodesAreNotComeTo() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      int[] avoided = {2, 3, 4, 5, 6, 7};
      int[] closed = drawn.cost.clone();
      for (int arc = 0; arc < ARCS; arc++) {
        boolean met = isAvoided(drawn.topology.head(arc)) || isAvoided(drawn.topology.tail(arc));
        closed[arc] = met ? CostGraph.FORBIDDEN : closed[arc];
      }
      var reference = new ShortestPaths(CostGraph.of(drawn.topology, closed));
      reference.forward(0, 0);
      int most = 1500;
      int expected = reference.cost(1) <= most ? reference.cost(1) : ColumnPaths.UNREACHED;
      var to = new ColumnPaths(drawn.topology, drawn.cost);
      to.forward(0);
      var from = new ColumnPaths(drawn.topology, drawn.cost);
      from.backwardWithin(1, to);
      var paths = new ColumnPaths(drawn.topology, drawn.cost);

      assertThat(paths.forwardAvoiding(0, 1, avoided, from, most))
          .as("forward, seed %d", seed)
          .isEqualTo(expected);
      assertThat(paths.backwardAvoiding(1, 0, avoided, to, most))
          .as("backward, seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static boolean isAvoided(int node) {
    return node >= 2 && node <= 7;
  }

  @Test
  void aColumnOfAnotherLengthIsRefused() {
    var topology = new Topology(2, new int[] {0}, new int[] {1});
    assertThatThrownBy(() -> new ColumnPaths(topology, new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 costs for 1 arcs");
  }
}
