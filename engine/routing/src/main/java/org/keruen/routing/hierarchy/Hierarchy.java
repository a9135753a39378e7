package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.BitSet;
import org.keruen.routing.Topology;

/// A network prepared for fast shortest paths under any arc weights: nodes in an order, and all
/// shortcuts that any weights could need.
///
/// Built once a topology ([#of], seconds for a large road network); [#weigh] then fits it to an
/// array of weights in a small part of that time, so a scenario re-weights and never rebuilds.
///
/// Nodes are renumbered to *ranks*. An impassable node, where a path may begin or end but not pass
/// (a zone centroid), becomes two: one that only departs and one that only receives. Hence no path
/// leads through it, whatever the weights.
///
/// | ranks                     | stand for                                          |
/// |---------------------------|----------------------------------------------------|
/// | `0 .. doors-1`            | departing halves of the impassable nodes           |
/// | `doors .. 2·doors-1`      | receiving halves                                   |
/// | `2·doors .. rankCount-1`  | passable nodes in elimination order                |
///
/// Arcs and shortcuts join a rank to higher ones; those of rank `r` occupy the slots `first[r] ..
/// first[r+1]-1`, heads ascending. A slot stands for both directions.
///
/// | array       | length          | holds                                                      |
/// |-------------|-----------------|------------------------------------------------------------|
/// | `departure` | `nodeCount`     | rank that a path from the node starts at                   |
/// | `arrival`   | `nodeCount`     | rank that a path to the node ends at                       |
/// | `first`     | `rankCount + 1` | first slot of each rank, then the end                      |
/// | `head`      | `slotCount`     | the higher rank, by slot                                   |
/// | `low`       | `slotCount`     | the lower rank, by slot                                    |
/// | `downFirst` | `rankCount + 1` | where the slots from lower passable ranks begin            |
/// | `downSlot`  | `slotCount`     | those slots, lower ranks ascending                         |
/// | `sideOfArc` | `arcCount`      | `2 · slot`, plus 1 if the arc leads down, or -1 for a loop |
///
/// Immutable, so threads may share it. Memory: about 40 bytes a slot.
public final class Hierarchy {
  /// [#sideOfArc] of an arc that no shortest path takes.
  static final int NO_SIDE = -1;

  final int doors;
  final int[] departure;
  final int[] arrival;
  final int[] first;
  final int[] head;
  final int[] low;
  final int[] downFirst;
  final int[] downSlot;
  final int[] sideOfArc;
  final Subtrees subtrees;

  private Hierarchy(Topology topology, BitSet impassable, int threads) {
    int nodes = topology.nodeCount();
    doors = impassable.cardinality();
    departure = new int[nodes];
    arrival = new int[nodes];
    rankNodes(topology, impassable, threads);
    int passable = nodes - doors;
    var elimination = new Elimination(passableGraph(topology, passable));
    first = new int[2 * doors + passable + 1];
    head = joinDoors(topology, elimination);
    low = new int[head.length];
    for (int rank = 0; rank < first.length - 1; rank++) {
      Arrays.fill(low, first[rank], first[rank + 1], rank);
    }
    downFirst = new int[first.length];
    downSlot = packDown();
    sideOfArc = new int[topology.arcCount()];
    Arrays.setAll(sideOfArc, arc -> side(topology, arc));
    subtrees = new Subtrees(elimination, 2 * doors, threads);
  }

  /// Prepares a network.
  ///
  /// @param impassable nodes that no path may pass through; read only
  /// @param threads how many threads work; the result does not depend on it
  /// @throws IllegalArgumentException if an impassable node is not in the topology
  public static Hierarchy of(Topology topology, BitSet impassable, int threads) {
    if (impassable.length() > topology.nodeCount()) {
      throw new IllegalArgumentException(
          "node "
              + (impassable.length() - 1)
              + " is impassable, but there are only "
              + topology.nodeCount()
              + " nodes");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", but one must work");
    }
    return new Hierarchy(topology, impassable, threads);
  }

  /// Fits the hierarchy to weights.
  ///
  /// @param weightByArc `[arcCount]` weights in arc order, 0 or more, infinite for a closed arc;
  ///     read only
  /// @param threads how many threads work; the result does not depend on it
  /// @throws IllegalArgumentException if a weight is negative or not a number, or the length
  ///     differs
  public WeightedHierarchy weigh(double[] weightByArc, int threads) {
    return new Customisation(this, threads).run(weightByArc);
  }

  public int nodeCount() {
    return departure.length;
  }

  public int arcCount() {
    return sideOfArc.length;
  }

  /// Number of arcs and shortcuts, both directions counted as one.
  public int slotCount() {
    return head.length;
  }

  int rankCount() {
    return first.length - 1;
  }

  /// The slot that joins two ranks, or a negative number.
  int slot(int lower, int higher) {
    return Arrays.binarySearch(head, first[lower], first[lower + 1], higher);
  }

  private void rankNodes(Topology topology, BitSet impassable, int threads) {
    int passable = 0;
    int door = 0;
    for (int node = 0; node < departure.length; node++) {
      if (impassable.get(node)) {
        departure[node] = door;
        arrival[node] = doors + door++;
      } else {
        departure[node] = 2 * doors + passable++;
        arrival[node] = departure[node];
      }
    }
    int[] rank = Dissection.ranks(passableGraph(topology, passable), threads);
    for (int node = 0; node < departure.length; node++) {
      if (!impassable.get(node)) {
        departure[node] = 2 * doors + rank[departure[node] - 2 * doors];
        arrival[node] = departure[node];
      }
    }
  }

  /// Arcs between passable nodes, numbered by rank less the doors.
  private SimpleGraph passableGraph(Topology topology, int passable) {
    int[] a = new int[topology.arcCount()];
    int[] b = new int[topology.arcCount()];
    int size = 0;
    for (int arc = 0; arc < topology.arcCount(); arc++) {
      int from = departure[topology.tail(arc)] - 2 * doors;
      int to = arrival[topology.head(arc)] - 2 * doors;
      if (from >= 0 && to >= 0) {
        a[size] = from;
        b[size++] = to;
      }
    }
    return SimpleGraph.of(passable, Arrays.copyOf(a, size), Arrays.copyOf(b, size));
  }

  /// Puts the arcs of the doors before the slots of the elimination; fills [#first].
  private int[] joinDoors(Topology topology, Elimination elimination) {
    int[] joined = new int[elimination.head.length + topology.arcCount()];
    int size = 0;
    for (int half = 0; half < 2; half++) {
      int[][] far = doorArcs(topology, half == 0);
      for (int door = 0; door < doors; door++) {
        for (int rank : far[door]) {
          joined[size++] = rank;
        }
        first[half * doors + door + 1] = size;
      }
    }
    for (int p = 0; p < elimination.head.length; p++) {
      joined[size + p] = elimination.head[p] + 2 * doors;
    }
    for (int node = 0; node < elimination.parent.length; node++) {
      first[2 * doors + node + 1] = size + elimination.first[node + 1];
    }
    return Arrays.copyOf(joined, size + elimination.head.length);
  }

  /// `[doors][]` higher ranks that each departing or receiving half is joined to, ascending.
  private int[][] doorArcs(Topology topology, boolean departing) {
    var far = new BitSet[doors];
    Arrays.setAll(far, _ -> new BitSet());
    for (int arc = 0; arc < topology.arcCount(); arc++) {
      int from = departure[topology.tail(arc)];
      int to = arrival[topology.head(arc)];
      boolean loop = topology.tail(arc) == topology.head(arc);
      if (departing && from < doors && !loop) {
        far[from].set(to);
      } else if (!departing && to < 2 * doors && from >= 2 * doors) {
        far[to - doors].set(from);
      }
    }
    int[][] arcs = new int[doors][];
    Arrays.setAll(arcs, door -> far[door].stream().toArray());
    return arcs;
  }

  private int[] packDown() {
    for (int slot = first[2 * doors]; slot < head.length; slot++) {
      downFirst[head[slot] + 1]++;
    }
    for (int rank = 0; rank < downFirst.length - 1; rank++) {
      downFirst[rank + 1] += downFirst[rank];
    }
    int[] next = downFirst.clone();
    int[] packed = new int[downFirst[downFirst.length - 1]];
    for (int slot = first[2 * doors]; slot < head.length; slot++) {
      packed[next[head[slot]]++] = slot;
    }
    return packed;
  }

  private int side(Topology topology, int arc) {
    int from = departure[topology.tail(arc)];
    int to = arrival[topology.head(arc)];
    if (topology.tail(arc) == topology.head(arc)) {
      return NO_SIDE;
    }
    return from < to ? 2 * slot(from, to) : 2 * slot(to, from) + 1;
  }
}
