package org.keruen.shipment;

import java.time.LocalDate;
import java.util.List;
import org.keruen.base.StatePeriod;
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;

/// The transport graph of a day with what is closed on it, for flows of many kinds of goods.
///
/// Immutable; threads may share it.
public final class DayGraph {

  private final PlanningModel model;
  private final LocalDate date;
  private final TransportGraph graph;
  private final Figures figures;
  private final Agreements agreements;
  private final Closures closures;
  private final StateCalendar calendar;

  /// @param date day whose network it is
  /// @param asOf day whose knowledge counts
  public DayGraph(PlanningModel model, LocalDate date, LocalDate asOf) {
    this.model = model;
    this.date = date;
    this.figures = Figures.of(model);
    this.agreements = new Agreements(model.memberships(), date);
    this.calendar = StateCalendar.of(model.network().states(), asOf);
    this.graph = TransportGraph.build(model.network(), calendar, date, figures.running());
    this.closures = new ArcClosures(graph, calendar).on(date);
  }

  public TransportGraph graph() {
    return graph;
  }

  public LocalDate date() {
    return date;
  }

  /// Share of its capacity that an element has on the day, 0..1, by the restrictions that name it.
  ///
  /// @param element `kind:id`
  public double capacityFactor(String element, StateCalendar.Passing passing) {
    double factor = 1;
    for (StatePeriod period : calendar.listRestrictions(List.of(element), date, passing)) {
      factor *= period.slowed().capacityFactor();
    }
    return factor;
  }

  /// What a tonne of some goods pays here.
  ///
  /// @param goods a lot so large that its last unit is full, or nearly
  public GoodsCosts costs(Consignment.Goods goods) {
    var load = new Load(model, goods);
    return new GoodsCosts(
        graph, closures, load, Tolls.inTransit(model, goods, figures, agreements), goods.hs());
  }
}
