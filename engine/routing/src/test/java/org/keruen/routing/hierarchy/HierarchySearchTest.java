package org.keruen.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every search over a hierarchy, held against relaxing arcs until nothing changes.
class HierarchySearchTest {

  @Test
  void pairsCostWhatThePlainMethodSaysAndTheirPathsAddUp() {
    onDrawnNetworks(
        network -> {
          var query = new PointQuery(network.hierarchy(1).weigh(network.weight, 1));
          for (int from = 0; from < network.nodeCount(); from += step(network)) {
            double[] least = network.relaxed(from);
            for (int to = 0; to < network.nodeCount(); to++) {
              double weight = query.weight(from, to);
              assertThat(weight).as("from %d to %d", from, to).isEqualTo(least[to]);
              if (weight < Double.POSITIVE_INFINITY) {
                assertThat(network.sumAlong(query.path(), from, to, network.weight))
                    .as("path from %d to %d", from, to)
                    .isEqualTo(weight);
              }
            }
          }
        });
  }

  @Test
  void sweepsReachEveryNodeInBothDirections() {
    onDrawnNetworks(
        network -> {
          var forward = new Sweep(network.hierarchy(1).weigh(network.weight, 1));
          var backward = new Sweep(network.hierarchy(1).weigh(network.weight, 1));
          double[] weight = new double[network.nodeCount()];
          for (int from = 0; from < network.nodeCount(); from += step(network)) {
            double[] least = network.relaxed(from);
            forward.forward(from);
            forward.weights(weight);
            assertThat(weight).as("from %d", from).isEqualTo(least);
            for (int to = 0; to < network.nodeCount(); to += step(network)) {
              backward.backward(to);
              assertThat(backward.weight(from)).as("%d to %d", from, to).isEqualTo(least[to]);
            }
          }
        });
  }

  @Test
  void matricesHoldThePlainMethodsRowsInAnyOrderWithRepetitions() {
    onDrawnNetworks(
        network -> {
          var random = new Random(network.nodeCount());
          int[] origins = random.ints(21, 0, network.nodeCount()).toArray();
          int[] destinations = random.ints(9, 0, network.nodeCount()).toArray();
          double[] cell = new double[origins.length * destinations.length];
          double[] swept = new double[cell.length];
          var weighted = network.hierarchy(1).weigh(network.weight, 1);

          new Skims(weighted, destinations, false).weights(origins, 2, cell);
          new Skims(weighted, destinations, true).weights(origins, 2, swept);

          assertThat(swept).isEqualTo(cell);
          for (int o = 0; o < origins.length; o++) {
            double[] least = network.relaxed(origins[o]);
            for (int d = 0; d < destinations.length; d++) {
              assertThat(cell[o * destinations.length + d])
                  .as("from %d to %d", origins[o], destinations[d])
                  .isEqualTo(least[destinations[d]]);
            }
          }
        });
  }

  @Test
  void carriedColumnsAreSumsAlongAShortestPath() {
    onDrawnNetworks(
        network -> {
          var random = new Random(network.nodeCount());
          // Weights without ties: there is one shortest path, and the query unpacks it.
          double[] weight = random.doubles(network.topology.arcCount(), 1, 2).toArray();
          double[] km = random.doubles(weight.length, 0, 9).toArray();
          double[] usd = random.doubles(weight.length, 0, 9).toArray();
          var weighted = network.hierarchy(1).weigh(weight, 1);
          int[] nodes = IntStream.range(0, network.nodeCount()).toArray();
          int[] origins = random.ints(11, 0, nodes.length).toArray();
          double[] plain = new double[origins.length * nodes.length];
          double[] cell = new double[plain.length];
          double[][] carried = new double[2][plain.length];
          var skims = new Skims(weighted, nodes, random.nextBoolean());

          skims.weights(origins, 1, plain);
          skims.weightsAndColumns(
              origins, 2, cell, List.of(weighted.carry(km), weighted.carry(usd)), carried);

          assertThat(cell).isEqualTo(plain);
          var query = new PointQuery(weighted);
          for (int o = 0; o < origins.length; o++) {
            for (int to : nodes) {
              boolean reached = query.weight(origins[o], to) < Double.POSITIVE_INFINITY;
              int[] path = reached ? query.path() : new int[0];
              int end = reached ? to : origins[o];
              int i = o * nodes.length + to;
              assertThat(carried[0][i])
                  .isCloseTo(network.sumAlong(path, origins[o], end, km), within(1e-9));
              assertThat(carried[1][i])
                  .isCloseTo(network.sumAlong(path, origins[o], end, usd), within(1e-9));
            }
          }
        });
  }

  @Test
  void otherWeightsGiveTheDigitsOfAHierarchyBuiltForThem() {
    onDrawnNetworks(
        network -> {
          var random = new Random(network.nodeCount());
          double[] other = random.doubles(network.weight.length, 0, 9).toArray();
          Hierarchy hierarchy = network.hierarchy(1);
          hierarchy.weigh(network.weight, 1);

          assertThat(square(hierarchy.weigh(other, 1), 1))
              .isEqualTo(square(network.hierarchy(1).weigh(other, 1), 1));
          assertThat(square(hierarchy.weigh(network.weight, 1), 1))
              .isEqualTo(square(network.hierarchy(1).weigh(network.weight, 1), 1));
        });
  }

  @Test
  void threadsDoNotChangeADigit() {
    for (long seed = 1; seed <= 5; seed++) {
      var network = DrawnNetwork.streets(seed);
      double[] weight = new Random(seed).doubles(network.weight.length, 0, 9).toArray();
      double[] one = square(network.hierarchy(1).weigh(weight, 1), 1);
      for (int threads = 2; threads <= 4; threads++) {
        Hierarchy hierarchy = network.hierarchy(threads);
        assertThat(hierarchy.departure).isEqualTo(network.hierarchy(1).departure);
        assertThat(square(hierarchy.weigh(weight, threads), threads))
            .as("seed %d, %d threads", seed, threads)
            .isEqualTo(one);
      }
    }
  }

  private static double[] square(WeightedHierarchy weighted, int threads) {
    int[] nodes = IntStream.range(0, weighted.nodeCount()).toArray();
    int cells = nodes.length * nodes.length;
    double[] both = new double[2 * cells];
    double[] cell = new double[cells];
    new Skims(weighted, nodes, true).weights(nodes, threads, cell);
    System.arraycopy(cell, 0, both, 0, cells);
    new Skims(weighted, nodes, false).weights(nodes, threads, cell);
    System.arraycopy(cell, 0, both, cells, cells);
    return both;
  }

  private static int step(DrawnNetwork network) {
    return 1 + network.nodeCount() / 25;
  }

  private static void onDrawnNetworks(Consumer<DrawnNetwork> check) {
    on(DrawnNetwork::tangle, 300, check);
    on(DrawnNetwork::streets, 12, check);
  }

  private static void on(LongFunction<DrawnNetwork> kind, int seeds, Consumer<DrawnNetwork> check) {
    for (long seed = 1; seed <= seeds; seed++) {
      try {
        check.accept(kind.apply(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
