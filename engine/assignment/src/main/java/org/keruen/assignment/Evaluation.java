package org.keruen.assignment;

/// Exact sums over the flows of a network: what the gap and the objective are made of.
final class Evaluation {
  private final AssignmentNetwork network;
  private final AssignmentSettings settings;

  Evaluation(AssignmentNetwork network, AssignmentSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  /// `Σ v·c`; a closed link without flow counts nothing.
  ///
  /// @param flow `[linkCount]`; read only
  /// @param cost `[linkCount]` in the same order; read only
  static double totalCost(double[] flow, double[] cost) {
    Sum sum = new Sum();
    for (int i = 0; i < flow.length; i++) {
      if (flow[i] > 0) {
        sum.add(flow[i] * cost[i]);
      }
    }
    return sum.total();
  }

  /// Where the assignment stands.
  ///
  /// @param loaded   costs at its flows, marginal ones for the system optimum
  /// @param cheapest `Σ q·π` at these costs
  GapReport report(int iteration, LoadedNetwork loaded, double cheapest) {
    double excess = totalCost(loaded.flow, loaded.cost) - cheapest;
    double gap = excess == 0 ? 0 : excess / cheapest;
    return new GapReport(iteration, gap, objective(loaded.flow));
  }

  /// Beckmann objective, or the total cost, of flows.
  ///
  /// @param flow `[linkCount]` by slot; read only
  double objective(double[] flow) {
    boolean total = settings.objective() == Objective.SYSTEM_OPTIMUM;
    Weights weights = settings.weights();
    Sum sum = new Sum();
    for (int slot = 0; slot < flow.length; slot++) {
      double v = flow[slot];
      if (v > 0) {
        int link = network.link[slot];
        LinkCost cost = network.cost(link);
        sum.add(total ? cost.cost(v) * v : cost.integral(v));
        sum.add(weights.toll() * network.toll(link) * v);
        sum.add(weights.distance() * network.length(link) * v);
      }
    }
    return sum.total();
  }
}
