package org.keruen.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Flows, costs and slopes of all links while they are worked on, by slot.
///
/// | array       | holds                                                                     |
/// |-------------|---------------------------------------------------------------------------|
/// | `flow`      | flow of all classes, in passenger-car equivalents                         |
/// | `cost`      | cost at the flow, as far as it is the same to all classes                 |
/// | `slope`     | slope of that cost                                                        |
/// | `extra`     | what a class pays besides, whatever the flow; null if nothing             |
/// | `classCost` | `cost + extra` when last evaluated; `cost` itself if a class has no extra |
final class LoadedNetwork {
  final AssignmentNetwork network;
  final CostTable table;
  final ClassFlows flows;
  final double[] flow;
  final double[] cost;
  final double[] slope;
  private final List<double @Nullable []> extra;
  private final double[][] classCost;

  LoadedNetwork(AssignmentNetwork network, List<UserClass> classes, Objective objective) {
    this.network = network;
    Weights shared = shared(classes);
    table = new CostTable(network, shared, objective);
    int links = network.linkCount();
    flows = new ClassFlows(classes.size(), links);
    flow = flows.total;
    cost = new double[links];
    slope = new double[links];
    extra =
        classes.stream()
            .<double @Nullable []>map(c -> extra(network, c.weights(), shared))
            .toList();
    classCost = new double[classes.size()][];
    for (int c = 0; c < classCost.length; c++) {
      classCost[c] = extra.get(c) == null ? cost : new double[links];
    }
    evaluate(0, links);
  }

  /// Weights that can be part of the common cost: those of all, if they agree.
  private static Weights shared(List<UserClass> classes) {
    Weights first = classes.getFirst().weights();
    return classes.stream().allMatch(c -> c.weights().equals(first)) ? first : Weights.NONE;
  }

  private static double @Nullable [] extra(
      AssignmentNetwork network, Weights weights, Weights shared) {
    if (weights.equals(shared)) {
      return null;
    }
    double[] extra = new double[network.linkCount()];
    for (int slot = 0; slot < extra.length; slot++) {
      extra[slot] = weights.of(network, network.link[slot]);
    }
    return extra;
  }

  double @Nullable [] extra(int userClass) {
    return extra.get(userClass);
  }

  /// `[linkCount]` what a class pays at the flows that were last evaluated.
  double[] costOf(int userClass) {
    return classCost[userClass];
  }

  /// Costs of the slots `from .. to-1` at their flows.
  void evaluate(int from, int to) {
    table.evaluate(from, to, flow, cost, slope);
    spread(from, to);
  }

  /// What the classes pay in the slots `from .. to-1`, from the common cost as it is.
  void spread(int from, int to) {
    for (int c = 0; c < classCost.length; c++) {
      double[] more = extra.get(c);
      if (more != null) {
        for (int slot = from; slot < to; slot++) {
          classCost[c][slot] = cost[slot] + more[slot];
        }
      }
    }
  }

  /// Adds to a link's flow and takes its new common cost; a negative rest is rounding and becomes
  /// 0.
  void shift(int slot, double more) {
    double now = Math.max(0, flow[slot] + more);
    flow[slot] = now;
    table.evaluate(slot, now, cost, slope);
  }

  /// `Σ v·c` over links and classes.
  double totalCost() {
    Sum sum = new Sum();
    for (int c = 0; c < classCost.length; c++) {
      Evaluation.addTotalCost(flows.byClass[c], classCost[c], sum);
    }
    return sum.total();
  }
}
