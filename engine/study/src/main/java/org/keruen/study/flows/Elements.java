package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.LinkCost;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.TransportGraph;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Capacity;

/// Whatever may fill up, numbered, with the numbers that each arc passes.
///
/// A post or service counts each direction apart. A terminal counts all that is lifted there, a
/// line both directions together: a single track is shared by them. Immutable once built.
final class Elements {

  /// One of them.
  ///
  /// @param element     `kind:id`
  /// @param fromCountry country left, or empty where directions count together
  /// @param capacity    what it takes, or null if it is not limited
  record Element(String element, String fromCountry, @Nullable Capacity capacity) {

    /// Most that passes, t/day; infinite if not limited.
    double tonnesPerDay() {
      if (capacity == null) {
        return Double.POSITIVE_INFINITY;
      }
      return capacity.tonnesPerDayEachWay() * (fromCountry.isEmpty() ? 2 : 1);
    }
  }

  private static final int[] NOTHING = {};

  /// What a queue moves at a time: about a truckload.
  private static final double UNIT_TONNES = 20;

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<int[]> byArc = new ArrayList<>();
  private final Capacities capacities;
  private final Network network;

  Elements(TransportGraph graph, Capacities capacities) {
    this.capacities = capacities;
    this.network = graph.network();
    int[] ofLink = new int[network.infrastructure().links().size()];
    for (int link = 0; link < ofLink.length; link++) {
      Link piece = graph.link(link);
      ofLink[link] = piece instanceof Link.Rail ? number("link:" + piece.id(), "") : -1;
    }
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      byArc.add(passed(graph, arc, ofLink));
    }
  }

  private int[] passed(TransportGraph graph, int arc, int[] ofLink) {
    return switch (graph.kind(arc)) {
      case CROSS -> new int[] {number("post:" + graph.post(arc).id(), graph.fromCountry(arc))};
      case SAIL -> new int[] {number("service:" + graph.service(arc).id(), graph.fromCountry(arc))};
      case UNLOAD, LOAD -> new int[] {number("terminal:" + graph.terminal(arc).id(), "")};
      case MOVE -> lines(graph, arc, ofLink);
      case STAY, STUFF -> NOTHING;
    };
  }

  private static int[] lines(TransportGraph graph, int arc, int[] ofLink) {
    int[] lines = graph.listPieces(arc);
    if (ofLink[lines[0]] < 0) {
      return NOTHING;
    }
    for (int i = 0; i < lines.length; i++) {
      lines[i] = ofLink[lines[i]];
    }
    return lines;
  }

  private int number(String element, String fromCountry) {
    String key = element + '/' + fromCountry;
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = elements.size();
    elements.add(new Element(element, fromCountry, capacities.find(element, network)));
    numbers.put(key, number);
    return number;
  }

  int size() {
    return elements.size();
  }

  Element get(int number) {
    return elements.get(number);
  }

  /// Numbers of what an arc of the transport graph passes; read only.
  int[] of(int arc) {
    return arc < byArc.size() ? byArc.get(arc) : NOTHING;
  }

  /// Arcs that pass an element, whichever direction.
  BitSet arcsOf(String element) {
    BitSet numbers = new BitSet();
    for (int e = 0; e < elements.size(); e++) {
      numbers.set(e, elements.get(e).element().equals(element));
    }
    BitSet arcs = new BitSet();
    for (int arc = 0; arc < byArc.size(); arc++) {
      arcs.set(arc, Arrays.stream(byArc.get(arc)).anyMatch(numbers::get));
    }
    return arcs;
  }

  /// Delay of each by its flow a day, beyond the time that the study knows.
  List<LinkCost> delays(double seasonDays) {
    List<LinkCost> delays = new ArrayList<>(elements.size());
    for (Element element : elements) {
      double capacity = element.tonnesPerDay();
      delays.add(
          Double.isInfinite(capacity)
              ? new LinkCost.Constant(0)
              : new LinkCost.Queue(0, capacity, seasonDays, UNIT_TONNES));
    }
    return delays;
  }
}
