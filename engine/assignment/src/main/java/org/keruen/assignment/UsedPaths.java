package org.keruen.assignment;

import java.util.Arrays;

/// Paths that carry the flows of a result, in few: one of many ways to part them.
///
/// Each pair of zones gets its share of the origin's flows by the rule of [Bush], the same that
/// [SelectedFlows] follows. The pair's flows are then taken apart: the path that leads back
/// from the destination along the largest flow, as much as it can carry, then the next. The paths
/// of all pairs add up to the link flows.
public final class UsedPaths {
  /// A rest below this share of a pair's trips is rounding.
  private static final double ROUNDING = 1e-9;

  private final AssignmentNetwork network;
  private final Bush bush;

  /// `[used link]` what the pair still has there.
  private double[] part = new double[0];

  private final double[] needed;
  private final int[] path;

  private UsedPaths(AssignmentNetwork network) {
    this.network = network;
    bush = new Bush(network);
    needed = new double[network.nodeCount()];
    path = new int[network.nodeCount()];
  }

  /// Told of every path.
  @FunctionalInterface
  public interface Visitor {
    /// @param trips vehicles of the class
    /// @param links `[n]` links in the order of travel; the visitor's to keep
    void path(int userClass, int origin, int destination, double trips, int[] links);
  }

  /// Tells the paths of a result, by class, origin and destination, the fullest of a pair first as
  /// a rule.
  ///
  /// @throws IllegalArgumentException if the method keeps no flows by origin
  public static void visit(AssignmentResult result, Visitor visitor) {
    if (!result.hasOriginFlows()) {
      throw new IllegalArgumentException("the method of this result keeps no flows by origin");
    }
    UsedPaths paths = new UsedPaths(result.network());
    for (int c = 0; c < result.classes().size(); c++) {
      UserClass userClass = result.classes().get(c);
      for (int zone = 0; zone < result.network().zoneCount(); zone++) {
        OriginWork origin = result.findOrigin(c, zone);
        if (origin != null) {
          paths.visit(c, userClass, origin, visitor);
        }
      }
    }
  }

  private void visit(int c, UserClass userClass, OriginWork origin, Visitor visitor) {
    bush.take(origin);
    part = part.length < bush.flow.length ? new double[bush.flow.length] : part;
    Demand demand = userClass.demand();
    for (int i = demand.first[origin.zone]; i < demand.first[origin.zone + 1]; i++) {
      int destination = demand.destination[i];
      if (demand.trips[i] > 0 && bush.through[destination] > 0) {
        shareOut(destination, demand.trips[i]);
        double left = demand.trips[i];
        while (left > ROUNDING * demand.trips[i]) {
          int length = widest(destination);
          double trips = Math.min(left, narrowest(length));
          if (!(trips > 0)) {
            break;
          }
          visitor.path(c, origin.zone, destination, trips, takeOff(length, trips));
          left -= trips;
        }
      }
    }
  }

  /// What the trips to one destination put on every used link: back from it, at each node by the
  /// shares of what comes in.
  private void shareOut(int destination, double trips) {
    Arrays.fill(needed, 0);
    needed[destination] = trips;
    for (int i = bush.size - 1; i >= 0; i--) {
      int node = bush.order[i];
      double here = needed[node];
      for (int at = bush.into[node]; at < bush.into[node + 1]; at++) {
        part[at] = here > 0 ? here * bush.flow[at] / bush.through[node] : 0;
        needed[network.tail[bush.slot[at]]] += part[at];
      }
    }
  }

  /// Goes back from a destination along the largest parts.
  ///
  /// @return length of the path; [#path] then holds the used links, the last first
  private int widest(int destination) {
    int length = 0;
    for (int node = destination; node != bush.origin; ) {
      int best = bush.into[node];
      for (int at = best + 1; at < bush.into[node + 1]; at++) {
        best = part[at] > part[best] ? at : best;
      }
      path[length++] = best;
      node = network.tail[bush.slot[best]];
    }
    return length;
  }

  private double narrowest(int length) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      least = Math.min(least, part[path[i]]);
    }
    return least;
  }

  private int[] takeOff(int length, double trips) {
    int[] links = new int[length];
    for (int i = 0; i < length; i++) {
      part[path[i]] -= trips;
      links[length - 1 - i] = network.link[bush.slot[path[i]]];
    }
    return links;
  }
}
