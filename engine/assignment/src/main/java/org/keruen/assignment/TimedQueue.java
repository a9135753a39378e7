package org.keruen.assignment;

/// `fixed + scale · ((x−1) + √((x−1)² + k·x))`, `x = v/c`: the common form of
/// [LinkCost.Akcelik] and [LinkCost.Queue].
///
/// With `y = x − 1 + k/2` the root is `√(y² + d)`, `d = k − k²/4`.
///
/// @param fixed    cost of an empty link
/// @param scale    a quarter of the period
/// @param capacity flow at which `x` is 1
/// @param k        roundness of the bend at capacity; positive
record TimedQueue(double fixed, double scale, double capacity, double k) {

  double cost(double flow) {
    double x = flow / capacity;
    return fixed + scale * (x - 1 + root(x));
  }

  double slope(double flow) {
    double x = flow / capacity;
    return scale / capacity * (1 + y(x) / root(x));
  }

  double integral(double flow) {
    double x = flow / capacity;
    return fixed * flow + scale * capacity * (x * x / 2 - x + rootIntegral(x) - rootIntegral(0));
  }

  private double y(double x) {
    return x - 1 + k / 2;
  }

  private double root(double x) {
    return Math.sqrt((x - 1) * (x - 1) + k * x);
  }

  private double rootIntegral(double x) {
    double d = k - k * k / 4;
    double logarithm = d == 0 ? 0 : d / 2 * Math.log(y(x) + root(x));
    return y(x) * root(x) / 2 + logarithm;
  }
}
