package org.keruen.assignment;

import java.util.Arrays;
import java.util.Objects;

/// Trips from zone to zone. Trips within a zone are counted, but never enter the network.
///
/// Rows are sparse: the destinations of zone `o` stand at `first[o] .. first[o+1]-1`, ascending.
/// Immutable; threads may share it.
public final class Demand {
  final int[] first;
  final int[] destination;
  final double[] trips;
  private final double intrazonalTrips;

  private Demand(int[] first, int[] destination, double[] trips, double intrazonalTrips) {
    this.first = first;
    this.destination = destination;
    this.trips = trips;
    this.intrazonalTrips = intrazonalTrips;
  }

  public static Builder builder(int zoneCount) {
    return new Builder(zoneCount);
  }

  public int zoneCount() {
    return first.length - 1;
  }

  /// Pairs of different zones with trips between them.
  public int pairCount() {
    return destination.length;
  }

  /// All trips between different zones.
  public double interzonalTrips() {
    double sum = 0;
    for (double t : trips) {
      sum += t;
    }
    return sum;
  }

  /// Trips that begin and end in the same zone.
  public double intrazonalTrips() {
    return intrazonalTrips;
  }

  /// Trips between two zones; 0 if none.
  public double trips(int origin, int zone) {
    if (origin == zone) {
      throw new IllegalArgumentException("trips within zone " + zone + " are only known in sum");
    }
    int at = Arrays.binarySearch(destination, first[origin], first[origin + 1], zone);
    return at < 0 ? 0 : trips[at];
  }

  boolean hasRowOf(Demand other, int origin) {
    int from = first[origin];
    int to = first[origin + 1];
    int otherFrom = other.first[origin];
    int otherTo = other.first[origin + 1];
    return Arrays.equals(destination, from, to, other.destination, otherFrom, otherTo)
        && Arrays.equals(trips, from, to, other.trips, otherFrom, otherTo);
  }

  /// Collects trips, then freezes them.
  public static final class Builder {
    private final int zoneCount;
    private long[] pair = new long[64];
    private double[] trips = new double[64];
    private int size;
    private double intrazonalTrips;

    private Builder(int zoneCount) {
      this.zoneCount = zoneCount;
    }

    /// Adds trips; those of a pair given twice add up, and 0 is passed over.
    public Builder add(int origin, int destination, double count) {
      Objects.checkIndex(origin, zoneCount);
      Objects.checkIndex(destination, zoneCount);
      Check.notNegative(count, "trips");
      if (origin == destination) {
        intrazonalTrips += count;
      } else if (count > 0) {
        if (size == pair.length) {
          pair = Arrays.copyOf(pair, 2 * size);
          trips = Arrays.copyOf(trips, 2 * size);
        }
        pair[size] = (long) origin << 32 | destination;
        trips[size++] = count;
      }
      return this;
    }

    public Demand build() {
      sort();
      int[] first = new int[zoneCount + 1];
      int[] destination = new int[size];
      double[] count = new double[size];
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i > 0 && pair[i] == pair[i - 1]) {
          count[kept - 1] += trips[i];
        } else {
          destination[kept] = (int) pair[i];
          count[kept++] = trips[i];
          first[(int) (pair[i] >>> 32) + 1]++;
        }
      }
      for (int zone = 0; zone < zoneCount; zone++) {
        first[zone + 1] += first[zone];
      }
      return new Demand(
          first, Arrays.copyOf(destination, kept), Arrays.copyOf(count, kept), intrazonalTrips);
    }

    /// Files list pairs in order: nothing is then to be done.
    private void sort() {
      boolean sorted = true;
      for (int i = 1; i < size && sorted; i++) {
        sorted = pair[i - 1] <= pair[i];
      }
      if (sorted) {
        return;
      }
      Integer[] order = new Integer[size];
      Arrays.setAll(order, Integer::valueOf);
      Arrays.sort(order, (a, b) -> Long.compare(pair[a], pair[b]));
      long[] sortedPair = new long[size];
      double[] sortedTrips = new double[size];
      for (int i = 0; i < size; i++) {
        sortedPair[i] = pair[order[i]];
        sortedTrips[i] = trips[order[i]];
      }
      pair = sortedPair;
      trips = sortedTrips;
    }
  }
}
