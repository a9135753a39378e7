package org.keruen.shipment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;

/// A country's part in an agreement.
///
/// @param from first day, null if before the study begins
/// @param to   last day, null if still in force
public record Membership(
    String country,
    String agreement,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Provenance provenance) {

  /// Whether it is in force on a day.
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
