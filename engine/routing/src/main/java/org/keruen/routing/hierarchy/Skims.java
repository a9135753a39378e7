package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Least weights from many nodes to many, as a matrix, and other quantities along the same paths.
///
/// Two methods, chosen by what they would look at: where destinations stand close in the network,
/// as zones do, a [LaneMatrix] sweeps over all that leads to them; where they are few in a
/// large one, [Buckets] wait for the origins' searches. Both find the same paths but for ties,
/// and the same weights but for rounding; which is taken depends on nothing but the weights
/// and destinations.
///
/// Immutable, so threads may share it.
public final class Skims {
  /// Buckets take about as long a destination as a sweep takes for so many arcs: measured on
  /// Chicago-Regional (97 ns a cell, and 0.9 ns an arc of the sweep) and New York (72, and 0.8).
  private static final int SWEPT_ARCS_A_BUCKET = 100;

  private final WeightedHierarchy weighted;
  private final Selection selection;
  private final int[] destinations;
  private final boolean sweeps;

  /// @param destinations node indices, repetitions allowed; copied
  /// @throws IndexOutOfBoundsException if a node is not in the network
  public Skims(WeightedHierarchy weighted, int[] destinations) {
    this.weighted = weighted;
    this.destinations = destinations.clone();
    this.selection = new Selection(weighted, destinations);
    this.sweeps = selection.places() <= (long) SWEPT_ARCS_A_BUCKET * destinations.length;
  }

  /// For tests, which hold both methods against the plain one.
  Skims(WeightedHierarchy weighted, int[] destinations, boolean sweeps) {
    this.weighted = weighted;
    this.destinations = destinations.clone();
    this.selection = new Selection(weighted, destinations);
    this.sweeps = sweeps;
  }

  /// Fills a matrix of least weights: 0 from a node to itself, infinite where there is no path.
  ///
  /// @param origins node indices, repetitions allowed; read only
  /// @param threads how many threads work; the digits do not depend on it
  /// @param weight `[origins · destinations]` row by row; overwritten
  /// @throws IllegalArgumentException if the matrix has another size
  public void weights(int[] origins, int threads, double[] weight) {
    weightsAndColumns(origins, threads, weight, List.of(), new double[0][]);
  }

  /// Fills matrices of least weights and of other quantities along the paths of least weight; 0
  /// from a node to itself and where there is no path. Of paths of equal weight always the
  /// same is taken.
  ///
  /// @param origins node indices, repetitions allowed; read only
  /// @param threads how many threads work; the digits do not depend on it
  /// @param weight `[origins · destinations]` row by row; overwritten
  /// @param columns quantities carried over the same weights; read only
  /// @param carried `[columns][origins · destinations]` row by row; overwritten
  /// @throws IllegalArgumentException if a matrix has another size, or a column other weights
  /// @throws IndexOutOfBoundsException if an origin is not in the network
  public void weightsAndColumns(
      int[] origins,
      int threads,
      double[] weight,
      List<CarriedColumn> columns,
      double[][] carried) {
    for (int origin : origins) {
      Objects.checkIndex(origin, weighted.nodeCount());
    }
    checkCells(origins, weight);
    checkColumns(origins, columns, carried);
    if (sweeps) {
      new LaneMatrix(weighted, selection, origins, destinations)
          .fill(threads, weight, columns, carried);
    } else {
      readBuckets(origins, threads, weight, columns, carried);
    }
  }

  private void readBuckets(
      int[] origins,
      int threads,
      double[] weight,
      List<CarriedColumn> columns,
      double[][] carried) {
    var buckets = new Buckets(weighted, destinations, columns);
    double[][] up = columns.stream().map(column -> column.up).toArray(double[][]::new);
    Workers.run(
        threads,
        origins.length,
        () -> {
          var search = new ClimbingSearch(weighted.up, weighted.down, up);
          return o -> {
            int start = o * destinations.length;
            int end = start + destinations.length;
            Arrays.fill(weight, start, end, Double.POSITIVE_INFINITY);
            search.run(weighted.hierarchy.departure[origins[o]]);
            if (carried.length == 0) {
              buckets.read(search, weight, start);
            } else {
              for (double[] column : carried) {
                Arrays.fill(column, start, end, 0);
              }
              buckets.readCarrying(search, weight, start, carried);
            }
            clearOwn(origins[o], start, weight, carried);
          };
        });
  }

  /// From a node to itself there is nothing to travel, though an impassable one might be left.
  private void clearOwn(int origin, int start, double[] weight, double[][] carried) {
    for (int d = 0; d < destinations.length; d++) {
      if (destinations[d] == origin) {
        weight[start + d] = 0;
        for (double[] column : carried) {
          column[start + d] = 0;
        }
      }
    }
  }

  private void checkCells(int[] origins, double[] matrix) {
    if (matrix.length != (long) origins.length * destinations.length) {
      throw new IllegalArgumentException(
          "a matrix of "
              + matrix.length
              + " cells for "
              + origins.length
              + " origins and "
              + destinations.length
              + " destinations");
    }
  }

  private void checkColumns(int[] origins, List<CarriedColumn> columns, double[][] carried) {
    if (carried.length != columns.size()) {
      throw new IllegalArgumentException(
          carried.length + " matrices for " + columns.size() + " columns");
    }
    for (int c = 0; c < carried.length; c++) {
      checkCells(origins, carried[c]);
      if (columns.get(c).weighted != weighted) {
        throw new IllegalArgumentException("column " + c + " was made for other weights");
      }
    }
  }
}
