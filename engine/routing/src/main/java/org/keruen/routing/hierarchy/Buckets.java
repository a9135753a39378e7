package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.List;

/// What every rank knows of the destinations that may be reached through it: left there by one
/// search back from each, and read by one search from each origin.
///
/// The entries of rank `r` occupy the places `first[r] .. first[r+1]-1`, destinations ascending.
///
/// | array    | length                | holds                                          |
/// |----------|-----------------------|------------------------------------------------|
/// | `first`  | `rankCount + 1`       | first place of each rank, then the end         |
/// | `target` | `entries`             | index of the destination                       |
/// | `weight` | `entries`             | least weight from the rank down to it          |
/// | `value`  | `[columns][entries]`  | quantities along that way                      |
///
/// Immutable once built, so threads may share it.
///
/// @see "S. Knopp, P. Sanders, D. Schultes, F. Schulz, D. Wagner: Computing many-to-many shortest
///     paths using highway hierarchies, ALENEX 2007"
final class Buckets {
  private final int[] first;
  private final int[] target;
  private final double[] weight;
  private final double[][] value;

  Buckets(WeightedHierarchy weighted, int[] destinations, List<CarriedColumn> columns) {
    var found = new Entries(columns.size());
    var search =
        new ClimbingSearch(
            weighted.down,
            weighted.up,
            columns.stream().map(column -> column.down).toArray(double[][]::new));
    int ranks = weighted.hierarchy.rankCount();
    first = new int[ranks + 1];
    for (int d = 0; d < destinations.length; d++) {
      search.run(weighted.hierarchy.arrival[destinations[d]]);
      for (int i = 0; i < search.settledCount; i++) {
        first[search.settled[i] + 1]++;
        found.add(search, search.settled[i], d);
      }
    }
    for (int rank = 0; rank < ranks; rank++) {
      first[rank + 1] += first[rank];
    }
    target = new int[found.size];
    weight = new double[found.size];
    value = new double[columns.size()][found.size];
    int[] next = first.clone();
    for (int e = 0; e < found.size; e++) {
      int place = next[found.rank[e]]++;
      target[place] = found.target[e];
      weight[place] = found.weight[e];
      for (int c = 0; c < value.length; c++) {
        value[c][place] = found.value[c][e];
      }
    }
  }

  /// Lowers each destination's weight to the best over the ranks that a search settled.
  ///
  /// @param row least weights by destination, from `start` on; lowered
  void read(ClimbingSearch search, double[] row, int start) {
    for (int i = 0; i < search.settledCount; i++) {
      int rank = search.settled[i];
      double at = search.label[rank];
      int end = first[rank + 1];
      for (int e = first[rank]; e < end; e++) {
        double candidate = at + weight[e];
        if (candidate < row[start + target[e]]) {
          row[start + target[e]] = candidate;
        }
      }
    }
  }

  /// As [#read], and fills the quantities along the best ways.
  ///
  /// @param carried `[columns]` quantities by destination, from `start` on; overwritten where a way
  ///     is found
  void readCarrying(ClimbingSearch search, double[] row, int start, double[][] carried) {
    for (int i = 0; i < search.settledCount; i++) {
      int rank = search.settled[i];
      double at = search.label[rank];
      int end = first[rank + 1];
      for (int e = first[rank]; e < end; e++) {
        double candidate = at + weight[e];
        int cell = start + target[e];
        if (candidate < row[cell]) {
          row[cell] = candidate;
          for (int c = 0; c < carried.length; c++) {
            carried[c][cell] = search.value[c][rank] + value[c][e];
          }
        }
      }
    }
  }

  /// Entries in the order they are found.
  private static final class Entries {
    private int[] rank = new int[1024];
    private int[] target = new int[1024];
    private double[] weight = new double[1024];
    private final double[][] value;
    private int size;

    Entries(int columns) {
      value = new double[columns][1024];
    }

    void add(ClimbingSearch search, int settled, int destination) {
      if (size == rank.length) {
        rank = Arrays.copyOf(rank, size * 2);
        target = Arrays.copyOf(target, size * 2);
        weight = Arrays.copyOf(weight, size * 2);
        Arrays.setAll(value, c -> Arrays.copyOf(value[c], size * 2));
      }
      rank[size] = settled;
      target[size] = destination;
      weight[size] = search.label[settled];
      for (int c = 0; c < value.length; c++) {
        value[c][size] = search.value[c][settled];
      }
      size++;
    }
  }
}
