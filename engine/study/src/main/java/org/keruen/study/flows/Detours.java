package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.routing.RankedPaths;

/// What a way between two zones costs at least if it takes any of some arcs, without queues.
///
/// From below: the nearest of the arcs may be one from the origin and another to the destination.
/// Those of a post in one direction are never mixed with those of the other, for that would look
/// like a way without the post.
final class Detours {

  /// Arcs of more sorts are not told apart: two searches for each would take longer than they save.
  private static final int MOST_SORTS = 8;

  /// Behind the numbers of gates.
  private static final int OTHER = Integer.MAX_VALUE;

  private final ZoneGraph zones;
  private final GroupGraph graph;
  private final RankedPaths paths;
  private final List<int[]> fromOrigins = new ArrayList<>();
  private final List<int[]> toDestinations = new ArrayList<>();

  /// @param arcs of the zone graph
  Detours(ZoneGraph zones, GroupGraph graph, BitSet arcs) {
    this.zones = zones;
    this.graph = graph;
    this.paths = new RankedPaths(graph.at(graph.cents(new double[zones.arcCount()])));
    Map<Integer, List<Integer>> sorts = new TreeMap<>();
    arcs.stream()
        .forEach(
            arc ->
                sorts
                    .computeIfAbsent(
                        zones.isGate(arc) ? zones.graph().gate(arc) : OTHER,
                        sort -> new ArrayList<>())
                    .add(arc));
    if (sorts.size() > MOST_SORTS) {
      search(arcs.stream().toArray());
    } else {
      sorts.values().forEach(sort -> search(sort.stream().mapToInt(arc -> arc).toArray()));
    }
  }

  private void search(int[] arcs) {
    int[] tails = new int[arcs.length];
    int[] heads = new int[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      tails[i] = graph.node(zones.topology().tail(arcs[i]));
      heads[i] = graph.node(zones.topology().head(arcs[i]));
    }
    int[] from = new int[zones.zones().size()];
    int[] to = new int[from.length];
    paths.backwardToAny(tails);
    for (int zone = 0; zone < from.length; zone++) {
      from[zone] = paths.cost(graph.node(zones.source(zone)));
    }
    paths.forwardFromAny(heads);
    for (int zone = 0; zone < to.length; zone++) {
      to[zone] = paths.cost(graph.node(zones.sink(zone)));
    }
    fromOrigins.add(from);
    toDestinations.add(to);
  }

  /// Cents, or [RankedPaths#UNREACHED] if there is no such way.
  int cents(int origin, int destination) {
    int least = RankedPaths.UNREACHED;
    for (int i = 0; i < fromOrigins.size(); i++) {
      int from = fromOrigins.get(i)[origin];
      int to = toDestinations.get(i)[destination];
      if (from != RankedPaths.UNREACHED && to != RankedPaths.UNREACHED) {
        least = Math.min(least, from + to);
      }
    }
    return least;
  }
}
