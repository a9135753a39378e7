package org.keruen.assignment.choice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.LinkCost;

/// Stochastic user equilibrium on stored paths: everybody's shares are what the path-size logit
/// gives at the delays which the flows themselves make.
///
/// Those flows are the one minimum of Fisk's objective, with the path sizes as weights. They are
/// found from the other side, in the delays: with `x(t)` the flows that make delays `t`, and `X(t)`
/// the logit's answer to them, the convex dual objective has the gradient `x(t) - X(t)`. Newton's
/// method, damped so that the dual never rises, ends where both agree. The residual is the share of
/// the flow that would choose otherwise at the delays of the flows.
///
/// Elements whose delay hardly answers to flow stay out of Newton's matrix, and follow.
///
/// Cost of a round: the elements of all paths a few times over, and the cube of the elements that
/// queue. Not for paths without number: they must be stored.
///
/// Tried and rejected: partial linearisation of the primal (Evans 1976). Where a queue is steep its
/// steps are short: 133 rounds for 16,500 paths to 1e-6.
///
/// @see "C. Fisk, Some developments in equilibrium traffic assignment, Transportation Research 14B,
///     1980; C. F. Daganzo, Unconstrained extremal formulation of some transportation equilibrium
///     problems, Transportation Science 16, 1982 (the dual); M. Ben-Akiva and M. Bierlaire,
///     Discrete choice methods and their applications to short term travel decisions, 1999 (path
///     size)"
public final class ChoiceEquilibrium {

  /// An element whose flow would answer less to its own delay, as a share, only follows.
  private static final double ANSWERS = 1e-3;

  /// Nor does it follow if that changed a choice by such a share: a steep delay hides where nobody
  /// goes at the time, since nothing answers there, and would be full and empty in turn.
  private static final double JUMPS = 1e-2;

  private static final int LINE_SEARCH_STEPS = 20;

  /// A step is good enough where the slope has fallen to so much of what it was.
  private static final double FLAT = 0.2;

  private static final double SMALLEST_SLOPE = 1e-12;

  private final PathSets sets;
  private final List<LinkCost> delays;
  private final Logit logit;
  private final AnswerMatrix matrix;

  /// `[pathCount]` the logit's answer to `hours`.
  private final double[] paths;

  /// `[elementCount]` the same, through elements.
  private final double[] answer;

  /// `[elementCount]` delays.
  private final double[] hours;

  /// `[elementCount]` flows that make these delays.
  private final double[] flow;

  /// `[elementCount]` delays to be tried; scratch.
  private final double[] tried;

  /// `[elementCount]` row in Newton's matrix, or -1 for what follows. Who has one keeps it.
  private final int[] row;

  private int rows;

  /// `[elementCount]` whether following would be too rough.
  private final boolean[] jumped;

  private final double sharpest;

  private ChoiceEquilibrium(PathSets sets, List<LinkCost> delays) {
    this.sets = sets;
    this.delays = delays;
    this.logit = new Logit(sets, delays.size());
    this.matrix = new AnswerMatrix(sets);
    this.paths = new double[sets.pathCount()];
    this.answer = new double[delays.size()];
    this.hours = new double[delays.size()];
    this.flow = new double[delays.size()];
    this.tried = new double[delays.size()];
    this.row = new int[delays.size()];
    Arrays.fill(row, -1);
    this.jumped = new boolean[delays.size()];
    this.sharpest = Arrays.stream(sets.scalePerHour).max().orElse(0);
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
      this.pathFlow = found.paths;
      this.elementFlow = found.answer;
      this.elementHours = found.hours;
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

  /// When to stop.
  ///
  /// @param residual share of the flow that may still choose otherwise
  /// @param rounds   most rounds; the result tells its residual
  public record Limit(double residual, int rounds) {}

  /// Flows from where the logit would begin without any, and without being watched.
  public static Result solve(PathSets sets, List<LinkCost> delays, Limit limit) {
    return solve(sets, delays, limit, null, ChoiceWatch.SILENT);
  }

  /// @param delays `[elementCount]` delay of each element by its flow a day, hours
  /// @param start  `[pathCount]` flows to start from, shared out as the demand is; or null
  public static Result solve(
      PathSets sets,
      List<LinkCost> delays,
      Limit limit,
      double @Nullable [] start,
      ChoiceWatch watch) {
    var equilibrium = new ChoiceEquilibrium(sets, List.copyOf(delays));
    equilibrium.begin(start);
    double left = equilibrium.residual();
    int round = 0;
    while (left > limit.residual && round < limit.rounds && watch.goOn(round, left)) {
      equilibrium.improve();
      left = equilibrium.residual();
      round++;
    }
    equilibrium.settle();
    return new Result(equilibrium, left, round);
  }

  private void begin(double @Nullable [] start) {
    updateHours();
    logit.answer(hours, paths, answer);
    if (start != null) {
      adopt(start);
      logit.load(paths, answer);
    }
    follow();
    logit.answer(hours, paths, answer);
  }

  /// Takes shares from elsewhere where a chooser has any, and its whole demand with them.
  private void adopt(double[] start) {
    for (int c = 0; c < sets.chooserCount(); c++) {
      double sum = 0;
      for (int p = sets.firstPath[c]; p < sets.firstPath[c + 1]; p++) {
        sum += start[p];
      }
      for (int p = sets.firstPath[c]; sum > 0 && p < sets.firstPath[c + 1]; p++) {
        paths[p] = start[p] * sets.demand[c] / sum;
      }
    }
  }

  private void updateHours() {
    for (int e = 0; e < hours.length; e++) {
      hours[e] = delays.get(e).cost(flow[e]);
    }
  }

  /// Takes the answer for the flow where an element has no row in the matrix.
  private void follow() {
    for (int e = 0; e < hours.length; e++) {
      if (row[e] < 0) {
        flow[e] = answer[e];
        hours[e] = delays.get(e).cost(flow[e]);
      }
    }
  }

  /// Share of the flow that would move at the delays which the paths' flows make.
  private double residual() {
    for (int e = 0; e < tried.length; e++) {
      tried[e] = delays.get(e).cost(answer[e]);
    }
    return logit.moved(tried, paths);
  }

  /// The delays are those that the flows found make.
  private void settle() {
    for (int e = 0; e < hours.length; e++) {
      hours[e] = delays.get(e).cost(answer[e]);
    }
  }

  /// One step of Newton's method.
  private void improve() {
    giveRows();
    double[] step = newtonStep();
    double slopeAtStart = 0;
    for (int e = 0; e < row.length; e++) {
      slopeAtStart += row[e] < 0 ? 0 : step[row[e]] * (flow[e] - answer[e]);
    }
    double[] from = hours.clone();
    search(from, step, slopeAtStart);
    follow();
    for (int e = 0; e < row.length; e++) {
      jumped[e] |= row[e] < 0 && Math.abs(hours[e] - from[e]) * sharpest > JUMPS;
    }
    logit.answer(hours, paths, answer);
  }

  private void giveRows() {
    logit.loadSharpness(paths, tried);
    for (int e = 0; e < row.length; e++) {
      boolean answers = jumped[e] || tried[e] * delays.get(e).slope(flow[e]) > ANSWERS;
      if (row[e] < 0 && answers) {
        row[e] = rows++;
      }
    }
  }

  /// `[rows]` change of delays, none of them below that of no flow.
  private double[] newtonStep() {
    double[] diagonal = new double[rows];
    double[] step = new double[rows];
    for (int e = 0; e < row.length; e++) {
      if (row[e] >= 0) {
        diagonal[row[e]] = 1 / Math.max(SMALLEST_SLOPE, delays.get(e).slope(flow[e]));
        step[row[e]] = answer[e] - flow[e];
      }
    }
    matrix.fill(row, paths, diagonal);
    matrix.solve(step);
    for (int e = 0; e < row.length; e++) {
      if (row[e] >= 0) {
        step[row[e]] = Math.max(step[row[e]], delays.get(e).cost(0) - hours[e]);
      }
    }
    return step;
  }

  /// Goes as far as the dual falls: by the rule of false position, every second step a bisection.
  private void search(double[] from, double[] step, double slopeAtStart) {
    double low = 0;
    double high = 1;
    double slopeLow = slopeAtStart;
    double slopeHigh = go(from, step, 1);
    for (int i = 0; i < LINE_SEARCH_STEPS && slopeHigh > -FLAT * slopeAtStart; i++) {
      double share = i % 2 == 0 ? slopeLow / (slopeLow - slopeHigh) : 0.5;
      double middle = low + share * (high - low);
      double slope = go(from, step, middle);
      if (slope > 0) {
        high = middle;
        slopeHigh = slope;
      } else if (slope > FLAT * slopeAtStart) {
        return;
      } else {
        low = middle;
        slopeLow = slope;
      }
    }
  }

  /// Changes delays by a part of a step, and finds what flows make them and how the logit answers.
  ///
  /// @return slope of the dual along the step
  private double go(double[] from, double[] step, double part) {
    for (int e = 0; e < row.length; e++) {
      if (row[e] >= 0) {
        hours[e] = from[e] + part * step[row[e]];
        flow[e] = FlowOfDelay.find(delays.get(e), hours[e], flow[e]);
      }
    }
    logit.answer(hours, paths, answer);
    double slope = 0;
    for (int e = 0; e < row.length; e++) {
      slope += row[e] < 0 ? 0 : step[row[e]] * (flow[e] - answer[e]);
    }
    return slope;
  }
}
