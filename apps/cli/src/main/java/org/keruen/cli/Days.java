package org.keruen.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.DayReader;
import org.keruen.study.Study;

/// Reads an `--as-of` day.
final class Days {

  private Days() {}

  /// The day typed, or the study's own if none was.
  ///
  /// @throws UsageException if it is not a day from 2000 to 2100
  static LocalDate read(@Nullable String typed, String where, Study study) {
    if (typed == null) {
      return study.asOf();
    }
    return DayReader.read(typed, where);
  }
}
