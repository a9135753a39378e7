package org.keruen.study.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Scenario;

/// Goods between zones in a year. Immutable.
public record Demand(int year, Map<String, Zone> zones, List<Flow> flows) {

  public Demand {
    zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
    flows = List.copyOf(flows);
    for (Flow flow : flows) {
      if (!zones.containsKey(flow.origin()) || !zones.containsKey(flow.destination())) {
        throw new IllegalArgumentException(
            "a flow from " + flow.origin() + " to " + flow.destination() + " has no zone");
      }
    }
  }

  /// The zone with an id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Zone getZone(String id) {
    Zone zone = zones.get(id);
    if (zone == null) {
      throw new IllegalArgumentException("the demand has no zone " + id);
    }
    return zone;
  }

  /// The country of a zone.
  public String country(String zone) {
    return getZone(zone).country();
  }

  /// Whether a flow is one of those selected.
  public boolean isIn(Flow flow, Change.Between between) {
    return between.covers(
        flow.origin(),
        country(flow.origin()),
        flow.destination(),
        country(flow.destination()),
        flow.group());
  }

  public double tonnes(Change.Between between) {
    return flows.stream().filter(f -> isIn(f, between)).mapToDouble(Flow::tonnes).sum();
  }

  public double usd(Change.Between between) {
    return flows.stream().filter(f -> isIn(f, between)).mapToDouble(Flow::usd).sum();
  }

  /// The demand under a scenario on a day: every change of demand that holds then, in order.
  public Demand under(Scenario scenario, LocalDate day) {
    List<Flow> scaled = new ArrayList<>(flows);
    for (Change change : scenario.listAllChanges()) {
      if (change instanceof Change.Scale scale && scale.span().holdsOn(day)) {
        scaled.replaceAll(flow -> isIn(flow, scale.between()) ? flow.times(scale.factor()) : flow);
      }
    }
    return new Demand(year, zones, scaled);
  }
}
