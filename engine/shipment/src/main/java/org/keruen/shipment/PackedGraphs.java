package org.keruen.shipment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.network.Network;
import org.keruen.network.PackingDays;
import org.keruen.network.Running;
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;

/// The packed graphs of a network, made on first use; the last ones are kept.
///
/// One graph serves all departures between two changes of the network, see [PackingDays]. Threads
/// may share this: who asks for a graph that is being packed waits for it, others do not.
final class PackedGraphs {

  private static final int KEPT_GRAPHS = 64;
  private static final int KEPT_CALENDARS = 64;

  /// A graph with the closures of its arcs.
  record Packed(TransportGraph graph, ArcClosures closures) {}

  private record Key(LocalDate firstDay, LocalDate asOf) {}

  private record Known(StateCalendar calendar, PackingDays days) {}

  private final Network network;
  private final Running running;
  private final Map<Key, Slot> graphs = lastUsed(KEPT_GRAPHS);
  private final Map<LocalDate, Known> calendars = lastUsed(KEPT_CALENDARS);

  PackedGraphs(Network network, Running running) {
    this.network = network;
    this.running = running;
  }

  /// What was known on a day.
  StateCalendar calendar(LocalDate asOf) {
    return known(asOf).calendar();
  }

  /// The graph for departures on a date, as known on `asOf`.
  Packed on(LocalDate date, LocalDate asOf) {
    Known known = known(asOf);
    Slot slot;
    synchronized (graphs) {
      slot = graphs.computeIfAbsent(new Key(known.days().firstLike(date), asOf), key -> new Slot());
    }
    return slot.packed(date, known.calendar());
  }

  private Known known(LocalDate asOf) {
    synchronized (calendars) {
      return calendars.computeIfAbsent(
          asOf,
          day -> {
            StateCalendar calendar = StateCalendar.of(network.states(), day);
            return new Known(calendar, new PackingDays(network, calendar));
          });
    }
  }

  private static <K, V> Map<K, V> lastUsed(int kept) {
    return new LinkedHashMap<>(kept, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > kept;
      }
    };
  }

  /// Room for one graph, with its own lock.
  private final class Slot {

    private @Nullable Packed packed;

    private synchronized Packed packed(LocalDate date, StateCalendar calendar) {
      Packed made = packed;
      if (made == null) {
        TransportGraph graph = TransportGraph.build(network, calendar, date, running);
        made = new Packed(graph, new ArcClosures(graph, calendar));
        packed = made;
      }
      return made;
    }
  }
}
