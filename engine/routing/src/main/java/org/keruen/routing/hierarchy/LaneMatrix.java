package org.keruen.routing.hierarchy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Fills matrices by sweeping from eight origins at a time, neighbours together: their ways up have
/// most ranks in common.
final class LaneMatrix {
  private final WeightedHierarchy weighted;
  private final Selection selection;
  private final int[] origins;
  private final int[] destinations;

  /// `[origins]` their indices by the rank that each is first at.
  private final int[] order;

  LaneMatrix(WeightedHierarchy weighted, Selection selection, int[] origins, int[] destinations) {
    this.weighted = weighted;
    this.selection = selection;
    this.origins = origins;
    this.destinations = destinations;
    this.order =
        IntStream.range(0, origins.length)
            .boxed()
            .sorted(Comparator.comparingInt(o -> entry(weighted.hierarchy, origins[o])))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /// @param weight `[origins · destinations]` row by row; overwritten
  /// @param carried `[columns][origins · destinations]` row by row; overwritten
  void fill(int threads, double[] weight, List<CarriedColumn> columns, double[][] carried) {
    int batches = (order.length + LaneSweep.LANES - 1) / LaneSweep.LANES;
    Workers.run(
        threads,
        batches,
        () -> {
          var sweep =
              columns.isEmpty()
                  ? new LaneSweep(weighted, selection)
                  : new CarryingSweep(weighted, selection, columns);
          return batch -> {
            int from = batch * LaneSweep.LANES;
            int end = Math.min(order.length, from + LaneSweep.LANES);
            sweep.run(origins, order, from, end);
            write(sweep.label, from, end, weight);
            for (int c = 0; c < carried.length; c++) {
              write(sweep.value(c), from, end, carried[c]);
            }
          };
        });
  }

  /// Copies what the lanes hold at the destinations into the rows of a batch's origins.
  private void write(double[] value, int from, int end, double[] matrix) {
    int[] target = selection.target;
    for (int i = from; i < end; i++) {
      int lane = i - from;
      int origin = origins[order[i]];
      int start = order[i] * destinations.length;
      for (int d = 0; d < target.length; d++) {
        double cell = value[target[d] * LaneSweep.LANES + lane];
        matrix[start + d] = destinations[d] == origin ? 0 : cell;
      }
    }
  }

  private static int entry(Hierarchy hierarchy, int node) {
    int rank = hierarchy.departure[node];
    boolean door = rank < 2 * hierarchy.doors && hierarchy.first[rank] < hierarchy.first[rank + 1];
    return door ? hierarchy.head[hierarchy.first[rank]] : rank;
  }
}
