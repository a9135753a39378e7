package org.keruen.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.StatePeriod;
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;

/// Which closures strike which arcs of a transport graph, on whatever day; made once a graph.
///
/// Most arcs share theirs with others, so they are told apart by group. Immutable.
final class ArcClosures {

  /// A closure of an element.
  record Strike(String element, StatePeriod period) {

    /// Of what tells nearly all apart: periods are long to add up, and are looked up for every arc.
    @Override
    public int hashCode() {
      return 31 * element.hashCode() + period.id().hashCode();
    }
  }

  /// Arcs that a closure strikes, ascending; `group` has the number of theirs in the same order.
  private final int[] arc;

  private final int[] group;
  private final List<List<Strike>> groups;
  private final LocalDate asOf;

  ArcClosures(TransportGraph graph, StateCalendar calendar) {
    this.asOf = calendar.asOf();
    Map<List<Strike>, Integer> numbers = new LinkedHashMap<>();
    int[] struck = new int[graph.arcCount()];
    int[] theirs = new int[graph.arcCount()];
    int size = 0;
    for (int a = 0; a < graph.arcCount(); a++) {
      List<Strike> found = graph.hasStates(a) ? strikes(graph, calendar, a) : List.of();
      if (!found.isEmpty()) {
        Integer known = numbers.putIfAbsent(found, numbers.size());
        struck[size] = a;
        theirs[size++] = known == null ? numbers.size() - 1 : known;
      }
    }
    this.arc = Arrays.copyOf(struck, size);
    this.group = Arrays.copyOf(theirs, size);
    this.groups = List.copyOf(numbers.keySet());
  }

  /// The closed days as a departure counts them.
  Closures on(LocalDate departure) {
    List<List<Closures.Window>> windows = new ArrayList<>(groups.size());
    for (List<Strike> strikes : groups) {
      windows.add(Closures.windows(strikes, departure, asOf));
    }
    return new Closures(arc, group, windows);
  }

  private static List<Strike> strikes(TransportGraph graph, StateCalendar calendar, int arc) {
    List<Strike> strikes = new ArrayList<>();
    String from = graph.fromCountry(arc);
    String to = graph.toCountry(arc);
    String mode = passingMode(graph, arc);
    for (String element : graph.listElements(arc)) {
      for (StatePeriod period : calendar.listPeriods(element)) {
        boolean struck =
            period.kind() == StatePeriod.Kind.CLOSED
                && period.scope().coversMode(mode)
                && period.scope().coversDirection(from, to);
        if (struck) {
          strikes.add(new Strike(element, period));
        }
      }
    }
    return List.copyOf(strikes);
  }

  private static String passingMode(TransportGraph graph, int arc) {
    if (graph.kind(arc) == ArcKind.SAIL) {
      return graph.service(arc).kind().mode().word();
    }
    int means = graph.arcMeans(arc);
    return means < 0 ? "" : graph.means(means).mode().word();
  }
}
