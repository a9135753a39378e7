package org.keruen.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.keruen.base.ProblemException;
import org.keruen.base.TimeSpread;

/// Plans consignments on a model.
///
/// A transport graph is packed for all ready dates between two changes of the network, as
/// known on an `asOf` date, and the last few dozen are kept. Threads may share a planner; each
/// plan borrows a search of its own, and only those that need the same new graph wait for it.
public final class Planner {

  private final PlanningModel model;
  private final Figures figures;
  private final ConcurrentLinkedQueue<WaySearch> searches = new ConcurrentLinkedQueue<>();
  private final PackedGraphs graphs;

  /// @throws IllegalArgumentException if the model lacks a parameter that planning needs
  public Planner(PlanningModel model) {
    this.model = model;
    this.figures = Figures.of(model);
    this.graphs = new PackedGraphs(model.network(), figures.running());
  }

  /// Ways to move a consignment, as far as was known on `asOf`.
  ///
  /// @throws ProblemException if an end is no place of the network or both ends are one
  public Plan plan(Consignment consignment, LocalDate asOf) {
    check(consignment);
    WaySearch search = searches.poll();
    WaySearch used = search == null ? new WaySearch() : search;
    try {
      return new Planning(this, consignment, graphs.calendar(asOf), used).plan();
    } finally {
      searches.add(used);
    }
  }

  /// The time of some steps of an option taken together, tied to each other as in its total.
  ///
  /// Inspections that strike a share of consignments count as part of the first step here and as a
  /// component of their own in the total.
  public TimeSpread hours(List<Option.Step> steps) {
    return figures.total(steps.stream().map(Option.Step::hours).toList());
  }

  private void check(Consignment consignment) {
    checkPlace("origin", consignment.origin());
    checkPlace("destination", consignment.destination());
    if (consignment.origin().equals(consignment.destination())) {
      throw ProblemException.of(
          "destination",
          "origin and destination are both " + consignment.origin(),
          "give two different places");
    }
  }

  private void checkPlace(String end, String id) {
    if (!model.network().places().containsKey(id)) {
      throw ProblemException.of(
          end, "the network has no place " + id, "give the id of a place in places.csv");
    }
  }

  PlanningModel model() {
    return model;
  }

  Figures figures() {
    return figures;
  }

  PackedGraphs graphs() {
    return graphs;
  }

  /// Ids of parameters that a model must have.
  public static List<String> listParameterKeys() {
    return new ArrayList<>(
        List.of(
            "capital_cost_pct_per_year",
            "waiting_usd_per_truck_day",
            "correlation_of_components",
            "origin_formalities_road_hours",
            "origin_formalities_rail_hours",
            "origin_formalities_sea_hours",
            "origin_formalities_air_hours",
            "destination_formalities_road_hours",
            "destination_formalities_rail_hours",
            "destination_formalities_sea_hours",
            "destination_formalities_air_hours",
            "road_running_cv",
            "rail_running_cv",
            "ferry_port_formalities_hours",
            "local_haul_usd_per_km",
            "local_haul_kmh",
            "air_consignment_most_t",
            "reefer_cost_factor"));
  }
}
