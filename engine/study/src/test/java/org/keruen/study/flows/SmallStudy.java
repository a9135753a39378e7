package org.keruen.study.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.Band;
import org.keruen.network.LoadUnit;
import org.keruen.network.Network;
import org.keruen.network.NetworkText;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Parameter;
import org.keruen.shipment.Planner;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;
import org.keruen.study.demand.Zone;

/// A study of one network in words, with grain and machines to send over it.
///
/// A zone is a place and has its name.
final class SmallStudy {

  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final Network network;
  private final List<Flow> flows = new ArrayList<>();
  private final List<Capacity> capacities = new ArrayList<>();
  private final List<ChoiceConstant> constants = new ArrayList<>();

  SmallStudy(String text) {
    this.network = NetworkText.corridor(text);
  }

  SmallStudy sends(String from, String to, String group, double tonnes) {
    flows.add(new Flow(from, to, group, tonnes, tonnes * 500, NetworkText.ASSUMED));
    return this;
  }

  /// Limits an element each way.
  SmallStudy limits(String element, double tonnesPerYear) {
    return limits(element, tonnesPerYear, true);
  }

  /// Limits both ways of an element together.
  SmallStudy limitsTogether(String element, double tonnesPerYear) {
    return limits(element, tonnesPerYear, false);
  }

  private SmallStudy limits(String element, double tonnesPerYear, boolean eachWay) {
    capacities.add(
        new Capacity(
            element, tonnesPerYear, Capacity.Unit.TONNES_PER_YEAR, eachWay, NetworkText.ASSUMED));
    return this;
  }

  /// Gives grain a reason to avoid something.
  SmallStudy avoids(ChoiceConstant.Kind kind, String subject, double usdPerTonne) {
    constants.add(
        new ChoiceConstant(
            subject, kind, subject, List.of("grain"), usdPerTonne, NetworkText.ASSUMED));
    return this;
  }

  Network network() {
    return network;
  }

  FlowResult flows() {
    return CorridorFlows.of(question());
  }

  FlowComparison.Side side() {
    return new FlowComparison.Side(flows(), network);
  }

  FlowQuestion question() {
    return new FlowQuestion(
        study(),
        new Demand(2024, zones(), flows),
        new Capacities(capacities),
        constants,
        DAY,
        FlowQuestion.Settings.USUAL);
  }

  private Map<String, Zone> zones() {
    Map<String, Zone> zones = new LinkedHashMap<>();
    network
        .places()
        .values()
        .forEach(
            place ->
                zones.put(
                    place.id(),
                    new Zone(
                        place.id(),
                        place.id(),
                        place.country(),
                        List.of(place.id()),
                        1,
                        NetworkText.ASSUMED)));
    return zones;
  }

  private Study study() {
    Map<String, Commodity> goods = new LinkedHashMap<>();
    goods.put("10", commodity("10", "grain", 250));
    goods.put("84", commodity("84", "machinery", 8000));
    var model = new PlanningModel(network, goods, List.of(), List.of(), List.of(), parameters());
    var evidence = new Study.Evidence(List.of(), List.of(), List.of(), List.of());
    return new Study(
        "small", "Small", LocalDate.of(2100, 1, 1), Map.of(), model, List.of(), Map.of(), evidence);
  }

  private static Commodity commodity(String hs, String group, double usdPerTonne) {
    return new Commodity(
        hs,
        group,
        group,
        Band.exactly(usdPerTonne),
        1,
        LoadUnit.Kind.LOOSE,
        new Commodity.Care(false, false, 0),
        NetworkText.ASSUMED);
  }

  /// A truck of 20 t that waits costs 10 USD an hour, so a tonne's hour is worth 0.5 USD.
  private static Map<String, Parameter> parameters() {
    Map<String, Double> figures = new LinkedHashMap<>();
    Planner.listParameterKeys().forEach(key -> figures.put(key, 0.0));
    figures.put("local_haul_kmh", 50.0);
    figures.put("local_haul_usd_per_km", 1.0);
    figures.put("reefer_cost_factor", 1.0);
    figures.put("waiting_usd_per_truck_day", 240.0);
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    figures.forEach(
        (key, value) ->
            parameters.put(
                key, new Parameter(key, Band.exactly(value), "", "", NetworkText.ASSUMED)));
    return parameters;
  }
}
