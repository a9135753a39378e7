package org.keruen.base;

/// The gate of a record's constructor: code past it trusts the object.
///
/// Each check names the owner, the quantity and the value, so the message can be understood without
/// the stack.
public final class Check {

  private Check() {}

  public static void that(boolean condition, String quantity, Object owner, Object value) {
    if (!condition) {
      throw new IllegalArgumentException(owner + " has " + quantity + " " + value);
    }
  }

  public static double positive(double value, String quantity, Object owner) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          owner + " has " + quantity + " " + value + ", but it must be positive");
    }
    return value;
  }

  public static double notNegative(double value, String quantity, Object owner) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          owner + " has " + quantity + " " + value + ", but it must not be negative");
    }
    return value;
  }

  public static String notBlank(String value, String quantity, Object owner) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(owner + " has no " + quantity);
    }
    return value;
  }
}
