package org.keruen.assignment;

import java.util.List;
import java.util.Map;

/// Flows that an assignment ended with, and how near to equilibrium they are.
///
/// Not having reached the target is no fault: [#converged] says so, and [#relativeGap] how far off.
/// Immutable; threads may share it.
public final class AssignmentResult {
  private final AssignmentNetwork network;
  private final Demand demand;
  private final AssignmentSettings settings;
  private final double[] flow;
  private final double[] cost;
  private final List<GapReport> history;
  private final List<LostTrips> lost;
  private final Kept kept;

  /// What a later run can start from; nobody changes it any more.
  ///
  /// @param origins by zone; empty if the method keeps no flows by origin
  record Kept(Map<Integer, OriginWork> origins, NodeOrders orders) {}

  /// @param flow `[linkCount]` by slot; kept
  AssignmentResult(
      AssignmentNetwork network,
      Demand demand,
      AssignmentSettings settings,
      double[] flow,
      List<GapReport> history,
      List<LostTrips> lost,
      Kept kept) {
    this.network = network;
    this.demand = demand;
    this.settings = settings;
    this.flow = flow;
    this.history = List.copyOf(history);
    this.lost = List.copyOf(lost);
    this.kept = kept;
    CostTable plain = new CostTable(network, settings.weights(), Objective.USER_EQUILIBRIUM);
    cost = new double[flow.length];
    plain.evaluate(0, flow.length, flow, cost, new double[flow.length]);
  }

  public AssignmentNetwork network() {
    return network;
  }

  public Demand demand() {
    return demand;
  }

  public AssignmentSettings settings() {
    return settings;
  }

  Kept kept() {
    return kept;
  }

  /// Flow of the trips from one zone on a link; 0 if the method keeps no flows by origin.
  public double originFlow(int zone, int link) {
    OriginWork origin = kept.origins.get(zone);
    return origin == null ? 0 : origin.flows.get(network.slot(link));
  }

  public double flow(int link) {
    return flow[network.slot(link)];
  }

  /// Generalised cost of one unit at the flow, without any marginal part.
  public double cost(int link) {
    return cost[network.slot(link)];
  }

  /// `Σ v·c` over all links.
  public double totalCost() {
    return Evaluation.totalCost(flow, cost);
  }

  public double relativeGap() {
    return history.getLast().relativeGap();
  }

  /// Beckmann objective, or the total cost if that was minimised.
  public double objective() {
    return history.getLast().objective();
  }

  public int iterations() {
    return history.getLast().iteration();
  }

  public boolean converged() {
    return relativeGap() <= settings.targetGap();
  }

  /// The gap after every iteration.
  public List<GapReport> history() {
    return history;
  }

  /// Trips between zones that no way joins, by origin and destination.
  public List<LostTrips> listLost() {
    return lost;
  }

  public double lostTrips() {
    double sum = 0;
    for (LostTrips pair : lost) {
      sum += pair.trips();
    }
    return sum;
  }
}
