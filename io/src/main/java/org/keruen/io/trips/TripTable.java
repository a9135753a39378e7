package org.keruen.io.trips;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.table.Nearest;

/// Trips as a table, a row for a pair of zones: `o,d,trips`.
///
/// Columns may have the names that others use: `origin`, `o_zone_id` (GMNS, DTALite) for `o`,
/// and so on. Rows of the same pair add up.
final class TripTable {
  private static final int MOST_PROBLEMS = 20;
  private static final List<String> ORIGIN =
      List.of("o", "origin", "o_zone_id", "from", "from_zone_id", "orig_taz");
  private static final List<String> DESTINATION =
      List.of("d", "destination", "d_zone_id", "to", "to_zone_id", "dest_taz");
  private static final List<String> TRIPS = List.of("trips", "volume", "demand", "flow", "total");

  private final String name;
  private final List<String> zones;
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Demand.Builder demand;
  private final List<Problem> problems = new ArrayList<>();

  private TripTable(String name, List<String> zones) {
    this.name = name;
    this.zones = zones;
    zones.forEach(zone -> placeOf.put(zone, placeOf.size()));
    demand = Demand.builder(zones.size());
  }

  /// @param column name of the column of trips, if it is none of the usual
  /// @param zones  ids of the zones in order
  /// @throws ProblemException with the faults of the file
  static Demand read(Path file, @Nullable String column, List<String> zones) {
    var table = new TripTable(String.valueOf(file.getFileName()), zones);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      table.read(rows, column);
    } catch (IOException | RuntimeException e) {
      table.problems.add(
          new Problem(
              file.toString(),
              "it cannot be read: " + e.getMessage(),
              "give a CSV file o,d,trips"));
    }
    if (!table.problems.isEmpty()) {
      throw new ProblemException(table.problems);
    }
    return table.demand.build();
  }

  private void read(Iterable<NamedCsvRecord> rows, @Nullable String column) {
    int[] places = {};
    for (NamedCsvRecord row : rows) {
      if (places.length == 0) {
        places = places(row.getHeader(), column);
        if (!problems.isEmpty()) {
          return;
        }
      }
      readRow(row, places);
      if (problems.size() == MOST_PROBLEMS) {
        return;
      }
    }
  }

  /// `[3]` where origin, destination and trips stand.
  private int[] places(List<String> header, @Nullable String column) {
    return new int[] {
      place(header, ORIGIN),
      place(header, DESTINATION),
      place(header, column == null ? TRIPS : List.of(column.toLowerCase(Locale.ROOT)))
    };
  }

  private int place(List<String> header, List<String> names) {
    List<String> lower =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String known : names) {
      if (lower.contains(known)) {
        return lower.indexOf(known);
      }
    }
    problems.add(
        new Problem(
            name + " line 1",
            "it has no column " + names.getFirst(),
            "name the columns o,d,trips; it has " + String.join(",", header)));
    return 0;
  }

  private void readRow(NamedCsvRecord row, int[] places) {
    long line = row.getStartingLineNumber();
    int origin = zone(row.getField(places[0]), line);
    int destination = zone(row.getField(places[1]), line);
    String typed = row.getField(places[2]).strip();
    try {
      double trips = Double.parseDouble(typed);
      if (trips >= 0 && trips < Double.POSITIVE_INFINITY) {
        if (origin >= 0 && destination >= 0) {
          demand.add(origin, destination, trips);
        }
        return;
      }
    } catch (NumberFormatException _) {
      // Reported below with every other figure that is none.
    }
    problems.add(
        new Problem(
            name + " line " + line,
            "the trips are '" + typed + "', but must be a number, 0 or more",
            "correct the number, or leave the row out where nobody goes"));
  }

  private int zone(String typed, long line) {
    String id = typed.strip();
    Integer place = placeOf.get(id);
    if (place == null) {
      problems.add(
          new Problem(
              name + " line " + line,
              "'" + id + "' is no zone of the network",
              Nearest.advice(id, zones, "give the id of one of its " + zones.size() + " zones")));
      return -1;
    }
    return place;
  }
}
