package org.keruen.study.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a change holds, both ends included.
///
/// @param from first day, or null if always so far
/// @param to   last day, or null if from then on
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

  /// Before the first day of any study.
  static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  public static final Span ALWAYS = new Span(null, null);

  public Span {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a change ends on " + to + ", before it begins " + from);
    }
  }

  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  LocalDate firstDay() {
    return from == null ? EVER : from;
  }

  /// ` from 2028-01-01 to 2028-12-31`, as far as there are ends.
  @Override
  public String toString() {
    return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
  }
}
