package org.keruen.shipment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.base.StatePeriod;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;

/// Closed days of the arcs of a transport graph, counted from a departure.
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
  /// @param element   what is closed, as [StateCalendar] names it
  /// @param state     the state, whose scope says whose goods it strikes
  /// @param standing  whether nobody waits for it to lift
  record Window(int fromHours, int toHours, String element, StatePeriod state, boolean standing) {

    /// Whether it holds for goods at an hour after departure.
    boolean holds(double hours, String hs) {
      int day = 24 * ((int) (hours / 24));
      return day >= fromHours && day < toHours && state.scope().coversGoods(hs);
    }
  }

  /// See [ArcClosures]; shared with it.
  private final int[] arc;

  private final int[] group;

  /// By group; empty where no closure holds within the days looked at.
  private final List<List<Window>> windows;

  Closures(int[] arc, int[] group, List<List<Window>> windows) {
    this.arc = arc;
    this.group = group;
    this.windows = windows;
  }

  /// How many arcs may be closed at some time.
  int size() {
    return arc.length;
  }

  /// The arc of a rank among those that may be closed, in ascending order.
  int arc(int rank) {
    return arc[rank];
  }

  /// When the arc of a rank is closed; may be empty.
  List<Window> windows(int rank) {
    return windows.get(group[rank]);
  }

  /// Windows of an arc, by its elements in order; empty if it is not closed.
  List<Window> of(int wanted) {
    int rank = Arrays.binarySearch(arc, wanted);
    return rank < 0 ? List.of() : windows(rank);
  }

  /// When closures hold, for a departure.
  static List<Window> windows(
      List<ArcClosures.Strike> strikes, LocalDate departure, LocalDate asOf) {
    List<Window> windows = new ArrayList<>();
    for (ArcClosures.Strike strike : strikes) {
      addWindow(windows, strike.element(), strike.period(), departure, asOf);
    }
    return windows.isEmpty() ? List.of() : windows;
  }

  private static void addWindow(
      List<Window> windows,
      String element,
      StatePeriod period,
      LocalDate departure,
      LocalDate asOf) {
    LocalDate last = period.dates().lastDayAsOf(asOf);
    long from = Math.max(0, ChronoUnit.DAYS.between(departure, period.dates().from()));
    if (from > HORIZON_DAYS || (last != null && last.isBefore(departure))) {
      return;
    }
    int reopened =
        last == null
            ? OPEN_ENDED
            : Math.toIntExact((ChronoUnit.DAYS.between(departure, last) + 1) * 24);
    boolean standing = period.isStanding(departure, asOf);
    windows.add(new Window((int) from * 24, reopened, element, period, standing));
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
