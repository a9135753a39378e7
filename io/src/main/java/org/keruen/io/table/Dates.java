package org.keruen.io.table;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Days as files write them, `YYYY-MM-DD`. By hand, for a formatter costs 20 ms when first used.
public final class Dates {

  private static final int LENGTH = 10;

  private Dates() {}

  /// The day that a cell names; null if it names none.
  public static @Nullable LocalDate find(String cell) {
    if (!hasShape(cell)) {
      return null;
    }
    int month = digits(cell, 5, 7);
    int day = digits(cell, 8, 10);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(cell)) {
      return null;
    }
    return LocalDate.of(digits(cell, 0, 4), month, day);
  }

  /// Why a cell names no day, and how to name it.
  public static String fix(String cell) {
    if (!hasShape(cell)) {
      return "write the day as YYYY-MM-DD, such as 2026-03-31";
    }
    int month = digits(cell, 5, 7);
    return month < 1 || month > 12
        ? "the second part is the month, 01 to 12"
        : cell.substring(0, 7) + " has " + daysInMonth(cell) + " days";
  }

  private static int daysInMonth(String cell) {
    return YearMonth.of(digits(cell, 0, 4), digits(cell, 5, 7)).lengthOfMonth();
  }

  private static boolean hasShape(String cell) {
    if (cell.length() != LENGTH || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
      return false;
    }
    return digits(cell, 0, 4) >= 0 && digits(cell, 5, 7) >= 0 && digits(cell, 8, 10) >= 0;
  }

  /// The number between two positions; negative if there is anything but digits.
  private static int digits(String cell, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
