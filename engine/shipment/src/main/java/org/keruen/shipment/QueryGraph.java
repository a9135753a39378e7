package org.keruen.shipment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.base.TimeSpread;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;
import org.keruen.routing.CostGraph;
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
  private static final double RISK_STEPS = 1.0 / 20;
  private static final double MOST_STEPS = 1 << 26;
  private static final int JOINT = Integer.MIN_VALUE;

  /// Where an arc of the query comes from: a transport arc, or `-1 - run` of an end.
  private int[] origin;

  private int[] tail;
  private int[] head;
  private final int[][] cost;
  private int size;
  private int[] gates = new int[512];
  private int gateCount;

  /// `[meansCount]` whether the goods may go by a means.
  private final boolean[] usable;

  /// Whether no country is to be avoided.
  private final boolean anyCountry;

  /// `[gateNumbers]` whether a post may be passed: 1 yes, -1 no, 0 not asked yet.
  private final byte[] passable;

  /// Scratch: what the arc being added costs in each criterion, unrounded.
  private final double[] figures = new double[4];

  private final TransportGraph graph;
  private final Consignment consignment;
  private final Load load;
  private final Tolls tolls;
  private final Closures closures;
  private final EndRuns startRuns;
  private final EndRuns endRuns;

  /// Steps of money and CO2e, for the consignment, in a USD and a kg.
  private final double moneySteps;

  private final double co2Steps;
  private final ShutArcs shut = new ShutArcs(this);
  private @Nullable Topology topology;

  QueryGraph(
      TransportGraph graph, Closures closures, Consignment consignment, Load load, Tolls tolls) {
    this.graph = graph;
    this.consignment = consignment;
    this.load = load;
    this.tolls = tolls;
    this.closures = closures;
    double lots = Math.ceil(load.tonnes() / 20);
    this.moneySteps = 1 / (lots * USD_PER_STEP);
    this.co2Steps = 1 / (lots * KG_PER_STEP);
    int room = 1024 + graph.arcCount() / 2;
    this.origin = new int[room];
    this.tail = new int[room];
    this.head = new int[room];
    this.cost = new int[consignment.limits().maxTranshipments() < 6 ? 5 : 4][room];
    this.anyCountry = consignment.limits().avoidCountries().isEmpty();
    this.passable = new byte[gateNumbers()];
    this.usable = new boolean[graph.meansCount()];
    for (int m = 0; m < usable.length; m++) {
      String mode = graph.means(m).mode().word();
      usable[m] = load.suits(m) && !consignment.limits().avoidModes().contains(mode);
    }
    int from = graph.placeIndex(consignment.origin());
    int to = graph.placeIndex(consignment.destination());
    this.startRuns = graph.endRuns(from, to);
    this.endRuns = graph.endRuns(to, from);
    addEnds(from, to);
    addTransports();
  }

  private void addTransports() {
    int rank = 0;
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int slot = size;
      addTransport(arc);
      if (rank < closures.size() && closures.arc(rank) == arc) {
        if (size > slot) {
          shut.addWindows(slot, closures.windows(rank), consignment.goods().hs());
        }
        rank++;
      }
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

  /// Whether an arc passes a border post or is a service.
  boolean isGate(int arc) {
    int from = origin[arc];
    return from >= 0 && (graph.kind(from) == ArcKind.CROSS || graph.kind(from) == ArcKind.SAIL);
  }

  /// What an arc of [#gates] passes, and in which direction.
  String gateId(int arc) {
    int from = origin[arc];
    String id =
        graph.kind(from) == ArcKind.CROSS ? graph.post(from).id() : graph.service(from).id();
    return id + '/' + graph.fromCountry(from);
  }

  /// The number of what an arc of [#gates] passes, one for each direction, below [#gateNumbers].
  int gateNumber(int arc) {
    return graph.gate(origin[arc]);
  }

  int gateNumbers() {
    return graph.gateCount();
  }

  TransportGraph graph() {
    return graph;
  }

  /// The transport arc behind an arc, or -1 if it joins an end.
  int transportArc(int arc) {
    return Math.max(-1, origin[arc]);
  }

  /// Pieces of ground that an arc runs on; see [TransportGraph#listPieces].
  int[] pieces(int arc) {
    int from = origin[arc];
    if (from >= 0) {
      return graph.listPieces(from);
    }
    if (from == JOINT) {
      return new int[0];
    }
    int run = -1 - from;
    return run < startRuns.size() ? startRuns.links(run) : endRuns.links(run - startRuns.size());
  }

  /// Whether an arc may be shut for these goods on some day: those with closures, and all runs at
  /// the ends.
  boolean mayBeShut(int arc) {
    return origin[arc] < 0 ? origin[arc] != JOINT : shut.mayBeShut(arc);
  }

  /// Which arcs are shut when.
  ShutArcs shut() {
    return shut;
  }

  /// `[arcCount]` steps of time of each arc.
  int[] times() {
    return Arrays.copyOf(cost[TIME], size);
  }

  /// `[arcCount]` weighted sums of time, money and CO2e, cut to whole numbers.
  ///
  /// @param weights `[4]` weight of a step of each criterion, ≥ 0; that of risk is not used
  /// @param shut    `[arcCount]` arcs that become [CostGraph#FORBIDDEN]; read only
  int[] weighed(double[] weights, boolean[] shut) {
    double ofTime = weights[TIME];
    double ofMoney = weights[MONEY];
    double ofCo2 = weights[CO2];
    int[] time = cost[TIME];
    int[] money = cost[MONEY];
    int[] co2 = cost[CO2];
    int[] sums = new int[size];
    for (int arc = 0; arc < sums.length; arc++) {
      double sum = time[arc] * ofTime + money[arc] * ofMoney + co2[arc] * ofCo2;
      sums[arc] = shut[arc] ? CostGraph.FORBIDDEN : (int) Math.min(MOST_STEPS, sum);
    }
    return sums;
  }

  Closures closures() {
    return closures;
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

  private void addEnds(int from, int to) {
    for (int m = 0; m < graph.meansCount(); m++) {
      if (usable[m]) {
        int start = graph.findState(from, m);
        if (start >= 0) {
          addEnd(source(), start, tolls.originFormalities(graph.means(m).mode()));
        }
        int end = graph.findState(to, m);
        if (end >= 0) {
          addEnd(end + 1, target(), tolls.destinationFormalities(graph.means(m).mode()));
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
    if (usable[means]) {
      double hours = runs.hours(run).meanHours();
      Mode mode = graph.means(means).mode();
      figures[TIME] = hours;
      figures[MONEY] = runs.usdPerUnit(run) * load.units(means) + hours * tolls.capitalUsdPerHour();
      figures[CO2] = runs.co2KgPerTonne(run) * load.tonnes();
      figures[RISK] = runs.hours(run).varianceH2();
      addTo(from == source() ? tolls.originFormalities(mode) : TimeSpread.ZERO);
      addTo(to == target() ? tolls.destinationFormalities(mode) : TimeSpread.ZERO);
      if (runs.onlyIfOpen(run)) {
        shut.addOverShutLink(size);
      }
      add(from, to, reference);
    }
  }

  private void addEnd(int from, int to, TimeSpread formalities) {
    Arrays.fill(figures, 0);
    addTo(formalities);
    add(from, to, JOINT);
  }

  private void addTo(TimeSpread hours) {
    figures[TIME] += hours.meanHours();
    figures[MONEY] += hours.meanHours() * tolls.capitalUsdPerHour();
    figures[RISK] += hours.varianceH2();
  }

  private void addTransport(int arc) {
    ArcKind kind = graph.kind(arc);
    int means = graph.arcMeans(arc);
    if (kind != ArcKind.STUFF && !usable[means]) {
      return;
    }
    if (kind == ArcKind.UNLOAD && consignment.limits().maxTranshipments() == 0) {
      return;
    }
    if (isAllowed(arc, kind)) {
      int slot = size;
      addWithCosts(arc, kind, means);
      if (graph.onlyIfOpen(arc)) {
        shut.addOverShutLink(slot);
      }
      if (kind == ArcKind.CROSS || kind == ArcKind.SAIL) {
        gates = gateCount == gates.length ? Arrays.copyOf(gates, 2 * gateCount) : gates;
        gates[gateCount++] = slot;
      }
    }
  }

  private boolean isAllowed(int arc, ArcKind kind) {
    var avoided = consignment.limits().avoidCountries();
    if (!anyCountry
        && (avoided.contains(graph.fromCountry(arc)) || avoided.contains(graph.toCountry(arc)))) {
      return false;
    }
    if (kind != ArcKind.CROSS) {
      return true;
    }
    int gate = graph.gate(arc);
    if (passable[gate] == 0) {
      passable[gate] = (byte) (isPassable(arc) ? 1 : -1);
    }
    return passable[gate] > 0;
  }

  /// Whether a border post may be passed in the direction of an arc.
  private boolean isPassable(int arc) {
    var limits = consignment.limits();
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
    figures[TIME] = hours;
    figures[MONEY] = usd;
    figures[CO2] = graph.co2KgPerTonne(arc) * load.tonnes();
    figures[RISK] = graph.varianceH2(arc);
    add(graph.tail(arc), graph.head(arc), arc);
    if (cost.length > CHANGES && kind == ArcKind.UNLOAD) {
      cost[CHANGES][size - 1] = 1;
    }
  }

  /// Adds an arc with what stands in `figures`.
  private void add(int from, int to, int reference) {
    if (size == tail.length) {
      grow();
    }
    tail[size] = from;
    head[size] = to;
    origin[size] = reference;
    cost[TIME][size] = steps(figures[TIME] * STEPS_PER_HOUR);
    cost[MONEY][size] = steps(figures[MONEY] * moneySteps);
    cost[CO2][size] = steps(figures[CO2] * co2Steps);
    cost[RISK][size] = steps(figures[RISK] * RISK_STEPS);
    size++;
  }

  /// The nearest whole number; none of the figures is negative.
  private static int steps(double figure) {
    return (int) Math.min(MOST_STEPS, figure + 0.5);
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
}
