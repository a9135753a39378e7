package org.keruen.shipment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.keruen.base.StatePeriod;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;

/// Closed days of the arcs of a transport graph, counted from its date; made once a graph.
///
/// Passing is judged by the mean time, to the day. Immutable.
final class Closures {

  /// Days after departure that are looked at.
  private static final int HORIZON_DAYS = 200;

  /// `to` of a closure without a known end.
  static final int OPEN_ENDED = Integer.MAX_VALUE;

  /// One closure of an arc.
  ///
  /// @param fromHours first hour after departure
  /// @param toHours   hour of reopening, or [#OPEN_ENDED]
  /// @param scope     whose goods it strikes
  /// @param state     id of the state
  record Window(int fromHours, int toHours, StatePeriod.Scope scope, String state) {}

  /// `[arcCount]`; empty lists are shared.
  private final List<List<Window>> byArc;

  /// @param standingOnly whether only closures are kept that nobody waits to lift
  Closures(TransportGraph graph, StateCalendar calendar, boolean standingOnly) {
    this.byArc = new ArrayList<>(graph.arcCount());
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      byArc.add(graph.hasStates(arc) ? windows(graph, calendar, arc, standingOnly) : List.of());
    }
  }

  List<Window> of(int arc) {
    return byArc.get(arc);
  }

  private static List<Window> windows(
      TransportGraph graph, StateCalendar calendar, int arc, boolean standingOnly) {
    List<Window> windows = new ArrayList<>();
    String from = graph.fromCountry(arc);
    String to = graph.toCountry(arc);
    String mode = passingMode(graph, arc);
    for (String element : graph.listElements(arc)) {
      for (StatePeriod period : calendar.listPeriods(element)) {
        boolean strikes =
            period.kind() == StatePeriod.Kind.CLOSED
                && period.scope().coversMode(mode)
                && period.scope().coversDirection(from, to);
        if (strikes && (!standingOnly || period.isStanding(graph.date(), calendar.asOf()))) {
          addWindow(windows, period, graph.date(), calendar.asOf());
        }
      }
    }
    return List.copyOf(windows);
  }

  private static void addWindow(
      List<Window> windows, StatePeriod period, LocalDate departure, LocalDate asOf) {
    LocalDate last = period.dates().lastDayAsOf(asOf);
    long from = Math.max(0, ChronoUnit.DAYS.between(departure, period.dates().from()));
    if (from > HORIZON_DAYS || (last != null && last.isBefore(departure))) {
      return;
    }
    int reopened =
        last == null
            ? OPEN_ENDED
            : Math.toIntExact((ChronoUnit.DAYS.between(departure, last) + 1) * 24);
    windows.add(new Window((int) from * 24, reopened, period.scope(), period.id()));
  }

  private static String passingMode(TransportGraph graph, int arc) {
    if (graph.kind(arc) == ArcKind.SAIL) {
      return graph.service(arc).kind().mode().word();
    }
    int means = graph.arcMeans(arc);
    return means < 0 ? "" : graph.means(means).mode().word();
  }

  /// What asks whether a move of a part is under a state.
  static Passing passing(Way.Part part, String hs) {
    TransportGraph graph = part.graph();
    String mode =
        part.kind() == ArcKind.SAIL
            ? Journey.service(part).kind().mode().word()
            : part.kind() == ArcKind.STUFF ? "" : graph.means(part.means()).mode().word();
    return new Passing(mode, part.fromCountry(), part.toCountry(), hs);
  }
}
