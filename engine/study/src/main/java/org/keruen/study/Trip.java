package org.keruen.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;

/// A reported trip, timetable or distance: for validation only, nothing is fitted to it.
///
/// @param what     `days`, `km` or `usd`
/// @param reported the value with its reported ends
/// @param status   `observed`, `schedule` or `target`
/// @param door     whether documents and waiting at the ends are in the figure
public record Trip(
    String id,
    String what,
    Way way,
    Load load,
    LocalDate depart,
    Reported reported,
    String status,
    boolean door,
    Provenance provenance) {

  /// @param via   border posts, terminals or services on the way, in order, and countries passed;
  ///     empty for any way
  /// @param modes `road`, `rail`, `sea`, `air`
  public record Way(String origin, String destination, List<String> via, List<String> modes) {
    public Way {
      via = List.copyOf(via);
      modes = List.copyOf(modes);
    }
  }

  /// @param hs           HS code, or null
  /// @param weightTonnes weight, or null
  public record Load(@Nullable String hs, @Nullable Double weightTonnes) {}

  /// @param low  low end as reported, or null
  /// @param high high end as reported, or null
  public record Reported(double value, @Nullable Double low, @Nullable Double high) {}
}
