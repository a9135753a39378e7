package org.keruen.study.flows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.keruen.routing.CostGraph;
import org.keruen.routing.RankedArcs;
import org.keruen.routing.RankedPaths;
import org.keruen.routing.Topology;

/// The arcs of a [ZoneGraph] that ways of one group of goods may use, packed for search: about half
/// of all, on half of the nodes. Dead ends are left out. Immutable, so threads may share it.
///
/// | array    | length      | holds                                                        |
/// |----------|-------------|--------------------------------------------------------------|
/// | `arcs`   | `usable`    | arc of the zone graph, by number here: in the order of tails |
/// | `here`   | `arcCount`  | number here, by arc of the zone graph; or -1                 |
/// | `nodeOf` | `nodeCount` | node here, by node of the zone graph; or [#NOWHERE]          |
/// | `usd`    | `usable`    | all that counts, without queues, USD a tonne                 |
/// | `key`    | `usable`    | key of the arc: of ways as cheap the first by keys is taken  |
final class GroupGraph {

  /// Searches count in whole cents.
  static final double CENTS = 100;

  private static final int MOST_CENTS = 1 << 24;

  /// The node of all that no way comes to.
  private static final int NOWHERE = 0;

  private final Topology topology;
  private final int[] nodeOf;
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
    this.arcs = withoutDeadEnds(zones, usableByTail(all, usdByArc));
    this.nodeOf = new int[all.nodeCount()];
    int nodes = numberNodes(zones);
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
      tail[i] = nodeOf[all.tail(arcs[i])];
      head[i] = nodeOf[all.head(arcs[i])];
    }
    this.topology = new Topology(nodes, tail, head);
  }

  /// Fills [#nodeOf]: the ends of zones, then the others in the order of tails.
  ///
  /// @return how many nodes there are
  private int numberNodes(ZoneGraph zones) {
    int nodes = NOWHERE + 1;
    for (int end = zones.graph().stateCount(); end < nodeOf.length; end++) {
      nodeOf[end] = nodes++;
    }
    for (int arc : arcs) {
      int tail = zones.topology().tail(arc);
      nodeOf[tail] = nodeOf[tail] == NOWHERE ? nodes++ : nodeOf[tail];
    }
    return nodes;
  }

  /// Drops arcs that begin where no way comes to, or end where none goes on from, until all others
  /// are without.
  private static int[] withoutDeadEnds(ZoneGraph zones, int[] arcs) {
    Topology all = zones.topology();
    int[] kept = arcs;
    int dropped = 1;
    while (dropped > 0) {
      boolean[] entered = new boolean[all.nodeCount()];
      boolean[] left = new boolean[all.nodeCount()];
      Arrays.fill(entered, zones.graph().stateCount(), entered.length, true);
      Arrays.fill(left, zones.graph().stateCount(), left.length, true);
      for (int arc : kept) {
        entered[all.head(arc)] = true;
        left[all.tail(arc)] = true;
      }
      int[] before = kept;
      kept = Arrays.stream(kept).filter(a -> entered[all.tail(a)] && left[all.head(a)]).toArray();
      dropped = before.length - kept.length;
    }
    return kept;
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
  int[] cents(double[] delayHours, BitSet barred) {
    int[] cents = cents(delayHours);
    for (int arc = barred.nextSetBit(0); arc >= 0; arc = barred.nextSetBit(arc + 1)) {
      if (here[arc] >= 0) {
        cents[here[arc]] = CostGraph.FORBIDDEN;
      }
    }
    return cents;
  }

  /// The arcs at such costs: of ways as cheap the first by keys is taken.
  RankedArcs at(int[] cents) {
    return new RankedArcs(topology, cents, key);
  }

  /// Usable arcs, as numbered here, whose arc of the zone graph is chosen.
  int[] listArcs(IntPredicate chosen) {
    return IntStream.range(0, arcs.length).filter(i -> chosen.test(arcs[i])).toArray();
  }

  /// Node of these searches, by node of the zone graph.
  int node(int ofZones) {
    return nodeOf[ofZones];
  }

  /// Node where an arc, by number here, begins.
  int tail(int number) {
    return topology.tail(number);
  }

  /// Node where an arc, by number here, ends.
  int head(int number) {
    return topology.head(number);
  }

  /// Arc of the zone graph, by number here.
  int arc(int number) {
    return arcs[number];
  }

  /// Key of the arc of the zone graph, by number here.
  long key(int number) {
    return key[number];
  }

  /// Arcs of the zone graph on the path that a search found.
  int[] path(RankedPaths found, int node) {
    int[] path = found.path(node);
    for (int i = 0; i < path.length; i++) {
      path[i] = arcs[path[i]];
    }
    return path;
  }
}
