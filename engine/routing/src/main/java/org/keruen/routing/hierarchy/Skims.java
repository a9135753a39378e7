package org.keruen.routing.hierarchy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Least weights from many nodes to many, as a matrix.
///
/// Origins are taken eight at a time, neighbours together; each batch climbs once and then sweeps
/// down over the [Selection] for the destinations.
///
/// Immutable, so threads may share it.
public final class Skims {
  private final WeightedHierarchy weighted;
  private final Selection selection;
  private final int[] destinations;

  /// @param destinations node indices, repetitions allowed; copied
  /// @throws IndexOutOfBoundsException if a node is not in the network
  public Skims(WeightedHierarchy weighted, int[] destinations) {
    this.weighted = weighted;
    this.destinations = destinations.clone();
    this.selection = new Selection(weighted, destinations);
  }

  /// Fills a matrix of least weights: 0 from a node to itself, infinite where there is no path.
  ///
  /// @param origins node indices, repetitions allowed; read only
  /// @param threads how many threads work; the digits do not depend on it
  /// @param weight `[origins · destinations]` row by row; overwritten
  public void weights(int[] origins, int threads, double[] weight) {
    checkCells(origins, weight);
    run(
        origins,
        threads,
        () -> {
          var sweep = new LaneSweep(weighted, selection);
          return batch -> {
            batch.sweep(sweep);
            batch.write(sweep.label, weight);
          };
        });
  }

  /// Fills matrices of least weights and of other quantities along the paths of least weight; 0 from
  /// a node to itself and where there is no path. Of paths of equal weight always the same is taken.
  ///
  /// @param origins node indices, repetitions allowed; read only
  /// @param threads how many threads work; the digits do not depend on it
  /// @param weight `[origins · destinations]` row by row; overwritten
  /// @param columns quantities carried over the same weights; read only
  /// @param carried `[columns][origins · destinations]` row by row; overwritten
  public void weightsAndColumns(
      int[] origins,
      int threads,
      double[] weight,
      List<CarriedColumn> columns,
      double[][] carried) {
    checkCells(origins, weight);
    checkColumns(origins, columns, carried);
    run(
        origins,
        threads,
        () -> {
          var sweep = new CarryingSweep(weighted, selection, columns);
          return batch -> {
            batch.sweep(sweep);
            batch.write(sweep.label, weight);
            for (int c = 0; c < carried.length; c++) {
              batch.write(sweep.value[c], carried[c]);
            }
          };
        });
  }

  /// Some origins that are swept together, one a lane.
  private final class Batch {
    private final int[] origins;
    private final int[] order;
    private final int from;
    private final int end;

    Batch(int[] origins, int[] order, int number) {
      this.origins = origins;
      this.order = order;
      this.from = number * LaneSweep.LANES;
      this.end = Math.min(order.length, from + LaneSweep.LANES);
    }

    void sweep(LaneSweep sweep) {
      sweep.run(origins, order, from, end);
    }

    /// Copies what the lanes hold at the destinations into their rows of a matrix.
    void write(double[] value, double[] matrix) {
      for (int i = from; i < end; i++) {
        int lane = i - from;
        int origin = origins[order[i]];
        int start = order[i] * destinations.length;
        int[] target = selection.target;
        for (int d = 0; d < target.length; d++) {
          double cell = value[target[d] * LaneSweep.LANES + lane];
          matrix[start + d] = destinations[d] == origin ? 0 : cell;
        }
      }
    }
  }

  private void run(int[] origins, int threads, Supplier<Consumer<Batch>> worker) {
    int[] order = neighboursTogether(origins);
    int batches = (order.length + LaneSweep.LANES - 1) / LaneSweep.LANES;
    Workers.run(
        threads,
        batches,
        () -> {
          Consumer<Batch> own = worker.get();
          return number -> own.accept(new Batch(origins, order, number));
        });
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

  /// Indices of the origins by the rank that they are first at: ranks near one another lie near.
  private int[] neighboursTogether(int[] origins) {
    Hierarchy hierarchy = weighted.hierarchy;
    return IntStream.range(0, origins.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> entry(hierarchy, hierarchy.departure[origins[i]])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int entry(Hierarchy hierarchy, int rank) {
    boolean door = rank < 2 * hierarchy.doors && hierarchy.first[rank] < hierarchy.first[rank + 1];
    return door ? hierarchy.head[hierarchy.first[rank]] : rank;
  }
}
