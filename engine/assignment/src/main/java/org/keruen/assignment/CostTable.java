package org.keruen.assignment;

import org.keruen.assignment.LinkCost.Akcelik;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Closed;
import org.keruen.assignment.LinkCost.Conical;
import org.keruen.assignment.LinkCost.Constant;
import org.keruen.assignment.LinkCost.Queue;

/// The cost functions of all links in columns, for loops over slots of an [AssignmentNetwork].
///
/// The cost of a slot is `fixed + growing(flow)`; toll and distance terms are in `fixed`. For the
/// system optimum it is the marginal cost `c + v·c'`, whose integral is the total cost `v·c`.
///
/// | array      | holds, by slot                                                       |
/// |------------|----------------------------------------------------------------------|
/// | `kind`     | which formula                                                        |
/// | `fixed`    | cost of an empty link and what never changes; infinite if closed     |
/// | `scale`    | factor of the growing part                                           |
/// | `capacity` | flow at which `x` is 1                                               |
/// | `shape`    | power of BPR, `α` of the conical curve, `k` of a queue               |
///
/// Immutable; threads may share it.
final class CostTable {
  private static final byte CONSTANT = 0;
  private static final byte LINEAR = 1;
  private static final byte QUARTIC = 2;
  private static final byte POWER = 3;
  private static final byte CONICAL = 4;
  private static final byte QUEUE = 5;

  /// A power below 1 has an infinite slope at 0, with which no flow would ever enter the link.
  private static final double LEAST_RATIO = 1e-6;

  private final boolean marginal;
  private final byte[] kind;
  private final double[] fixed;
  private final double[] scale;
  private final double[] capacity;
  private final double[] shape;

  CostTable(AssignmentNetwork network, Weights weights, Objective objective) {
    int links = network.linkCount();
    marginal = objective == Objective.SYSTEM_OPTIMUM;
    kind = new byte[links];
    fixed = new double[links];
    scale = new double[links];
    capacity = new double[links];
    shape = new double[links];
    for (int slot = 0; slot < links; slot++) {
      int link = network.link[slot];
      pack(slot, network.cost(link));
      fixed[slot] += weights.toll() * network.toll(link);
      fixed[slot] += weights.distance() * network.length(link);
      if (!(fixed[slot] >= 0)) {
        throw new IllegalArgumentException(
            "link " + link + " costs " + fixed[slot] + " when empty, but must cost 0 or more");
      }
    }
  }

  int size() {
    return kind.length;
  }

  private void pack(int slot, LinkCost cost) {
    switch (cost) {
      case Constant constant -> set(slot, CONSTANT, constant.cost(), 0, 1, 0);
      case Closed _ -> set(slot, CONSTANT, Double.POSITIVE_INFINITY, 0, 1, 0);
      case Bpr bpr -> packBpr(slot, bpr);
      case Conical conical ->
          set(slot, CONICAL, 0, conical.freeFlow(), conical.capacity(), conical.steepness());
      case Akcelik akcelik -> packQueue(slot, akcelik.queue());
      case Queue queue -> packQueue(slot, queue.queue());
    }
  }

  private void packQueue(int slot, TimedQueue queue) {
    set(slot, QUEUE, queue.fixed(), queue.scale(), queue.capacity(), queue.k());
  }

  private void packBpr(int slot, Bpr bpr) {
    if (bpr.isConstant()) {
      set(slot, CONSTANT, bpr.cost(0), 0, 1, 0);
      return;
    }
    byte formula = bpr.power() == 4 ? QUARTIC : bpr.power() == 1 ? LINEAR : POWER;
    double steeper = marginal ? bpr.power() + 1 : 1;
    double growth = bpr.freeFlow() * bpr.b() * steeper;
    set(slot, formula, bpr.freeFlow(), growth, bpr.capacity(), bpr.power());
  }

  private void set(
      int slot, byte formula, double base, double factor, double full, double exponent) {
    kind[slot] = formula;
    fixed[slot] = base;
    scale[slot] = factor;
    capacity[slot] = full;
    shape[slot] = exponent;
  }

  /// Cost and slope of one slot at a flow, written to the slot's place of both columns.
  ///
  /// @param cost  `[linkCount]`; one entry overwritten
  /// @param slope `[linkCount]`; one entry overwritten
  void evaluate(int slot, double flow, double[] cost, double[] slope) {
    double full = capacity[slot];
    double x = flow / full;
    switch (kind[slot]) {
      case CONSTANT -> {
        cost[slot] = fixed[slot];
        slope[slot] = 0;
      }
      case LINEAR -> {
        cost[slot] = fixed[slot] + scale[slot] * x;
        slope[slot] = scale[slot] / full;
      }
      case QUARTIC -> {
        double cube = scale[slot] * x * x * x;
        cost[slot] = fixed[slot] + cube * x;
        slope[slot] = 4 * cube / full;
      }
      case POWER -> evaluatePower(slot, x, cost, slope);
      case CONICAL -> evaluateConical(slot, flow, cost, slope);
      default -> evaluateQueue(slot, flow, cost, slope);
    }
  }

  private void evaluatePower(int slot, double x, double[] cost, double[] slope) {
    double power = shape[slot];
    cost[slot] = fixed[slot] + scale[slot] * Math.pow(x, power);
    double ratio = power < 1 ? Math.max(x, LEAST_RATIO) : x;
    slope[slot] = scale[slot] * power / capacity[slot] * Math.pow(ratio, power - 1);
  }

  private void evaluateConical(int slot, double flow, double[] cost, double[] slope) {
    double alpha = shape[slot];
    double beta = (2 * alpha - 1) / (2 * alpha - 2);
    double rest = alpha * (1 - flow / capacity[slot]);
    double root = Math.sqrt(rest * rest + beta * beta);
    double growth = scale[slot] * alpha / capacity[slot];
    double first = growth * (1 - rest / root);
    double second = growth * alpha * beta * beta / (capacity[slot] * root * root * root);
    cost[slot] = fixed[slot] + scale[slot] * (2 + root - rest - beta);
    slope[slot] = first;
    addMargin(slot, flow, second, cost, slope);
  }

  private void evaluateQueue(int slot, double flow, double[] cost, double[] slope) {
    double k = shape[slot];
    double x = flow / capacity[slot];
    double y = x - 1 + k / 2;
    double root = Math.sqrt((x - 1) * (x - 1) + k * x);
    double growth = scale[slot] / capacity[slot];
    double second = growth * (k - k * k / 4) / (capacity[slot] * root * root * root);
    cost[slot] = fixed[slot] + scale[slot] * (x - 1 + root);
    slope[slot] = growth * (1 + y / root);
    addMargin(slot, flow, second, cost, slope);
  }

  /// From cost to marginal cost, if that is what the table holds.
  private void addMargin(int slot, double flow, double second, double[] cost, double[] slope) {
    if (marginal) {
      double first = slope[slot];
      cost[slot] += flow * first;
      slope[slot] = Math.max(0, 2 * first + flow * second);
    }
  }

  /// Costs and slopes of the slots `from .. to-1`.
  ///
  /// @param flow  `[linkCount]` flows; read only
  /// @param cost  `[linkCount]`; overwritten in the range
  /// @param slope `[linkCount]`; overwritten in the range
  void evaluate(int from, int to, double[] flow, double[] cost, double[] slope) {
    for (int slot = from; slot < to; slot++) {
      evaluate(slot, flow[slot], cost, slope);
    }
  }
}
