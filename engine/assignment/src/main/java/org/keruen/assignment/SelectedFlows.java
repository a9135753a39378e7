package org.keruen.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The trips that use some links, or that begin or end in a zone: between which zones they go, and
/// what they put on every other link.
///
/// Which trips of an origin use a link is not determined by an equilibrium, only how many.
/// Here they mix in proportion at every node that they come to ([Bush]); this is the answer
/// that keeps most freedom of choice, and it does not depend on how the equilibrium was found.
///
/// Immutable; threads may share it.
public final class SelectedFlows {
  private final AssignmentResult result;
  private final List<SelectedTrips> trips = new ArrayList<>();

  /// `[classCount][linkCount]` by slot, in passenger-car equivalents.
  private final double[][] flow;

  private SelectedFlows(AssignmentResult result) {
    if (!result.hasOriginFlows() && result.classes().stream().anyMatch(SelectedFlows::hasTrips)) {
      throw new IllegalArgumentException("the method of this result keeps no flows by origin");
    }
    this.result = result;
    flow = new double[result.classes().size()][result.network().linkCount()];
  }

  private static boolean hasTrips(UserClass userClass) {
    return userClass.demand().pairCount() > 0;
  }

  /// Trips that use any of some links, and their flow on all links before and after.
  ///
  /// @param links links by index; read only
  /// @throws IllegalArgumentException if the method keeps no flows by origin
  public static SelectedFlows throughLinks(AssignmentResult result, int... links) {
    AssignmentNetwork network = result.network();
    boolean[] selected = new boolean[network.linkCount()];
    for (int link : links) {
      selected[network.slot(link)] = true;
    }
    SelectedFlows found = new SelectedFlows(result);
    Bush bush = new Bush(network);
    double[] before = new double[network.nodeCount()];
    double[] after = new double[network.nodeCount()];
    for (int c = 0; c < result.classes().size(); c++) {
      for (int zone = 0; zone < network.zoneCount(); zone++) {
        OriginWork origin = result.findOrigin(c, zone);
        if (origin != null && uses(origin, links, network)) {
          bush.take(origin);
          bush.passed(selected, before);
          Arrays.fill(after, 0);
          bush.ahead(selected, after);
          found.addTrips(c, zone, before);
          found.addFlow(c, bush, selected, before, after);
        }
      }
    }
    return found;
  }

  private static boolean uses(OriginWork origin, int[] links, AssignmentNetwork network) {
    boolean uses = false;
    for (int link : links) {
      uses |= origin.flows.get(network.slot(link)) > 0;
    }
    return uses;
  }

  private void addTrips(int userClass, int zone, double[] passed) {
    Demand demand = result.classes().get(userClass).demand();
    for (int i = demand.first[zone]; i < demand.first[zone + 1]; i++) {
      int destination = demand.destination[i];
      double share = passed[destination];
      if (share > 0) {
        double part = demand.trips[i] * share;
        trips.add(new SelectedTrips(userClass, zone, destination, part, share));
      }
    }
  }

  /// Adds what has passed a selected link, or will.
  private void addFlow(
      int userClass, Bush bush, boolean[] selected, double[] before, double[] after) {
    AssignmentNetwork network = result.network();
    for (int i = 0; i < bush.size; i++) {
      int node = bush.order[i];
      for (int at = bush.into[node]; at < bush.into[node + 1]; at++) {
        int slot = bush.slot[at];
        double passed = before[network.tail[slot]];
        double share = selected[slot] ? 1 : passed + (1 - passed) * after[node];
        flow[userClass][slot] += bush.flow[at] * share;
      }
    }
  }

  /// Trips that begin in a zone.
  ///
  /// @throws IllegalArgumentException if the method keeps no flows by origin
  public static SelectedFlows fromZone(AssignmentResult result, int zone) {
    Objects.checkIndex(zone, result.network().zoneCount());
    SelectedFlows found = new SelectedFlows(result);
    double[] all = new double[result.network().nodeCount()];
    Arrays.fill(all, 1);
    for (int c = 0; c < result.classes().size(); c++) {
      OriginWork origin = result.findOrigin(c, zone);
      if (origin != null) {
        for (LostTrips lost : origin.lost) {
          all[lost.destination()] = 0;
        }
        found.addTrips(c, zone, all);
        origin.flows.addTo(0, origin.flows.page.length, found.flow[c]);
        Arrays.fill(all, 1);
      }
    }
    return found;
  }

  /// Trips that end in a zone.
  ///
  /// @throws IllegalArgumentException if the method keeps no flows by origin
  public static SelectedFlows toZone(AssignmentResult result, int zone) {
    AssignmentNetwork network = result.network();
    Objects.checkIndex(zone, network.zoneCount());
    SelectedFlows found = new SelectedFlows(result);
    Bush bush = new Bush(network);
    boolean[] none = new boolean[network.linkCount()];
    double[] nothing = new double[network.nodeCount()];
    double[] ahead = new double[network.nodeCount()];
    for (int c = 0; c < result.classes().size(); c++) {
      UserClass userClass = result.classes().get(c);
      for (int from = 0; from < network.zoneCount(); from++) {
        OriginWork origin = result.findOrigin(c, from);
        if (origin == null || from == zone || !reaches(origin, zone)) {
          continue;
        }
        double count = userClass.demand().trips(from, zone);
        if (count > 0) {
          found.trips.add(new SelectedTrips(c, from, zone, count, 1));
          Arrays.fill(ahead, 0);
          ahead[zone] = count * userClass.pce();
          bush.take(origin);
          bush.ahead(none, ahead);
          found.addFlow(c, bush, none, nothing, ahead);
        }
      }
    }
    return found;
  }

  private static boolean reaches(OriginWork origin, int zone) {
    return origin.lost.stream().noneMatch(lost -> lost.destination() == zone);
  }

  /// The trips, by class, origin and destination.
  public List<SelectedTrips> listTrips() {
    return List.copyOf(trips);
  }

  /// Vehicles of a class in all.
  public double trips(int userClass) {
    Sum sum = new Sum();
    for (SelectedTrips pair : trips) {
      sum.add(pair.userClass() == userClass ? pair.trips() : 0);
    }
    return sum.total();
  }

  /// Vehicles of a class that belong to the selection, on a link.
  public double flow(int userClass, int link) {
    double pce = result.classes().get(userClass).pce();
    return flow[userClass][result.network().slot(link)] / pce;
  }
}
