package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;
import org.keruen.routing.Topology;
import org.keruen.shipment.DayGraph;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Zone;

/// The transport graph of a day with a source and a sink for every zone.
///
/// Arcs of the transport graph keep their numbers; those that join a zone to it follow. Immutable.
final class ZoneGraph {

  /// What joins a zone to the graph: a run between its place and a gateway, or nothing but a door.
  ///
  /// @param run run of `runs`, or -1 where the place is a gateway itself
  /// @param outward whether it leaves the zone
  record Door(int means, EndRuns runs, int run, boolean outward) {}

  private final DayGraph day;
  private final Elements elements;
  private final TransportGraph graph;
  private final List<Zone> zones;
  private final List<Door> doors = new ArrayList<>();
  private int[] tail;
  private int[] head;
  private final Topology topology;
  private final long[] keys;

  ZoneGraph(DayGraph day, List<Zone> zones, Capacities capacities) {
    this.day = day;
    this.elements = new Elements(day, capacities);
    this.graph = day.graph();
    this.zones = List.copyOf(zones);
    this.tail = new int[graph.arcCount() + 1024];
    this.head = new int[tail.length];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      tail[arc] = graph.tail(arc);
      head[arc] = graph.head(arc);
    }
    for (int zone = 0; zone < this.zones.size(); zone++) {
      for (String place : this.zones.get(zone).places()) {
        join(zone, graph.placeIndex(place));
      }
    }
    int size = arcCount();
    this.topology =
        new Topology(
            graph.stateCount() + 2 * this.zones.size(),
            Arrays.copyOf(tail, size),
            Arrays.copyOf(head, size));
    this.keys = new ArcKeys(this).all();
  }

  private void join(int zone, int place) {
    EndRuns runs = graph.endRuns(place, -1);
    for (int m = 0; m < graph.meansCount(); m++) {
      int state = graph.findState(place, m);
      if (state >= 0) {
        add(source(zone), state, new Door(m, runs, -1, true));
        add(state + 1, sink(zone), new Door(m, runs, -1, false));
      }
    }
    for (int run = 0; run < runs.size(); run++) {
      int means = runs.means(run);
      int state = graph.findState(runs.otherPlace(run), means);
      if (state >= 0 && graph.findState(place, means) < 0) {
        add(source(zone), state + 1, new Door(means, runs, run, true));
        add(state, sink(zone), new Door(means, runs, run, false));
      }
    }
  }

  private void add(int from, int to, Door door) {
    int arc = arcCount();
    if (arc == tail.length) {
      tail = Arrays.copyOf(tail, 2 * arc);
      head = Arrays.copyOf(head, 2 * arc);
    }
    tail[arc] = from;
    head[arc] = to;
    doors.add(door);
  }

  DayGraph day() {
    return day;
  }

  TransportGraph graph() {
    return graph;
  }

  List<Zone> zones() {
    return zones;
  }

  Topology topology() {
    return topology;
  }

  int arcCount() {
    return graph.arcCount() + doors.size();
  }

  int source(int zone) {
    return graph.stateCount() + 2 * zone;
  }

  int sink(int zone) {
    return source(zone) + 1;
  }

  /// The zone that a source or a sink belongs to.
  int zoneOf(int end) {
    return (end - graph.stateCount()) / 2;
  }

  boolean isDoor(int arc) {
    return arc >= graph.arcCount();
  }

  /// The door of an arc behind those of the transport graph.
  Door door(int arc) {
    return doors.get(arc - graph.arcCount());
  }

  /// Hours on an arc, without what falls at the ends of a trip and without any queue: of what was
  /// measured at a post in a line of trucks, the wait in it is left out.
  double hours(int arc) {
    if (!isDoor(arc)) {
      return graph.meanHours(arc) - graph.queueHours(arc);
    }
    Door door = door(arc);
    return door.run() < 0 ? 0 : door.runs().hours(door.run()).meanHours();
  }

  double km(int arc) {
    if (!isDoor(arc)) {
      return graph.km(arc);
    }
    Door door = door(arc);
    return door.run() < 0 ? 0 : door.runs().km(door.run());
  }

  double co2KgPerTonne(int arc) {
    if (!isDoor(arc)) {
      return graph.co2KgPerTonne(arc);
    }
    Door door = door(arc);
    return door.run() < 0 ? 0 : door.runs().co2KgPerTonne(door.run());
  }

  /// What tells an arc apart from all others, whatever their numbers are: the same in the graph of
  /// another day or scenario. Two arcs have the same only by mishap.
  long key(int arc) {
    return keys[arc];
  }

  /// `[arcCount]` keys of all arcs; read only.
  long[] keys() {
    return keys;
  }

  Elements elements() {
    return elements;
  }

  /// Elements that a way passes.
  int[] passed(int[] arcs) {
    int[] passed = new int[arcs.length];
    int size = 0;
    for (int arc : arcs) {
      for (int element : elements.of(arc)) {
        passed = size == passed.length ? Arrays.copyOf(passed, 2 * size + 8) : passed;
        passed[size++] = element;
      }
    }
    return Arrays.copyOf(passed, size);
  }

  /// What a way is known by: the posts, services and terminals that it passes, in order.
  int[] outline(int[] arcs) {
    int[] outline = new int[arcs.length];
    int size = 0;
    for (int arc : arcs) {
      if (isGate(arc)) {
        outline[size++] = graph.gate(arc);
      } else if (!isDoor(arc) && graph.kind(arc) == ArcKind.UNLOAD) {
        outline[size++] = -1 - graph.statePlace(graph.tail(arc));
      }
    }
    return Arrays.copyOf(outline, size);
  }

  /// Whether an arc passes a border post or is a service.
  boolean isGate(int arc) {
    return !isDoor(arc) && (graph.kind(arc) == ArcKind.CROSS || graph.kind(arc) == ArcKind.SAIL);
  }
}
