package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keruen.base.StatePeriod;
import org.keruen.network.StateCalendar;

/// The ways that would be among the better ones but for a closure.
final class BlockedWays {

  private static final double NEAR_DUPLICATE = 0.6;
  private static final int LARGEST_SET = 3;
  private static final int MOST_SETS = 3;
  private static final int MOST_STATES = 12;

  private final Planner planner;
  private final Consignment consignment;
  private final StateCalendar calendar;
  private final QueryGraph query;
  private final OptionBuilder builder;
  private final List<List<BlockedWay.Reason>> reasonSets = new ArrayList<>();

  BlockedWays(
      Planner planner,
      Consignment consignment,
      StateCalendar calendar,
      QueryGraph query,
      OptionBuilder builder) {
    this.planner = planner;
    this.consignment = consignment;
    this.calendar = calendar;
    this.query = query;
    this.builder = builder;
  }

  /// Shut ways that beat every option in days or money, best first, never near-duplicates of one
  /// another. Where only links are shut, none like an option: then it is a short cut of it.
  ///
  /// @param shown the ways of the options
  List<BlockedWay> find(
      WaySearch search, double usdPerHour, List<Option> options, List<Way> shown, int most) {
    List<Outline> open = shown.stream().map(Outline::new).toList();
    List<BlockedWay> found = new ArrayList<>();
    List<Outline> outlines = new ArrayList<>();
    for (Way way : candidates(search, usdPerHour)) {
      Outline outline = new Outline(way);
      boolean known =
          found.size() == most
              || open.stream().anyMatch(outline::passesSameGates)
              || isLikeOne(outline, outlines);
      if (known && !options.isEmpty()) {
        continue;
      }
      Journey journey = new Journey(way, consignment, planner.figures(), calendar);
      boolean shortCut = shutsOnlyLinks(journey) && isLikeOne(outline, open);
      if (!journey.closures.isEmpty() && !shortCut && isOtherwiseFit(journey)) {
        List<BlockedWay.Reason> reasons = reasons(journey);
        reasonSets.add(reasons);
        if (!known) {
          outlines.add(outline);
          addIfBetter(found, builder.price(journey), reasons, options);
        }
      }
    }
    return found;
  }

  private static boolean isLikeOne(Outline outline, List<Outline> others) {
    return others.stream().anyMatch(other -> outline.similarity(other) > NEAR_DUPLICATE);
  }

  private static boolean shutsOnlyLinks(Journey journey) {
    return journey.closedElements.stream()
        .flatMap(List::stream)
        .allMatch(element -> element.startsWith("link:"));
  }

  private List<Way> candidates(WaySearch search, double usdPerHour) {
    boolean[] shut = query.shut().onArrival(ShutArcs.View.AS_IF_OPEN, Set.of(), Set.of());
    var trees = new WayTrees(query, List.of(new WayTrees.Taste(1, usdPerHour, 0)), shut);
    return search.throughEach(query, trees).stream()
        .filter(Way::mayBeShut)
        .sorted(Comparator.comparingDouble(way -> Planning.generalised(way, usdPerHour)))
        .toList();
  }

  private static void addIfBetter(
      List<BlockedWay> found,
      OptionBuilder.Priced asIfOpen,
      List<BlockedWay.Reason> reasons,
      List<Option> options) {
    if (isBetter(asIfOpen, options)) {
      found.add(blocked(asIfOpen, reasons));
    }
  }

  private boolean isOtherwiseFit(Journey journey) {
    return !journey.returns() && journey.meets(consignment.limits()) && !builder.isRefused(journey);
  }

  /// Better than every option in days or in money, or than one of them in both: it would have its
  /// place among those shown.
  private static boolean isBetter(OptionBuilder.Priced asIfOpen, List<Option> options) {
    double days = asIfOpen.hours().quantileHours(0.5) / 24;
    double usd = asIfOpen.usd().mid();
    return options.stream().allMatch(option -> days < option.totals().durationDaysP50())
        || options.stream().allMatch(option -> usd < option.totals().costUsd().mid())
        || options.stream()
            .anyMatch(
                option ->
                    days < option.totals().durationDaysP50()
                        && usd < option.totals().costUsd().mid());
  }

  private static BlockedWay blocked(
      OptionBuilder.Priced asIfOpen, List<BlockedWay.Reason> reasons) {
    Journey journey = asIfOpen.journey();
    return new BlockedWay(
        Corridors.of(journey),
        asIfOpen.hours(),
        asIfOpen.usd(),
        journey.distanceKm,
        course(journey),
        reasons);
  }

  private static List<BlockedWay.Stretch> course(Journey journey) {
    List<BlockedWay.Stretch> course = new ArrayList<>();
    for (Journey.Event event : journey.events) {
      Way.Part part = event.part();
      boolean moves =
          event.kind() == Option.Step.Kind.MOVE || event.kind() == Option.Step.Kind.BORDER;
      if (part != null && moves) {
        String mode = journey.modeWord(part, event.means());
        String means = journey.graph().means(event.means()).id();
        course.add(new BlockedWay.Stretch(mode, means, part.places()));
      }
    }
    return course;
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
    List<Set<String>> opening = new ArrayList<>();
    for (int size = 1; size <= LARGEST_SET; size++) {
      grow(states, 0, size, new LinkedHashSet<>(), opening);
    }
    return opening.stream()
        .limit(MOST_SETS)
        .map(set -> set.stream().map(known::get).filter(Objects::nonNull).toList())
        .toList();
  }

  private void grow(
      List<String> states, int from, int more, Set<String> lifted, List<Set<String>> opening) {
    if (more == 0) {
      boolean[] shut = query.shut().onArrival(ShutArcs.View.TO_BE_OPENED, Set.of(), lifted);
      if (new WayTrees(query, List.of(new WayTrees.Taste(1, 1, 0)), shut).anyWay()) {
        opening.add(Set.copyOf(lifted));
      }
      return;
    }
    for (int i = from; i < states.size(); i++) {
      Set<String> larger = new LinkedHashSet<>(lifted);
      larger.add(states.get(i));
      if (opening.stream().noneMatch(larger::containsAll)) {
        grow(states, i + 1, more - 1, larger, opening);
      }
    }
  }
}
