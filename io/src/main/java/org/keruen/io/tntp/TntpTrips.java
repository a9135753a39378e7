package org.keruen.io.tntp;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;

/// The trips of a `*_trips.tntp` file: `Origin o`, then `d : trips;` as often as needed.
final class TntpTrips {
  /// Sums in headers are rounded; a larger share of difference is worth a remark.
  private static final double ROUNDED = 1e-3;

  private final TntpText text;
  private final int zoneCount;
  private final Demand.Builder demand;
  private double sum;

  private TntpTrips(TntpText text, int zoneCount) {
    this.text = text;
    this.zoneCount = zoneCount;
    demand = Demand.builder(zoneCount);
  }

  /// @param zoneCount zones of the network
  /// @param problems  added to
  /// @param remarks   added to
  static Demand read(Path file, int zoneCount, List<Problem> problems, List<String> remarks) {
    TntpTrips trips = new TntpTrips(TntpText.open(file, problems), zoneCount);
    trips.text.readHeader();
    trips.readRows();
    trips.compare(problems, remarks);
    return trips.demand.build();
  }

  private void readRows() {
    int origin = 0;
    boolean known = true;
    while (text.skip() && text.hasRoom()) {
      if (text.startsWithLetter()) {
        origin = readOrigin();
        known = origin > 0;
      } else if (origin > 0 || !known) {
        readPair(origin);
      } else {
        text.report("trips stand before the first origin", "write Origin and a zone first");
        text.skipLine();
      }
    }
  }

  /// @return the zone, or 0 after a fault
  private int readOrigin() {
    String word = text.word();
    if (!word.toLowerCase(Locale.ROOT).equals("origin")) {
      text.report("it says " + word, "write Origin and a zone, or destination : trips;");
      text.skipLine();
      return 0;
    }
    return text.hasFieldOnLine() ? zone("the origin", text.number()) : zone("the origin", 0);
  }

  private int zone(String what, double number) {
    if (number >= 1 && number <= zoneCount && number == Math.rint(number)) {
      return (int) number;
    }
    text.report(
        what + " is " + number + ", but must be a zone from 1 to " + zoneCount,
        "correct the zone, or the <NUMBER OF ZONES> of the network");
    return 0;
  }

  private void readPair(int origin) {
    int destination = zone("the destination", text.number());
    if (!text.skip()) {
      text.report("the file ends within a pair", "fetch a complete copy of it");
      return;
    }
    double trips = text.number();
    if (!Double.isFinite(trips) || trips < 0) {
      text.report(
          "the trips to zone " + destination + " are " + trips + ", but must be 0 or more",
          "correct the number");
    } else if (origin > 0 && destination > 0) {
      demand.add(origin - 1, destination - 1, trips);
      sum += trips;
    }
  }

  private void compare(List<Problem> problems, List<String> remarks) {
    int zones = text.headerNumber("NUMBER OF ZONES", zoneCount);
    if (zones != zoneCount && zoneCount > 0) {
      problems.add(
          new Problem(
              text.name(),
              "its header says " + zones + " zones, but that of its network " + zoneCount,
              "give trips between the zones of this network, or correct <NUMBER OF ZONES>"));
    }
    double said = text.headerSum("TOTAL OD FLOW", sum);
    if (Math.abs(said - sum) > ROUNDED * Math.max(1, sum)) {
      remarks.add(text.name() + " has " + sum + " trips, but its header says " + said);
    }
  }
}
