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
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;
import org.keruen.shipment.DayGraph;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Capacity;

/// Whatever may fill up, numbered, with the numbers that each arc passes.
///
/// A post or service counts each direction apart; where its capacity is for both together, they
/// share one more element that has it. A terminal counts all that is lifted there, a line both
/// directions together: a single track is shared by them. Immutable once built.
final class Elements {

  /// One of them.
  ///
  /// @param element      `kind:id`
  /// @param fromCountry  country left, or empty where directions count together
  /// @param capacity     what it takes, or null if it is not limited, or by another only
  /// @param tonnesPerDay most that passes on the day; infinite if not limited
  /// @param limit        number of the element that limits it: its own, or that of both directions
  record Element(
      String element,
      String fromCountry,
      @Nullable Capacity capacity,
      double tonnesPerDay,
      int limit) {}

  private static final int[] NOTHING = {};

  /// What a queue moves at a time: about a truckload.
  private static final double UNIT_TONNES = 20;

  private static final String BOTH_WAYS = "";

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<int[]> byArc = new ArrayList<>();
  private final Capacities capacities;
  private final DayGraph day;
  private final TransportGraph graph;

  Elements(DayGraph day, Capacities capacities) {
    this.capacities = capacities;
    this.day = day;
    this.graph = day.graph();
    int[] ofLink = new int[graph.network().infrastructure().links().size()];
    for (int link = 0; link < ofLink.length; link++) {
      Link piece = graph.link(link);
      ofLink[link] = piece instanceof Link.Rail ? line(piece) : -1;
    }
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      byArc.add(passed(arc, ofLink));
    }
  }

  private int line(Link piece) {
    String country = graph.network().getPlace(piece.from()).country();
    return number("link:" + piece.id(), passing(piece.mode().word(), country, country));
  }

  private int[] passed(int arc, int[] ofLink) {
    return switch (graph.kind(arc)) {
      case CROSS -> gate("post:" + graph.post(arc).id(), arc);
      case SAIL -> gate("service:" + graph.service(arc).id(), arc);
      case UNLOAD, LOAD -> new int[] {terminal(arc)};
      case MOVE -> lines(arc, ofLink);
      case STAY, STUFF -> NOTHING;
    };
  }

  private int[] lines(int arc, int[] ofLink) {
    int[] lines = graph.listPieces(arc);
    if (ofLink[lines[0]] < 0) {
      return NOTHING;
    }
    for (int i = 0; i < lines.length; i++) {
      lines[i] = ofLink[lines[i]];
    }
    return lines;
  }

  private int terminal(int arc) {
    String country = graph.fromCountry(arc);
    String mode = graph.means(graph.arcMeans(arc)).mode().word();
    return number("terminal:" + graph.terminal(arc).id(), passing(mode, country, country));
  }

  /// A post or a service, in the direction of an arc; with both directions where they share a
  /// capacity.
  private int[] gate(String element, int arc) {
    String mode = graph.means(graph.arcMeans(arc)).mode().word();
    var passing = passing(mode, graph.fromCountry(arc), graph.toCountry(arc));
    Capacity capacity = capacities.find(element, graph.network());
    if (capacity == null || capacity.eachWay()) {
      return new int[] {number(element, passing.fromCountry(), capacity, passing, -1)};
    }
    int both = number(element, BOTH_WAYS, capacity, passing, -1);
    return new int[] {number(element, passing.fromCountry(), null, passing, both), both};
  }

  private static StateCalendar.Passing passing(String mode, String from, String to) {
    return new StateCalendar.Passing(mode, from, to, "");
  }

  private int number(String element, StateCalendar.Passing passing) {
    return number(element, BOTH_WAYS, capacities.find(element, graph.network()), passing, -1);
  }

  /// @param limit the element that limits it, or -1 for itself
  private int number(
      String element,
      String fromCountry,
      @Nullable Capacity capacity,
      StateCalendar.Passing passing,
      int limit) {
    String key = element + '/' + fromCountry;
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = elements.size();
    double most =
        capacity == null
            ? Double.POSITIVE_INFINITY
            : capacity.tonnesPerDayEachWay()
                * (fromCountry.isEmpty() ? 2 : 1)
                * day.capacityFactor(element, passing);
    elements.add(new Element(element, fromCountry, capacity, most, limit < 0 ? number : limit));
    numbers.put(key, number);
    return number;
  }

  /// Whether an element only limits both directions of another, which are counted apart.
  boolean isLimitOfOthers(int number) {
    String element = elements.get(number).element();
    return elements.get(number).fromCountry().isEmpty()
        && (element.startsWith("post:") || element.startsWith("service:"));
  }

  /// Whether all that may fill up has the same numbers in both.
  boolean areNumberedAs(Elements other) {
    boolean same = elements.size() == other.elements.size();
    for (int e = 0; same && e < elements.size(); e++) {
      Element one = elements.get(e);
      Element two = other.elements.get(e);
      same = one.element().equals(two.element()) && one.fromCountry().equals(two.fromCountry());
    }
    return same;
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

  /// Delay of each by its flow a day, beyond the time that it takes without a line.
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
