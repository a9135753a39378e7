package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.choice.ChoiceEquilibrium;
import org.keruen.network.Link;
import org.keruen.network.LoadUnit;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.study.demand.Flow;

/// Turns path flows into what people read.
final class FlowReport {

  private static final double HOURS_PER_DAY = 24;
  private static final double KG_PER_TONNE = 1000;
  private static final double LEAST_FORGONE_TONNES = 0.5;

  private final ZoneGraph zones;
  private final Elements elements;
  private final Standing standing;
  private final ChoiceEquilibrium.Result choice;
  private final List<String> gates;

  FlowReport(ZoneGraph zones, Standing standing) {
    this.zones = zones;
    this.elements = zones.elements();
    this.standing = standing;
    this.choice = standing.choice();
    this.gates = gates(zones);
  }

  /// A way with the tonnes that take it in a year and the hours it queues.
  private record Used(Chooser chooser, Chooser.Way way, double tonnes, double queueHours) {}

  FlowResult report(FlowResult.Convergence convergence) {
    List<Flow> lost = standing.lost();
    List<Used> used = used();
    ForkJoinTask<List<FlowResult.LinkFlow>> links =
        ForkJoinTask.adapt(() -> linkFlows(used)).fork();
    return new FlowResult(
        totals(used, lost),
        convergence,
        corridors(used),
        elementFlows(),
        links.join(),
        lost,
        forgone(),
        ports(used));
  }

  private List<Used> used() {
    int[] firstPath = new int[standing.choosers().size() + 1];
    for (int c = 0; c < standing.choosers().size(); c++) {
      firstPath[c + 1] = firstPath[c] + standing.choosers().get(c).ways().size();
    }
    return IntStream.range(0, standing.choosers().size())
        .parallel()
        .mapToObj(c -> used(standing.choosers().get(c), firstPath[c]))
        .flatMap(List::stream)
        .toList();
  }

  private List<Used> used(Chooser chooser, int firstPath) {
    List<Used> used = new ArrayList<>(chooser.ways().size());
    for (int w = 0; w < chooser.ways().size(); w++) {
      Chooser.Way way = chooser.ways().get(w);
      double tonnes = choice.pathFlow(firstPath + w) * CorridorFlows.DAYS_PER_YEAR;
      used.add(new Used(chooser, way, tonnes, standing.queueHours(way)));
    }
    return used;
  }

  private static FlowResult.Totals totals(List<Used> used, List<Flow> lost) {
    double tonnes = 0;
    double usd = 0;
    double hours = 0;
    double queued = 0;
    double tonneKm = 0;
    double co2Kg = 0;
    for (Used one : used) {
      tonnes += one.tonnes;
      usd += one.tonnes * one.way.tonne().usd();
      hours += one.tonnes * (one.way.tonne().hours() + one.queueHours);
      queued += one.tonnes * one.queueHours;
      tonneKm += one.tonnes * one.way.tonne().km();
      co2Kg += one.tonnes * one.way.tonne().co2Kg();
    }
    double without = lost.stream().mapToDouble(Flow::tonnes).sum();
    return new FlowResult.Totals(
        tonnes,
        without,
        usd,
        hours / HOURS_PER_DAY,
        queued / HOURS_PER_DAY,
        tonneKm,
        co2Kg / KG_PER_TONNE);
  }

  private record Exchange(String from, String to, String group) {}

  private List<FlowResult.Forgone> forgone() {
    Map<Exchange, double[]> sums = new LinkedHashMap<>();
    for (Chooser chooser : standing.choosers()) {
      var exchange =
          new Exchange(
              zones.zones().get(chooser.origin()).country(),
              zones.zones().get(chooser.destination()).country(),
              chooser.flow().group());
      double[] sum = sums.computeIfAbsent(exchange, key -> new double[2]);
      sum[0] += chooser.flow().tonnes() - chooser.tonnes();
      sum[1] += chooser.flow().tonnes();
    }
    List<FlowResult.Forgone> forgone = new ArrayList<>();
    sums.forEach(
        (exchange, sum) -> {
          if (Math.abs(sum[0]) >= LEAST_FORGONE_TONNES) {
            forgone.add(
                new FlowResult.Forgone(
                    exchange.from, exchange.to, exchange.group, sum[0], sum[0] / sum[1]));
          }
        });
    forgone.sort(Comparator.comparingDouble(FlowResult.Forgone::tonnes).reversed());
    return forgone;
  }

  private record CorridorKey(String from, String to, String group, List<String> corridor) {}

  private List<FlowResult.CorridorFlow> corridors(List<Used> used) {
    Map<CorridorKey, double[]> sums = new LinkedHashMap<>();
    List<CorridorKey> keys = used.parallelStream().map(this::key).toList();
    for (int u = 0; u < keys.size(); u++) {
      Used one = used.get(u);
      double[] sum = sums.computeIfAbsent(keys.get(u), key -> new double[4]);
      sum[0] += one.tonnes;
      sum[1] += one.tonnes * one.way.tonne().usd();
      sum[2] += one.tonnes * (one.way.tonne().hours() + one.queueHours) / HOURS_PER_DAY;
      sum[3] += one.tonnes * one.way.tonne().co2Kg();
    }
    List<FlowResult.CorridorFlow> flows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          if (sum[0] > 0) {
            flows.add(
                new FlowResult.CorridorFlow(
                    key.from,
                    key.to,
                    key.group,
                    key.corridor,
                    sum[0],
                    sum[1] / sum[0],
                    sum[2] / sum[0],
                    sum[3] / sum[0]));
          }
        });
    flows.sort(Comparator.comparingDouble(FlowResult.CorridorFlow::tonnes).reversed());
    return flows;
  }

  private CorridorKey key(Used used) {
    List<String> corridor = new ArrayList<>();
    for (int arc : used.way.arcs()) {
      if (zones.isGate(arc)) {
        corridor.add(gates.get(zones.graph().gate(arc)));
      }
    }
    return new CorridorKey(
        zones.zones().get(used.chooser.origin()).country(),
        zones.zones().get(used.chooser.destination()).country(),
        used.chooser.flow().group(),
        corridor);
  }

  /// What every gate passes, by number.
  private static List<String> gates(ZoneGraph zones) {
    TransportGraph graph = zones.graph();
    List<String> gates = new ArrayList<>(Collections.nCopies(graph.gateCount(), ""));
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (zones.isGate(arc)) {
        gates.set(
            graph.gate(arc),
            graph.kind(arc) == ArcKind.CROSS
                ? "post:" + graph.post(arc).id()
                : "service:" + graph.service(arc).id());
      }
    }
    return gates;
  }

  private List<FlowResult.ElementFlow> elementFlows() {
    List<FlowResult.ElementFlow> flows = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      if (!elements.isLimitOfOthers(e) && yearly(e) >= 1) {
        flows.add(elementFlow(e));
      }
    }
    flows.sort(
        Comparator.comparingDouble(FlowResult.ElementFlow::load)
            .reversed()
            .thenComparing(FlowResult.ElementFlow::element)
            .thenComparing(FlowResult.ElementFlow::fromCountry));
    return flows;
  }

  private FlowResult.ElementFlow elementFlow(int number) {
    Elements.Element element = elements.get(number);
    Elements.Element limit = elements.get(element.limit());
    boolean limited = limit.capacity() != null;
    return new FlowResult.ElementFlow(
        element.element(),
        element.fromCountry(),
        yearly(number),
        yearly(element.limit()),
        limited ? limit.tonnesPerDay() * CorridorFlows.DAYS_PER_YEAR : null,
        choice.elementHours(element.limit()),
        limit.capacity());
  }

  private List<FlowResult.PortFlow> ports(List<Used> used) {
    Map<String, double[]> sums = new TreeMap<>();
    for (Used one : used) {
      for (int arc : one.way.arcs()) {
        Means ship = findShip(arc);
        if (ship != null) {
          String terminal = "terminal:" + zones.graph().terminal(arc).id();
          double[] sum = sums.computeIfAbsent(terminal, key -> new double[2]);
          sum[0] += one.tonnes;
          sum[1] += ship.loadUnit().kind() == LoadUnit.Kind.CONTAINER ? one.tonnes : 0;
        }
      }
    }
    List<FlowResult.PortFlow> ports = new ArrayList<>();
    sums.forEach((terminal, sum) -> ports.add(new FlowResult.PortFlow(terminal, sum[0], sum[1])));
    return ports;
  }

  /// The ship that an arc loads or unloads, or null.
  private @Nullable Means findShip(int arc) {
    TransportGraph graph = zones.graph();
    if (zones.isDoor(arc)
        || (graph.kind(arc) != ArcKind.UNLOAD && graph.kind(arc) != ArcKind.LOAD)) {
      return null;
    }
    Means means = graph.means(graph.arcMeans(arc));
    return means.mode() == Mode.SEA ? means : null;
  }

  private double yearly(int element) {
    return choice.elementFlow(element) * CorridorFlows.DAYS_PER_YEAR;
  }

  private List<FlowResult.LinkFlow> linkFlows(List<Used> used) {
    double[] byArc = new double[zones.arcCount()];
    for (Used one : used) {
      for (int arc : one.way.arcs()) {
        byArc[arc] += one.tonnes;
      }
    }
    Map<Integer, double[]> byLink = new LinkedHashMap<>();
    for (int arc = 0; arc < byArc.length; arc++) {
      if (byArc[arc] > 0 && !isStill(arc)) {
        addToLinks(byLink, arc, byArc[arc]);
      }
    }
    List<FlowResult.LinkFlow> flows = new ArrayList<>();
    byLink.forEach(
        (link, sum) ->
            flows.add(new FlowResult.LinkFlow(zones.graph().link(link).id(), sum[0], sum[1])));
    flows.sort(Comparator.comparing(FlowResult.LinkFlow::link));
    return flows;
  }

  /// Whether nothing moves over links on an arc.
  private boolean isStill(int arc) {
    return zones.isDoor(arc) ? zones.door(arc).run() < 0 : zones.graph().kind(arc) != ArcKind.MOVE;
  }

  private void addToLinks(Map<Integer, double[]> byLink, int arc, double tonnes) {
    TransportGraph graph = zones.graph();
    int[] links;
    List<String> places;
    boolean outward = true;
    if (zones.isDoor(arc)) {
      ZoneGraph.Door door = zones.door(arc);
      links = door.runs().links(door.run());
      places = placeIds(door.runs().places(door.run()));
      outward = door.outward();
    } else {
      links = graph.listPieces(arc);
      places = graph.listPlaces(arc);
    }
    for (int i = 0; i < links.length; i++) {
      Link link = graph.link(links[i]);
      boolean forward = link.from().equals(places.get(i)) == outward;
      byLink.computeIfAbsent(links[i], key -> new double[2])[forward ? 0 : 1] += tonnes;
    }
  }

  private List<String> placeIds(int[] places) {
    List<String> ids = new ArrayList<>(places.length);
    for (int place : places) {
      ids.add(zones.graph().placeId(place));
    }
    return ids;
  }
}
