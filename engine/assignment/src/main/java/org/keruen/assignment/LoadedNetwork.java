package org.keruen.assignment;

/// Flows, costs and slopes of all links while they are worked on, by slot.
final class LoadedNetwork {
  final AssignmentNetwork network;
  final CostTable table;
  final double[] flow;
  final double[] cost;
  final double[] slope;

  LoadedNetwork(AssignmentNetwork network, CostTable table) {
    this.network = network;
    this.table = table;
    flow = new double[network.linkCount()];
    cost = new double[network.linkCount()];
    slope = new double[network.linkCount()];
    evaluate();
  }

  void evaluate() {
    table.evaluate(0, flow.length, flow, cost, slope);
  }

  /// Adds to a link's flow and takes its new cost; a negative rest is rounding and becomes 0.
  void shift(int slot, double more) {
    double now = Math.max(0, flow[slot] + more);
    flow[slot] = now;
    table.evaluate(slot, now, cost, slope);
  }
}
