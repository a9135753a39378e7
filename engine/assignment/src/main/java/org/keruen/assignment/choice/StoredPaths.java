package org.keruen.assignment.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ways that are stored between zones, by origin and destination, each once.
final class StoredPaths {

  /// A pair of zones, its trips and its ways in the order found.
  record Pair(int origin, int destination, double trips, List<int[]> paths) {}

  private final Map<Long, Pair> pairs = new TreeMap<>();

  /// @param links `[n]` in the order of travel; kept
  /// @return whether it is new
  boolean add(int origin, int destination, double trips, int[] links) {
    Pair pair =
        pairs.computeIfAbsent(
            (long) origin << Integer.SIZE | destination,
            _ -> new Pair(origin, destination, trips, new ArrayList<>()));
    boolean known = pair.paths.stream().anyMatch(path -> Arrays.equals(path, links));
    return !known && pair.paths.add(links);
  }

  Iterable<Pair> pairs() {
    return pairs.values();
  }

  int count() {
    return pairs.values().stream().mapToInt(pair -> pair.paths.size()).sum();
  }
}
