package org.keruen.shipment;

import java.util.HashMap;
import java.util.Map;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.network.Mode;
import org.keruen.network.Running;

/// The study's parameters, by name.
///
/// @param capitalShareOfValuePerHour cost of goods in transit, share of their value per hour
/// @param waitingUsdPerUnitHour      a vehicle that stands at a border, USD per hour
/// @param correlation                correlation between the times of any two components, 0..1
/// @param origin                     loading and export clearance, by mode of the first leg
/// @param destination                import clearance and unloading, by mode of the last leg
/// @param running                    what the transport graph is packed with
record Figures(
    Band capitalShareOfValuePerHour,
    Band waitingUsdPerUnitHour,
    double correlation,
    Map<String, TimeSpread> origin,
    Map<String, TimeSpread> destination,
    Running running) {

  static Figures of(PlanningModel model) {
    return new Figures(
        model.getParameter("capital_cost_pct_per_year").times(1 / 100.0 / 8760),
        model.getParameter("waiting_usd_per_truck_day").times(1 / 24.0),
        model.getParameter("correlation_of_components").mid(),
        byMode(model, "origin_formalities_"),
        byMode(model, "destination_formalities_"),
        new Running(
            model.getParameter("road_running_cv").mid(),
            model.getParameter("rail_running_cv").mid(),
            spread(model.getParameter("ferry_port_formalities_hours")),
            model.getParameter("local_haul_usd_per_km").mid(),
            model.getParameter("local_haul_kmh").mid(),
            model.getParameter("reefer_cost_factor").mid()));
  }

  private static Map<String, TimeSpread> byMode(PlanningModel model, String prefix) {
    Map<String, TimeSpread> hours = new HashMap<>();
    for (Mode mode : Mode.values()) {
      String key = prefix + mode.word() + "_hours";
      hours.put(mode.word(), spread(model.getParameter(key)));
    }
    return Map.copyOf(hours);
  }

  /// Formalities at an end, by the mode of the leg there.
  static TimeSpread at(Map<String, TimeSpread> end, Mode mode) {
    TimeSpread hours = end.get(mode.word());
    return hours == null ? TimeSpread.ZERO : hours;
  }

  private static TimeSpread spread(Band hours) {
    return TimeSpread.ofPercentiles(hours.low(), hours.mid(), hours.high());
  }

  /// The sum of components that lean the same way: their variances add, and so does a share of the
  /// products of their deviations.
  TimeSpread total(Iterable<TimeSpread> components) {
    double deviations = 0;
    TimeSpread sum = TimeSpread.ZERO;
    for (TimeSpread component : components) {
      sum = sum.plus(component);
      deviations += component.standardDeviationHours();
    }
    double variance = sum.varianceH2() + correlation * (deviations * deviations - sum.varianceH2());
    return sum.withVariance(variance);
  }
}
