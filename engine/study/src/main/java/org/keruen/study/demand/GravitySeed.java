package org.keruen.study.demand;

/// Trade between two countries where nobody published it:
/// `X = k · GDP_o^a · GDP_d^b · km^-c · e^(d · contiguous)`.
///
/// @param scale k, so that values are million USD
/// @see "K. Head and T. Mayer, Gravity Equations: Workhorse, Toolkit, and Cookbook, Handbook of
///     International Economics 4, 2014, table 4"
record GravitySeed(double scale) {

  /// Means over all published gravity estimates.
  static final double ORIGIN_ELASTICITY = 0.98;

  static final double DESTINATION_ELASTICITY = 0.84;
  static final double DISTANCE_ELASTICITY = 0.93;
  static final double CONTIGUITY = 0.53;

  /// A seed that gives observed pairs their sum: `k = Σ observed / Σ potential`.
  static GravitySeed calibrated(double observedUsdMn, double potential) {
    return new GravitySeed(potential > 0 ? observedUsdMn / potential : 0);
  }

  double usdMn(double potential) {
    return scale * potential;
  }

  /// The right side without `k`.
  static double potential(double gdpOrigin, double gdpDestination, double km, boolean contiguous) {
    return Math.pow(gdpOrigin, ORIGIN_ELASTICITY)
        * Math.pow(gdpDestination, DESTINATION_ELASTICITY)
        * decay(km)
        * (contiguous ? Math.exp(CONTIGUITY) : 1);
  }

  /// How trade falls with distance.
  static double decay(double km) {
    return Math.pow(Math.max(1, km), -DISTANCE_ELASTICITY);
  }
}
