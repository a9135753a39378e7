package org.keruen.shipment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;

/// A way that closures shut.
///
/// @param corridor the way, as if it were open
/// @param hours    what it would take, h
/// @param costUsd  what it would cost, USD
/// @param course   where it runs, for drawing
/// @param reasons  the closures on it
public record BlockedWay(
    Corridor corridor,
    TimeSpread hours,
    Band costUsd,
    double distanceKm,
    List<Stretch> course,
    List<Reason> reasons) {

  public BlockedWay {
    course = List.copyOf(course);
    reasons = List.copyOf(reasons);
  }

  /// A move or a border crossing.
  ///
  /// @param mode   `road`, `rail`, `sea`, `ferry` or `air`
  /// @param means  means id in use
  /// @param places place ids passed, ends included
  public record Stretch(String mode, String means, List<String> places) {
    public Stretch {
      places = List.copyOf(places);
    }
  }

  /// One closure.
  ///
  /// @param stateId   id of the state in states.csv
  /// @param what      what is shut and why
  /// @param elements  names of the shut elements on the way
  /// @param since     first day
  /// @param until     last day as known, or null while open-ended
  /// @param sourceIds sources
  public record Reason(
      String stateId,
      String what,
      List<String> elements,
      LocalDate since,
      @Nullable LocalDate until,
      List<String> sourceIds) {
    public Reason {
      elements = List.copyOf(elements);
      sourceIds = List.copyOf(sourceIds);
    }
  }
}
