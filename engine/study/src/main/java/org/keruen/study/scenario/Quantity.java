package org.keruen.study.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure of an element that a scenario may set, by its name with unit.
public enum Quantity {
  /// Time at a border post's side, of a transfer at a terminal, of a sailing or flight.
  HOURS("hours", "post terminal service"),
  /// Wait for a departure with room.
  WAIT_HOURS("waitHours", "service rail-operation"),
  /// Fee of a border post's side, per vehicle, container or wagon.
  FEE_USD("feeUsd", "post"),
  LIFT_USD("liftUsd", "terminal"),
  TRANSLOAD_USD_PER_TONNE("transloadUsdPerTonne", "terminal"),
  FREE_DAYS("freeDays", "terminal"),
  /// Rate of a service per its unit.
  RATE_USD("rateUsd", "service"),
  /// Sailings, flights or trains each way; the wait for one moves the other way in proportion.
  DEPARTURES_PER_WEEK("departuresPerWeek", "service rail-operation"),
  /// Driving speed on a road.
  SPEED_KMH("speedKmh", "link"),
  LENGTH_KM("lengthKm", "link"),
  /// Track gauge of a line.
  GAUGE_MM("gaugeMm", "link"),
  /// Track gauge at a border post's side a; where the gauges then differ, goods are reloaded.
  GAUGE_A_MM("gaugeAMm", "post"),
  GAUGE_B_MM("gaugeBMm", "post"),
  DRIVING_HOURS_PER_DAY("drivingHoursPerDay", "road-operation"),
  KM_PER_DAY("kmPerDay", "rail-operation"),
  USD_PER_KM("usdPerKm", "road-operation rail-operation"),
  /// A charge, in its own unit.
  AMOUNT("amount", "charge"),
  /// A single figure of the model, in its own unit.
  VALUE("value", "parameter"),
  /// What passes at most, in the unit of its row in the table of capacities.
  CAPACITY("capacity", "post terminal service link");

  private final String word;
  private final String kinds;

  /// @param kinds kinds of element that have it, parted by blanks
  Quantity(String word, String kinds) {
    this.word = word;
    this.kinds = kinds;
  }

  /// The name used in files and on screen.
  public String word() {
    return word;
  }

  /// The kinds of element that have it.
  public List<String> kinds() {
    return List.of(kinds.split(" "));
  }

  public static @Nullable Quantity find(String word) {
    for (Quantity quantity : values()) {
      if (quantity.word.equals(word)) {
        return quantity;
      }
    }
    return null;
  }
}
