package org.keruen.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// User equilibrium or system optimum by bi-conjugate Frank-Wolfe: an independent check.
///
/// Every step goes from the flows towards a mixture of the new all-or-nothing loading and the two
/// last targets, chosen so that the directions are conjugate by the slopes of the costs. It shares
/// the trees with [PairedSegments], but neither its flows by origin nor its shifts. Gaps of 1e-4 to
/// 1e-6 are within reach, not much less.
///
/// @see "Mitradjieva and Lindberg, The stiff is moving: conjugate direction Frank-Wolfe
///     methods with applications to traffic assignment, Transportation Science 47(2), 2013"
public final class FrankWolfe {
  /// Origins are loaded in so many groups, whatever the threads: their sums have one order.
  private static final int GROUPS = 16;

  /// A target never consists of old ones alone.
  private static final double MOST_OLD = 0.99;

  /// After a shorter step the old targets are given up.
  private static final double LEAST_STEP = 1e-9;

  private static final int SEARCH_STEPS = 40;

  private final AssignmentNetwork network;
  private final Demand demand;
  private final AssignmentSettings settings;
  private final LoadedNetwork loaded;
  private final OriginTrees trees;
  private final double[] cheapest;
  private final List<List<LostTrips>> lost = new ArrayList<>();

  /// Targets of the last step and the one before, and the new one.
  private double[] last;

  private double[] beforeLast;
  private double[] target;
  private double lastStep;
  private int targets;
  private final double[] trialCost;
  private final double[] trialSlope;

  private FrankWolfe(AssignmentNetwork network, Demand demand, AssignmentSettings settings) {
    int links = network.linkCount();
    this.network = network;
    this.demand = demand;
    this.settings = settings;
    CostTable table = new CostTable(network, settings.weights(), settings.objective());
    loaded = new LoadedNetwork(network, table);
    NodeOrders orders = new NodeOrders(network.zoneCount(), network.nodeCount());
    trees = new OriginTrees(network, demand, settings.threads(), orders);
    cheapest = new double[demand.zoneCount()];
    for (int group = 0; group < GROUPS; group++) {
      lost.add(new ArrayList<>());
    }
    last = new double[links];
    beforeLast = new double[links];
    target = new double[links];
    trialCost = new double[links];
    trialSlope = new double[links];
  }

  /// Solves from scratch.
  ///
  /// @param watch told of the gap after every iteration, on the caller's thread
  /// @return the flows of the last report; nothing by origin
  public static AssignmentResult solve(
      AssignmentNetwork network, Demand demand, AssignmentSettings settings, Watch watch) {
    try (Team team = new Team(settings.threads())) {
      return new FrankWolfe(network, demand, settings).run(team, watch);
    }
  }

  private AssignmentResult run(Team team, Watch watch) {
    Evaluation evaluation = new Evaluation(network, settings);
    List<GapReport> history = new ArrayList<>();
    double[] loading = new double[network.linkCount()];
    loadAll(team, loading);
    System.arraycopy(loading, 0, loaded.flow, 0, loading.length);
    for (int iteration = 1; ; iteration++) {
      loaded.evaluate();
      loadAll(team, loading);
      Sum sum = new Sum();
      for (double zone : cheapest) {
        sum.add(zone);
      }
      GapReport report = evaluation.report(iteration, loaded, sum.total());
      history.add(report);
      boolean goOn = watch.goOn(report);
      if (!goOn
          || report.relativeGap() <= settings.targetGap()
          || iteration >= settings.maxIterations()) {
        return result(history);
      }
      aim(loading);
      if (uphill(0) >= 0) {
        // The costs have bent too much for the old targets: start anew from the loading alone.
        targets = 0;
        aim(loading);
      }
      step();
    }
  }

  private AssignmentResult result(List<GapReport> history) {
    NodeOrders none = new NodeOrders(network.zoneCount(), network.nodeCount());
    return new AssignmentResult(
        network,
        demand,
        settings,
        loaded.flow,
        history,
        lost.stream().flatMap(List::stream).toList(),
        new AssignmentResult.Kept(Map.of(), none));
  }

  /// Loads every trip on its cheapest way at the present costs.
  ///
  /// @param loading `[linkCount]` by slot; overwritten
  private void loadAll(Team team, double[] loading) {
    OriginFlows[] sums = new OriginFlows[GROUPS];
    int zones = demand.zoneCount();
    team.run(
        GROUPS,
        (worker, group) -> {
          sums[group] = new OriginFlows(network.linkCount());
          lost.get(group).clear();
          for (int zone = zones * group / GROUPS; zone < zones * (group + 1) / GROUPS; zone++) {
            if (demand.first[zone] < demand.first[zone + 1]) {
              TreeSearch tree = trees.search(worker, zone, loaded.cost);
              cheapest[zone] = trees.loading(worker).price(zone, tree);
              trees.loading(worker).load(zone, tree, sums[group], lost.get(group));
            }
          }
        });
    Arrays.fill(loading, 0);
    for (OriginFlows sum : sums) {
      sum.addTo(0, sum.page.length, loading);
    }
  }

  /// Mixes the new loading and the last two targets into the next target.
  private void aim(double[] loading) {
    double[] mix =
        targets == 0 ? new double[] {1, 0, 0} : targets == 1 ? one(loading) : two(loading);
    for (int slot = 0; slot < target.length; slot++) {
      target[slot] = mix[0] * loading[slot] + mix[1] * last[slot] + mix[2] * beforeLast[slot];
    }
  }

  /// Shares of the new loading and the last target that make the direction conjugate to the last.
  private double[] one(double[] loading) {
    double along = 0;
    double change = 0;
    for (int slot = 0; slot < loading.length; slot++) {
      double old = (last[slot] - loaded.flow[slot]) * loaded.slope[slot];
      along += old * (loading[slot] - loaded.flow[slot]);
      change += old * (loading[slot] - last[slot]);
    }
    double share = change == 0 ? 0 : along / change;
    double old = Math.clamp(share, 0, MOST_OLD);
    return new double[] {1 - old, old, 0};
  }

  /// Shares that make the direction conjugate to the last two.
  private double[] two(double[] loading) {
    double farAlong = 0;
    double farChange = 0;
    double nearAlong = 0;
    double nearChange = 0;
    for (int slot = 0; slot < loading.length; slot++) {
      double flow = loaded.flow[slot];
      double near = last[slot] - flow;
      double far = lastStep * last[slot] - flow + (1 - lastStep) * beforeLast[slot];
      double ahead = loaded.slope[slot] * (loading[slot] - flow);
      farAlong += far * ahead;
      farChange += far * loaded.slope[slot] * (beforeLast[slot] - last[slot]);
      nearAlong += near * ahead;
      nearChange += near * loaded.slope[slot] * near;
    }
    if (farChange == 0 || nearChange == 0 || lastStep >= MOST_OLD) {
      return one(loading);
    }
    double mu = Math.max(0, -farAlong / farChange);
    double nu = Math.max(0, -nearAlong / nearChange + mu * lastStep / (1 - lastStep));
    double all = 1 + mu + nu;
    return new double[] {1 / all, nu / all, mu / all};
  }

  /// Goes towards the target as far as the objective falls.
  private void step() {
    double step = lineSearch();
    for (int slot = 0; slot < target.length; slot++) {
      loaded.flow[slot] += step * (target[slot] - loaded.flow[slot]);
    }
    lastStep = step;
    double[] free = beforeLast;
    beforeLast = last;
    last = target;
    target = free;
    targets = step >= MOST_OLD || step < LEAST_STEP ? 0 : targets + 1;
  }

  private double lineSearch() {
    double low = 0;
    double high = 1;
    for (int i = 0; i < SEARCH_STEPS; i++) {
      double middle = (low + high) / 2;
      if (uphill(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Slope of the objective at a step towards the target.
  private double uphill(double step) {
    double sum = 0;
    for (int slot = 0; slot < target.length; slot++) {
      double ahead = target[slot] - loaded.flow[slot];
      if (ahead != 0) {
        double flow = Math.max(0, loaded.flow[slot] + step * ahead);
        loaded.table.evaluate(slot, flow, trialCost, trialSlope);
        sum += ahead * trialCost[slot];
      }
    }
    return sum;
  }
}
