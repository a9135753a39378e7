package org.keruen.assignment;

/// A sum that does not lose the small terms (Neumaier).
final class Sum {
  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  double total() {
    return sum + lost;
  }
}
