package org.keruen.network;

import java.util.Locale;

/// Whether an element exists at the study's as-of date, apart from dated states.
public enum Status {
  OPERATIONAL,
  /// Runs, but not to a fixed timetable.
  IRREGULAR,
  /// A distance is known, a service was not found: never used in a plan.
  UNVERIFIED,
  UNDER_CONSTRUCTION,
  PLANNED,
  PROPOSED,
  CLOSED;

  public boolean usable() {
    return this == OPERATIONAL || this == IRREGULAR;
  }

  /// The word used in files and on screen.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
