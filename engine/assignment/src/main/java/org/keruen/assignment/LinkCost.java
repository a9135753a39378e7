package org.keruen.assignment;

/// What a unit of flow pays on a link, as a function of the link's flow.
///
/// Costs are in the caller's unit (minutes, hours, USD); flow and capacity share a unit. Every
/// function is finite, continuous and never falls as flow grows, so an equilibrium exists and its
/// Beckmann objective is convex. Closed: a new function is a compile error in [CostTable] until
/// handled.
///
/// @see "docs/methods/equilibrium.md"
public sealed interface LinkCost {

  /// Cost of one unit at this flow.
  double cost(double flow);

  /// First derivative of the cost by flow.
  double slope(double flow);

  /// Cost summed from flow 0 to this flow: the link's part of the Beckmann objective.
  double integral(double flow);

  /// The same whatever the flow.
  ///
  /// @param cost cost of one unit; finite and at least 0
  record Constant(double cost) implements LinkCost {
    public Constant {
      Check.notNegative(cost, "cost");
    }

    @Override
    public double cost(double flow) {
      return cost;
    }

    @Override
    public double slope(double flow) {
      return 0;
    }

    @Override
    public double integral(double flow) {
      return cost * flow;
    }
  }

  /// `t0 · (1 + b · (v/c)^power)`, the curve of the Bureau of Public Roads.
  ///
  /// With `freeFlow`, `b` or `power` 0 it is constant, and capacity may then be anything: a power
  /// of 0 gives `t0 · (1 + b)` at every flow, 0 included.
  ///
  /// @param freeFlow cost of an empty link
  /// @param b        growth of cost at capacity, as a share of `freeFlow`
  /// @param capacity flow at which cost has grown by `b`; positive unless the cost is constant
  /// @param power    steepness
  /// @see "Bureau of Public Roads, Traffic Assignment Manual, 1964"
  record Bpr(double freeFlow, double b, double capacity, double power) implements LinkCost {
    public Bpr {
      Check.notNegative(freeFlow, "freeFlow");
      Check.notNegative(b, "b");
      Check.notNegative(power, "power");
      if (freeFlow * b * power > 0) {
        Check.positive(capacity, "capacity");
      }
    }

    boolean isConstant() {
      return freeFlow * b * power == 0;
    }

    @Override
    public double cost(double flow) {
      return isConstant()
          ? freeFlow * (power == 0 ? 1 + b : 1)
          : freeFlow * (1 + b * Math.pow(flow / capacity, power));
    }

    @Override
    public double slope(double flow) {
      return isConstant()
          ? 0
          : freeFlow * b * power / capacity * Math.pow(flow / capacity, power - 1);
    }

    @Override
    public double integral(double flow) {
      return isConstant()
          ? cost(0) * flow
          : freeFlow * flow * (1 + b / (power + 1) * Math.pow(flow / capacity, power));
    }
  }

  /// `t0 · (2 + √(α²(1−x)² + β²) − α(1−x) − β)` with `x = v/c` and `β = (2α−1)/(2α−2)`: twice the
  /// free cost at capacity, nearly straight beyond it.
  ///
  /// @param freeFlow  cost of an empty link
  /// @param capacity  flow at which cost is twice `freeFlow`
  /// @param steepness `α`, above 1
  /// @see "Spiess, Conical volume-delay functions, Transportation Science 24(2), 1990"
  record Conical(double freeFlow, double capacity, double steepness) implements LinkCost {
    public Conical {
      Check.notNegative(freeFlow, "freeFlow");
      Check.positive(capacity, "capacity");
      if (!(steepness > 1) || Double.isInfinite(steepness)) {
        throw new IllegalArgumentException("steepness is " + steepness + ", but must be above 1");
      }
    }

    double beta() {
      return (2 * steepness - 1) / (2 * steepness - 2);
    }

    @Override
    public double cost(double flow) {
      double rest = steepness * (1 - flow / capacity);
      return freeFlow * (2 + Math.hypot(rest, beta()) - rest - beta());
    }

    @Override
    public double slope(double flow) {
      double rest = steepness * (1 - flow / capacity);
      return freeFlow * steepness / capacity * (1 - rest / Math.hypot(rest, beta()));
    }

    @Override
    public double integral(double flow) {
      double x = flow / capacity;
      double curve = rootIntegral(1) - rootIntegral(1 - x);
      double straight = (2 - beta()) * x - steepness * (x - x * x / 2);
      return freeFlow * capacity * (curve + straight);
    }

    /// `∫ √(α²u² + β²) du`.
    private double rootIntegral(double u) {
      double root = Math.hypot(steepness * u, beta());
      double asinh = Math.log(steepness * u / beta() + root / beta());
      return u * root / 2 + beta() * beta() / (2 * steepness) * asinh;
    }
  }

  /// `t0 + T/4 · ((x−1) + √((x−1)² + 8·J·x/(c·T)))`: Davidson's queue made finite beyond capacity
  /// by the length `T` of the period, after Akcelik.
  ///
  /// @param freeFlow cost of an empty link
  /// @param capacity flow served in a unit of time
  /// @param period   `T`, how long the flow lasts, in the unit of the cost
  /// @param delay    `J`, 0 for even arrivals, about 1 for random ones; positive
  /// @see "Akcelik, Travel time functions for transport planning purposes, ARRB 1991"
  record Akcelik(double freeFlow, double capacity, double period, double delay)
      implements LinkCost {
    public Akcelik {
      Check.notNegative(freeFlow, "freeFlow");
      Check.positive(capacity, "capacity");
      Check.positive(period, "period");
      Check.positive(delay, "delay");
    }

    TimedQueue queue() {
      return new TimedQueue(freeFlow, period / 4, capacity, 8 * delay / (capacity * period));
    }

    @Override
    public double cost(double flow) {
      return queue().cost(flow);
    }

    @Override
    public double slope(double flow) {
      return queue().slope(flow);
    }

    @Override
    public double integral(double flow) {
      return queue().integral(flow);
    }
  }

  /// Waiting at a border post, terminal or port that serves so much a day, in hours.
  ///
  /// Below capacity a queue with random arrivals; above it a queue that grows as long as the season
  /// lasts, whose mean wait is half of what the last one waits.
  ///
  /// @param dwellHours     hours without any queue
  /// @param capacityPerDay flow served a day
  /// @param seasonDays     how long the flow lasts, days
  /// @param unitSize       what is served together (a truck, a train), in the unit of the flow
  record Queue(double dwellHours, double capacityPerDay, double seasonDays, double unitSize)
      implements LinkCost {
    private static final double HOURS_PER_DAY = 24;

    public Queue {
      Check.notNegative(dwellHours, "dwellHours");
      Check.positive(capacityPerDay, "capacityPerDay");
      Check.positive(seasonDays, "seasonDays");
      Check.positive(unitSize, "unitSize");
    }

    TimedQueue queue() {
      return new TimedQueue(
          dwellHours,
          HOURS_PER_DAY * seasonDays / 4,
          capacityPerDay,
          8 * unitSize / (capacityPerDay * seasonDays));
    }

    @Override
    public double cost(double flow) {
      return queue().cost(flow);
    }

    @Override
    public double slope(double flow) {
      return queue().slope(flow);
    }

    @Override
    public double integral(double flow) {
      return queue().integral(flow);
    }
  }

  /// Never used, as if it were not there.
  record Closed() implements LinkCost {
    @Override
    public double cost(double flow) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double slope(double flow) {
      return 0;
    }

    @Override
    public double integral(double flow) {
      return flow > 0 ? Double.POSITIVE_INFINITY : 0;
    }
  }
}
