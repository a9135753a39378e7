package org.keruen.network;

import java.util.List;
import java.util.Set;
import org.keruen.base.Band;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;

/// Where goods change means. Its places (a road place, a station, a port) are joined by local
/// haulage.
///
/// @param localHaulKm road distance between its places, km
public record Terminal(
    String id,
    String name,
    Kind kind,
    List<String> places,
    double localHaulKm,
    Handling handling,
    Storage storage,
    Provenance provenance) {

  /// What a terminal is.
  public enum Kind {
    RAIL_TERMINAL,
    /// A station of a city, for goods that begin or end there; no way leads through it.
    CITY_STATION,
    DRY_PORT,
    SEAPORT,
    FERRY_PORT,
    AIRPORT,
    GAUGE_CHANGE,
    CROSS_DOCK
  }

  /// What a terminal can handle.
  public enum Ability {
    CONTAINERS,
    LOOSE,
    BULK,
    REEFER
  }

  public Terminal {
    places = List.copyOf(places);
    Check.that(!places.isEmpty(), "places", id, places);
    Check.notNegative(localHaulKm, "localHaulKm", id);
  }

  /// One transfer from one means to another.
  ///
  /// @param hours           time without waiting for the next train or ship
  /// @param liftUsd         per container, USD
  /// @param transloadUsdPerT per tonne of loose or bulk goods, USD
  public record Handling(
      Set<Ability> abilities,
      TimeSpread hours,
      Band liftUsd,
      Band transloadUsdPerT,
      Status status) {
    public Handling {
      abilities = Set.copyOf(abilities);
    }
  }

  /// @param freeDays          days before storage or detention
  /// @param detentionUsdPerDay per container and day after them, USD; 0 if not known
  public record Storage(double freeDays, double detentionUsdPerDay) {}
}
