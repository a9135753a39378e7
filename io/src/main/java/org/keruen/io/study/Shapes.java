package org.keruen.io.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Numbers;
import org.keruen.io.table.Row;
import org.keruen.network.Position;

/// The shape of a line between its ends: `lat lon;lat lon`.
final class Shapes {

  private Shapes() {}

  static void check(Row row, FaultList faults) {
    for (String point : row.list("via")) {
      if (find(point) == null) {
        faults.add(
            row,
            "via has the point '" + point + "'",
            "write latitude and longitude in degrees with a blank between, points joined by ;");
      }
    }
  }

  /// @throws IllegalArgumentException if a point is not one
  static List<Position> positions(Row row) {
    List<Position> positions = new ArrayList<>();
    for (String point : row.list("via")) {
      Position position = find(point);
      if (position == null) {
        throw new IllegalArgumentException("via has the point '" + point + "'");
      }
      positions.add(position);
    }
    return positions;
  }

  private static @Nullable Position find(String point) {
    int blank = point.indexOf(' ');
    if (blank < 0) {
      return null;
    }
    double lat = Numbers.parse(point.substring(0, blank));
    double lon = Numbers.parse(point.substring(blank + 1));
    boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    return onEarth ? new Position(lat, lon) : null;
  }
}
