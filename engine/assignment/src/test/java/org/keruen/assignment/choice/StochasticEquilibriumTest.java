package org.keruen.assignment.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.Demand;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Closed;
import org.keruen.assignment.LinkCost.Constant;
import org.keruen.assignment.Weights;

class StochasticEquilibriumTest {

  private static StochasticSettings settings(double theta, double pathSize) {
    return new StochasticSettings(Weights.NONE, theta, pathSize, 12, 1e-10, 200, 1);
  }

  private static StochasticResult solve(
      AssignmentNetwork network, Demand demand, StochasticSettings settings) {
    return StochasticEquilibrium.solve(network, demand, settings, ChoiceWatch.SILENT);
  }

  /// Fisk's two links: 10 + x and 15 + (10 - x), of which the logit takes
  /// `x = 10 / (1 + e^(θ (10 + x - 15 - 10 + x)))`.
  @Test
  void twoLinksShareByTheLogitAtTheCostsTheyMake() {
    var network =
        AssignmentNetwork.builder(2, 2)
            .link(0, 1, new Bpr(10, 1, 10, 1))
            .link(0, 1, new Bpr(15, 1, 15, 1))
            .build();
    var demand = Demand.builder(2).add(0, 1, 10).build();

    for (double theta : new double[] {0.01, 0.3, 2, 50}) {
      var result = solve(network, demand, settings(theta, 0));

      double x = bisect(theta);
      assertThat(result.flow(0)).as("theta %s", theta).isCloseTo(x, within(1e-6));
      assertThat(result.flow(1)).isCloseTo(10 - x, within(1e-6));
      assertThat(result.cost(0)).isCloseTo(10 + x, within(1e-6));
      assertThat(result.residual()).isLessThanOrEqualTo(1e-10);
    }
    // At the user equilibrium 10 + x = 25 - x.
    assertThat(bisect(1e4)).isCloseTo(7.5, within(1e-3));
  }

  private static double bisect(double theta) {
    double low = 0;
    double high = 10;
    for (int i = 0; i < 200; i++) {
      double x = (low + high) / 2;
      if (x < 10 / (1 + Math.exp(theta * (2 * x - 15)))) {
        low = x;
      } else {
        high = x;
      }
    }
    return low;
  }

  /// Braess' network with costs that do not answer to flow: ways of 3, 4 and 4.
  private static AssignmentNetwork braess(double across) {
    return AssignmentNetwork.builder(4, 2)
        .link(0, 2, new Constant(1))
        .link(0, 3, new Constant(3))
        .link(2, 1, new Constant(3))
        .link(2, 3, new Constant(across))
        .link(3, 1, new Constant(1))
        .build();
  }

  @Test
  void withoutDelaysSharesAreThoseOfTheLogit() {
    var demand = Demand.builder(2).add(0, 1, 60).build();

    var result = solve(braess(1), demand, settings(0.7, 0));

    double dear = Math.exp(-0.7);
    assertThat(result.pathCount()).isEqualTo(3);
    assertThat(result.flow(3)).isCloseTo(60 / (1 + 2 * dear), within(1e-9));
    assertThat(result.flow(1)).isCloseTo(60 * dear / (1 + 2 * dear), within(1e-9));
  }

  /// The way across shares both its ends, 1 of 3 each, with one other: its size is
  /// 1/3 + 2 · 1/3 · 1/2 = 2/3. The others share 1 of 4: 3/4 + 1/8 = 7/8.
  @Test
  void waysThatShareLinksCountLessByTheirSize() {
    var demand = Demand.builder(2).add(0, 1, 60).build();

    var result = solve(braess(1), demand, settings(0.7, 1.5));

    double across = Math.pow(2.0 / 3, 1.5);
    double other = Math.pow(7.0 / 8, 1.5) * Math.exp(-0.7);
    assertThat(result.flow(3)).isCloseTo(60 * across / (across + 2 * other), within(1e-9));
  }

  @Test
  void closedLinksCarryNothingAndTollsCount() {
    var network =
        AssignmentNetwork.builder(3, 3)
            .link(0, 1, new Constant(2), 3, 0)
            .link(0, 1, new Constant(4), 0, 1)
            .link(0, 1, new Closed())
            .build();
    var demand = Demand.builder(3).add(0, 1, 10).add(0, 2, 4).build();

    var result =
        solve(network, demand, new StochasticSettings(new Weights(1, 2), 1, 0, 12, 1e-10, 9, 1));

    // 2 + 3 against 4 + 2
    assertThat(result.flow(0)).isCloseTo(10 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(result.flow(2)).isZero();
    assertThat(result.carriedTrips()).isEqualTo(10);
    assertThat(result.pairCount()).isEqualTo(1);
  }

  /// On any network: trips are kept, link flows are those of the ways, and every pair's ways share
  /// by the logit at the costs found. Checked from outside, way by way.
  @Test
  void everyPairSharesByTheLogitAtTheCostsFound() {
    for (long seed = 1; seed <= 10; seed++) {
      var random = new SplittableRandom(seed);
      var builder = AssignmentNetwork.builder(12, 4);
      for (int link = 0; link < 50; link++) {
        int tail = random.nextInt(12);
        double time = random.nextDouble(1, 9);
        builder.link(
            tail,
            (tail + 1 + random.nextInt(11)) % 12,
            new Bpr(time, 0.15, random.nextDouble(5, 50), 4));
      }
      var network = builder.build();
      var demand = Demand.builder(4).add(0, 1, 40).add(0, 3, 9).add(2, 1, 30).add(3, 2, 7).build();
      double theta = random.nextDouble(0.05, 2);

      var result = solve(network, demand, settings(theta, 0));

      double[] flow = new double[network.linkCount()];
      List<double[]> ways = new ArrayList<>();
      result.visitPaths(
          (origin, destination, trips, cost, links) -> {
            ways.add(new double[] {origin * 4 + destination, trips, cost});
            for (int link : links) {
              flow[link] += trips;
            }
          });
      for (int link = 0; link < flow.length; link++) {
        assertThat(result.flow(link)).as("seed %d", seed).isCloseTo(flow[link], within(1e-9));
        assertThat(result.cost(link))
            .as("seed %d link %d", seed, link)
            .isCloseTo(network.cost(link).cost(flow[link]), within(1e-6));
      }
      for (double[] way : ways) {
        double sum = 0;
        double all = 0;
        for (double[] other : ways) {
          if (other[0] == way[0]) {
            sum += Math.exp(theta * (way[2] - other[2]));
            all += other[1];
          }
        }
        assertThat(way[1]).as("seed %d", seed).isCloseTo(all / sum, within(1e-6 * all));
      }
      assertThat(ways.stream().mapToDouble(way -> way[1]).sum())
          .as("seed %d", seed)
          .isCloseTo(result.carriedTrips(), within(1e-9));
    }
  }

  @Test
  void aChoiceWithoutSharpnessIsRefused() {
    assertThatThrownBy(() -> settings(0, 0)).hasMessageContaining("sharpness is 0.0");
    assertThatThrownBy(() -> settings(1, -1)).hasMessageContaining("pathSize is -1.0");
  }
}
