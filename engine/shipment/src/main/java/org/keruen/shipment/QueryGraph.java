package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.TimeSpread;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ShortestPaths;
import org.keruen.routing.Topology;

/// A transport graph seen by one consignment: the arcs that it may use, their costs to it, its
/// ends.
///
/// Costs are whole numbers in steps that no forwarder would tell apart:
///
/// | criterion | step                                                        |
/// |-----------|-------------------------------------------------------------|
/// | time      | 0.5 h of mean time                                          |
/// | money     | 5 USD for each 20 t, or part of it, of the consignment       |
/// | CO2e      | 5 kg for each 20 t, or part of it                           |
/// | risk      | 20 h² of variance                                           |
/// | changes   | unloadings; only where the consignment limits them          |
final class QueryGraph {

  static final int TIME = 0;
  static final int MONEY = 1;
  static final int CO2 = 2;
  static final int RISK = 3;
  static final int CHANGES = 4;

  static final int STEPS_PER_HOUR = 2;
  static final int USD_PER_STEP = 5;
  static final int KG_PER_STEP = 5;
  private static final int H2_PER_STEP = 20;
  private static final int JOINT = Integer.MIN_VALUE;

  /// Where an arc of the query comes from: a transport arc, or `-1 - run` of an end.
  private int[] origin = new int[4096];

  private int[] tail = new int[4096];
  private int[] head = new int[4096];
  private final int[][] cost;
  private int size;
  private int[] gates = new int[512];
  private int gateCount;

  /// Steps of elapsed time in which an arc is closed by a state.
  private record ArcWindow(int slot, int from, int to, String state) {}

  private final TransportGraph graph;
  private final Consignment consignment;
  private final Load load;
  private final Tolls tolls;
  private final Closures closures;
  private final EndRuns startRuns;
  private final EndRuns endRuns;
  private final double scale;
  private final List<ArcWindow> windows = new ArrayList<>();
  private @Nullable Topology topology;

  QueryGraph(
      TransportGraph graph, Closures closures, Consignment consignment, Load load, Tolls tolls) {
    this.graph = graph;
    this.consignment = consignment;
    this.load = load;
    this.tolls = tolls;
    this.closures = closures;
    this.scale = Math.ceil(load.tonnes() / 20);
    this.cost = new int[consignment.limits().maxTranshipments() < 6 ? 5 : 4][4096];
    int from = graph.placeIndex(consignment.origin());
    int to = graph.placeIndex(consignment.destination());
    this.startRuns = graph.endRuns(from, to);
    this.endRuns = graph.endRuns(to, from);
    addEnds(from, to);
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      addTransport(arc);
    }
  }

  int source() {
    return graph.stateCount();
  }

  int target() {
    return graph.stateCount() + 1;
  }

  int arcCount() {
    return size;
  }

  Topology topology() {
    Topology built = topology;
    if (built == null) {
      built =
          new Topology(
              graph.stateCount() + 2, Arrays.copyOf(tail, size), Arrays.copyOf(head, size));
      topology = built;
    }
    return built;
  }

  /// The graph of some arcs with all criteria, with nodes renumbered.
  ///
  /// @param kept arcs to use, in order; read only
  CostGraph costGraph(int[] kept, int[] renumbered, int nodeCount) {
    int[] tails = new int[kept.length];
    int[] heads = new int[kept.length];
    int[][] columns = new int[cost.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      tails[i] = renumbered[tail[kept[i]]];
      heads[i] = renumbered[head[kept[i]]];
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = cost[c][kept[i]];
      }
    }
    return CostGraph.of(new Topology(nodeCount, tails, heads), columns);
  }

  /// The graph with one criterion only.
  private CostGraph timeGraph() {
    return CostGraph.of(topology(), Arrays.copyOf(cost[TIME], size));
  }

  int tail(int arc) {
    return tail[arc];
  }

  int head(int arc) {
    return head[arc];
  }

  int cost(int arc, int criterion) {
    return cost[criterion][arc];
  }

  /// What an arc stands for as part of a way, or null if it only joins an end to a state there.
  Way.@Nullable Part findPart(int arc) {
    int from = origin[arc];
    if (from >= 0) {
      return graph.kind(from) == ArcKind.STAY ? null : new Way.Transport(graph, from);
    }
    if (from == JOINT) {
      return null;
    }
    int run = -1 - from;
    return run < startRuns.size()
        ? new Way.EndRun(graph, startRuns, run, true)
        : new Way.EndRun(graph, endRuns, run - startRuns.size(), false);
  }

  /// Arcs that pass a border post or are a service.
  int[] gates() {
    return Arrays.copyOf(gates, gateCount);
  }

  /// What an arc of [#gates] passes, and in which direction.
  String gateId(int arc) {
    int from = origin[arc];
    String id =
        graph.kind(from) == ArcKind.CROSS ? graph.post(from).id() : graph.service(from).id();
    return id + '/' + graph.fromCountry(from);
  }

  /// What a path costs in each criterion.
  Way.Costs costs(int[] path) {
    long[] sum = new long[4];
    int changes = 0;
    for (int arc : path) {
      changes += origin[arc] >= 0 && graph.kind(origin[arc]) == ArcKind.UNLOAD ? 1 : 0;
      for (int c = 0; c < sum.length; c++) {
        sum[c] += cost[c][arc];
      }
    }
    return new Way.Costs(sum[TIME], sum[MONEY], sum[CO2], sum[RISK], changes);
  }

  /// Arcs closed when they would first be reached, at the earliest time of each tail.
  ///
  /// @param barred gates, as [#gateId] names them, that may not be used at all
  /// @param lifted ids of states whose closures are taken as lifted
  boolean[] closedOnArrival(Set<String> barred, Set<String> lifted) {
    boolean[] closed = new boolean[size];
    for (int i = 0; i < gateCount && !barred.isEmpty(); i++) {
      closed[gates[i]] = barred.contains(gateId(gates[i]));
    }
    if (windows.isEmpty()) {
      return closed;
    }
    var reached = new ShortestPaths(timeGraph());
    reached.forward(source(), 0);
    int[] earliest = new int[topology().nodeCount()];
    reached.costs(earliest);
    for (ArcWindow window : windows) {
      int time = earliest[tail[window.slot]];
      closed[window.slot] |=
          time >= window.from && time < window.to && !lifted.contains(window.state);
    }
    return closed;
  }

  private void addEnds(int from, int to) {
    for (int m = 0; m < graph.meansCount(); m++) {
      if (load.suits(m) && mayUseMode(graph.means(m).mode())) {
        int start = graph.findState(from, m);
        if (start >= 0) {
          add(source(), start, JOINT, atEnd(tolls.originFormalities(graph.means(m).mode())));
        }
        int end = graph.findState(to, m);
        if (end >= 0) {
          add(end + 1, target(), JOINT, atEnd(tolls.destinationFormalities(graph.means(m).mode())));
        }
      }
    }
    for (int run = 0; run < startRuns.size(); run++) {
      addStartRun(run, from, to);
    }
    for (int run = 0; run < endRuns.size(); run++) {
      int state = graph.findState(endRuns.otherPlace(run), endRuns.means(run));
      if (state >= 0 && graph.findState(to, endRuns.means(run)) < 0) {
        addRun(state, target(), endRuns, run, -1 - startRuns.size() - run);
      }
    }
  }

  private void addStartRun(int run, int from, int to) {
    int means = startRuns.means(run);
    if (graph.findState(from, means) >= 0) {
      return;
    }
    if (startRuns.otherPlace(run) == to && graph.findState(to, means) < 0) {
      addRun(source(), target(), startRuns, run, -1 - run);
    }
    int state = graph.findState(startRuns.otherPlace(run), means);
    if (state >= 0) {
      addRun(source(), state + 1, startRuns, run, -1 - run);
    }
  }

  private void addRun(int from, int to, EndRuns runs, int run, int reference) {
    int means = runs.means(run);
    if (load.suits(means) && mayUseMode(graph.means(means).mode())) {
      double hours = runs.hours(run).meanHours();
      Mode mode = graph.means(means).mode();
      double[] figures = {
        hours,
        runs.usdPerUnit(run) * load.units(means) + hours * tolls.capitalUsdPerHour(),
        runs.co2KgPerTonne(run) * load.tonnes(),
        runs.hours(run).varianceH2()
      };
      addTo(figures, from == source() ? tolls.originFormalities(mode) : TimeSpread.ZERO);
      addTo(figures, to == target() ? tolls.destinationFormalities(mode) : TimeSpread.ZERO);
      add(from, to, reference, figures);
    }
  }

  private double[] atEnd(TimeSpread formalities) {
    double[] figures = new double[4];
    addTo(figures, formalities);
    return figures;
  }

  private void addTo(double[] figures, TimeSpread hours) {
    figures[TIME] += hours.meanHours();
    figures[MONEY] += hours.meanHours() * tolls.capitalUsdPerHour();
    figures[RISK] += hours.varianceH2();
  }

  private void addTransport(int arc) {
    ArcKind kind = graph.kind(arc);
    int means = graph.arcMeans(arc);
    if (kind == ArcKind.STUFF || (load.suits(means) && mayUseMode(graph.means(means).mode()))) {
      if (kind == ArcKind.UNLOAD && consignment.limits().maxTranshipments() == 0) {
        return;
      }
      if (isAllowed(arc, kind)) {
        int slot = size;
        addWithCosts(arc, kind, means);
        if (kind == ArcKind.CROSS || kind == ArcKind.SAIL) {
          gates = gateCount == gates.length ? Arrays.copyOf(gates, 2 * gateCount) : gates;
          gates[gateCount++] = slot;
        }
        addWindows(slot, closures.of(arc));
      }
    }
  }

  private boolean mayUseMode(Mode mode) {
    return !consignment.limits().avoidModes().contains(mode.word());
  }

  private boolean isAllowed(int arc, ArcKind kind) {
    var limits = consignment.limits();
    if (!limits.avoidCountries().isEmpty()
        && (limits.avoidCountries().contains(graph.fromCountry(arc))
            || limits.avoidCountries().contains(graph.toCountry(arc)))) {
      return false;
    }
    if (kind != ArcKind.CROSS) {
      return true;
    }
    if (tolls.leavesForGood(graph.fromCountry(arc), graph.toCountry(arc))) {
      return false;
    }
    if (limits.avoidPosts().contains(graph.post(arc).id())) {
      return false;
    }
    return !limits.requireTir()
        || graph.post(arc).mode() != Mode.ROAD
        || tolls.isTir(graph.fromCountry(arc), graph.toCountry(arc));
  }

  private void addWithCosts(int arc, ArcKind kind, int means) {
    int units = kind == ArcKind.STUFF ? 0 : load.units(means);
    double hours = graph.meanHours(arc);
    double usd =
        graph.usdPerUnit(arc) * units
            + graph.usdPerTonne(arc) * load.tonnes()
            + hours * tolls.capitalUsdPerHour();
    if (kind == ArcKind.CROSS) {
      usd += tolls.atCrossing(graph, arc, units, hours);
    }
    add(
        graph.tail(arc),
        graph.head(arc),
        arc,
        new double[] {hours, usd, graph.co2KgPerTonne(arc) * load.tonnes(), graph.varianceH2(arc)});
    if (cost.length > CHANGES && kind == ArcKind.UNLOAD) {
      cost[CHANGES][size - 1] = 1;
    }
  }

  private void add(int from, int to, int reference, double[] figures) {
    if (size == tail.length) {
      grow();
    }
    tail[size] = from;
    head[size] = to;
    origin[size] = reference;
    cost[TIME][size] = (int) Math.round(figures[TIME] * STEPS_PER_HOUR);
    cost[MONEY][size] = (int) Math.min(1 << 26, Math.round(figures[MONEY] / scale / USD_PER_STEP));
    cost[CO2][size] = (int) Math.min(1 << 26, Math.round(figures[CO2] / scale / KG_PER_STEP));
    cost[RISK][size] = (int) Math.round(figures[RISK] / H2_PER_STEP);
    size++;
  }

  private void grow() {
    int length = 2 * size;
    tail = Arrays.copyOf(tail, length);
    head = Arrays.copyOf(head, length);
    origin = Arrays.copyOf(origin, length);
    for (int c = 0; c < cost.length; c++) {
      cost[c] = Arrays.copyOf(cost[c], length);
    }
  }

  private void addWindows(int slot, List<Closures.Window> closed) {
    for (Closures.Window window : closed) {
      if (window.scope().coversGoods(consignment.goods().hs())) {
        int open =
            window.toHours() == Closures.OPEN_ENDED
                ? Integer.MAX_VALUE
                : window.toHours() * STEPS_PER_HOUR;
        int close = window.fromHours() * STEPS_PER_HOUR;
        windows.add(new ArcWindow(slot, close, open, window.state()));
      }
    }
  }
}
