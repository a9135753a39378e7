package org.keruen.study.flows;

import org.keruen.network.TransportGraph;

/// Numbers that tell arcs apart by what they are and join, not by where they stand in a graph, so
/// that arcs of two graphs can be compared, and ties between ways fall alike in both.
final class ArcKeys {

  /// Any odd number with its bits well mixed.
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final ZoneGraph zones;
  private final TransportGraph graph;

  ArcKeys(ZoneGraph zones) {
    this.zones = zones;
    this.graph = zones.graph();
  }

  /// `[arcCount]` keys.
  long[] all() {
    long[] state = new long[graph.stateCount()];
    for (int s = 0; s < state.length; s++) {
      state[s] = ofState(s);
    }
    long[] keys = new long[zones.arcCount()];
    for (int arc = 0; arc < keys.length; arc++) {
      keys[arc] = zones.isDoor(arc) ? ofDoor(arc) : ofArc(arc, state);
    }
    return keys;
  }

  private long ofState(int state) {
    int means = graph.stateMeans(state);
    long key = mixed(1, graph.placeId(graph.statePlace(state)));
    if (means < 0) {
      return mixed(key, means);
    }
    boolean ready = graph.findState(graph.statePlace(state), means) == state;
    return mixed(mixed(key, graph.means(means).id()), ready ? 1 : 2);
  }

  private long ofArc(int arc, long[] state) {
    long key = mixed(mixed(2, state[graph.tail(arc)]), state[graph.head(arc)]);
    return switch (graph.kind(arc)) {
      case MOVE -> onLinks(mixed(key, graph.onlyIfOpen(arc) ? 1 : 2), graph.listPieces(arc));
      case STAY -> key;
      case CROSS -> mixed(key, graph.post(arc).id());
      case SAIL -> mixed(key, graph.service(arc).id());
      case UNLOAD, LOAD, STUFF -> mixed(key, graph.terminal(arc).id());
    };
  }

  private long ofDoor(int arc) {
    ZoneGraph.Door door = zones.door(arc);
    int end = door.outward() ? zones.topology().tail(arc) : zones.topology().head(arc);
    int inner = door.outward() ? zones.topology().head(arc) : zones.topology().tail(arc);
    long key = mixed(door.outward() ? 3 : 4, zones.zones().get(zones.zoneOf(end)).id());
    key = mixed(mixed(key, graph.means(door.means()).id()), ofState(inner));
    return door.run() < 0
        ? key
        : onLinks(
            mixed(key, door.runs().onlyIfOpen(door.run()) ? 1 : 2), door.runs().links(door.run()));
  }

  private long onLinks(long before, int[] links) {
    long key = before;
    for (int link : links) {
      key = mixed(key, graph.link(link).id());
    }
    return key;
  }

  private static long mixed(long key, String text) {
    return mixed(key, text.hashCode());
  }

  private static long mixed(long key, long more) {
    long mixed = (key ^ more) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }
}
