package org.keruen.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;

/// A regular sea, ferry or air service between two places.
///
/// @param means means ids that travel by it: a ship's own, or the trucks and wagons on a ferry
public record Service(
    String id,
    String name,
    Kind kind,
    Route route,
    List<String> means,
    Timing timing,
    Rate rate,
    Provenance provenance) {

  /// What carries it.
  public enum Kind {
    SEA,
    FERRY,
    AIR;

    private final String word = name().toLowerCase(Locale.ROOT);

    public Mode mode() {
      return this == AIR ? Mode.AIR : Mode.SEA;
    }

    /// The word used in files and on screen.
    public String word() {
      return word;
    }
  }

  public Service {
    means = List.copyOf(means);
    Check.that(!means.isEmpty(), "means", id, means);
  }

  /// @param passages named straits, canals or airspaces on the way, such as `hormuz`
  public record Route(
      String from, String to, boolean bothWays, double distanceKm, List<String> passages) {
    public Route {
      passages = List.copyOf(passages);
    }
  }

  /// @param hours             sailing or flying time
  /// @param waiting           wait for a departure with room
  /// @param departuresPerWeek each way
  /// @param from              first day of the service, null if always
  /// @param to                last day, null if it still runs
  public record Timing(
      TimeSpread hours,
      TimeSpread waiting,
      double departuresPerWeek,
      Status status,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /// @param unit `container`, `truck`, `wagon`, `t` or `kg`
  /// @param usd  per unit, USD
  public record Rate(String unit, Band usd) {}
}
