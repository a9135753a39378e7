package org.keruen.answers.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads a day that a study can know of.
public final class DayReader {

  public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private DayReader() {}

  /// The day typed.
  ///
  /// @param where the field, for the message
  /// @throws UsageException if it is not a day from 2000 to 2100
  public static LocalDate read(String typed, String where) {
    LocalDate day = parse(typed);
    if (day == null) {
      throw UsageException.of(
          where, "'" + typed + "' is not a day", "write year-month-day, such as 2026-03-02");
    }
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw UsageException.of(
          where, typed + " is outside 2000 to 2100", "give a day that the study can know of");
    }
    return day;
  }

  private static @Nullable LocalDate parse(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
