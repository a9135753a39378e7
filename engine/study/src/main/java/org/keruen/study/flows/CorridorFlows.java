package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.choice.ChoiceEquilibrium;
import org.keruen.assignment.choice.PathSets;
import org.keruen.shipment.DayGraph;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;
import org.keruen.study.demand.Zone;

/// Shares a year's demand out over the ways of a day: a path-size logit over corridors and modes at
/// the queues that all of it makes together.
///
/// Two levels converge jointly: the choice among stored ways, and the store itself, which is
/// searched again at the queues found until no missing way would save anything worth naming. Same
/// question, same digits.
public final class CorridorFlows {

  static final double DAYS_PER_YEAR = 365;
  private static final double MIN_TONNES = 1e-6;
  private static final int MOST_ROUNDS = 400;
  private static final int MOST_SEARCHES = 4;

  /// Missing ways that save a smaller share of all costs are not searched for again.
  private static final double WORTH_SEARCHING = 1e-4;

  private final FlowQuestion question;
  private final ZoneGraph zones;
  private final Elements elements;
  private final List<Chooser> choosers = new ArrayList<>();
  private final List<Flow> lost = new ArrayList<>();
  private final Alternatives alternatives;
  private final List<LinkCost> delays;

  private CorridorFlows(FlowQuestion question) {
    this.question = question;
    var study = question.study();
    var day = new DayGraph(study.model(), question.date(), study.asOf());
    Demand demand = question.demand();
    this.zones = new ZoneGraph(day, List.copyOf(demand.zones().values()));
    this.elements = new Elements(zones.graph(), question.capacities());
    this.delays = elements.delays(question.settings().seasonDays());
    addChoosers(demand);
    this.alternatives = new Alternatives(zones, choosers);
  }

  /// The flows that answer a question.
  ///
  /// @throws IllegalArgumentException if a zone's place is not in the network
  public static FlowResult of(FlowQuestion question) {
    return new CorridorFlows(question).solve();
  }

  private void addChoosers(Demand demand) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Zone zone : demand.zones().values()) {
      numbers.put(zone.id(), numbers.size());
    }
    Map<String, GroupCosts> costs = groupCosts(demand);
    for (Flow flow : demand.flows()) {
      GroupCosts ofGroup = costs.get(flow.group());
      if (ofGroup != null
          && flow.tonnes() > MIN_TONNES
          && !flow.origin().equals(flow.destination())) {
        int from = numbers.getOrDefault(flow.origin(), 0);
        int to = numbers.getOrDefault(flow.destination(), 0);
        choosers.add(new Chooser(flow, ofGroup, from, to));
      }
    }
  }

  private Map<String, GroupCosts> groupCosts(Demand demand) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Flow flow : demand.flows()) {
      double[] sum = sums.computeIfAbsent(flow.group(), key -> new double[2]);
      sum[0] += flow.tonnes();
      sum[1] += flow.usd();
    }
    Map<String, GroupCosts> costs = new LinkedHashMap<>();
    sums.forEach(
        (group, sum) -> {
          if (sum[0] > MIN_TONNES) {
            costs.put(group, new GroupCosts(question.study(), zones, group, sum[1] / sum[0]));
          }
        });
    return costs;
  }

  private FlowResult solve() {
    alternatives.find();
    dropLost();
    ChoiceEquilibrium.Result choice = choose(null);
    int rounds = choice.rounds();
    int searches = 1;
    int[] ways = countWays();
    Alternatives.Found found = search(choice);
    while (found.savings() > WORTH_SEARCHING && searches < MOST_SEARCHES) {
      choice = choose(spread(choice, ways));
      rounds += choice.rounds();
      searches++;
      ways = countWays();
      found = search(choice);
    }
    forget(ways);
    var convergence =
        new FlowResult.Convergence(
            choosers.size(),
            Arrays.stream(ways).sum(),
            choice.residual(),
            rounds,
            searches,
            found.savings());
    return new FlowReport(zones, elements, choosers, choice).report(convergence, lost);
  }

  private void dropLost() {
    for (Chooser chooser : choosers) {
      if (chooser.ways().isEmpty()) {
        lost.add(chooser.flow());
      }
    }
    choosers.removeIf(chooser -> chooser.ways().isEmpty());
  }

  private Alternatives.Found search(ChoiceEquilibrium.Result choice) {
    return alternatives.offerBest(arcDelays(choice), arc -> false);
  }

  /// Takes back the ways of a search that came after the last choice.
  private void forget(int[] ways) {
    for (int c = 0; c < ways.length; c++) {
      List<Chooser.Way> kept = choosers.get(c).ways();
      kept.subList(ways[c], kept.size()).clear();
    }
  }

  private ChoiceEquilibrium.Result choose(double @Nullable [] start) {
    return ChoiceEquilibrium.solve(
        pathSets(), delays, question.settings().residual(), MOST_ROUNDS, start);
  }

  private PathSets pathSets() {
    var sets = new PathSets.Builder();
    for (Chooser chooser : choosers) {
      double sharpness = question.settings().sharpness() / chooser.leastHours();
      sets.chooser(chooser.flow().tonnes() / DAYS_PER_YEAR, sharpness);
      double[] sizes = chooser.pathSizes(zones);
      double usdPerHour = chooser.costs().usdPerTonneHour();
      for (int w = 0; w < sizes.length; w++) {
        Chooser.Way way = chooser.ways().get(w);
        sets.path(way.generalisedHours(usdPerHour), sizes[w], passed(way));
      }
    }
    return sets.build();
  }

  private int[] passed(Chooser.Way way) {
    int[] passed = new int[way.arcs().length];
    int size = 0;
    for (int arc : way.arcs()) {
      for (int element : elements.of(arc)) {
        passed = size == passed.length ? Arrays.copyOf(passed, 2 * size + 8) : passed;
        passed[size++] = element;
      }
    }
    return Arrays.copyOf(passed, size);
  }

  private int[] countWays() {
    return choosers.stream().mapToInt(chooser -> chooser.ways().size()).toArray();
  }

  /// The flows of a former choice on the paths of the next, whose new ways come last.
  private double[] spread(ChoiceEquilibrium.Result choice, int[] before) {
    double[] start = new double[Arrays.stream(countWays()).sum()];
    int from = 0;
    int to = 0;
    for (int c = 0; c < before.length; c++) {
      for (int w = 0; w < before[c]; w++) {
        start[to + w] = choice.pathFlow(from + w);
      }
      from += before[c];
      to += choosers.get(c).ways().size();
    }
    return start;
  }

  private double[] arcDelays(ChoiceEquilibrium.Result choice) {
    double[] hours = new double[zones.arcCount()];
    for (int arc = 0; arc < zones.graph().arcCount(); arc++) {
      for (int element : elements.of(arc)) {
        hours[arc] += choice.elementHours(element);
      }
    }
    return hours;
  }
}
