package org.keruen.network;

import org.jspecify.annotations.Nullable;
import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// Where something can happen: a city, a station, one side of a border post, a port, an airport.
///
/// @param country ISO 3166-1 alpha-2
/// @param locode  UN/LOCODE
/// @param iata    IATA code, for airports
public record Place(
    String id,
    String name,
    Kind kind,
    String country,
    Position position,
    @Nullable String locode,
    @Nullable String iata,
    Provenance provenance) {

  /// What a place is.
  public enum Kind {
    CITY,
    JUNCTION,
    STATION,
    BORDER,
    PORT,
    TERMINAL,
    AIRPORT
  }

  public Place {
    Check.notBlank(id, "id", "place");
    Check.notBlank(name, "name", id);
    Check.that(country.length() == 2, "country", id, country);
  }
}
