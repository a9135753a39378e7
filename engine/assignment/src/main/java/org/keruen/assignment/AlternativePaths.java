package org.keruen.assignment;

/// Ways between zones that are worth choosing among, origin by origin: the cheapest tree, then as
/// many trees as wanted, each after the links of the last one have become dearer by a share.
///
/// A way back in a tree meets no node twice. Links are made dearer for the origin as a whole, and
/// not for each pair, so that an alternative costs one tree an origin and not one a pair.
///
/// Cost: origins times trees. One thread.
///
/// @see "T. de la Barra, B. Perez and J. Anez, Multidimensional path search and assignment, PTRC
///     1993 (links made dearer)"
public final class AlternativePaths {
  private final AssignmentNetwork network;
  private final TreeSearch tree;
  private final int[] path;

  private AlternativePaths(AssignmentNetwork network) {
    this.network = network;
    tree = new TreeSearch(network);
    path = new int[network.nodeCount()];
  }

  /// Told of every way.
  @FunctionalInterface
  public interface Visitor {
    /// @param links `[n]` links in the order of travel; the visitor's to keep
    void path(int origin, int destination, double trips, int[] links);
  }

  /// Tells ways between all zones with trips between them, by origin, tree and destination; the
  /// same way may be told again.
  ///
  /// @param cost   `[linkCount]` by link; infinite where closed; read only
  /// @param trees  how many trees an origin gets, at least 1
  /// @param dearer factor by which the links of a tree cost more in the next, at least 1
  public static void visit(
      AssignmentNetwork network,
      Demand demand,
      double[] cost,
      int trees,
      double dearer,
      Visitor visitor) {
    var paths = new AlternativePaths(network);
    double[] bySlot = new double[cost.length];
    for (int zone = 0; zone < demand.zoneCount(); zone++) {
      if (demand.first[zone] < demand.first[zone + 1]) {
        for (int slot = 0; slot < bySlot.length; slot++) {
          bySlot[slot] = cost[network.link[slot]];
        }
        paths.visitOrigin(demand, zone, bySlot, trees, dearer, visitor);
      }
    }
  }

  private void visitOrigin(
      Demand demand, int zone, double[] bySlot, int trees, double dearer, Visitor visitor) {
    for (int round = 0; round < trees; round++) {
      tree.fresh(zone, bySlot);
      for (int i = demand.first[zone]; i < demand.first[zone + 1]; i++) {
        int destination = demand.destination[i];
        if (demand.trips[i] > 0 && tree.distance[destination] < Double.POSITIVE_INFINITY) {
          visitor.path(zone, destination, demand.trips[i], back(zone, destination));
        }
      }
      for (int slot : tree.via) {
        if (slot != TreeSearch.NO_LINK) {
          bySlot[slot] *= dearer;
        }
      }
    }
  }

  private int[] back(int zone, int destination) {
    int length = 0;
    for (int node = destination; node != zone; node = network.tail[tree.via[node]]) {
      path[length++] = tree.via[node];
    }
    int[] links = new int[length];
    for (int i = 0; i < length; i++) {
      links[i] = network.link[path[length - 1 - i]];
    }
    return links;
  }
}
