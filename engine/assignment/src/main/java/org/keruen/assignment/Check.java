package org.keruen.assignment;

/// Gates of constructors: a quantity out of range is named with its value.
final class Check {

  private Check() {}

  static void notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be 0 or more");
    }
  }

  static void positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
    }
  }
}
