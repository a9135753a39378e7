package org.keruen.assignment;

import java.util.List;

/// What the trips of an origin put on, and pay along, its cheapest tree, in passenger-car
/// equivalents.
///
/// Scratch memory of 8 bytes a node; one thread at a time.
final class TreeLoading {
  private final AssignmentNetwork network;
  private final double[] through;

  TreeLoading(AssignmentNetwork network) {
    this.network = network;
    through = new double[network.nodeCount()];
  }

  /// Puts all trips of an origin on its tree.
  ///
  /// @param flows added to
  /// @param lost  told of trips to places out of reach
  void load(
      UserClass userClass, int zone, TreeSearch tree, OriginFlows flows, List<LostTrips> lost) {
    Demand demand = userClass.demand();
    tree.putInOrder();
    for (int i = demand.first[zone]; i < demand.first[zone + 1]; i++) {
      int destination = demand.destination[i];
      if (Double.isInfinite(tree.distance[destination])) {
        lost.add(new LostTrips(zone, destination, demand.trips[i]));
      } else {
        through[destination] += demand.trips[i] * userClass.pce();
      }
    }
    for (int j = tree.ordered - 1; j > 0; j--) {
      putOnLink(tree.order[j], tree, flows);
    }
    through[zone] = 0;
  }

  /// Puts what goes through a node on the link by which the tree reaches it.
  private void putOnLink(int node, TreeSearch tree, OriginFlows flows) {
    double trips = through[node];
    if (trips > 0) {
      int slot = tree.via[node];
      flows.open(slot);
      flows.add(slot, trips);
      through[network.tail[slot]] += trips;
      through[node] = 0;
    }
  }

  /// `Σ q·π` over the destinations within reach.
  static double price(UserClass userClass, int zone, TreeSearch tree) {
    Demand demand = userClass.demand();
    Sum sum = new Sum();
    for (int i = demand.first[zone]; i < demand.first[zone + 1]; i++) {
      double distance = tree.distance[demand.destination[i]];
      if (distance < Double.POSITIVE_INFINITY) {
        sum.add(demand.trips[i] * userClass.pce() * distance);
      }
    }
    return sum.total();
  }
}
