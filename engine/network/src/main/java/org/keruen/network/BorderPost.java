package org.keruen.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;

/// A crossing of a state border by one mode, with its two sides.
///
/// Time and fee belong to a side and a flow: leaving A costs A's exit, entering B costs B's entry.
///
/// @param name     both sides, such as `Torkham PK / Torkham AF`
/// @param lengthKm distance between the two places, km
public record BorderPost(
    String id,
    String name,
    Mode mode,
    Side a,
    Side b,
    double lengthKm,
    Working working,
    Provenance provenance) {

  public BorderPost {
    Check.notNegative(lengthKm, "lengthKm", id);
    Check.that(!a.country().equals(b.country()), "both sides in", id, a.country());
  }

  /// One side of a post.
  ///
  /// @param gaugeMm track gauge, mm; 0 for road
  /// @param exit    leaving this country
  /// @param entry   entering this country
  public record Side(String place, String country, int gaugeMm, Passage exit, Passage entry) {}

  /// What passing one side in one flow takes.
  ///
  /// @param hours      time, queue included
  /// @param queueHours mean wait in a line that holds of it, h: whoever works out queues himself
  ///                   leaves it out
  /// @param feeUsd     fees per vehicle, container or wagon, USD
  public record Passage(
      TimeSpread hours, double queueHours, Band feeUsd, Provenance time, Provenance fee) {
    public Passage {
      Check.that(
          queueHours >= 0 && queueHours <= hours.meanHours(),
          "queueHours",
          "a passage",
          queueHours);
    }

    /// Mean time without the line, h.
    public double freeHours() {
      return hours.meanHours() - queueHours;
    }
  }

  /// How the post works.
  ///
  /// @param operations     what happens to the vehicle
  /// @param openYear       planned year of opening
  /// @param hours          working hours in words; may be empty
  /// @param capacityPerDay vehicles or wagons a day, both directions; 0 if not known
  /// @param freight        whether goods vehicles in transit may use it
  public record Working(
      Set<Operation> operations,
      Status status,
      @Nullable Integer openYear,
      String hours,
      double capacityPerDay,
      boolean freight) {
    public Working {
      operations = Set.copyOf(operations);
    }
  }

  /// What happens to the vehicle at the border.
  public enum Operation {
    THROUGH,
    RELOAD,
    BOGIE_CHANGE
  }

  /// The side in a country.
  public Side side(String country) {
    if (a.country().equals(country)) {
      return a;
    }
    if (b.country().equals(country)) {
      return b;
    }
    throw new IllegalArgumentException(id + " has no side in " + country);
  }
}
