package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;
import org.keruen.routing.WeightedLimits;

/// Finds candidate ways: the exact Pareto front in time, money, CO2e and risk, and beside it the
/// best way through every border post and service, so that a corridor which a better one dominates
/// can still be shown as an alternative.
///
/// @see "I. Abraham, D. Delling, A. V. Goldberg and R. F. Werneck, Alternative routes in road
///     networks, ACM Journal of Experimental Algorithmics 18, 2013 (via-node alternatives)"
final class WaySearch {

  private final ParetoSearch pareto = new ParetoSearch();

  /// `[nodeCount]` the last path that came to a node, by its number.
  private int[] passes = {};

  private int pass;

  /// Every Pareto-optimal way that is worth showing by some weight of time against money.
  ///
  /// Arcs through which no way is worth showing are left out beforehand; the front of the rest is
  /// exact.
  List<Way> front(QueryGraph query, WayTrees trees) {
    int[] kept = trees.worthwhileArcs();
    int[] renumbered = new int[query.topology().nodeCount()];
    Arrays.fill(renumbered, -1);
    int[] nodes = new int[renumbered.length];
    int size = 0;
    for (int arc : kept) {
      for (int node : new int[] {query.tail(arc), query.head(arc)}) {
        if (renumbered[node] < 0) {
          nodes[size] = node;
          renumbered[node] = size++;
        }
      }
    }
    if (kept.length == 0) {
      return List.of();
    }
    CostGraph graph = query.costGraph(kept, renumbered, size);
    WeightedLimits limits = trees.limits(Arrays.copyOf(nodes, size), graph.criteriaCount());
    ParetoFront front =
        pareto.search(
            graph,
            ParetoQuery.between(renumbered[query.source()], renumbered[query.target()])
                .withLimits(limits));
    List<Way> ways = new ArrayList<>(front.size());
    for (int i = 0; i < front.size(); i++) {
      int[] path = front.path(i);
      for (int p = 0; p < path.length; p++) {
        path[p] = kept[path[p]];
      }
      ways.add(new Way(query, path));
    }
    return ways;
  }

  /// An arc that is passed by a weight of time against money.
  private record Passage(int weight, int arc) {}

  /// The best way through each border post and service, for each weight of time against money.
  List<Way> throughEach(QueryGraph query, WayTrees trees) {
    Set<Way> ways = new LinkedHashSet<>();
    List<Passage> thereAndBack = new ArrayList<>();
    int[] gates = query.gates();
    passes = Arrays.copyOf(passes, Math.max(passes.length, query.topology().nodeCount()));
    for (int weight = 0; weight < trees.weightCount(); weight++) {
      for (int arc : bestThrough(query, gates, trees, weight)) {
        int[] path = trees.pathThrough(weight, arc);
        if (isSimple(query, path)) {
          ways.add(new Way(query, path));
        } else {
          thereAndBack.add(new Passage(weight, arc));
        }
      }
    }
    addOnward(query, trees, thereAndBack, ways);
    return List.copyOf(ways);
  }

  /// Ways through posts and services that none of the ways passes because the cheapest goes there
  /// and back, and is no way: going on from there may be one.
  private void addOnward(
      QueryGraph query, WayTrees trees, List<Passage> thereAndBack, Set<Way> ways) {
    if (thereAndBack.isEmpty()) {
      return;
    }
    BitSet passed = passed(query, ways);
    BitSet tried = new BitSet();
    for (Passage passage : thereAndBack) {
      int gate = query.gateNumber(passage.arc());
      if (!passed.get(gate / 2) && !tried.get(gate)) {
        tried.set(gate);
        int[] path = trees.findOnwardPathThrough(passage.weight(), passage.arc());
        if (path.length > 0 && isSimple(query, path)) {
          ways.add(new Way(query, path));
        }
      }
    }
  }

  /// Posts and services, whichever way they are passed: half the numbers of their gates.
  private static BitSet passed(QueryGraph query, Set<Way> ways) {
    BitSet passed = new BitSet();
    for (Way way : ways) {
      for (int i = 0; i < way.length(); i++) {
        if (query.isGate(way.arc(i))) {
          passed.set(query.gateNumber(way.arc(i)) / 2);
        }
      }
    }
    return passed;
  }

  /// For each border post, each way, and each service the arc on the cheapest way through it, if
  /// that is worth showing; in the order of the gates.
  private static int[] bestThrough(QueryGraph query, int[] gates, WayTrees trees, int weight) {
    int[] best = new int[query.gateNumbers()];
    Arrays.fill(best, -1);
    int[] order = new int[gates.length];
    int size = 0;
    for (int arc : gates) {
      if (trees.isWorthwhile(weight, arc)) {
        int gate = query.gateNumber(arc);
        if (best[gate] < 0) {
          order[size++] = gate;
          best[gate] = arc;
        } else if (trees.costThrough(weight, arc) < trees.costThrough(weight, best[gate])) {
          best[gate] = arc;
        }
      }
    }
    int[] arcs = new int[size];
    for (int i = 0; i < size; i++) {
      arcs[i] = best[order[i]];
    }
    return arcs;
  }

  /// Whether a path comes to no state twice.
  private boolean isSimple(QueryGraph query, int[] path) {
    pass++;
    for (int arc : path) {
      int head = query.head(arc);
      if (passes[head] == pass) {
        return false;
      }
      passes[head] = pass;
    }
    return true;
  }
}
