package org.keruen.answers.json;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers with a few decimals at most: the same text for the same value on every host.
///
/// A value is rounded from its shortest decimal form, half to even, and written without exponent
/// and without zeros at its end.
final class Decimals {

  private static final int MOST_DECIMALS = 5;
  private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000};

  /// Below this a whole number of the smallest steps is told apart from its neighbours' halves.
  private static final double MOST_STEPS = 1L << 40;

  /// Nearer to the middle between two steps than this, the shortest form decides.
  private static final double NEAR_MIDDLE = 1e-3;

  private Decimals() {}

  /// A value as text.
  ///
  /// @param decimals most decimals, up to 5
  static String text(double value, int decimals) {
    if (decimals <= MOST_DECIMALS) {
      double steps = Math.abs(value) * TENS[decimals];
      if (steps < MOST_STEPS && Math.abs(steps - Math.floor(steps) - 0.5) > NEAR_MIDDLE) {
        return ofSteps(Math.round(steps), value < 0, decimals);
      }
    }
    return rounded(value, decimals).toPlainString();
  }

  private static String ofSteps(long steps, boolean negative, int decimals) {
    if (steps == 0) {
      return "0";
    }
    long rest = steps;
    int places = decimals;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    StringBuilder text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    text.append(rest / TENS[places]);
    if (places > 0) {
      String digits = Long.toString(rest % TENS[places]);
      text.append('.').repeat('0', places - digits.length()).append(digits);
    }
    return text.toString();
  }

  static BigDecimal rounded(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }
}
