package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.assignment.LinkCost.Akcelik;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Conical;
import org.keruen.assignment.LinkCost.Constant;
import org.keruen.assignment.LinkCost.Queue;

class LinkCostTest {
  private static final double[] FLOWS = {0, 0.5, 7, 19.9, 20, 20.1, 45, 300};
  private static final double STEP = 1e-4;

  static List<LinkCost> costs() {
    return List.of(
        new Constant(4),
        new Bpr(4, 0.15, 20, 4),
        new Bpr(4, 0.15, 20, 1),
        new Bpr(4, 2, 20, 2.7),
        new Bpr(4, 2, 0, 0),
        new Conical(4, 20, 5),
        new Akcelik(4, 20, 1, 0.4),
        new Akcelik(4, 0.5, 1, 1),
        new Queue(6, 20, 30, 2));
  }

  @ParameterizedTest
  @MethodSource("costs")
  void theSlopeIsTheDifferenceOfCosts(LinkCost cost) {
    for (double flow : FLOWS) {
      double low = Math.max(0, flow - STEP);
      double rise = (cost.cost(flow + STEP) - cost.cost(low)) / (flow + STEP - low);
      double slope = cost.slope((flow + STEP + low) / 2);
      assertThat(slope).as("at %s", flow).isCloseTo(rise, within(1e-5 * Math.max(1, rise)));
    }
  }

  @ParameterizedTest
  @MethodSource("costs")
  void theIntegralIsTheSumOfCosts(LinkCost cost) {
    for (double flow : FLOWS) {
      double sum = 0;
      int parts = 20_000;
      for (int i = 0; i < parts; i++) {
        sum += cost.cost(flow * (i + 0.5) / parts) * flow / parts;
      }
      assertThat(cost.integral(flow)).as("at %s", flow).isCloseTo(sum, within(1e-6 * (1 + sum)));
    }
  }

  @ParameterizedTest
  @MethodSource("costs")
  void theTableHoldsTheSameCostsAndTheMarginalOnes(LinkCost cost) {
    var network = AssignmentNetwork.builder(2, 2).link(0, 1, cost, 3, 10).build();
    var weights = new Weights(2, 0.1);
    var user = new CostTable(network, weights, Objective.USER_EQUILIBRIUM);
    var system = new CostTable(network, weights, Objective.SYSTEM_OPTIMUM);
    double[] c = new double[1];
    double[] s = new double[1];
    for (double flow : FLOWS) {
      user.evaluate(0, flow, c, s);
      assertThat(c[0]).isCloseTo(cost.cost(flow) + 7, within(1e-9 * (1 + c[0])));
      assertThat(s[0]).isCloseTo(cost.slope(flow), within(1e-9 * (1 + s[0])));

      system.evaluate(0, flow, c, s);
      double marginal = cost.cost(flow) + 7 + flow * cost.slope(flow);
      assertThat(c[0]).isCloseTo(marginal, within(1e-9 * marginal));
    }
  }

  @ParameterizedTest
  @MethodSource("costs")
  void anEmptyLinkCostsItsFreeTime(LinkCost cost) {
    double free =
        switch (cost) {
          case Queue queue -> queue.dwellHours();
          case Bpr bpr when bpr.power() == 0 -> 12;
          default -> 4;
        };
    assertThat(cost.cost(0)).isCloseTo(free, within(1e-12));
  }
}
