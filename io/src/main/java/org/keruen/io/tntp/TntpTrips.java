package org.keruen.io.tntp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;

/// The trips of a `*_trips.tntp` file: `Origin o`, then `d : trips;` as often as needed.
final class TntpTrips {
  /// Sums in headers are rounded; a larger share of difference is worth a remark.
  private static final double ROUNDED = 1e-3;

  private static final int NO_ZONE = -1;

  private final TntpText text;
  private final int zoneCount;
  private final TntpNumbers numbers;
  private final Demand.Builder demand;
  private double sum;

  private TntpTrips(TntpText text, int zoneCount, TntpNumbers numbers) {
    this.text = text;
    this.zoneCount = zoneCount;
    this.numbers = numbers;
    demand = Demand.builder(zoneCount);
  }

  /// How many zones the header of a file counts; 0 if it does not say, or cannot be read.
  static int countZones(Path file) {
    TntpText text = TntpText.open(file, new ArrayList<>());
    text.readHeader();
    return text.headerNumber("NUMBER OF ZONES", 0);
  }

  /// @param zoneCount zones of the network
  /// @param numbers   numbers of the network's nodes, zones first
  /// @param problems  added to
  /// @param remarks   added to
  static Demand read(
      Path file, int zoneCount, TntpNumbers numbers, List<Problem> problems, List<String> remarks) {
    TntpTrips trips = new TntpTrips(TntpText.open(file, problems), zoneCount, numbers);
    trips.text.readHeader();
    trips.readRows();
    trips.compare(problems, remarks);
    return trips.demand.build();
  }

  private void readRows() {
    int origin = NO_ZONE;
    boolean known = true;
    while (text.skip() && text.hasRoom()) {
      if (text.startsWithLetter()) {
        origin = readOrigin();
        known = origin != NO_ZONE;
      } else if (origin != NO_ZONE || !known) {
        readPair(origin);
      } else {
        text.report("trips stand before the first origin", "write Origin and a zone first");
        text.skipLine();
      }
    }
  }

  /// @return the zone, or none after a fault
  private int readOrigin() {
    String word = text.word();
    if (!word.toLowerCase(Locale.ROOT).equals("origin")) {
      text.report("it says " + word, "write Origin and a zone, or destination : trips;");
      text.skipLine();
      return NO_ZONE;
    }
    return text.hasFieldOnLine() ? zone("the origin", text.number()) : zone("the origin", 0);
  }

  private int zone(String what, double number) {
    int place = numbers.hasGaps() ? numbers.find(number) : whole(number);
    if (place >= 0 && place < zoneCount) {
      return place;
    }
    text.report(
        what
            + " is "
            + number
            + (numbers.hasGaps()
                ? ", but must be one of the " + zoneCount + " lowest nodes of the network"
                : ", but must be a zone from 1 to " + zoneCount),
        "correct the zone, or the <NUMBER OF ZONES> of the network");
    return NO_ZONE;
  }

  private static int whole(double number) {
    return number >= 1 && number == Math.rint(number) && number < 1 << 28
        ? (int) number - 1
        : NO_ZONE;
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
    } else if (origin != NO_ZONE && destination != NO_ZONE) {
      demand.add(origin, destination, trips);
      sum += trips;
    }
  }

  private void compare(List<Problem> problems, List<String> remarks) {
    int zones = text.headerNumber("NUMBER OF ZONES", zoneCount);
    if (zones < zoneCount) {
      remarks.add(
          text.name()
              + " counts "
              + zones
              + " zones, its network "
              + zoneCount
              + ": the others"
              + " have no trips");
    } else if (zones > zoneCount && zoneCount > 0) {
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
