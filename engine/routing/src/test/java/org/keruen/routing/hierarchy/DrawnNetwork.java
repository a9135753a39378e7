package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.keruen.routing.Topology;

/// A seeded network with all that is awkward: loops, parallel arcs, one-way streets, closed arcs,
/// zero weights, ties, parts that nothing leads to, impassable nodes joined to one another;
/// and the plain method to hold results against.
final class DrawnNetwork {
  final Topology topology;
  final BitSet impassable = new BitSet();

  /// `[arcCount]` whole numbers, so sums are exact in any order; some infinite.
  final double[] weight;

  private DrawnNetwork(Topology topology, double[] weight) {
    this.topology = topology;
    this.weight = weight;
  }

  static DrawnNetwork of(Topology topology, BitSet impassable, double[] weight) {
    var network = new DrawnNetwork(topology, weight);
    network.impassable.or(impassable);
    return network;
  }

  /// Any arcs between a few nodes.
  static DrawnNetwork tangle(long seed) {
    var random = new Random(seed);
    int nodes = 1 + random.nextInt(25);
    int arcs = random.nextInt(4 * nodes);
    int[] tail = random.ints(arcs, 0, nodes).toArray();
    int[] head = random.ints(arcs, 0, nodes).toArray();
    return drawn(random, new Topology(nodes, tail, head), nodes / 4);
  }

  /// Streets of a town of some hundred crossroads, a quarter of them missing, some one-way.
  static DrawnNetwork streets(long seed) {
    var random = new Random(seed);
    int columns = 10 + random.nextInt(15);
    int rows = 10 + random.nextInt(15);
    int[] tail = new int[4 * columns * rows];
    int[] head = new int[tail.length];
    int size = 0;
    for (int node = 0; node < columns * rows; node++) {
      int right = node % columns + 1 < columns ? node + 1 : node;
      int below = node + columns < columns * rows ? node + columns : random.nextInt(node + 1);
      for (int far : new int[] {right, below}) {
        boolean back = random.nextInt(4) > 0;
        if (random.nextInt(4) > 0) {
          tail[size] = node;
          head[size++] = far;
        }
        if (back) {
          tail[size] = far;
          head[size++] = node;
        }
      }
    }
    var topology =
        new Topology(columns * rows, Arrays.copyOf(tail, size), Arrays.copyOf(head, size));
    return drawn(random, topology, columns);
  }

  private static DrawnNetwork drawn(Random random, Topology topology, int impassable) {
    var network = new DrawnNetwork(topology, weights(random, topology.arcCount()));
    for (int i = 0; i < impassable; i++) {
      network.impassable.set(random.nextInt(topology.nodeCount()));
    }
    return network;
  }

  static double[] weights(Random random, int arcs) {
    double[] weight = new double[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      boolean closed = random.nextInt(12) == 0;
      weight[arc] = closed ? Double.POSITIVE_INFINITY : random.nextInt(10);
    }
    return weight;
  }

  int nodeCount() {
    return topology.nodeCount();
  }

  Hierarchy hierarchy(int threads) {
    return Hierarchy.of(topology, impassable, threads);
  }

  /// Least weights from a node by relaxing every arc until nothing changes.
  double[] relaxed(int source) {
    double[] least = new double[nodeCount()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[source] = 0;
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int arc = 0; arc < topology.arcCount(); arc++) {
        int tail = topology.tail(arc);
        int head = topology.head(arc);
        boolean passes = tail == source || !impassable.get(tail);
        if (passes && least[tail] + weight[arc] < least[head]) {
          least[head] = least[tail] + weight[arc];
          changed = true;
        }
      }
    }
    return least;
  }

  /// Sum of a column along a path, after checking that the path leads from one node to another and
  /// passes no impassable node.
  double sumAlong(int[] path, int from, int to, double[] column) {
    double sum = 0;
    int at = from;
    for (int arc : path) {
      if (topology.tail(arc) != at || (at != from && impassable.get(at))) {
        throw new AssertionError(
            "no way from " + from + " to " + to + ": " + Arrays.toString(path));
      }
      sum += column[arc];
      at = topology.head(arc);
    }
    if (at != to) {
      throw new AssertionError("the way from " + from + " ends at " + at + ", not at " + to);
    }
    return sum;
  }
}
