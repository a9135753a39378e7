package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Closed;
import org.keruen.assignment.LinkCost.Constant;

class PairedSegmentsTest {
  private static final AssignmentSettings EXACT = AssignmentSettings.DEFAULT.withTargetGap(1e-13);

  /// `t0 + slope · v`.
  private static LinkCost line(double free, double slope) {
    return new Bpr(free, slope / free, 1, 1);
  }

  private static Demand trips(int zones, double trips) {
    return Demand.builder(zones).add(0, 1, trips).build();
  }

  private static AssignmentResult solve(AssignmentNetwork network, Demand demand) {
    return PairedSegments.solve(network, demand, EXACT, Watch.SILENT);
  }

  @Test
  void twoParallelLinksTakeTheSameTime() {
    var network =
        AssignmentNetwork.builder(2, 2).link(0, 1, line(10, 1)).link(0, 1, line(15, 1)).build();

    var result = solve(network, trips(2, 10));

    // 10 + x = 15 + (10 - x), so x = 7.5 and both take 17.5
    assertThat(result.flow(0)).isCloseTo(7.5, within(1e-9));
    assertThat(result.cost(0, 0)).isCloseTo(17.5, within(1e-9));
    assertThat(result.cost(0, 1)).isCloseTo(17.5, within(1e-9));
    assertThat(result.converged()).isTrue();
  }

  @Test
  void theSystemOptimumEqualisesMarginalTimes() {
    var network =
        AssignmentNetwork.builder(2, 2).link(0, 1, line(10, 1)).link(0, 1, line(15, 1)).build();

    var result =
        PairedSegments.solve(
            network, trips(2, 10), EXACT.withObjective(Objective.SYSTEM_OPTIMUM), Watch.SILENT);

    // 10 + 2x = 15 + 2(10 - x), so x = 6.25; total 6.25 · 16.25 + 3.75 · 18.75 = 171.875
    assertThat(result.flow(0)).isCloseTo(6.25, within(1e-9));
    assertThat(result.objective()).isCloseTo(171.875, within(1e-9));
    assertThat(result.totalCost()).isCloseTo(171.875, within(1e-9));
  }

  /// Zones 0 and 1, nodes 2 and 3: 10·v, 50 + v, 10 + v, as Braess gave them.
  private static AssignmentNetwork.Builder braess() {
    return AssignmentNetwork.builder(4, 2)
        .link(0, 2, line(1e-8, 10))
        .link(0, 3, line(50, 1))
        .link(2, 1, line(50, 1))
        .link(3, 1, line(1e-8, 10));
  }

  @Test
  void aNewRoadMakesEverybodySlowerInBraessNetwork() {
    var without = solve(braess().build(), trips(2, 6));
    var with = solve(braess().link(2, 3, line(10, 1)).build(), trips(2, 6));

    // 3 on each way: 30 + 53 = 83. With the road 2 on each of three ways: 40 + 52 = 92.
    assertThat(without.totalCost() / 6).isCloseTo(83, within(1e-6));
    assertThat(with.totalCost() / 6).isCloseTo(92, within(1e-6));
    assertThat(with.objective()).isLessThanOrEqualTo(without.objective());
  }

  @Test
  void tripsDoNotPassThroughZonesBelowTheFirstThroughNode() {
    var builder =
        AssignmentNetwork.builder(4, 3)
            .link(0, 2, new Constant(1))
            .link(2, 1, new Constant(1))
            .link(0, 3, new Constant(5))
            .link(3, 1, new Constant(5));

    assertThat(solve(builder.build(), trips(3, 4)).totalCost()).isEqualTo(8);
    assertThat(solve(builder.firstThroughNode(3).build(), trips(3, 4)).totalCost()).isEqualTo(40);
  }

  @Test
  void tripsWithoutAWayAreReportedAsLost() {
    var network = AssignmentNetwork.builder(3, 3).link(0, 1, line(10, 1)).build();
    var demand = Demand.builder(3).add(0, 1, 4).add(0, 2, 3).add(2, 0, 2).build();

    var result = solve(network, demand);

    assertThat(result.listLost()).containsExactly(new LostTrips(0, 2, 3), new LostTrips(2, 0, 2));
    assertThat(result.lostTrips()).isEqualTo(5);
    assertThat(result.flow(0)).isEqualTo(4);
    assertThat(result.relativeGap()).isZero();
  }

  @Test
  void tripsWithinAZoneAreCountedButNotLoaded() {
    var network = AssignmentNetwork.builder(2, 2).link(0, 1, line(10, 1)).build();
    var demand = Demand.builder(2).add(0, 0, 7).add(0, 1, 1).build();

    assertThat(demand.intrazonalTrips()).isEqualTo(7);
    assertThat(solve(network, demand).flow(0)).isEqualTo(1);
  }

  @Test
  void linksThatNeverGrowDearerAreFilledWithoutASlope() {
    // Cost 5 at any flow against 3 + v: 2 take the second, the others the first.
    var network =
        AssignmentNetwork.builder(3, 2)
            .link(0, 1, new Constant(5))
            .link(0, 2, new Bpr(0, 0.15, 0, 4))
            .link(2, 1, line(3, 1))
            .link(0, 1, new Bpr(5, 0, 0, 0))
            .build();

    var result = solve(network, trips(2, 10));

    assertThat(result.flow(2)).isCloseTo(2, within(1e-9));
    assertThat(result.flow(0) + result.flow(3)).isCloseTo(8, within(1e-9));
  }

  @Test
  void tollAndLengthCountByTheirWeights() {
    var network =
        AssignmentNetwork.builder(2, 2)
            .link(0, 1, line(10, 1), 100, 0)
            .link(0, 1, line(10, 1), 0, 20)
            .build();
    var settings = EXACT.withWeights(new Weights(0.02, 0.05));

    var result = PairedSegments.solve(network, trips(2, 10), settings, Watch.SILENT);

    // 10 + x + 2 = 10 + (10 - x) + 1
    assertThat(result.flow(0)).isCloseTo(4.5, within(1e-9));
    assertThat(result.cost(0, 0)).isCloseTo(16.5, within(1e-9));
  }

  @Test
  void aClosedLinkCarriesNothingWhenResumed() {
    var open = braess().link(2, 3, line(10, 1)).build();
    var former = solve(open, trips(2, 6));

    var shut = open.withCost(4, new Closed());
    var result = PairedSegments.resume(former, shut, trips(2, 6), EXACT, Watch.SILENT);
    var again = PairedSegments.resume(result, open, trips(2, 6), EXACT, Watch.SILENT);

    assertThat(result.flow(4)).isZero();
    assertThat(result.totalCost() / 6).isCloseTo(83, within(1e-6));
    assertThat(again.totalCost() / 6).isCloseTo(92, within(1e-6));
    assertThat(former.totalCost() / 6).as("untouched").isCloseTo(92, within(1e-6));
  }

  @Test
  void aZoneThatSendsNothingAnyMoreLeavesNoFlowWhenResumed() {
    var network =
        AssignmentNetwork.builder(3, 3).link(0, 2, line(10, 1)).link(1, 2, line(10, 1)).build();
    var both = Demand.builder(3).add(0, 2, 4).add(1, 2, 3).build();
    var one = Demand.builder(3).add(0, 2, 4).build();

    var result = PairedSegments.resume(solve(network, both), network, one, EXACT, Watch.SILENT);

    assertThat(result.flow(0)).isEqualTo(4);
    assertThat(result.flow(1)).isZero();
  }

  @Test
  void aWatchStopsTheRunWithItsGap() {
    var network = braess().link(2, 3, line(10, 1)).build();

    var result = PairedSegments.solve(network, trips(2, 6), EXACT, _ -> false);

    assertThat(result.iterations()).isEqualTo(1);
    assertThat(result.converged()).isFalse();
    assertThat(result.relativeGap()).isPositive();
  }

  @Test
  void costsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Bpr(1, 0.15, -3, 4)).hasMessageContaining("capacity is -3.0");
    assertThatThrownBy(() -> new Bpr(1, 0.15, 0, 4)).hasMessageContaining("capacity is 0.0");
    assertThatThrownBy(() -> new Bpr(Double.NaN, 0.15, 1, 4))
        .hasMessageContaining("freeFlow is NaN");
    assertThatThrownBy(() -> trips(2, Double.NaN)).hasMessageContaining("trips is NaN");
    assertThatThrownBy(() -> trips(2, -1)).hasMessageContaining("trips is -1.0");
  }
}
