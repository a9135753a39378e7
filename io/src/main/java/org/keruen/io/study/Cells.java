package org.keruen.io.study;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;
import org.keruen.io.table.Row;
import org.keruen.network.LoadUnit;
import org.keruen.network.Status;

/// What several cells of a row say together, in the engine's terms.
final class Cells {

  /// Standard deviation over mean of a time whose percentiles nobody gave. Nobody's figure.
  private static final double USUAL_SPREAD = 0.8;

  private static final Map<String, Status> STATUS = byWord(Status.values());
  private static final Map<String, LoadUnit.Kind> LOAD_KIND = byWord(LoadUnit.Kind.values());
  private static final Map<String, Confidence> CONFIDENCE = byWord(Confidence.values());

  private Cells() {}

  static Provenance provenance(Row row) {
    return new Provenance(
        constant(CONFIDENCE, row, "confidence"), row.list("source"), row.text("note"));
  }

  static Status status(Row row) {
    return constant(STATUS, row, "status");
  }

  static LoadUnit.Kind loadKind(Row row, String column) {
    return constant(LOAD_KIND, row, column);
  }

  /// The constant whose name a cell gives in lower case.
  static <E extends Enum<E>> E constant(E[] constants, Row row, String column) {
    String word = row.text(column);
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(word)) {
        return constant;
      }
    }
    throw unknown(row, column);
  }

  /// The word that a cell gives for a constant.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E> E constant(Map<String, E> byWord, Row row, String column) {
    E constant = byWord.get(row.text(column));
    if (constant == null) {
      throw unknown(row, column);
    }
    return constant;
  }

  private static IllegalArgumentException unknown(Row row, String column) {
    return new IllegalArgumentException(
        column + " '" + row.text(column) + "' is not a word of the study format");
  }

  private static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
    Map<String, E> map = new HashMap<>();
    for (E constant : constants) {
      map.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return map;
  }

  /// @throws IllegalArgumentException if the cell is empty
  static LocalDate date(Row row, String column) {
    LocalDate date = row.findDate(column);
    if (date == null) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return date;
  }

  /// A figure with its ends; an end that is not given is the figure itself.
  static Band band(Row row, String low, String figure, String high) {
    double mid = row.number(figure);
    return new Band(row.number(low, mid), mid, row.number(high, mid));
  }

  /// A time by its mean and percentiles; lognormal of the usual spread without both of them.
  static TimeSpread time(Row row, String low, String mean, String high) {
    double hours = row.number(mean);
    return row.has(low) && row.has(high)
        ? TimeSpread.ofPercentiles(row.number(low), hours, row.number(high))
        : TimeSpread.lognormal(hours, USUAL_SPREAD);
  }

  /// A time by its mean and its 90th percentile; none if the mean is not given.
  static TimeSpread time(Row row, String mean, String high) {
    double hours = row.number(mean, 0);
    if (hours == 0) {
      return TimeSpread.ZERO;
    }
    return row.has(high)
        ? TimeSpread.ofMeanAndP90(hours, row.number(high))
        : TimeSpread.lognormal(hours, USUAL_SPREAD);
  }
}
