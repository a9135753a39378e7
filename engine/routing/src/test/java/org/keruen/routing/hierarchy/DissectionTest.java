package org.keruen.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DissectionTest {

  @Test
  void everyNodeGetsOneRankOnAnyShapeOfGraph() {
    for (SimpleGraph graph :
        new SimpleGraph[] {
          SimpleGraph.of(0, new int[0], new int[0]),
          SimpleGraph.of(200, new int[0], new int[0]),
          complete(90),
          star(300),
          grid(40, 1),
          grid(30, 30),
          grid(200, 5)
        }) {
      int[] rank = Dissection.ranks(graph, 2);
      Arrays.sort(rank);
      assertThat(rank).isEqualTo(IntStream.range(0, graph.nodeCount()).toArray());
    }
  }

  @Test
  void aChainHasALowEliminationTree() {
    // halving takes 10 rounds for 1,024 nodes; one node after another would take 1,023
    assertThat(height(grid(1024, 1))).isLessThanOrEqualTo(20);
  }

  @Test
  void aGridNeedsTheShortcutsThatTheoryAllows() {
    // nested dissection of an n x n grid fills about 31/4 n² log2 n (George 1973): 190,000 for 64.
    // This one takes 84,000, and the elimination tree is no higher than a few rows of nodes.
    SimpleGraph grid = grid(64, 64);
    var elimination = eliminated(grid);
    assertThat(elimination.head.length).isLessThan(100_000);
    assertThat(height(grid)).isLessThan(5 * 64);
  }

  @Test
  void smallestDegreeTakesTheLeavesOfAStarFirst() {
    int[] order = SmallestDegree.order(star(64));
    // once one leaf is left, it and the hub have one neighbour each
    assertThat(Arrays.stream(order).limit(62)).doesNotContain(0);
  }

  @Test
  void theCutThroughAWaistIsTheWaist() {
    // two 10 x 10 grids joined by two edges
    var edges = new Edges();
    edges.grid(0, 10);
    edges.grid(100, 10);
    edges.add(9, 100);
    edges.add(99, 190);
    byte[] part = Separator.of(edges.graph(200));
    long between = 0;
    for (byte p : part) {
      between += p == Separator.BETWEEN ? 1 : 0;
    }
    assertThat(between).isEqualTo(2);
    assertThat(part[0]).isNotEqualTo(part[155]);
  }

  @Test
  void eliminationJoinsTheHigherNeighboursOfEveryNode() {
    for (long seed = 1; seed <= 50; seed++) {
      var random = new Random(seed);
      int nodes = 2 + random.nextInt(20);
      int[] a = random.ints(2L * nodes, 0, nodes).toArray();
      int[] b = random.ints(2L * nodes, 0, nodes).toArray();
      boolean[][] joined = new boolean[nodes][nodes];
      for (int e = 0; e < a.length; e++) {
        joined[a[e]][b[e]] = true;
        joined[b[e]][a[e]] = true;
      }
      var elimination = new Elimination(SimpleGraph.of(nodes, a, b));
      for (int node = 0; node < nodes; node++) {
        int[] higher =
            Arrays.copyOfRange(
                elimination.head, elimination.first[node], elimination.first[node + 1]);
        boolean[] row = joined[node];
        assertThat(higher)
            .as("node %d, seed %d", node, seed)
            .isEqualTo(IntStream.range(node + 1, nodes).filter(i -> row[i]).toArray());
        for (int i : higher) {
          for (int j : higher) {
            joined[i][j] = true;
          }
        }
      }
    }
  }

  private static Elimination eliminated(SimpleGraph graph) {
    int[] rank = Dissection.ranks(graph, 1);
    var edges = new Edges();
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        edges.add(rank[node], rank[graph.head[p]]);
      }
    }
    return new Elimination(edges.graph(graph.nodeCount()));
  }

  private static int height(SimpleGraph graph) {
    int[] parent = eliminated(graph).parent;
    int[] depth = new int[parent.length];
    int height = 0;
    for (int node = parent.length - 1; node >= 0; node--) {
      depth[node] = parent[node] < 0 ? 1 : depth[parent[node]] + 1;
      height = Math.max(height, depth[node]);
    }
    return height;
  }

  private static SimpleGraph complete(int nodes) {
    var edges = new Edges();
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        edges.add(a, b);
      }
    }
    return edges.graph(nodes);
  }

  private static SimpleGraph star(int nodes) {
    var edges = new Edges();
    for (int node = 1; node < nodes; node++) {
      edges.add(0, node);
    }
    return edges.graph(nodes);
  }

  private static SimpleGraph grid(int columns, int rows) {
    var edges = new Edges();
    for (int node = 0; node < columns * rows; node++) {
      if ((node + 1) % columns > 0) {
        edges.add(node, node + 1);
      }
      if (node + columns < columns * rows) {
        edges.add(node, node + columns);
      }
    }
    return edges.graph(columns * rows);
  }

  private static final class Edges {
    private final IntStream.Builder a = IntStream.builder();
    private final IntStream.Builder b = IntStream.builder();

    void add(int from, int to) {
      a.add(from);
      b.add(to);
    }

    void grid(int offset, int size) {
      for (int node = 0; node < size * size; node++) {
        if ((node + 1) % size > 0) {
          add(offset + node, offset + node + 1);
        }
        if (node + size < size * size) {
          add(offset + node, offset + node + size);
        }
      }
    }

    SimpleGraph graph(int nodes) {
      return SimpleGraph.of(nodes, a.build().toArray(), b.build().toArray());
    }
  }
}
