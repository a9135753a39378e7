package org.keruen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Held against [ShortestPaths], which has closed-form and brute-force tests of its own.
class RankedPathsTest {

  private static final int NODES = 60;
  private static final int ARCS = 240;

  /// A random graph with one closed arc, and what it costs by the reference.
  private static final class Drawn {
    private final RankedArcs arcs;
    private final ShortestPaths reference;

    /// @param most no arc costs more
    Drawn(long seed, int most) {
      var random = new SplittableRandom(seed);
      int[] tail = random.ints(ARCS, 0, NODES).toArray();
      int[] head = random.ints(ARCS, 0, NODES).toArray();
      int[] cost = random.ints(ARCS, 1, most + 1).toArray();
      cost[random.nextInt(ARCS)] = CostGraph.FORBIDDEN;
      var topology = new Topology(NODES, tail, head);
      this.arcs = new RankedArcs(topology, cost, new long[ARCS]);
      this.reference = new ShortestPaths(CostGraph.of(topology, cost));
    }
  }

  /// Costs in one bucket, in a few, and in more than the buckets are.
  @Test
  void everyNodeCostsWhatItCostsByTheReference() {
    for (long seed = 1; seed <= 90; seed++) {
      var drawn = new Drawn(seed, new int[] {3, 1000, 1 << 24}[(int) seed % 3]);
      var paths = new RankedPaths(drawn.arcs);
      int[] expected = new int[NODES];
      drawn.reference.forward(0, 0);
      drawn.reference.costs(expected);

      paths.forward(0);

      assertThat(costs(paths)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void aBackwardSearchKnowsWhatForwardOnesFind() {
    for (long seed = 1; seed <= 20; seed++) {
      var drawn = new Drawn(seed, 1000);
      var back = new RankedPaths(drawn.arcs);
      var ahead = new RankedPaths(drawn.arcs);
      back.backward(7);
      for (int node = 0; node < NODES; node++) {
        ahead.forward(node);

        assertThat(back.cost(node)).as("seed %d node %d", seed, node).isEqualTo(ahead.cost(7));
      }
    }
  }

  private static int[] costs(RankedPaths paths) {
    int[] costs = new int[NODES];
    Arrays.setAll(costs, paths::cost);
    return costs;
  }

  @Test
  void aSearchThatStopsEarlyKnowsWhatItWasAskedFor() {
    for (long seed = 1; seed <= 50; seed++) {
      var drawn = new Drawn(seed, 1000);
      var whole = new RankedPaths(drawn.arcs);
      var some = new RankedPaths(drawn.arcs);
      whole.forward(0);
      some.begin(0);

      for (int node : new int[] {7, 1, 40}) {
        assertThat(some.settle(node)).as("seed %d", seed).isEqualTo(whole.cost(node));
      }
    }
  }

  /// The same graph with nodes and arcs numbered the other way round, and few costs: many ties.
  @Test
  void aPathIsTheSameHoweverNodesAndArcsAreNumbered() {
    for (long seed = 1; seed <= 50; seed++) {
      var random = new SplittableRandom(seed);
      int[] tail = random.ints(ARCS, 0, NODES).toArray();
      int[] head = random.ints(ARCS, 0, NODES).toArray();
      int[] cost = random.ints(ARCS, 1, 4).toArray();
      long[] rank = random.longs(ARCS).toArray();
      int[] tailBack = new int[ARCS];
      int[] headBack = new int[ARCS];
      int[] costBack = new int[ARCS];
      long[] rankBack = new long[ARCS];
      for (int a = 0; a < ARCS; a++) {
        tailBack[ARCS - 1 - a] = NODES - 1 - tail[a];
        headBack[ARCS - 1 - a] = NODES - 1 - head[a];
        costBack[ARCS - 1 - a] = cost[a];
        rankBack[ARCS - 1 - a] = rank[a];
      }
      var paths = paths(tail, head, cost, rank);
      var other = paths(tailBack, headBack, costBack, rankBack);
      for (boolean backward : new boolean[] {false, true}) {
        search(paths, 0, backward);
        search(other, NODES - 1, backward);
        for (int node = 0; node < NODES; node++) {
          if (paths.cost(node) != RankedPaths.UNREACHED) {
            int[] path = paths.path(node);
            int[] same = other.path(NODES - 1 - node);

            assertThat(Arrays.stream(same).map(a -> ARCS - 1 - a).toArray())
                .as("seed %d node %d backward %s", seed, node, backward)
                .isEqualTo(path);
            assertThat(Arrays.stream(path).map(a -> cost[a]).sum()).isEqualTo(paths.cost(node));
          }
        }
      }
    }
  }

  private static RankedPaths paths(int[] tail, int[] head, int[] cost, long[] rank) {
    return new RankedPaths(new RankedArcs(new Topology(NODES, tail, head), cost, rank));
  }

  private static void search(RankedPaths paths, int root, boolean backward) {
    if (backward) {
      paths.backward(root);
    } else {
      paths.forward(root);
    }
  }

  @Test
  void aSearchFromAnyOfSomeNodesKnowsTheNearest() {
    for (long seed = 1; seed <= 50; seed++) {
      var drawn = new Drawn(seed, 1000);
      var one = new RankedPaths(drawn.arcs);
      var any = new RankedPaths(drawn.arcs);
      int[] roots = {3, 17, 3, 44};
      for (boolean backward : new boolean[] {false, true}) {
        int[] nearest = new int[NODES];
        Arrays.fill(nearest, RankedPaths.UNREACHED);
        for (int root : roots) {
          search(one, root, backward);
          for (int node = 0; node < NODES; node++) {
            nearest[node] = Math.min(nearest[node], one.cost(node));
          }
        }
        if (backward) {
          any.backwardToAny(roots);
        } else {
          any.forwardFromAny(roots);
        }

        assertThat(costs(any)).as("seed %d backward %s", seed, backward).isEqualTo(nearest);
      }
    }
  }

  @Test
  void aColumnOfAnotherLengthIsRefused() {
    var topology = new Topology(2, new int[] {0}, new int[] {1});

    assertThatThrownBy(() -> new RankedArcs(topology, new int[2], new long[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 arcs have 2 costs and 1 ranks");
  }

  @Test
  void aNodeThatNoPathReachesHasNoPath() {
    var topology = new Topology(2, new int[] {0}, new int[] {1});
    var paths = new RankedPaths(new RankedArcs(topology, new int[] {1}, new long[1]));
    paths.forward(1);

    assertThatThrownBy(() -> paths.path(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node 0 was not reached");
  }
}
