package org.keruen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aPathAddsUpToItsCostInBothDirections() {
    for (long seed = 1; seed <= 50; seed++) {
      Drawn drawn = new Drawn(seed);
      var paths = new ColumnPaths(drawn.topology, drawn.cost);
      for (boolean forward : new boolean[] {true, false}) {
        int found = forward ? paths.forwardBeyond(0, 1, 1, 0) : paths.backwardBeyond(0, 1, 1, 0);
        if (found != ColumnPaths.UNREACHED) {
          int[] path = paths.path(1);
          int sum = 0;
          for (int arc : path) {
            sum += drawn.cost[arc];
          }
          assertThat(sum).as("seed %d", seed).isEqualTo(found);
          assertThat(drawn.topology.tail(path[0])).isEqualTo(forward ? 0 : 1);
          assertThat(drawn.topology.head(path[path.length - 1])).isEqualTo(forward ? 1 : 0);
        }
      }
    }
  }

  /// Costs up to twice that of the goal and 100 more are exact; what lies farther is not reached.
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

  @Test
  void aColumnOfAnotherLengthIsRefused() {
    var topology = new Topology(2, new int[] {0}, new int[] {1});
    assertThatThrownBy(() -> new ColumnPaths(topology, new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 costs for 1 arcs");
  }
}
