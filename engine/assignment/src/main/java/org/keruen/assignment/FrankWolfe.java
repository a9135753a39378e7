package org.keruen.assignment;

import java.util.ArrayList;
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
  private final List<UserClass> classes;
  private final AssignmentSettings settings;
  private final LoadedNetwork loaded;
  private final OriginTrees trees;
  private final double[] cheapest;
  private final List<List<LostTrips>> lost = new ArrayList<>();

  /// Every trip on its cheapest way at the present costs.
  private final ClassFlows loading;

  /// Targets of the last step and the one before, and the new one.
  private ClassFlows last;

  private ClassFlows beforeLast;
  private ClassFlows target;

  /// What the target pays more than the flows besides the common cost: it does not depend on flow.
  private double extraAhead;

  private double lastStep;
  private int targets;
  private final double[] trialCost;
  private final double[] trialSlope;

  private FrankWolfe(
      AssignmentNetwork network, List<UserClass> classes, AssignmentSettings settings) {
    int links = network.linkCount();
    int origins = classes.size() * network.zoneCount();
    this.network = network;
    this.classes = UserClass.check(classes, network);
    this.settings = settings;
    loaded = new LoadedNetwork(network, classes, settings.objective());
    KeptTrees kept = new KeptTrees(origins, network.linkCount());
    trees = new OriginTrees(network, settings.threads(), kept);
    cheapest = new double[origins];
    for (int group = 0; group < GROUPS * classes.size(); group++) {
      lost.add(new ArrayList<>());
    }
    loading = new ClassFlows(classes.size(), links);
    last = new ClassFlows(classes.size(), links);
    beforeLast = new ClassFlows(classes.size(), links);
    target = new ClassFlows(classes.size(), links);
    trialCost = new double[links];
    trialSlope = new double[links];
  }

  /// Solves from scratch.
  ///
  /// @param watch told of the gap after every iteration, on the caller's thread
  /// @return the flows of the last report; nothing by origin
  public static AssignmentResult solve(
      AssignmentNetwork network, Demand demand, AssignmentSettings settings, Watch watch) {
    return solve(network, UserClass.only(demand, settings), settings, watch);
  }

  /// Solves for several classes of vehicles at once, from scratch.
  ///
  /// @param classes at least one, of different names; their weights count, not the settings'
  /// @param watch   told of the gap after every iteration, on the caller's thread
  /// @return the flows of the last report; nothing by origin
  public static AssignmentResult solve(
      AssignmentNetwork network,
      List<UserClass> classes,
      AssignmentSettings settings,
      Watch watch) {
    try (Team team = new Team(settings.threads())) {
      return new FrankWolfe(network, classes, settings).run(team, watch);
    }
  }

  private AssignmentResult run(Team team, Watch watch) {
    Evaluation evaluation = new Evaluation(network, classes, settings.objective());
    List<GapReport> history = new ArrayList<>();
    loadAll(team);
    loaded.flows.set(loading);
    for (int iteration = 1; ; iteration++) {
      loaded.evaluate(0, network.linkCount());
      loadAll(team);
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
      aim();
      if (uphill(0) >= 0) {
        // The costs have bent too much for the old targets: start anew from the loading alone.
        targets = 0;
        aim();
      }
      step();
    }
  }

  private AssignmentResult result(List<GapReport> history) {
    KeptTrees none = new KeptTrees(0, network.linkCount());
    List<List<LostTrips>> byClass = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      List<List<LostTrips>> groups = lost.subList(c * GROUPS, (c + 1) * GROUPS);
      byClass.add(groups.stream().flatMap(List::stream).toList());
    }
    return new AssignmentResult(
        network,
        classes,
        settings,
        loaded,
        history,
        byClass,
        new AssignmentResult.Kept(Map.of(), none, new SegmentPairs()));
  }

  /// Loads every trip on its cheapest way at the present costs.
  private void loadAll(Team team) {
    OriginFlows[] sums = new OriginFlows[GROUPS * classes.size()];
    team.run(
        sums.length,
        (worker, group) -> {
          sums[group] = new OriginFlows(network.linkCount());
          lost.get(group).clear();
          loadGroup(worker, group, sums[group]);
        });
    loading.clear(0, network.linkCount());
    for (int group = 0; group < sums.length; group++) {
      sums[group].addTo(0, sums[group].page.length, loading.byClass[group / GROUPS]);
    }
    loading.sum(0, network.linkCount());
  }

  /// @param group number among the groups of all classes
  private void loadGroup(int worker, int group, OriginFlows sum) {
    int zones = network.zoneCount();
    int part = group % GROUPS;
    UserClass userClass = classes.get(group / GROUPS);
    Demand demand = userClass.demand();
    double[] cost = loaded.costOf(group / GROUPS);
    for (int zone = zones * part / GROUPS; zone < zones * (part + 1) / GROUPS; zone++) {
      if (demand.first[zone] < demand.first[zone + 1]) {
        int key = group / GROUPS * zones + zone;
        TreeSearch tree = trees.search(worker, key, zone, cost);
        cheapest[key] = TreeLoading.price(userClass, zone, tree);
        trees.loading(worker).load(userClass, zone, tree, sum, lost.get(group));
      }
    }
  }

  /// Mixes the new loading and the last two targets into the next target.
  private void aim() {
    double[] mix = targets == 0 ? new double[] {1, 0, 0} : targets == 1 ? one() : two();
    extraAhead = 0;
    for (int c = 0; c < classes.size(); c++) {
      double[] fresh = loading.byClass[c];
      double[] old = last.byClass[c];
      double[] older = beforeLast.byClass[c];
      double[] mixed = target.byClass[c];
      for (int slot = 0; slot < mixed.length; slot++) {
        mixed[slot] = mix[0] * fresh[slot] + mix[1] * old[slot] + mix[2] * older[slot];
      }
      extraAhead += extraAhead(c);
    }
    target.sum(0, network.linkCount());
  }

  private double extraAhead(int userClass) {
    double[] extra = loaded.extra(userClass);
    double sum = 0;
    for (int slot = 0; extra != null && slot < extra.length; slot++) {
      double more = target.byClass[userClass][slot] - loaded.flows.byClass[userClass][slot];
      sum += extra[slot] * more;
    }
    return sum;
  }

  /// Shares of the new loading and the last target that make the direction conjugate to the last.
  private double[] one() {
    double along = 0;
    double change = 0;
    for (int slot = 0; slot < network.linkCount(); slot++) {
      double old = (last.total[slot] - loaded.flow[slot]) * loaded.slope[slot];
      along += old * (loading.total[slot] - loaded.flow[slot]);
      change += old * (loading.total[slot] - last.total[slot]);
    }
    double share = change == 0 ? 0 : along / change;
    double old = Math.clamp(share, 0, MOST_OLD);
    return new double[] {1 - old, old, 0};
  }

  /// Shares that make the direction conjugate to the last two.
  private double[] two() {
    double farAlong = 0;
    double farChange = 0;
    double nearAlong = 0;
    double nearChange = 0;
    for (int slot = 0; slot < network.linkCount(); slot++) {
      double flow = loaded.flow[slot];
      double near = last.total[slot] - flow;
      double older = beforeLast.total[slot];
      double far = lastStep * last.total[slot] - flow + (1 - lastStep) * older;
      double ahead = loaded.slope[slot] * (loading.total[slot] - flow);
      farAlong += far * ahead;
      farChange += far * loaded.slope[slot] * (older - last.total[slot]);
      nearAlong += near * ahead;
      nearChange += near * loaded.slope[slot] * near;
    }
    if (farChange == 0 || nearChange == 0 || lastStep >= MOST_OLD) {
      return one();
    }
    double mu = Math.max(0, -farAlong / farChange);
    double nu = Math.max(0, -nearAlong / nearChange + mu * lastStep / (1 - lastStep));
    double all = 1 + mu + nu;
    return new double[] {1 / all, nu / all, mu / all};
  }

  /// Goes towards the target as far as the objective falls.
  private void step() {
    double step = lineSearch();
    for (int c = 0; c < classes.size(); c++) {
      double[] flow = loaded.flows.byClass[c];
      double[] to = target.byClass[c];
      for (int slot = 0; slot < flow.length; slot++) {
        flow[slot] += step * (to[slot] - flow[slot]);
      }
    }
    loaded.flows.sum(0, network.linkCount());
    lastStep = step;
    ClassFlows free = beforeLast;
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
    double sum = extraAhead;
    for (int slot = 0; slot < network.linkCount(); slot++) {
      double ahead = target.total[slot] - loaded.flow[slot];
      if (ahead != 0) {
        double flow = Math.max(0, loaded.flow[slot] + step * ahead);
        loaded.table.evaluate(slot, flow, trialCost, trialSlope);
        sum += ahead * trialCost[slot];
      }
    }
    return sum;
  }
}
