package org.keruen.shipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.keruen.network.StateCalendar;

/// One planning: from a consignment to its plan.
final class Planning {

  private static final int MOST_OPTIONS = 6;
  private static final int MOST_BLOCKED = 4;

  /// Two journeys that share more of the shorter one's kilometres are one way to the user.
  private static final double NEAR_DUPLICATE = 0.6;

  /// Ways that differ so little in one criterion are told apart by their cost in time and money.
  private static final double NEARLY_EQUAL = 0.05;

  private static final double HOWEVER_DEAR = 1e3;
  private static final int MOST_DETOURS = 12;
  private static final double CHANGE_SHARE = 0.04;

  /// Price on CO2e of somebody who would pay for less: ten times a high carbon price.
  private static final double GREEN_USD_PER_KG = 1;

  private final Planner planner;
  private final Consignment consignment;
  private final StateCalendar calendar;
  private final WaySearch search;
  private final Agreements agreements;
  private final Load load;
  private final Tolls tolls;
  private final OptionBuilder builder;
  private final Set<String> remarks = new LinkedHashSet<>();

  /// Gates of ways that could not be taken, in the order met.
  private final Set<String> untaken = new LinkedHashSet<>();

  Planning(Planner planner, Consignment consignment, StateCalendar calendar, WaySearch search) {
    this.planner = planner;
    this.consignment = consignment;
    this.calendar = calendar;
    this.search = search;
    PlanningModel model = planner.model();
    this.agreements = new Agreements(model.memberships(), consignment.ready());
    this.load = new Load(model, consignment.goods());
    this.tolls = new Tolls(model, consignment, planner.figures(), agreements);
    this.builder =
        new OptionBuilder(
            model,
            consignment,
            load,
            planner.figures(),
            tolls,
            new RuleEngine(model, agreements, consignment));
  }

  Plan plan() {
    PackedGraphs.Packed packed = planner.graphs().on(consignment.ready(), calendar.asOf());
    Closures closures = packed.closures().on(consignment.ready());
    QueryGraph query = new QueryGraph(packed.graph(), closures, consignment, load, tolls);
    List<Journey> chosen = choose(query, Set.of(), WayTrees.WORTH_SHOWING);
    Set<String> barred = new LinkedHashSet<>();
    for (int i = 0; chosen.isEmpty() && i < MOST_DETOURS && barAnother(barred); i++) {
      chosen = choose(query, barred, HOWEVER_DEAR);
    }
    List<Option> options = Badges.award(chosen.stream().map(builder::build).toList());
    BlockedWays blocked = new BlockedWays(planner, consignment, calendar, query, builder);
    List<Way> shown = chosen.stream().map(journey -> journey.way).toList();
    List<BlockedWay> better = blocked.find(search, usdPerHour(), options, shown, MOST_BLOCKED);
    return new Plan(
        consignment,
        calendar.asOf(),
        options,
        better,
        options.isEmpty() ? blocked.smallestReopenings() : List.of(),
        List.copyOf(remarks));
  }

  /// Ways with some gates barred: what is left when the good ones are shut on their day, refused,
  /// or not as required.
  private List<Journey> choose(QueryGraph query, Set<String> barred, double worthShowing) {
    boolean required = !consignment.limits().requireNothing();
    WayTrees trees =
        new WayTrees(
            query,
            tastes(),
            query.shut().onArrival(ShutArcs.View.AS_IT_STANDS, barred, Set.of()),
            required ? HOWEVER_DEAR : worthShowing);
    if (!trees.anyWay()) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>(search.front(query, trees));
    ways.addAll(search.throughEach(query, trees));
    return choose(ways);
  }

  /// Bars the next gate of a way that could not be taken.
  private boolean barAnother(Set<String> barred) {
    for (String gate : untaken) {
      if (barred.add(gate)) {
        return true;
      }
    }
    return false;
  }

  /// What an hour of the whole consignment is worth: its capital, and vehicles that stand.
  private double usdPerHour() {
    double units = Math.max(1, Math.ceil(load.tonnes() / 20));
    double perUnit = planner.figures().waitingUsdPerUnitHour().mid();
    return (tolls.capitalUsdPerHour() / units) + perUnit;
  }

  /// For most, for those who count money only, or time only, and for those who count CO2e.
  private List<WayTrees.Taste> tastes() {
    double rate = usdPerHour();
    return List.of(
        new WayTrees.Taste(1, rate, 0),
        new WayTrees.Taste(1, 0, 0),
        new WayTrees.Taste(0, rate, 0),
        new WayTrees.Taste(1, rate, GREEN_USD_PER_KG));
  }

  /// Best by each criterion first, then by generalised cost; skipping what is shut on its dates,
  /// refused by a rule, outside the consignment's limits, or nearly the same as one chosen before.
  private List<Journey> choose(List<Way> ways) {
    List<Journey> chosen = new ArrayList<>();
    List<Outline> outlines = new ArrayList<>();
    for (Way way : inOrder(ways)) {
      if (chosen.size() == MOST_OPTIONS) {
        break;
      }
      Outline outline = new Outline(way);
      if (outlines.stream().allMatch(other -> outline.similarity(other) <= NEAR_DUPLICATE)) {
        Journey journey = new Journey(way, consignment, planner.figures(), calendar);
        if (isTaken(journey)) {
          chosen.add(journey);
          outlines.add(outline);
        }
      }
    }
    return chosen;
  }

  private boolean isTaken(Journey journey) {
    boolean fits =
        journey.closures.isEmpty() && !journey.returns() && journey.meets(consignment.limits());
    if (!fits) {
      untaken.addAll(journey.gates());
    }
    return fits && !isRefused(journey);
  }

  private boolean isRefused(Journey journey) {
    Rule refusal = builder.findRefusal(journey);
    if (refusal != null) {
      remarks.add(refusal.text());
      untaken.addAll(journey.gates());
    }
    return refusal != null;
  }

  /// A way with its money and time together, USD.
  private record Ranked(Way way, double usd) {}

  private List<Way> inOrder(List<Way> ways) {
    if (ways.isEmpty()) {
      return List.of();
    }
    double rate = usdPerHour();
    List<Ranked> byBoth =
        ways.stream()
            .map(way -> new Ranked(way, generalised(way, rate)))
            .sorted(Comparator.comparingDouble(Ranked::usd))
            .toList();
    double least = byBoth.getFirst().usd();
    Set<Way> ordered = new LinkedHashSet<>();
    ordered.add(byBoth.getFirst().way());
    ordered.add(best(byBoth, ranked -> ranked.way().costs().money()));
    ordered.add(best(byBoth, ranked -> ranked.way().costs().time()));
    List<ToDoubleFunction<Way>> nearlyEqual =
        List.of(way -> way.costs().risk(), way -> way.costs().co2());
    for (ToDoubleFunction<Way> criterion : nearlyEqual) {
      double smallest = Math.max(1, ways.stream().mapToDouble(criterion).min().orElse(0));
      ordered.add(
          best(
              byBoth,
              ranked ->
                  criterion.applyAsDouble(ranked.way()) / smallest
                      + NEARLY_EQUAL * ranked.usd() / least));
    }
    byBoth.forEach(ranked -> ordered.add(ranked.way()));
    return List.copyOf(ordered);
  }

  /// The least by a measure; of equals the one that comes first.
  private static Way best(List<Ranked> byBoth, ToDoubleFunction<Ranked> measure) {
    Ranked best = byBoth.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Ranked ranked : byBoth) {
      double value = measure.applyAsDouble(ranked);
      if (value < least) {
        least = value;
        best = ranked;
      }
    }
    return best.way();
  }

  /// Money and time of a way, USD; dearer by a share for each change of means, for every one needs
  /// somebody to arrange it.
  static double generalised(Way way, double usdPerHour) {
    double usd =
        way.costs().money() * (double) QueryGraph.USD_PER_STEP
            + way.costs().time() * usdPerHour / QueryGraph.STEPS_PER_HOUR;
    return usd * (1 + CHANGE_SHARE * way.costs().changes());
  }
}
