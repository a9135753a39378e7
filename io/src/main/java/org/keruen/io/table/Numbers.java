package org.keruen.io.table;

import java.util.Locale;

/// Numbers as files write them: ASCII digits, a decimal point, no grouping, in every locale.
public final class Numbers {

  private Numbers() {}

  /// The number that a cell holds; NaN if it holds none, infinite if it is too great.
  ///
  /// [Double#parseDouble] alone will not do: it takes `NaN`, `Infinity`, `1d`, `0x1p3` and blanks.
  public static double parse(String cell) {
    return isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
  }

  private static boolean isDecimal(String cell) {
    int at = afterSign(cell, 0);
    int afterWhole = afterDigits(cell, at);
    int end = afterWhole;
    int digits = afterWhole - at;
    if (end < cell.length() && cell.charAt(end) == '.') {
      end = afterDigits(cell, afterWhole + 1);
      digits += end - afterWhole - 1;
    }
    if (digits == 0) {
      return false;
    }
    if (end < cell.length() && (cell.charAt(end) | 0x20) == 'e') {
      int exponent = afterSign(cell, end + 1);
      end = afterDigits(cell, exponent);
      return end > exponent && end == cell.length();
    }
    return end == cell.length();
  }

  private static int afterSign(String cell, int at) {
    boolean sign = at < cell.length() && (cell.charAt(at) == '-' || cell.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int afterDigits(String cell, int at) {
    int end = at;
    while (end < cell.length() && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /// Whether a cell is a number but for a comma where the point should be.
  static boolean hasDecimalComma(String cell) {
    int comma = cell.indexOf(',');
    return comma >= 0 && comma == cell.lastIndexOf(',') && isDecimal(cell.replace(',', '.'));
  }

  /// Whether a cell says that there is no number.
  static boolean saysNoNumber(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" -> true;
      default -> false;
    };
  }

  /// A number without a needless `.0`.
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
