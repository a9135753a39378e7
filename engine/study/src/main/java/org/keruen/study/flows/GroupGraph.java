package org.keruen.study.flows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.keruen.routing.ColumnPaths;
import org.keruen.routing.CostGraph;
import org.keruen.routing.Topology;

/// The arcs of a [ZoneGraph] that one group of goods may use, packed for search: about a third of
/// all. Immutable, so threads may share it.
///
/// | array  | length     | holds                                                       |
/// |--------|------------|-------------------------------------------------------------|
/// | `arcs` | `usable`   | arc of the zone graph, by number here: in the order of tails |
/// | `here` | `arcCount` | number here, by arc of the zone graph; or -1                |
/// | `usd`  | `usable`   | all that counts, without queues, USD a tonne                |
/// | `key`  | `usable`   | key of the arc: of ways as cheap the first by keys is taken |
final class GroupGraph {

  /// Searches count in whole cents.
  static final double CENTS = 100;

  private static final int MOST_CENTS = 1 << 24;

  private final Topology topology;
  private final int[] arcs;
  private final int[] here;
  private final double[] usd;
  private final long[] key;
  private final double usdPerHour;

  /// @param usdByArc   `[arcCount]` all that counts without queues; not a number where the goods
  ///                   may not go; read only
  /// @param usdPerHour what an hour of a tonne is worth
  GroupGraph(ZoneGraph zones, double[] usdByArc, double usdPerHour) {
    Topology all = zones.topology();
    this.usdPerHour = usdPerHour;
    this.arcs = usableByTail(all, usdByArc);
    this.here = new int[usdByArc.length];
    this.usd = new double[arcs.length];
    this.key = new long[arcs.length];
    int[] tail = new int[arcs.length];
    int[] head = new int[arcs.length];
    Arrays.fill(here, -1);
    for (int i = 0; i < arcs.length; i++) {
      here[arcs[i]] = i;
      usd[i] = usdByArc[arcs[i]];
      key[i] = zones.key(arcs[i]);
      tail[i] = all.tail(arcs[i]);
      head[i] = all.head(arcs[i]);
    }
    this.topology = new Topology(all.nodeCount(), tail, head);
  }

  private static int[] usableByTail(Topology all, double[] usdByArc) {
    int[] next = new int[all.nodeCount() + 1];
    for (int arc = 0; arc < usdByArc.length; arc++) {
      if (!Double.isNaN(usdByArc[arc])) {
        next[all.tail(arc) + 1]++;
      }
    }
    for (int node = 1; node < next.length; node++) {
      next[node] += next[node - 1];
    }
    int[] sorted = new int[next[next.length - 1]];
    for (int arc = 0; arc < usdByArc.length; arc++) {
      if (!Double.isNaN(usdByArc[arc])) {
        sorted[next[all.tail(arc)]++] = arc;
      }
    }
    return sorted;
  }

  /// What every arc costs at some delays, in cents: at least one, so that of two arcs on a way the
  /// later is always farther.
  ///
  /// @param delayHours `[arcCount]` queues by arc of the zone graph; read only
  int[] cents(double[] delayHours) {
    int[] cents = new int[arcs.length];
    for (int i = 0; i < cents.length; i++) {
      double both = usd[i] + delayHours[arcs[i]] * usdPerHour;
      cents[i] = (int) Math.clamp(both * CENTS + 0.5, 1, MOST_CENTS);
    }
    return cents;
  }

  /// The same with some arcs of the zone graph barred.
  int[] without(int[] cents, BitSet barred) {
    int[] rest = cents.clone();
    for (int arc = barred.nextSetBit(0); arc >= 0; arc = barred.nextSetBit(arc + 1)) {
      if (here[arc] >= 0) {
        rest[here[arc]] = CostGraph.FORBIDDEN;
      }
    }
    return rest;
  }

  /// Searches at such costs; one thread at a time.
  ColumnPaths paths(int[] cents) {
    return new ColumnPaths(topology, cents);
  }

  /// Usable arcs, as numbered here, whose arc of the zone graph is chosen.
  int[] listArcs(IntPredicate chosen) {
    return IntStream.range(0, arcs.length).filter(i -> chosen.test(arcs[i])).toArray();
  }

  /// Arc of the zone graph, by number here.
  int arc(int number) {
    return arcs[number];
  }

  /// Key of the arc of the zone graph, by number here.
  long key(int number) {
    return key[number];
  }

  /// A cheapest path that a search found, as arcs numbered here: the first by keys.
  int[] path(ColumnPaths found, int node) {
    return found.pathByRank(node, key);
  }

  /// Arcs of the zone graph on a path.
  int[] arcs(int[] path) {
    int[] found = new int[path.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = arcs[path[i]];
    }
    return found;
  }
}
