package org.keruen.assignment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Flows that an assignment ended with, and how near to equilibrium they are.
///
/// Not having reached the target is no fault: [#converged] says so, and [#relativeGap] how far off.
/// Flows of a class are vehicles, flows of all classes are passenger-car equivalents; a single
/// class counts its vehicles as cars. Immutable; threads may share it.
public final class AssignmentResult {
  private final AssignmentNetwork network;
  private final List<UserClass> classes;
  private final AssignmentSettings settings;
  private final LoadedNetwork plain;
  private final List<GapReport> history;
  private final List<List<LostTrips>> lost;
  private final Kept kept;

  /// What a later run can start from; nobody changes it any more.
  ///
  /// @param origins by class and zone; empty if the method keeps no flows by origin
  record Kept(Map<Integer, OriginWork> origins, KeptTrees trees, SegmentPairs pairs) {}

  /// @param loaded its flows; read only
  /// @param lost   by class
  AssignmentResult(
      AssignmentNetwork network,
      List<UserClass> classes,
      AssignmentSettings settings,
      LoadedNetwork loaded,
      List<GapReport> history,
      List<List<LostTrips>> lost,
      Kept kept) {
    this.network = network;
    this.classes = List.copyOf(classes);
    this.settings = settings;
    this.history = List.copyOf(history);
    this.lost = lost.stream().map(List::copyOf).toList();
    this.kept = kept;
    plain = new LoadedNetwork(network, classes, Objective.USER_EQUILIBRIUM);
    plain.flows.set(loaded.flows);
    plain.evaluate(0, network.linkCount());
  }

  public AssignmentNetwork network() {
    return network;
  }

  /// The classes in the order given, with their trips; one of the name `all` if none was given.
  public List<UserClass> classes() {
    return classes;
  }

  public AssignmentSettings settings() {
    return settings;
  }

  Kept kept() {
    return kept;
  }

  /// Costs at the flows, without any marginal part.
  LoadedNetwork loaded() {
    return plain;
  }

  /// Whether flows are known by the zone where they begin.
  public boolean hasOriginFlows() {
    return !kept.origins.isEmpty();
  }

  /// Whether flows are known by origin, and there are so many origins.
  boolean hasOrigins(int count) {
    return hasOriginFlows() && kept.origins.size() == count;
  }

  /// What is kept of an origin, or null if it has no trips or the method keeps nothing by origin.
  @Nullable OriginWork findOrigin(int userClass, int zone) {
    return kept.origins.get(userClass * network.zoneCount() + zone);
  }

  /// Flow of the trips of a class from one zone on a link, vehicles; 0 if the method keeps no flows
  /// by origin.
  public double originFlow(int userClass, int zone, int link) {
    OriginWork origin = findOrigin(userClass, zone);
    return origin == null ? 0 : origin.flows.get(network.slot(link)) / classes.get(userClass).pce();
  }

  /// Flow of all classes, in passenger-car equivalents.
  public double flow(int link) {
    return plain.flow[network.slot(link)];
  }

  /// Flow of a class, in vehicles.
  public double flow(int userClass, int link) {
    return plain.flows.byClass[userClass][network.slot(link)] / classes.get(userClass).pce();
  }

  /// Running cost of a link at the flow: no toll, no distance, the same to all classes.
  public double runningCost(int link) {
    return network.cost(link).cost(flow(link));
  }

  /// Generalised cost of a vehicle of a class at the flow, without any marginal part.
  public double cost(int userClass, int link) {
    return plain.costOf(userClass)[network.slot(link)];
  }

  /// `Σ v·c` over all links and classes, in passenger-car equivalents.
  public double totalCost() {
    return plain.totalCost();
  }

  /// What all vehicles of a class pay together.
  public double totalCost(int userClass) {
    Sum sum = new Sum();
    Evaluation.addTotalCost(plain.flows.byClass[userClass], plain.costOf(userClass), sum);
    return sum.total() / classes.get(userClass).pce();
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

  /// Trips of all classes between zones that no way joins, by origin and destination.
  public List<LostTrips> listLost() {
    return lost.stream().flatMap(List::stream).toList();
  }

  /// Trips of one class between zones that no way joins.
  public List<LostTrips> listLost(int userClass) {
    return lost.get(userClass);
  }

  public double lostTrips() {
    double sum = 0;
    for (LostTrips pair : listLost()) {
      sum += pair.trips();
    }
    return sum;
  }
}
