package org.keruen.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.routing.Topology;

/// Small cases with the answer in view.
class HierarchyTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /// 0 -> 1 -> 2, and 0 -> 2 twice.
  private static final Topology TRIANGLE =
      new Topology(3, new int[] {0, 1, 0, 0}, new int[] {1, 2, 2, 2});

  @Test
  void ofParallelArcsTheCheapestIsTaken() {
    var query = query(TRIANGLE, new BitSet(), 5, 5, 9, 8);

    assertThat(query.weight(0, 2)).isEqualTo(8);
    assertThat(query.path()).containsExactly(3);
  }

  @Test
  void ofTwoWaysTheCheaperIsTaken() {
    var query = query(TRIANGLE, new BitSet(), 3, 4, 9, 8);

    assertThat(query.weight(0, 2)).isEqualTo(7);
    assertThat(query.path()).containsExactly(0, 1);
  }

  @Test
  void oneWayArcsLeadOneWayOnly() {
    assertThat(query(TRIANGLE, new BitSet(), 1, 1, 1, 1).weight(2, 0)).isEqualTo(INFINITE);
  }

  @Test
  void closedArcsAreNeverTaken() {
    var query = query(TRIANGLE, new BitSet(), INFINITE, 1, INFINITE, INFINITE);

    assertThat(query.weight(0, 2)).isEqualTo(INFINITE);
    assertThatThrownBy(query::path).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anImpassableNodeIsAnEndButNotOnTheWay() {
    BitSet middle = BitSet.valueOf(new long[] {0b010});
    var query = query(TRIANGLE, middle, 3, 4, 9, 8);

    // 0 -> 1 -> 2 would cost 7, but 1 cannot be passed
    assertThat(query.weight(0, 2)).isEqualTo(8);
    assertThat(query.weight(0, 1)).isEqualTo(3);
    assertThat(query.weight(1, 2)).isEqualTo(4);
  }

  @Test
  void arcsBetweenImpassableNodesCarryThoseTwoOnly() {
    BitSet all = BitSet.valueOf(new long[] {0b111});
    var query = query(TRIANGLE, all, 3, 4, INFINITE, INFINITE);

    assertThat(query.weight(0, 1)).isEqualTo(3);
    assertThat(query.path()).containsExactly(0);
    assertThat(query.weight(1, 2)).isEqualTo(4);
    assertThat(query.weight(0, 2)).isEqualTo(INFINITE);
  }

  @Test
  void fromANodeToItselfIsNothingEvenIfItIsImpassable() {
    BitSet all = BitSet.valueOf(new long[] {0b111});
    for (BitSet impassable : List.of(new BitSet(), all)) {
      var query = query(TRIANGLE, impassable, 3, 4, 9, 8);
      assertThat(query.weight(1, 1)).isZero();
      assertThat(query.path()).isEmpty();
    }
  }

  @Test
  void aCircleOfZeroWeightsIsHarmless() {
    var ring = new Topology(4, new int[] {0, 1, 2, 3, 1}, new int[] {1, 2, 0, 0, 3});
    var query = query(ring, new BitSet(), 0, 0, 0, 0, 0);

    assertThat(query.weight(2, 3)).isZero();
    assertThat(query.path()).containsExactly(2, 0, 4);
  }

  @Test
  void aNetworkWithoutArcsOrNodesHasAnswers() {
    var alone = new Topology(2, new int[0], new int[0]);
    assertThat(query(alone, new BitSet()).weight(0, 1)).isEqualTo(INFINITE);
    var nothing = new Topology(0, new int[0], new int[0]);
    var weighted = Hierarchy.of(nothing, new BitSet(), 2).weigh(new double[0], 2);
    new Skims(weighted, new int[0]).weights(new int[0], 2, new double[0]);
    assertThat(weighted.nodeCount()).isZero();
  }

  @Test
  void aBadWeightIsNamed() {
    var hierarchy = Hierarchy.of(TRIANGLE, new BitSet(), 1);
    assertThatThrownBy(() -> hierarchy.weigh(new double[] {1, -2, 1, 1}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("arc 1 weighs -2.0");
    assertThatThrownBy(() -> hierarchy.weigh(new double[] {1, 1, 1, Double.NaN}, 1))
        .hasMessageContaining("arc 3 weighs NaN");
    assertThatThrownBy(() -> hierarchy.weigh(new double[3], 1))
        .hasMessageContaining("3 weights for 4 arcs");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var weighted = Hierarchy.of(TRIANGLE, new BitSet(), 1).weigh(new double[4], 1);
    var other = Hierarchy.of(TRIANGLE, new BitSet(), 1).weigh(new double[4], 1);
    var skims = new Skims(weighted, new int[] {0, 1});
    int[] origins = {2};
    double[] cells = new double[2];
    assertThatThrownBy(() -> Hierarchy.of(TRIANGLE, BitSet.valueOf(new long[] {8}), 1))
        .hasMessageContaining("node 3 is impassable");
    assertThatThrownBy(() -> Hierarchy.of(TRIANGLE, new BitSet(), 0))
        .hasMessageContaining("threads is 0");
    assertThatThrownBy(() -> skims.weights(origins, 1, new double[3]))
        .hasMessageContaining("a matrix of 3 cells for 1 origins and 2 destinations");
    var foreign = List.of(other.carry(new double[4]));
    assertThatThrownBy(() -> skims.weightsAndColumns(origins, 1, cells, foreign, new double[1][2]))
        .hasMessageContaining("column 0 was made for other weights");
    assertThatThrownBy(() -> weighted.carry(new double[1])).hasMessageContaining("1 values");
    assertThatThrownBy(() -> skims.weights(new int[] {7}, 2, cells))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static PointQuery query(Topology topology, BitSet impassable, double... weight) {
    return new PointQuery(Hierarchy.of(topology, impassable, 1).weigh(weight, 1));
  }
}
