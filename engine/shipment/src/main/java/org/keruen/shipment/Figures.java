package org.keruen.shipment;

import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.network.Running;

/// The study's parameters, by name.
///
/// @param capitalShareOfValuePerHour cost of goods in transit, share of their value per hour
/// @param waitingUsdPerUnitHour      a vehicle that stands at a border, USD per hour
/// @param correlation                correlation between the times of any two components, 0..1
/// @param origin                     loading and export clearance
/// @param destination                import clearance and unloading
/// @param running                    what the transport graph is packed with
record Figures(
    Band capitalShareOfValuePerHour,
    Band waitingUsdPerUnitHour,
    double correlation,
    TimeSpread origin,
    TimeSpread destination,
    Running running) {

  static Figures of(PlanningModel model) {
    return new Figures(
        model.getParameter("capital_cost_pct_per_year").times(1 / 100.0 / 8760),
        model.getParameter("waiting_usd_per_truck_day").times(1 / 24.0),
        model.getParameter("correlation_of_components").mid(),
        spread(model.getParameter("origin_formalities_hours")),
        spread(model.getParameter("destination_formalities_hours")),
        new Running(
            model.getParameter("road_running_cv").mid(),
            model.getParameter("rail_running_cv").mid(),
            spread(model.getParameter("ferry_port_formalities_hours")),
            model.getParameter("local_haul_usd_per_km").mid(),
            model.getParameter("local_haul_kmh").mid(),
            model.getParameter("reefer_cost_factor").mid()));
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
    double variance =
        sum.varianceH2() + correlation * (deviations * deviations - sum.varianceH2());
    return sum.withVariance(variance);
  }
}
