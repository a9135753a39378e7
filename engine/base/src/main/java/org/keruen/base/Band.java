package org.keruen.base;

/// A figure with its band. Bands of different parts are added end to end, which is wider than
/// independent errors would be: errors of a study's tariffs lean the same way.
///
/// @param low  low end, in the unit of the figure
/// @param mid  the figure
/// @param high high end
public record Band(double low, double mid, double high) {

  public static final Band ZERO = new Band(0, 0, 0);

  public Band {
    if (!(low <= mid && mid <= high)) {
      throw new IllegalArgumentException(
          "band " + low + ".." + mid + ".." + high + " is not ordered");
    }
  }

  public static Band exactly(double value) {
    return new Band(value, value, value);
  }

  public Band plus(Band other) {
    return new Band(low + other.low, mid + other.mid, high + other.high);
  }

  /// Every end times a factor.
  ///
  /// @param factor finite and ≥ 0
  public Band times(double factor) {
    Check.notNegative(factor, "factor", "band");
    return new Band(low * factor, mid * factor, high * factor);
  }
}
