package org.keruen.assignment;

import java.util.List;
import java.util.stream.IntStream;

/// What it takes from every zone to every other at the flows of a result: for each class the least
/// generalised cost, and running cost, toll and length along the way that has it.
///
/// At equilibrium all used ways of a pair have the least cost; where they differ in toll or length,
/// the figures are those of one of them, always the same. Cells without a way are infinite; from a
/// zone to itself all is 0.
public final class EquilibriumSkims {
  private static final int COST = 0;
  private static final int TIME = 1;
  private static final int TOLL = 2;
  private static final int LENGTH = 3;
  private static final List<String> NAMES = List.of("cost", "time", "toll", "length");

  private final AssignmentNetwork network;
  private final double[] cost;
  private final double[][] column;
  private final double[][] cell = new double[NAMES.size()][];

  private EquilibriumSkims(AssignmentResult result, int userClass) {
    network = result.network();
    int links = network.linkCount();
    int zones = network.zoneCount();
    cost = result.loaded().costOf(userClass);
    column = new double[NAMES.size()][links];
    column[COST] = cost;
    for (int slot = 0; slot < links; slot++) {
      int link = network.link[slot];
      column[TIME][slot] = result.runningCost(link);
      column[TOLL][slot] = network.toll(link);
      column[LENGTH][slot] = network.length(link);
    }
    for (int q = 0; q < cell.length; q++) {
      cell[q] = new double[Math.multiplyExact(zones, zones)];
    }
  }

  /// Skims of one class.
  ///
  /// Memory: 32 bytes a pair of zones.
  ///
  /// @param threads threads to use; the digits do not depend on it
  /// @return the matrices `cost`, `time`, `toll` and `length`
  public static List<ZoneMatrix> of(AssignmentResult result, int userClass, int threads) {
    EquilibriumSkims skims = new EquilibriumSkims(result, userClass);
    int zones = result.network().zoneCount();
    TreeSearch[] search = new TreeSearch[threads];
    double[][] sum = new double[threads][];
    try (Team team = new Team(threads)) {
      for (int worker = 0; worker < threads; worker++) {
        search[worker] = new TreeSearch(result.network());
        sum[worker] = new double[result.network().nodeCount()];
      }
      team.run(zones, (worker, zone) -> skims.fill(zone, search[worker], sum[worker]));
    }
    return IntStream.range(0, NAMES.size())
        .mapToObj(q -> new ZoneMatrix(NAMES.get(q), zones, skims.cell[q]))
        .toList();
  }

  private void fill(int zone, TreeSearch tree, double[] sum) {
    tree.fresh(zone, cost);
    int row = zone * network.zoneCount();
    for (int q = 0; q < cell.length; q++) {
      sum[zone] = 0;
      for (int i = 1; i < tree.ordered; i++) {
        carry(tree.order[i], tree, column[q], sum);
      }
      for (int to = 0; to < network.zoneCount(); to++) {
        if (to != zone && tree.via[to] == TreeSearch.NO_LINK) {
          cell[q][row + to] = Double.POSITIVE_INFINITY;
        } else if (to != zone) {
          cell[q][row + to] = sum[to];
        }
      }
    }
  }

  private void carry(int node, TreeSearch tree, double[] column, double[] sum) {
    int slot = tree.via[node];
    sum[node] = sum[network.tail[slot]] + column[slot];
  }
}
