package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.keruen.network.Mode;
import org.keruen.network.Service;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.routing.ColumnPaths;
import org.keruen.routing.CostGraph;

/// Finds the ways that a shipper would look at: the best one, and the best without road posts,
/// without rail posts, without the sea, without ferries, and without each of the countries that
/// most goods would cross.
final class Alternatives {

  private static final int AVOIDED_COUNTRIES = 6;

  private final ZoneGraph zones;
  private final List<Errand> errands;
  private final double[] noDelay;

  /// All choosers of one group of goods that begin in one zone.
  private record Errand(int origin, GroupCosts costs, List<Chooser> choosers) {}

  Alternatives(ZoneGraph zones, List<Chooser> choosers) {
    this.zones = zones;
    this.noDelay = new double[zones.arcCount()];
    Map<GroupCosts, Map<Integer, List<Chooser>>> sorted = new LinkedHashMap<>();
    for (Chooser chooser : choosers) {
      sorted
          .computeIfAbsent(chooser.costs(), key -> new LinkedHashMap<>())
          .computeIfAbsent(chooser.origin(), key -> new ArrayList<>())
          .add(chooser);
    }
    this.errands = new ArrayList<>();
    sorted.forEach(
        (costs, byOrigin) ->
            byOrigin.forEach((origin, list) -> errands.add(new Errand(origin, costs, list))));
  }

  /// Offers every chooser its ways, without any queue.
  void find() {
    offerBest(noDelay, arc -> false);
    List<String> crossed = mostCrossed();
    TransportGraph graph = zones.graph();
    offerBest(noDelay, arc -> crosses(arc, Mode.ROAD));
    offerBest(noDelay, arc -> crosses(arc, Mode.RAIL));
    offerBest(noDelay, arc -> sails(arc, Service.Kind.SEA));
    offerBest(noDelay, arc -> sails(arc, Service.Kind.FERRY));
    for (String country : crossed) {
      offerBest(noDelay, arc -> zones.isGate(arc) && graph.toCountry(arc).equals(country));
    }
  }

  private boolean crosses(int arc, Mode mode) {
    TransportGraph graph = zones.graph();
    return graph.kind(arc) == ArcKind.CROSS && graph.post(arc).mode() == mode;
  }

  private boolean sails(int arc, Service.Kind kind) {
    TransportGraph graph = zones.graph();
    return graph.kind(arc) == ArcKind.SAIL && graph.service(arc).kind() == kind;
  }

  /// Countries through which the most tonnes would go if everybody took the best way.
  private List<String> mostCrossed() {
    Map<String, Double> tonnes = new LinkedHashMap<>();
    for (Errand errand : errands) {
      for (Chooser chooser : errand.choosers()) {
        for (Chooser.Way way : chooser.ways()) {
          String last = zones.zones().get(chooser.destination()).country();
          for (int arc : way.arcs()) {
            if (zones.isGate(arc) && !zones.graph().toCountry(arc).equals(last)) {
              tonnes.merge(zones.graph().toCountry(arc), chooser.flow().tonnes(), Double::sum);
            }
          }
        }
      }
    }
    return tonnes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(AVOIDED_COUNTRIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What a search found.
  ///
  /// @param ways     ways that were new
  /// @param savedUsd what they would save their choosers at the delays of the search, a year
  /// @param usd      what all choosers' best ways so far cost at them, a year
  record Found(int ways, double savedUsd, double usd) {

    static final Found NOTHING = new Found(0, 0, 0);

    Found plus(Found other) {
      return new Found(ways + other.ways, savedUsd + other.savedUsd, usd + other.usd);
    }

    /// Saved, as a share of the cost.
    double savings() {
      return usd == 0 ? 0 : savedUsd / usd;
    }
  }

  /// Offers every chooser the best way at some delays, with some arcs left out.
  ///
  /// @param delayHours `[arcCount]` queues on each arc; read only
  Found offerBest(double[] delayHours, IntPredicate leftOut) {
    BitSet barred = new BitSet();
    for (int arc = 0; arc < zones.graph().arcCount(); arc++) {
      barred.set(arc, leftOut.test(arc));
    }
    return offerBest(delayHours, barred);
  }

  /// Offers every chooser the best way at some delays, with some arcs barred.
  Found offerBest(double[] delayHours, BitSet barred) {
    Map<GroupCosts, int[]> cents = new LinkedHashMap<>();
    for (Errand errand : errands) {
      cents.computeIfAbsent(errand.costs(), costs -> without(costs.cents(delayHours), barred));
    }
    // Each errand on its own; their sums in order, so that threads change no digit.
    List<Found> found =
        IntStream.range(0, errands.size())
            .parallel()
            .mapToObj(e -> offerFrom(errands.get(e), cents, delayHours))
            .toList();
    return found.stream().reduce(Found.NOTHING, Found::plus);
  }

  private static int[] without(int[] cents, BitSet barred) {
    barred.stream().forEach(arc -> cents[arc] = CostGraph.FORBIDDEN);
    return cents;
  }

  private Found offerFrom(Errand errand, Map<GroupCosts, int[]> cents, double[] delayHours) {
    var paths = new ColumnPaths(zones.topology(), cents.getOrDefault(errand.costs(), new int[0]));
    paths.forward(zones.source(errand.origin()));
    Found found = Found.NOTHING;
    for (Chooser chooser : errand.choosers()) {
      double before = chooser.leastUsd(delayHours);
      double tonnes = chooser.flow().tonnes();
      int sink = zones.sink(chooser.destination());
      int cost = paths.cost(sink);
      boolean added = cost != ColumnPaths.UNREACHED && chooser.offer(zones, paths.path(sink));
      double saved = added ? Math.max(0, before - cost / GroupCosts.CENTS) : 0;
      found =
          Double.isInfinite(before)
              ? found.plus(new Found(added ? 1 : 0, 0, 0))
              : found.plus(new Found(added ? 1 : 0, tonnes * saved, tonnes * before));
    }
    return found;
  }
}
