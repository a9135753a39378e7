package org.keruen.network;

import org.keruen.base.Check;

/// A point on the earth, degrees WGS84.
public record Position(double lat, double lon) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Position {
    Check.that(lat >= -90 && lat <= 90, "lat", "position", lat);
    Check.that(lon >= -180 && lon <= 180, "lon", "position", lon);
  }

  /// Great-circle distance on the mean sphere, km.
  public double kmTo(Position other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
