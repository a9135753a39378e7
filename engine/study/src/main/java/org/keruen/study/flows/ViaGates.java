package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.keruen.routing.RankedPaths;

/// The best way by each border post and service, from one search from the origin and one to the
/// destination: what lies between is one arc that passes the gate.
///
/// Parallel posts of a border, other countries and the sea are thus all looked at, at the price of
/// a sum for every such arc.
final class ViaGates {

  /// A way that costs so many times the best is chosen once for sixteen times of that.
  private static final double DEAREST = 1.4;

  /// A chooser stores so many ways at most.
  private static final int MOST_WAYS = 8;

  private final ZoneGraph zones;

  /// Arcs that pass a gate and that the goods may use, as numbered in their own graph; then their
  /// ends and gates.
  private final int[] arcs;

  private final int[] tail;
  private final int[] head;
  private final int[] gate;
  private final GroupGraph graph;

  /// A complete search from an origin or to a destination, with what it costs on that side of each
  /// arc by a gate, the arc with the first.
  static final class Half {
    private final RankedPaths paths;
    private final int[] cents;

    private Half(RankedPaths paths, int[] cents) {
      this.paths = paths;
      this.cents = cents;
    }

    /// Cost between the root and a node of the group's graph.
    int cost(int node) {
      return paths.cost(node);
    }

    RankedPaths paths() {
      return paths;
    }
  }

  ViaGates(ZoneGraph zones, GroupGraph graph) {
    this.zones = zones;
    this.graph = graph;
    this.arcs = graph.listArcs(zones::isGate);
    this.tail = new int[arcs.length];
    this.head = new int[arcs.length];
    this.gate = new int[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      int arc = graph.arc(arcs[i]);
      tail[i] = graph.tail(arcs[i]);
      head[i] = graph.head(arcs[i]);
      gate[i] = zones.graph().gate(arc);
    }
  }

  /// @param cents `[usable]` costs of arcs; read only
  /// @param out   search from an origin, complete
  Half fromOrigin(int[] cents, RankedPaths out) {
    int[] behind = new int[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      // less than unreached, so that the sum of both sides is a number yet
      behind[i] = Math.min(RankedPaths.UNREACHED - 1, out.cost(tail[i]) + cents[arcs[i]]);
    }
    return new Half(out, behind);
  }

  /// @param back search to a destination, complete
  Half toDestination(RankedPaths back) {
    int[] onward = new int[arcs.length];
    for (int i = 0; i < arcs.length; i++) {
      onward[i] = back.cost(head[i]);
    }
    return new Half(back, onward);
  }

  /// Offers a chooser the best ways by gates that none of its ways passes, the cheapest first.
  ///
  /// @param out  from the origin
  /// @param back to the destination
  /// @return cents up to which all ways were weighed
  int offer(Chooser chooser, Half out, Half back) {
    int least = out.cost(graph.node(zones.sink(chooser.destination())));
    BitSet passed = new BitSet();
    for (Chooser.Way way : chooser.ways()) {
      passGates(way.arcs(), passed);
    }
    for (int at : candidates(out, back, least)) {
      if (chooser.ways().size() >= MOST_WAYS) {
        return out.cents[at] + back.cents[at];
      }
      if (!passed.get(gate[at])) {
        passed.set(gate[at]);
        int[] way = join(at, out, back);
        if (!comesBack(way) && chooser.offer(zones, way)) {
          passGates(way, passed);
        }
      }
    }
    return dearest(least);
  }

  private void passGates(int[] way, BitSet passed) {
    for (int arc : way) {
      if (zones.isGate(arc)) {
        passed.set(zones.graph().gate(arc));
      }
    }
  }

  /// What a way may cost at most, in cents, to be offered beside the cheapest.
  private static int dearest(int leastCents) {
    return (int) Math.min(RankedPaths.UNREACHED - 1, DEAREST * leastCents);
  }

  /// The cheapest arc of every gate that leads to a way not too dear, the cheapest first: of two
  /// arcs as cheap that with the smaller key, of two gates the first.
  private int[] candidates(Half out, Half back, int leastCents) {
    int dearest = dearest(leastCents);
    int[] best = new int[zones.graph().gateCount()];
    int[] at = new int[best.length];
    Arrays.fill(best, dearest + 1);
    int reachedGates = 0;
    for (int i = 0; i < arcs.length; i++) {
      int all = out.cents[i] + back.cents[i];
      if (all <= dearest && all <= best[gate[i]]) {
        reachedGates += best[gate[i]] > dearest ? 1 : 0;
        if (all < best[gate[i]] || precedes(i, at[gate[i]])) {
          best[gate[i]] = all;
          at[gate[i]] = i;
        }
      }
    }
    long[] byCost = new long[reachedGates];
    int size = 0;
    for (int g = 0; g < best.length; g++) {
      if (best[g] <= dearest) {
        byCost[size++] = ((long) best[g] << Integer.SIZE) | g;
      }
    }
    Arrays.sort(byCost);
    int[] sorted = new int[size];
    for (int s = 0; s < size; s++) {
      sorted[s] = at[(int) byCost[s]];
    }
    return sorted;
  }

  private boolean precedes(int one, int other) {
    return graph.key(arcs[one]) < graph.key(arcs[other]);
  }

  private int[] join(int at, Half out, Half back) {
    int[] first = graph.path(out.paths, tail[at]);
    int[] last = graph.path(back.paths, head[at]);
    int[] way = Arrays.copyOf(first, first.length + 1 + last.length);
    way[first.length] = graph.arc(arcs[at]);
    System.arraycopy(last, 0, way, first.length + 1, last.length);
    return way;
  }

  /// Whether it enters a country that it has been in: two best halves may overlap.
  private boolean comesBack(int[] way) {
    List<String> entered = new ArrayList<>();
    for (int arc : way) {
      if (zones.isGate(arc)) {
        String from = zones.graph().fromCountry(arc);
        String to = zones.graph().toCountry(arc);
        if (entered.isEmpty()) {
          entered.add(from);
        }
        if (!from.equals(to)) {
          if (entered.contains(to)) {
            return true;
          }
          entered.add(to);
        }
      }
    }
    return false;
  }
}
