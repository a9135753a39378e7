package org.keruen.study.scenario;

import org.keruen.base.Band;
import org.keruen.base.Check;
import org.keruen.base.TimeSpread;

/// What a figure becomes: a value, or the old one times a factor.
///
/// @param factor whether `number` multiplies what is there
/// @param number the value in the unit of the figure, or the factor; finite and ≥ 0
public record Amount(boolean factor, double number) {

  /// Spread of a time that was nothing before; the study's own for times without percentiles.
  private static final double USUAL_SPREAD = 0.8;

  public Amount {
    Check.notNegative(number, factor ? "factor" : "value", "a change");
  }

  public static Amount times(double factor) {
    return new Amount(true, factor);
  }

  public static Amount exactly(double value) {
    return new Amount(false, value);
  }

  /// The new value.
  public double of(double old) {
    return factor ? old * number : number;
  }

  /// The band moved to the new figure, as wide for its size as before.
  Band of(Band old) {
    if (factor) {
      return old.times(number);
    }
    return old.mid() == 0 ? Band.exactly(number) : old.times(number / old.mid());
  }

  /// The time moved to the new mean, as spread for its size as before.
  TimeSpread of(TimeSpread old) {
    if (factor) {
      return old.times(number);
    }
    return old.meanHours() == 0
        ? TimeSpread.lognormal(number, USUAL_SPREAD)
        : old.times(number / old.meanHours());
  }

  /// `x0.5` for a factor, `12` for a value.
  @Override
  public String toString() {
    return (factor ? "x" : "") + plain(number);
  }

  /// A number without a needless `.0`.
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
