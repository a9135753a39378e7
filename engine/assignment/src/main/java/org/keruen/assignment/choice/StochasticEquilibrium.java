package org.keruen.assignment.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.assignment.AlternativePaths;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Demand;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.UsedPaths;
import org.keruen.assignment.Watch;

/// Stochastic user equilibrium of a network: every pair's trips share its stored ways as the logit
/// or the path-size logit has it at the costs which the flows make.
///
/// Ways are stored in three steps: those that a user equilibrium uses, those of [AlternativePaths]
/// at its costs, and then, as long as there are any, those that are cheapest at the costs of the
/// stochastic equilibrium found and not stored yet. The ways of a set are shared out by
/// [ChoiceEquilibrium].
///
/// Dense in the links whose cost answers to flow: a round takes the cube of their number.
///
/// @see "docs/methods/equilibrium.md"
public final class StochasticEquilibrium {
  /// How near the user equilibrium comes whose ways are stored.
  private static final double USED_GAP = 1e-6;

  private static final int USED_ITERATIONS = 200;

  /// By how much the links of a tree are dearer in the next.
  private static final double DEARER = 1.1;

  /// Most times that ways are added and shares are found again.
  private static final int SETS = 20;

  private static final int NO_ELEMENT = -1;

  private final AssignmentNetwork network;
  private final Demand demand;
  private final StochasticSettings settings;
  private final StoredPaths stored = new StoredPaths();

  /// `[linkCount]` element of a link whose cost answers to flow, or none.
  private final int[] element;

  /// `[linkCount]` what never changes on a link.
  private final double[] fixed;

  private final List<LinkCost> delays = new ArrayList<>();

  private StochasticEquilibrium(
      AssignmentNetwork network, Demand demand, StochasticSettings settings) {
    this.network = network;
    this.demand = demand;
    this.settings = settings;
    element = new int[network.linkCount()];
    fixed = new double[network.linkCount()];
    for (int link = 0; link < element.length; link++) {
      LinkCost cost = network.cost(link);
      boolean answers = !(cost instanceof LinkCost.Closed) && cost.slope(1) > 0;
      element[link] = answers ? delays.size() : NO_ELEMENT;
      fixed[link] =
          settings.weights().toll() * network.toll(link)
              + settings.weights().distance() * network.length(link)
              + (answers ? 0 : cost.cost(0));
      if (answers) {
        delays.add(cost);
      }
    }
  }

  /// Solves from scratch.
  ///
  /// @param watch told of the residual before the first and after every round
  public static StochasticResult solve(
      AssignmentNetwork network, Demand demand, StochasticSettings settings, ChoiceWatch watch) {
    return new StochasticEquilibrium(network, demand, settings).solve(watch);
  }

  private StochasticResult solve(ChoiceWatch watch) {
    storeUsed();
    int rounds = 0;
    double[] start = {};
    for (int set = 1; ; set++) {
      PathSets sets = pack();
      int done = rounds;
      ChoiceEquilibrium.Result found =
          ChoiceEquilibrium.solve(
              sets,
              delays,
              new ChoiceEquilibrium.Limit(
                  settings.targetResidual(), Math.max(0, settings.maxRounds() - done)),
              start.length == 0 ? null : start,
              (round, residual) -> watch.goOn(done + round, residual));
      rounds += found.rounds();
      double[] pathFlow = new double[sets.pathCount()];
      Arrays.setAll(pathFlow, found::pathFlow);
      double[] cost = costs(found);
      boolean enough = found.residual() > settings.targetResidual() || set == SETS;
      int before = stored.count();
      double[] byPath = enough ? start : storeCheapest(cost, pathFlow);
      if (enough || stored.count() == before) {
        return new StochasticResult(
            settings,
            stored,
            pathFlow,
            linkFlows(found, pathFlow),
            cost,
            found.residual(),
            rounds,
            set);
      }
      start = byPath;
    }
  }

  private void storeUsed() {
    var usual =
        new AssignmentSettings(
            Objective.USER_EQUILIBRIUM,
            settings.weights(),
            USED_GAP,
            USED_ITERATIONS,
            settings.threads());
    var result = PairedSegments.solve(network, demand, usual, Watch.SILENT);
    UsedPaths.visit(
        result, (_, from, to, _, links) -> stored.add(from, to, trips(from, to), links));
    double[] cost = new double[network.linkCount()];
    Arrays.setAll(cost, link -> result.cost(0, link));
    AlternativePaths.visit(network, demand, cost, settings.trees(), DEARER, stored::add);
  }

  private double trips(int from, int to) {
    return demand.trips(from, to);
  }

  /// Stores the ways that are cheapest now.
  ///
  /// @param pathFlow `[pathCount]` flows of the ways stored so far; read only
  /// @return the same for the ways stored then: nothing on new ones
  private double[] storeCheapest(double[] cost, double[] pathFlow) {
    List<Integer> counts = new ArrayList<>();
    stored.pairs().forEach(pair -> counts.add(pair.paths().size()));
    AlternativePaths.visit(network, demand, cost, 1, 1, stored::add);
    double[] flows = new double[stored.count()];
    int from = 0;
    int to = 0;
    int index = 0;
    for (StoredPaths.Pair pair : stored.pairs()) {
      int old = counts.get(index++);
      System.arraycopy(pathFlow, from, flows, to, old);
      from += old;
      to += pair.paths().size();
    }
    return flows;
  }

  private PathSets pack() {
    var builder = new PathSets.Builder();
    for (StoredPaths.Pair pair : stored.pairs()) {
      builder.chooser(pair.trips(), settings.sharpness());
      double[] sizes = PathSizes.of(network, pair.paths());
      for (int p = 0; p < sizes.length; p++) {
        int[] links = pair.paths().get(p);
        double fixedCost = 0;
        for (int link : links) {
          fixedCost += fixed[link];
        }
        int[] elements =
            Arrays.stream(links).map(link -> element[link]).filter(e -> e >= 0).toArray();
        builder.path(fixedCost, Math.pow(sizes[p], settings.pathSize()), elements);
      }
    }
    return builder.build();
  }

  private double[] costs(ChoiceEquilibrium.Result found) {
    double[] cost = new double[element.length];
    for (int link = 0; link < cost.length; link++) {
      cost[link] = fixed[link] + (element[link] < 0 ? 0 : found.elementHours(element[link]));
    }
    return cost;
  }

  private double[] linkFlows(ChoiceEquilibrium.Result found, double[] pathFlow) {
    double[] flow = new double[element.length];
    int p = 0;
    for (StoredPaths.Pair pair : stored.pairs()) {
      for (int[] links : pair.paths()) {
        for (int link : links) {
          flow[link] += pathFlow[p];
        }
        p++;
      }
    }
    for (int link = 0; link < flow.length; link++) {
      flow[link] = element[link] < 0 ? flow[link] : found.elementFlow(element[link]);
    }
    return flow;
  }
}
