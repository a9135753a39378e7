package org.keruen.assignment.choice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.LinkCost;

/// Stochastic user equilibrium on stored paths: everybody's shares are what the path-size logit
/// gives at the delays which the flows themselves make.
///
/// Those flows are the one minimum of Fisk's objective, with the path sizes as weights. Each round
/// goes from the flows towards the logit's answer to their delays, as far as the objective falls
/// (partial linearisation). The residual is the share of the flow that would choose otherwise.
///
/// Cost of a round: the elements of all paths a few times over. Not for paths without number: they
/// must be stored.
///
/// @see "C. Fisk, Some developments in equilibrium traffic assignment, Transportation Research 14B,
///     1980; S. P. Evans, Derivation and analysis of some models for combining trip distribution
/// and
///     assignment, Transportation Research 10, 1976; M. Ben-Akiva and M. Bierlaire, Discrete choice
///     methods and their applications to short term travel decisions, 1999 (path size)"
public final class ChoiceEquilibrium {

  private static final int LINE_SEARCH_STEPS = 12;

  private final PathSets sets;
  private final List<LinkCost> delays;
  private final double[] flow;
  private final double[] target;
  private final double[] elementFlow;
  private final double[] elementTarget;
  private final double[] elementHours;

  private ChoiceEquilibrium(PathSets sets, List<LinkCost> delays) {
    this.sets = sets;
    this.delays = delays;
    this.flow = new double[sets.pathCount()];
    this.target = new double[sets.pathCount()];
    this.elementFlow = new double[delays.size()];
    this.elementTarget = new double[delays.size()];
    this.elementHours = new double[delays.size()];
  }

  /// What was found.
  ///
  /// Arrays are owned by the result and not to be changed.
  public static final class Result {
    private final double[] pathFlow;
    private final double[] elementFlow;
    private final double[] elementHours;
    private final double residual;
    private final int rounds;

    private Result(ChoiceEquilibrium found, double residual, int rounds) {
      this.pathFlow = found.flow;
      this.elementFlow = found.elementFlow;
      this.elementHours = found.elementHours;
      this.residual = residual;
      this.rounds = rounds;
    }

    /// Flow on a path, a day.
    public double pathFlow(int path) {
      return pathFlow[path];
    }

    /// Flow through an element, a day.
    public double elementFlow(int element) {
      return elementFlow[element];
    }

    /// Delay at an element, hours.
    public double elementHours(int element) {
      return elementHours[element];
    }

    /// Share of the flow that would choose another path at these delays, 0..1.
    public double residual() {
      return residual;
    }

    public int rounds() {
      return rounds;
    }
  }

  /// @param delays   `[elementCount]` delay of each element by its flow a day, hours
  /// @param residual share of the flow that may still choose otherwise
  /// @param rounds   most rounds; the result tells its residual
  /// @param start    `[pathCount]` flows to start from, shared out as the demand is; or null
  public static Result solve(
      PathSets sets,
      List<LinkCost> delays,
      double residual,
      int rounds,
      double @Nullable [] start) {
    var equilibrium = new ChoiceEquilibrium(sets, List.copyOf(delays));
    equilibrium.begin(start);
    double left = equilibrium.respond();
    int round = 0;
    while (left > residual && round < rounds) {
      equilibrium.move(equilibrium.step());
      left = equilibrium.respond();
      round++;
    }
    return new Result(equilibrium, left, round);
  }

  private void begin(double @Nullable [] start) {
    updateHours();
    shareOut(flow);
    if (start != null) {
      adopt(start);
    }
    load(flow, elementFlow);
  }

  /// Takes shares from elsewhere where a chooser has any, and its whole demand with them.
  private void adopt(double[] start) {
    for (int c = 0; c < sets.chooserCount(); c++) {
      double sum = 0;
      for (int p = sets.firstPath[c]; p < sets.firstPath[c + 1]; p++) {
        sum += start[p];
      }
      for (int p = sets.firstPath[c]; sum > 0 && p < sets.firstPath[c + 1]; p++) {
        flow[p] = start[p] * sets.demand[c] / sum;
      }
    }
  }

  /// Works out the logit's answer to the delays of the flows.
  ///
  /// @return share of the flow that would move
  private double respond() {
    updateHours();
    shareOut(target);
    load(target, elementTarget);
    double moved = 0;
    double all = 0;
    for (int p = 0; p < flow.length; p++) {
      moved += Math.abs(target[p] - flow[p]);
      all += flow[p];
    }
    return all == 0 ? 0 : moved / (2 * all);
  }

  private void updateHours() {
    for (int e = 0; e < elementHours.length; e++) {
      elementHours[e] = delays.get(e).cost(elementFlow[e]);
    }
  }

  private double hours(int path) {
    double hours = sets.fixedHours[path];
    for (int i = sets.firstPassed[path]; i < sets.firstPassed[path + 1]; i++) {
      hours += elementHours[sets.passed[i]];
    }
    return hours;
  }

  private void shareOut(double[] to) {
    for (int c = 0; c < sets.chooserCount(); c++) {
      int from = sets.firstPath[c];
      int end = sets.firstPath[c + 1];
      double best = Double.NEGATIVE_INFINITY;
      for (int p = from; p < end; p++) {
        to[p] = sets.logSize[p] - sets.scalePerHour[c] * hours(p);
        best = Math.max(best, to[p]);
      }
      double sum = 0;
      for (int p = from; p < end; p++) {
        to[p] = Math.exp(to[p] - best);
        sum += to[p];
      }
      for (int p = from; p < end; p++) {
        to[p] *= sets.demand[c] / sum;
      }
    }
  }

  private void load(double[] paths, double[] elements) {
    Arrays.fill(elements, 0);
    for (int p = 0; p < paths.length; p++) {
      for (int i = sets.firstPassed[p]; i < sets.firstPassed[p + 1]; i++) {
        elements[sets.passed[i]] += paths[p];
      }
    }
  }

  /// How far to go towards the target: where the objective stops falling, by bisection.
  private double step() {
    double low = 0;
    double high = 1;
    if (slope(1) <= 0) {
      return 1;
    }
    for (int i = 0; i < LINE_SEARCH_STEPS; i++) {
      double middle = (low + high) / 2;
      if (slope(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low > 0 ? low : high;
  }

  /// Slope of Fisk's objective along the way to the target.
  private double slope(double step) {
    double slope = 0;
    for (int e = 0; e < elementFlow.length; e++) {
      double change = elementTarget[e] - elementFlow[e];
      if (change != 0) {
        slope += change * delays.get(e).cost(elementFlow[e] + step * change);
      }
    }
    for (int c = 0; c < sets.chooserCount(); c++) {
      for (int p = sets.firstPath[c]; p < sets.firstPath[c + 1]; p++) {
        double change = target[p] - flow[p];
        double at = flow[p] + step * change;
        if (change != 0 && at > 0) {
          double entropy = (Math.log(at) - sets.logSize[p]) / sets.scalePerHour[c];
          slope += change * (sets.fixedHours[p] + entropy);
        }
      }
    }
    return slope;
  }

  private void move(double step) {
    for (int p = 0; p < flow.length; p++) {
      flow[p] += step * (target[p] - flow[p]);
    }
    load(flow, elementFlow);
  }
}
