package org.keruen.assignment;

import java.util.List;

/// Exact sums over the flows of a network: what the gap and the objective are made of.
final class Evaluation {
  private final AssignmentNetwork network;
  private final List<UserClass> classes;
  private final Objective objective;

  Evaluation(AssignmentNetwork network, List<UserClass> classes, Objective objective) {
    this.network = network;
    this.classes = classes;
    this.objective = objective;
  }

  /// Adds `v·c` of all links; a closed link without flow counts nothing.
  ///
  /// @param flow `[linkCount]`; read only
  /// @param cost `[linkCount]` in the same order; read only
  static void addTotalCost(double[] flow, double[] cost, Sum sum) {
    for (int i = 0; i < flow.length; i++) {
      if (flow[i] > 0) {
        sum.add(flow[i] * cost[i]);
      }
    }
  }

  /// Where the assignment stands.
  ///
  /// @param loaded   costs at its flows, marginal ones for the system optimum
  /// @param cheapest `Σ q·π` at these costs
  GapReport report(int iteration, LoadedNetwork loaded, double cheapest) {
    double excess = loaded.totalCost() - cheapest;
    double gap = excess == 0 ? 0 : excess / cheapest;
    return new GapReport(iteration, gap, objective(loaded.flows));
  }

  /// Beckmann objective, or the total cost, of flows.
  double objective(ClassFlows flows) {
    boolean total = objective == Objective.SYSTEM_OPTIMUM;
    Sum sum = new Sum();
    for (int slot = 0; slot < flows.total.length; slot++) {
      double v = flows.total[slot];
      if (v > 0) {
        int link = network.link[slot];
        LinkCost cost = network.cost(link);
        sum.add(total ? cost.cost(v) * v : cost.integral(v));
        for (int c = 0; c < classes.size(); c++) {
          Weights weights = classes.get(c).weights();
          sum.add(weights.toll() * network.toll(link) * flows.byClass[c][slot]);
          sum.add(weights.distance() * network.length(link) * flows.byClass[c][slot]);
        }
      }
    }
    return sum.total();
  }
}
