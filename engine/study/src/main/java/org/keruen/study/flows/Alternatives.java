package org.keruen.study.flows;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keruen.network.Mode;
import org.keruen.network.Service;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.routing.RankedArcs;
import org.keruen.routing.RankedPaths;

/// Finds the ways that a shipper would look at: the best one, the best by every post and service
/// that lead to a way not much dearer ([ViaGates]), and the best without road posts, without rail
/// posts, without the sea and without ferries.
///
/// Leaving out what the best way does not pass would find the best way again, so it is not asked.
final class Alternatives {

  /// Errands that one thread does at a time: they share what a search needs.
  private static final int ERRANDS_TOGETHER = 3;

  /// Who could save a smaller share of his costs at most is not searched for again.
  private static final double COULD_SAVE = 1e-5;

  private final ZoneGraph zones;
  private final List<Errand> errands;
  private final double[] noDelay;

  /// Those whose best way of all is none that they may take: every search may find them one.
  private final Set<Chooser> refused = new HashSet<>();

  /// Choosers of one group of goods that begin in one zone.
  private record Errand(int origin, GroupCosts costs, List<Chooser> choosers) {}

  Alternatives(ZoneGraph zones, List<Chooser> choosers) {
    this.zones = zones;
    this.noDelay = new double[zones.arcCount()];
    this.errands = sorted(choosers);
  }

  /// Choosers by group and origin, in order.
  private static List<Errand> sorted(List<Chooser> choosers) {
    Map<GroupCosts, Map<Integer, List<Chooser>>> sorted = new LinkedHashMap<>();
    for (Chooser chooser : choosers) {
      sorted
          .computeIfAbsent(chooser.costs(), key -> new LinkedHashMap<>())
          .computeIfAbsent(chooser.origin(), key -> new ArrayList<>())
          .add(chooser);
    }
    List<Errand> errands = new ArrayList<>();
    sorted.forEach(
        (costs, byOrigin) ->
            byOrigin.forEach((origin, list) -> errands.add(new Errand(origin, costs, list))));
    return errands;
  }

  /// Offers every chooser who has not found them yet its ways, without any queue.
  void find(FlowProgress progress) {
    Map<GroupCosts, List<Errand>> byGroup = new LinkedHashMap<>();
    for (Errand errand : those(chooser -> !chooser.hasGates())) {
      byGroup.computeIfAbsent(errand.costs(), key -> new ArrayList<>()).add(errand);
    }
    int done = 0;
    for (Map.Entry<GroupCosts, List<Errand>> group : byGroup.entrySet()) {
      offerGroup(group.getKey(), group.getValue());
      progress.stored(++done, byGroup.size());
    }
    noteRefused();
    List<Errand> rest = those(chooser -> !chooser.hasAll());
    offerWithout(rest, arcs(arc -> crosses(arc, Mode.ROAD)));
    offerWithout(rest, arcs(arc -> crosses(arc, Mode.RAIL)));
    offerWithout(rest, arcs(arc -> sails(arc, Service.Kind.SEA)));
    offerWithout(rest, arcs(arc -> sails(arc, Service.Kind.FERRY)));
    rest.forEach(errand -> errand.choosers().forEach(Chooser::setHasAll));
  }

  /// Errands with some of the choosers only.
  private List<Errand> those(Predicate<Chooser> wanted) {
    return sorted(
        errands.stream().flatMap(errand -> errand.choosers().stream()).filter(wanted).toList());
  }

  private void offerGroup(GroupCosts costs, List<Errand> ofGroup) {
    GroupGraph graph = costs.graph();
    int[] cents = graph.cents(noDelay);
    RankedArcs arcs = graph.at(cents);
    var gates = new ViaGates(zones, graph);
    BitSet destinations = new BitSet();
    ofGroup.forEach(
        errand -> errand.choosers().forEach(chooser -> destinations.set(chooser.destination())));
    ViaGates.Half[] back = new ViaGates.Half[zones.zones().size()];
    // an array is shared out evenly, a set of bits is not
    Arrays.stream(destinations.stream().toArray())
        .parallel()
        .forEach(
            zone -> {
              var paths = new RankedPaths(arcs);
              paths.backward(graph.node(zones.sink(zone)));
              back[zone] = gates.toDestination(paths);
            });
    inParts(ofGroup)
        .forEach(
            part -> {
              var paths = new RankedPaths(arcs);
              for (Errand errand : part) {
                paths.forward(graph.node(zones.source(errand.origin())));
                ViaGates.Half out = gates.fromOrigin(cents, paths);
                for (Chooser chooser : errand.choosers()) {
                  offerFirst(chooser, gates, out, back[chooser.destination()]);
                }
              }
            });
  }

  private static Stream<List<Errand>> inParts(List<Errand> errands) {
    return IntStream.range(0, (errands.size() + ERRANDS_TOGETHER - 1) / ERRANDS_TOGETHER)
        .parallel()
        .mapToObj(part -> part * ERRANDS_TOGETHER)
        .map(from -> errands.subList(from, Math.min(errands.size(), from + ERRANDS_TOGETHER)));
  }

  /// The best way of all, and the best by every gate.
  private void offerFirst(Chooser chooser, ViaGates gates, ViaGates.Half out, ViaGates.Half back) {
    GroupGraph graph = chooser.costs().graph();
    int sink = graph.node(zones.sink(chooser.destination()));
    int weighed = RankedPaths.UNREACHED;
    if (out.cost(sink) != RankedPaths.UNREACHED) {
      boolean taken = chooser.offer(zones, graph.path(out.paths(), sink));
      chooser.setRefusedBest(!taken);
      weighed = gates.offer(chooser, out, back);
    }
    chooser.foundByGates(weighed);
  }

  private void noteRefused() {
    for (Errand errand : errands) {
      for (Chooser chooser : errand.choosers()) {
        if (chooser.isRefusedBest() || chooser.ways().isEmpty()) {
          refused.add(chooser);
        }
      }
    }
  }

  private BitSet arcs(IntPredicate chosen) {
    BitSet arcs = new BitSet();
    for (int arc = 0; arc < zones.graph().arcCount(); arc++) {
      arcs.set(arc, chosen.test(arc));
    }
    return arcs;
  }

  private boolean crosses(int arc, Mode mode) {
    TransportGraph graph = zones.graph();
    return graph.kind(arc) == ArcKind.CROSS && graph.post(arc).mode() == mode;
  }

  private boolean sails(int arc, Service.Kind kind) {
    TransportGraph graph = zones.graph();
    return graph.kind(arc) == ArcKind.SAIL && graph.service(arc).kind() == kind;
  }

  /// Offers those whose best way takes some arcs the best one without, and those refused.
  private void offerWithout(List<Errand> wanted, BitSet barred) {
    List<Chooser> struck = new ArrayList<>();
    for (Errand errand : wanted) {
      for (Chooser chooser : errand.choosers()) {
        if (refused.contains(chooser) || chooser.ways().getFirst().takesAny(barred)) {
          struck.add(chooser);
        }
      }
    }
    search(sorted(struck), noDelay, barred, _ -> 0);
  }

  /// What a search found.
  ///
  /// @param ways     ways that were new
  /// @param savedUsd what they would save their choosers at the delays of the search, a year, with
  ///                 what those could save at most who were not searched for
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

  /// Offers choosers the best way at some delays, with some arcs barred.
  ///
  /// @param delayHours `[arcCount]` queues on each arc; read only
  Found offerBest(double[] delayHours, BitSet barred) {
    return search(errands, delayHours, barred, chooser -> chooser.leastUsd(delayHours));
  }

  /// The same where nothing is barred, after [#find]: who has a way is searched for only if it is
  /// dearer than his best without queues.
  Found offerBetter(double[] delayHours) {
    Found found = Found.NOTHING;
    Map<Chooser, Double> hopeful = new LinkedHashMap<>();
    List<Chooser> all = errands.stream().flatMap(errand -> errand.choosers().stream()).toList();
    double[] usd = all.parallelStream().mapToDouble(each -> each.leastUsd(delayHours)).toArray();
    for (int c = 0; c < usd.length; c++) {
      Chooser chooser = all.get(c);
      double couldSave = usd[c] - chooser.freeUsd();
      boolean unknown = Double.isInfinite(usd[c]) || refused.contains(chooser);
      if (unknown || couldSave > COULD_SAVE * usd[c]) {
        hopeful.put(chooser, usd[c]);
      } else {
        double tonnes = chooser.flow().tonnes();
        found = found.plus(new Found(0, tonnes * Math.max(0, couldSave), tonnes * usd[c]));
      }
    }
    List<Errand> wanted = sorted(List.copyOf(hopeful.keySet()));
    return found.plus(
        search(wanted, delayHours, new BitSet(), chooser -> requireNonNull(hopeful.get(chooser))));
  }

  /// @param before what the best of a chooser's ways costs at these delays, USD a tonne
  private Found search(
      List<Errand> wanted, double[] delayHours, BitSet barred, ToDoubleFunction<Chooser> before) {
    Map<GroupCosts, RankedArcs> arcs = arcs(wanted, delayHours, barred);
    // Each errand on its own; their sums in order, so that threads change no digit.
    List<Found> found =
        inParts(wanted).map(part -> searchPart(part, arcs, before)).flatMap(List::stream).toList();
    return found.stream().reduce(Found.NOTHING, Found::plus);
  }

  private static Map<GroupCosts, RankedArcs> arcs(
      List<Errand> wanted, double[] delayHours, BitSet barred) {
    List<GroupCosts> groups = wanted.stream().map(Errand::costs).distinct().toList();
    List<RankedArcs> found =
        groups.parallelStream()
            .map(GroupCosts::graph)
            .map(graph -> graph.at(graph.cents(delayHours, barred)))
            .toList();
    Map<GroupCosts, RankedArcs> arcs = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      arcs.put(groups.get(g), found.get(g));
    }
    return arcs;
  }

  private List<Found> searchPart(
      List<Errand> wanted, Map<GroupCosts, RankedArcs> arcs, ToDoubleFunction<Chooser> before) {
    List<Found> found = new ArrayList<>();
    Map<GroupCosts, RankedPaths> paths = new HashMap<>();
    for (Errand errand : wanted) {
      RankedArcs ofGroup = requireNonNull(arcs.get(errand.costs()));
      found.add(
          offerFrom(
              errand,
              paths.computeIfAbsent(errand.costs(), costs -> new RankedPaths(ofGroup)),
              before));
    }
    return found;
  }

  private Found offerFrom(Errand errand, RankedPaths paths, ToDoubleFunction<Chooser> leastUsd) {
    GroupGraph graph = errand.costs().graph();
    paths.begin(graph.node(zones.source(errand.origin())));
    Found found = Found.NOTHING;
    for (Chooser chooser : errand.choosers()) {
      int sink = graph.node(zones.sink(chooser.destination()));
      int cost = paths.settle(sink);
      double before = leastUsd.applyAsDouble(chooser);
      double tonnes = chooser.flow().tonnes();
      chooser.lookedWithout(cost);
      boolean added =
          cost != RankedPaths.UNREACHED && chooser.offer(zones, graph.path(paths, sink));
      double saved = added ? Math.max(0, before - cost / GroupGraph.CENTS) : 0;
      found =
          Double.isInfinite(before)
              ? found.plus(new Found(added ? 1 : 0, 0, 0))
              : found.plus(new Found(added ? 1 : 0, tonnes * saved, tonnes * before));
    }
    return found;
  }
}
