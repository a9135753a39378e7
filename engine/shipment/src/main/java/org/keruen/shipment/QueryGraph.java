package org.keruen.shipment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.StatePeriod;
import org.keruen.network.Mode;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;
import org.keruen.routing.ArcWindows;
import org.keruen.routing.ArcWindowsBuilder;
import org.keruen.routing.CostGraph;
import org.keruen.routing.Topology;

/// A transport graph seen by one consignment: the arcs that it may use, their costs to it, its ends.
///
/// Costs are whole numbers in steps that no forwarder would tell apart:
///
/// | criterion | step                                                        |
/// |-----------|-------------------------------------------------------------|
/// | time      | 0.1 h of mean time                                          |
/// | money     | 1 USD for each 20 t, or part of it, of the consignment       |
/// | CO2e      | 1 kg for each 20 t, or part of it                           |
/// | risk      | 1 h² of variance                                            |
/// | changes   | unloadings; only where the consignment limits them          |
final class QueryGraph {

  static final int TIME = 0;
  static final int MONEY = 1;
  static final int CO2 = 2;
  static final int RISK = 3;
  static final int CHANGES = 4;

  private static final int STEPS_PER_HOUR = 10;
  private static final int JOINT = Integer.MIN_VALUE;
  private static final ChronoUnit DAYS = ChronoUnit.DAYS;
  private static final int HORIZON_DAYS = 200;

  /// Where an arc of the query comes from: a transport arc, or `-1 - run` of an end.
  private int[] origin = new int[4096];

  private int[] tail = new int[4096];
  private int[] head = new int[4096];
  private final int[][] cost;
  private int size;

  private final TransportGraph graph;
  private final StateCalendar calendar;
  private final Consignment consignment;
  private final Load load;
  private final Tolls tolls;
  private final boolean ignoreClosures;
  private final EndRuns startRuns;
  private final EndRuns endRuns;
  private final double scale;
  private final List<int[]> windows = new ArrayList<>();
  private @Nullable Topology topology;

  QueryGraph(
      TransportGraph graph,
      StateCalendar calendar,
      Consignment consignment,
      Load load,
      Tolls tolls,
      boolean ignoreClosures) {
    this.graph = graph;
    this.calendar = calendar;
    this.consignment = consignment;
    this.load = load;
    this.tolls = tolls;
    this.ignoreClosures = ignoreClosures;
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

  CostGraph costGraph() {
    int[][] columns = new int[cost.length][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Arrays.copyOf(cost[c], size);
    }
    return CostGraph.of(topology(), columns);
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

  /// Closed times of arcs, or null if none is closed at any time that matters.
  @Nullable ArcWindows windows() {
    if (windows.isEmpty()) {
      return null;
    }
    ArcWindowsBuilder builder = ArcWindows.builder(size, cost.length);
    for (int[] window : windows) {
      builder.closed(window[0], window[1], window[2]);
    }
    return builder.build();
  }

  /// What an arc stands for as part of a way, or null if it only joins an end to a state there.
  Way.@Nullable Part findPart(int arc) {
    int from = origin[arc];
    if (from >= 0) {
      return new Way.Transport(graph, from);
    }
    if (from == JOINT) {
      return null;
    }
    int run = -1 - from;
    return run < startRuns.size()
        ? new Way.EndRun(graph, startRuns, run, true)
        : new Way.EndRun(graph, endRuns, run - startRuns.size(), false);
  }

  /// What a path costs in each criterion.
  Way.Costs costs(int[] path) {
    long[] sum = new long[4];
    for (int arc : path) {
      for (int c = 0; c < sum.length; c++) {
        sum[c] += cost[c][arc];
      }
    }
    return new Way.Costs(sum[TIME], sum[MONEY], sum[CO2], sum[RISK]);
  }

  /// Arcs closed when they would first be reached, at the earliest time of each tail.
  ///
  /// @param earliest `[nodeCount]` earliest times in steps; read only
  boolean[] closedAt(int[] earliest) {
    boolean[] closed = new boolean[size];
    for (int[] window : windows) {
      int time = earliest[tail[window[0]]];
      closed[window[0]] |= time >= window[1] && time < window[2];
    }
    return closed;
  }

  private void addEnds(int from, int to) {
    for (int m = 0; m < graph.meansCount(); m++) {
      if (load.suits(m) && mayUseMode(graph.means(m).mode())) {
        int start = graph.findState(from, m);
        if (start >= 0) {
          add(source(), start, JOINT, new double[4]);
        }
        int end = graph.findState(to, m);
        if (end >= 0) {
          add(end, target(), JOINT, new double[4]);
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
      addRun(source(), state, startRuns, run, -1 - run);
    }
  }

  private void addRun(int from, int to, EndRuns runs, int run, int reference) {
    int means = runs.means(run);
    if (load.suits(means) && mayUseMode(graph.means(means).mode())) {
      double hours = runs.hours(run).meanHours();
      double[] figures = {
        hours,
        runs.usdPerUnit(run) * load.units(means) + hours * tolls.capitalUsdPerHour(),
        runs.co2KgPerTonne(run) * load.tonnes(),
        runs.hours(run).varianceH2()
      };
      add(from, to, reference, figures);
    }
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
        if (graph.hasStates(arc) && !ignoreClosures) {
          addWindows(slot, arc);
        }
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
        new double[] {
          hours, usd, graph.co2KgPerTonne(arc) * load.tonnes(), graph.varianceH2(arc)
        });
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
    cost[MONEY][size] = (int) Math.min(1 << 26, Math.round(figures[MONEY] / scale));
    cost[CO2][size] = (int) Math.min(1 << 26, Math.round(figures[CO2] / scale));
    cost[RISK][size] = (int) Math.round(figures[RISK]);
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

  /// Closed days of an arc from the departure on, as windows of elapsed time. Passing is judged by
  /// the mean time, to the day.
  private void addWindows(int slot, int arc) {
    Passing passing =
        new Passing(
            passingMode(arc),
            graph.fromCountry(arc),
            graph.toCountry(arc),
            consignment.goods().hs());
    LocalDate departure = consignment.ready();
    LocalDate asOf = calendar.asOf();
    for (String element : graph.listElements(arc)) {
      for (StatePeriod period : calendar.listPeriods(element)) {
        if (period.kind() == StatePeriod.Kind.CLOSED && passing.covers(period.scope())) {
          addWindow(slot, period, departure, asOf);
        }
      }
    }
  }

  private String passingMode(int arc) {
    int means = graph.arcMeans(arc);
    return graph.kind(arc) == ArcKind.SAIL
        ? graph.service(arc).kind().mode().word()
        : graph.means(means).mode().word();
  }

  private void addWindow(int slot, StatePeriod period, LocalDate departure, LocalDate asOf) {
    LocalDate last = period.dates().lastDayAsOf(asOf);
    if (last != null && last.isBefore(departure)) {
      return;
    }
    long from = Math.max(0, departure.until(period.dates().from(), DAYS));
    if (from > HORIZON_DAYS) {
      return;
    }
    long to = last == null ? -1 : departure.until(last, DAYS) + 1;
    int close = (int) (from * 24 * STEPS_PER_HOUR);
    int open = to < 0 ? Integer.MAX_VALUE : (int) (to * 24 * STEPS_PER_HOUR);
    windows.add(new int[] {slot, close, open});
  }
}
