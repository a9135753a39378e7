package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keruen.base.Band;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;

/// The ways that would be among the better ones but for a closure.
final class BlockedWays {

  private static final double NEAR_DUPLICATE = 0.6;
  private static final int LARGEST_SET = 3;
  private static final int MOST_SETS = 3;
  private static final int MOST_STATES = 12;

  private final Planner planner;
  private final Consignment consignment;
  private final StateCalendar calendar;
  private final Load load;
  private final Tolls tolls;
  private final OptionBuilder builder;
  private final List<List<BlockedWay.Reason>> reasonSets = new ArrayList<>();

  BlockedWays(
      Planner planner,
      Consignment consignment,
      StateCalendar calendar,
      Load load,
      Tolls tolls,
      OptionBuilder builder) {
    this.planner = planner;
    this.consignment = consignment;
    this.calendar = calendar;
    this.load = load;
    this.tolls = tolls;
    this.builder = builder;
  }

  /// Shut ways that beat every option in days or money, best first, never near-duplicates.
  List<BlockedWay> find(WaySearch search, double usdPerHour, List<Option> options, int most) {
    TransportGraph graph = planner.graph(consignment.ready(), calendar, true);
    QueryGraph query =
        new QueryGraph(graph, planner.closures(graph, calendar), consignment, load, tolls);
    WayTrees trees =
        new WayTrees(
            query,
            List.of(new WayTrees.Taste(1, usdPerHour, 0)),
            query.closedOnArrival(Set.of(), Set.of()));
    List<Way> ways = new ArrayList<>(search.throughEach(query, trees));
    ways.sort(Comparator.comparingDouble(way -> Planning.generalised(way, usdPerHour)));
    List<BlockedWay> found = new ArrayList<>();
    List<Corridors.Outline> outlines = new ArrayList<>();
    for (Way way : ways) {
      Journey journey = new Journey(way, consignment, planner.figures(), calendar);
      if (!journey.closures.isEmpty() && isOtherwiseFit(journey)) {
        List<BlockedWay.Reason> reasons = reasons(journey);
        reasonSets.add(reasons);
        Corridors.Outline outline = Corridors.outline(journey, planner.linkKm());
        boolean different =
            outlines.stream().noneMatch(other -> outline.similarity(other) > NEAR_DUPLICATE);
        if (found.size() < most && different) {
          Option asIfOpen = builder.build(journey);
          outlines.add(outline);
          if (isBetter(asIfOpen, options)) {
            found.add(blocked(asIfOpen, journey, reasons));
          }
        }
      }
    }
    return found;
  }

  private boolean isOtherwiseFit(Journey journey) {
    return !journey.returns() && journey.meets(consignment.limits()) && !builder.isRefused(journey);
  }

  /// Better than every option in days or in money, or than one of them in both: it would have its
  /// place among those shown.
  private static boolean isBetter(Option asIfOpen, List<Option> options) {
    double days = asIfOpen.totals().durationDaysP50();
    double usd = asIfOpen.totals().costUsd().mid();
    return options.stream().allMatch(option -> days < option.totals().durationDaysP50())
        || options.stream().allMatch(option -> usd < option.totals().costUsd().mid())
        || options.stream()
            .anyMatch(
                option ->
                    days < option.totals().durationDaysP50()
                        && usd < option.totals().costUsd().mid());
  }

  private static BlockedWay blocked(
      Option asIfOpen, Journey journey, List<BlockedWay.Reason> reasons) {
    TimeSpread hours = asIfOpen.totals().hours();
    Band usd = asIfOpen.totals().costUsd();
    return new BlockedWay(asIfOpen.corridor(), hours, usd, journey.distanceKm, reasons);
  }

  private List<BlockedWay.Reason> reasons(Journey journey) {
    Map<StatePeriod, Set<String>> elements = new LinkedHashMap<>();
    for (int i = 0; i < journey.closures.size(); i++) {
      elements
          .computeIfAbsent(journey.closures.get(i), key -> new LinkedHashSet<>())
          .addAll(journey.closedElements.get(i));
    }
    List<BlockedWay.Reason> reasons = new ArrayList<>();
    elements.forEach(
        (period, shut) ->
            reasons.add(
                new BlockedWay.Reason(
                    period.id(),
                    period.title(),
                    List.copyOf(shut),
                    period.dates().from(),
                    period.dates().lastDayAsOf(calendar.asOf()),
                    period.provenance().sourceIds())));
    return reasons;
  }

  /// The smallest sets of closures whose lifting opens a way: of all sets of up to three closures
  /// met on shut ways, those without a smaller one inside.
  List<List<BlockedWay.Reason>> smallestReopenings() {
    Map<String, BlockedWay.Reason> known = new LinkedHashMap<>();
    reasonSets.forEach(set -> set.forEach(reason -> known.putIfAbsent(reason.stateId(), reason)));
    List<String> states = known.keySet().stream().limit(MOST_STATES).toList();
    QueryGraph query =
        new QueryGraph(
            planner.graph(consignment.ready(), calendar, true),
            planner.everyClosure(consignment.ready(), calendar),
            consignment,
            load,
            tolls);
    List<Set<String>> opening = new ArrayList<>();
    for (int size = 1; size <= LARGEST_SET; size++) {
      grow(query, states, 0, size, new LinkedHashSet<>(), opening);
    }
    return opening.stream()
        .limit(MOST_SETS)
        .map(set -> set.stream().map(known::get).filter(Objects::nonNull).toList())
        .toList();
  }

  private void grow(
      QueryGraph query,
      List<String> states,
      int from,
      int more,
      Set<String> lifted,
      List<Set<String>> opening) {
    if (more == 0) {
      boolean[] shut = query.closedOnArrival(Set.of(), lifted);
      if (new WayTrees(query, List.of(new WayTrees.Taste(1, 1, 0)), shut).anyWay()) {
        opening.add(Set.copyOf(lifted));
      }
      return;
    }
    for (int i = from; i < states.size(); i++) {
      Set<String> larger = new LinkedHashSet<>(lifted);
      larger.add(states.get(i));
      if (opening.stream().noneMatch(larger::containsAll)) {
        grow(query, states, i + 1, more - 1, larger, opening);
      }
    }
  }
}
