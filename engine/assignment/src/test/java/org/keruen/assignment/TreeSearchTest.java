package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.assignment.LinkCost.Constant;

/// A tree that is mended against one that is searched anew, on random networks whose costs change
/// and whose links close and open again.
class TreeSearchTest {
  private static final int ZONES = 6;
  private static final int NODES = 60;
  private static final int LINKS = 150;
  private static final int CHANGES = 40;

  private static AssignmentNetwork network(Random random) {
    var builder = AssignmentNetwork.builder(NODES, ZONES).firstThroughNode(random.nextInt(ZONES));
    for (int link = 0; link < LINKS; link++) {
      builder.link(random.nextInt(NODES), random.nextInt(NODES), new Constant(1));
    }
    return builder.build();
  }

  /// Whole numbers, so that ways of the same cost are common, and links for nothing.
  private static double cost(Random random) {
    return random.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(6);
  }

  private static int[] slots(TreeSearch tree) {
    int[] slots = new int[NODES];
    for (int i = 1; i < tree.ordered; i++) {
      slots[i - 1] = tree.via[tree.order[i]];
    }
    return slots;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aMendedTreeHasTheDistancesOfAFreshOne(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    int root = random.nextInt(ZONES);
    double[] cost = random.doubles(LINKS, 1, 2).toArray();
    var mended = new TreeSearch(network);
    var fresh = new TreeSearch(network);
    mended.fresh(root, cost);

    for (int change = 0; change < CHANGES; change++) {
      for (int i = 0; i < 1 + random.nextInt(change + 1); i++) {
        cost[random.nextInt(LINKS)] = cost(random);
      }
      mended.mend(root, slots(mended), mended.ordered - 1, cost);
      mended.putInOrder();
      fresh.fresh(root, cost);

      assertThat(mended.distance).as("seed %d, change %d", seed, change).isEqualTo(fresh.distance);
      assertIsTree(mended, network, root, cost, "seed " + seed + ", change " + change);
    }
  }

  /// Every node within reach stands once in the order, after the one that it is reached from.
  private static void assertIsTree(
      TreeSearch tree, AssignmentNetwork network, int root, double[] cost, String where) {
    boolean[] met = new boolean[NODES];
    met[root] = true;
    assertThat(tree.order[0]).as(where).isEqualTo(root);
    for (int i = 1; i < tree.ordered; i++) {
      int node = tree.order[i];
      int slot = tree.via[node];
      int from = network.tail[slot];
      assertThat(met[node]).as(where).isFalse();
      assertThat(met[from]).as(where).isTrue();
      assertThat(network.head[slot]).as(where).isEqualTo(node);
      assertThat(from == root || from >= network.firstThroughNode()).as(where).isTrue();
      assertThat(tree.distance[node]).as(where).isEqualTo(tree.distance[from] + cost[slot]);
      met[node] = true;
    }
    for (int node = 0; node < NODES; node++) {
      assertThat(tree.distance[node] < Double.POSITIVE_INFINITY).as(where).isEqualTo(met[node]);
      assertThat(tree.via[node] == TreeSearch.NO_LINK)
          .as(where)
          .isEqualTo(!met[node] || node == root);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void aTreeThatHoldsStaysAsItIs(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    double[] cost = random.doubles(LINKS, 1, 2).toArray();
    var tree = new TreeSearch(network);
    tree.fresh(0, cost);
    int[] slots = slots(tree);
    for (int slot = 0; slot < LINKS; slot++) {
      cost[slot] *= 2;
    }

    assertThat(tree.mend(0, slots, tree.ordered - 1, cost)).as("seed %d", seed).isFalse();
    tree.putInOrder();
    assertThat(slots(tree)).isEqualTo(slots);
  }
}
