package org.keruen.io.gmns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;
import org.keruen.io.table.TableFile;

/// The units of a network's lengths and speeds.
///
/// @param lengthKm kilometres in a unit of length
/// @param speedKmh kilometres an hour in a unit of speed
record GmnsUnits(double lengthKm, double speedKmh) {

  private static final double MILE_KM = 1.609344;
  private static final double FOOT_KM = 0.0003048;
  private static final double MINUTES_PER_HOUR = 60;

  private static final Map<String, Double> LENGTHS =
      Map.ofEntries(
          Map.entry("mile", MILE_KM),
          Map.entry("miles", MILE_KM),
          Map.entry("mi", MILE_KM),
          Map.entry("km", 1.0),
          Map.entry("kilometer", 1.0),
          Map.entry("kilometers", 1.0),
          Map.entry("kilometre", 1.0),
          Map.entry("meter", 0.001),
          Map.entry("meters", 0.001),
          Map.entry("metre", 0.001),
          Map.entry("m", 0.001),
          Map.entry("foot", FOOT_KM),
          Map.entry("feet", FOOT_KM),
          Map.entry("ft", FOOT_KM));

  private static final Map<String, Double> SPEEDS =
      Map.of("mph", MILE_KM, "kph", 1.0, "kmh", 1.0, "km/h", 1.0, "kmph", 1.0, "m/s", 3.6);

  /// Miles, as in most networks that say nothing.
  private static final GmnsUnits USUAL = new GmnsUnits(MILE_KM, MILE_KM);

  /// The units of `config.csv`; miles if there is no such file.
  static GmnsUnits read(Path folder, FaultList faults) {
    Path file = folder.resolve("config.csv");
    if (!Files.exists(file)) {
      return USUAL;
    }
    Table table = TableFile.readOpen(file, GmnsTables.CONFIG, faults);
    if (table.rowCount() == 0) {
      return USUAL;
    }
    Row row = table.rows().getFirst();
    return new GmnsUnits(
        unit(row, "long_length", LENGTHS, faults), unit(row, "speed", SPEEDS, faults));
  }

  private static double unit(Row row, String column, Map<String, Double> units, FaultList faults) {
    String word = row.text(column).toLowerCase(Locale.ROOT);
    Double size = word.isEmpty() ? Double.valueOf(MILE_KM) : units.get(word);
    if (size == null) {
      faults.add(
          row,
          column + " '" + word + "' is no known unit",
          "write one of " + String.join(", ", units.keySet().stream().sorted().toList()));
      return 1;
    }
    return size;
  }

  double minutes(double length, double speed) {
    return length * lengthKm / (speed * speedKmh) * MINUTES_PER_HOUR;
  }
}
