package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.choice.ChoiceEquilibrium;
import org.keruen.assignment.choice.ChoiceEquilibrium.Limit;
import org.keruen.assignment.choice.ChoiceWatch;
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
/// question, same digits, for every number of threads.
public final class CorridorFlows {

  static final double DAYS_PER_YEAR = 365;
  private static final double MIN_TONNES = 1e-6;
  private static final int MOST_ROUNDS = 100;
  private static final int MOST_SEARCHES = 4;

  /// Missing ways that save a smaller share of all costs are not searched for again.
  private static final double WORTH_SEARCHING = 1e-4;

  private final FlowQuestion question;
  private final ZoneGraph zones;
  private final List<LinkCost> delays;

  CorridorFlows(FlowQuestion question) {
    this.question = question;
    var study = question.study();
    var day = new DayGraph(study.model(), question.date(), study.asOf());
    List<Zone> ofDemand = List.copyOf(question.demand().zones().values());
    this.zones = new ZoneGraph(day, ofDemand, question.capacities());
    this.delays = zones.elements().delays(question.settings().seasonDays());
  }

  /// The flows that answer a question.
  ///
  /// @throws IllegalArgumentException if a zone's place is not in the network
  public static FlowResult of(FlowQuestion question) {
    return of(question, FlowWatch.SILENT);
  }

  /// The flows that answer a question.
  ///
  /// @param watch told by this thread how far it is, after every group of goods and every round
  /// @throws IllegalArgumentException if a zone's place is not in the network
  /// @throws java.util.concurrent.CancellationException if the watch stops it
  public static FlowResult of(FlowQuestion question, FlowWatch watch) {
    var flows = new CorridorFlows(question);
    return flows.report(flows.find(watch));
  }

  FlowResult report(Found found) {
    return new FlowReport(zones, found.standing()).report(found.convergence());
  }

  /// Flows with how near they are to where they belong.
  ///
  /// @param stock ways before anybody queued
  record Found(Standing standing, FlowResult.Convergence convergence, Stock stock) {}

  /// The flows, from nothing.
  Found find(FlowWatch watch) {
    return find(null, null, watch);
  }

  /// The flows: the same with a stock of former ways and without.
  ///
  /// @param elastic how the demand answers to costs, or null if it does not
  Found find(@Nullable Stock former, @Nullable ElasticDemand elastic, FlowWatch watch) {
    var progress = new FlowProgress(watch);
    List<Chooser> choosers = choosers(question.demand());
    if (former != null) {
      new FormerWays(former, zones).lend(choosers);
    }
    var alternatives = new Alternatives(zones, choosers);
    alternatives.find(progress);
    Chooser.workOutSizes(choosers, zones);
    var stock = new Stock(zones, choosers);
    List<Flow> lost = dropLost(choosers);
    ChoiceEquilibrium.Result choice = choose(choosers, null, progress);
    int rounds = choice.rounds();
    int searches = 1;
    int[] ways = countWays(choosers);
    Alternatives.Found found = alternatives.offerBetter(arcDelays(choice));
    while (found.savings() > WORTH_SEARCHING && searches < MOST_SEARCHES) {
      progress.searched(searches, choice.residual());
      choice = choose(choosers, spread(choosers, choice, ways), progress);
      rounds += choice.rounds();
      searches++;
      ways = countWays(choosers);
      found = alternatives.offerBetter(arcDelays(choice));
    }
    forget(choosers, ways);
    Settled settled = settle(elastic, choosers, choice, progress);
    var convergence =
        new FlowResult.Convergence(
            choosers.size(),
            Arrays.stream(ways).sum(),
            settled.choice.residual(),
            rounds,
            searches,
            found.savings(),
            settled.demandGap);
    return new Found(new Standing(choosers, settled.choice, lost), convergence, stock);
  }

  /// A choice, and how far the demand is from what it would be at the costs of that.
  private record Settled(ChoiceEquilibrium.Result choice, double demandGap) {}

  private Settled settle(
      @Nullable ElasticDemand elastic,
      List<Chooser> choosers,
      ChoiceEquilibrium.Result choice,
      FlowProgress progress) {
    if (elastic == null) {
      return new Settled(choice, 0);
    }
    int[] ways = countWays(choosers);
    var answering = new ElasticChoice(elastic, choosers);
    ChoiceEquilibrium.Result settled =
        answering.settle(choice, last -> choose(choosers, spread(choosers, last, ways), progress));
    return new Settled(settled, answering.gap());
  }

  private ChoiceEquilibrium.Result choose(
      List<Chooser> choosers, double @Nullable [] start, FlowProgress progress) {
    ChoiceEquilibrium.Result choice =
        choose(
            choosers,
            start,
            new Limit(question.settings().residual(), MOST_ROUNDS),
            progress::round);
    progress.check();
    return choice;
  }

  /// Lets everybody choose among the stored ways.
  ///
  /// @param start `[all ways]` flows to start from, or null
  ChoiceEquilibrium.Result choose(
      List<Chooser> choosers, double @Nullable [] start, Limit limit, ChoiceWatch watch) {
    return ChoiceEquilibrium.solve(pathSets(choosers), delays, limit, start, watch);
  }

  ZoneGraph zones() {
    return zones;
  }

  private List<Chooser> choosers(Demand demand) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Zone zone : demand.zones().values()) {
      numbers.put(zone.id(), numbers.size());
    }
    Map<String, GroupCosts> costs = groupCosts(demand);
    List<Chooser> choosers = new ArrayList<>();
    for (Flow flow : demand.flows()) {
      GroupCosts ofGroup = costs.get(flow.group());
      boolean moves = flow.tonnes() > MIN_TONNES && !flow.origin().equals(flow.destination());
      if (ofGroup != null && moves) {
        int from = numbers.getOrDefault(flow.origin(), 0);
        int to = numbers.getOrDefault(flow.destination(), 0);
        choosers.add(new Chooser(flow, ofGroup, from, to));
      }
    }
    return choosers;
  }

  private Map<String, GroupCosts> groupCosts(Demand demand) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Flow flow : demand.flows()) {
      double[] sum = sums.computeIfAbsent(flow.group(), key -> new double[2]);
      sum[0] += flow.tonnes();
      sum[1] += flow.usd();
    }
    sums.values().removeIf(sum -> sum[0] <= MIN_TONNES);
    List<GroupCosts> made =
        sums.entrySet().parallelStream()
            .map(
                group ->
                    new GroupCosts(
                        question, zones, group.getKey(), group.getValue()[1] / group.getValue()[0]))
            .toList();
    Map<String, GroupCosts> costs = new LinkedHashMap<>();
    made.forEach(each -> costs.put(each.group(), each));
    return costs;
  }

  private static List<Flow> dropLost(List<Chooser> choosers) {
    List<Flow> lost = new ArrayList<>();
    for (Chooser chooser : choosers) {
      if (chooser.ways().isEmpty()) {
        lost.add(chooser.flow());
      }
    }
    choosers.removeIf(chooser -> chooser.ways().isEmpty());
    return lost;
  }

  /// Takes back the ways of a search that came after the last choice.
  private static void forget(List<Chooser> choosers, int[] ways) {
    for (int c = 0; c < ways.length; c++) {
      List<Chooser.Way> kept = choosers.get(c).ways();
      kept.subList(ways[c], kept.size()).clear();
    }
  }

  private PathSets pathSets(List<Chooser> choosers) {
    Chooser.workOutSizes(choosers, zones);
    var sets = new PathSets.Builder();
    for (Chooser chooser : choosers) {
      double sharpness = question.settings().sharpness() / chooser.leastHours();
      sets.chooser(chooser.tonnes() / DAYS_PER_YEAR, sharpness);
      double[] sizes = chooser.pathSizes();
      double usdPerHour = chooser.costs().usdPerTonneHour();
      for (int w = 0; w < sizes.length; w++) {
        Chooser.Way way = chooser.ways().get(w);
        sets.path(way.generalisedHours(usdPerHour), sizes[w], way.passed());
      }
    }
    return sets.build();
  }

  static int[] countWays(List<Chooser> choosers) {
    return choosers.stream().mapToInt(chooser -> chooser.ways().size()).toArray();
  }

  /// The flows of a former choice on the paths of the next, whose new ways come last.
  private static double[] spread(
      List<Chooser> choosers, ChoiceEquilibrium.Result choice, int[] before) {
    double[] start = new double[Arrays.stream(countWays(choosers)).sum()];
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

  /// `[arcCount]` the queues of a choice, hours.
  double[] arcDelays(ChoiceEquilibrium.Result choice) {
    double[] hours = new double[zones.arcCount()];
    for (int arc = 0; arc < zones.graph().arcCount(); arc++) {
      for (int element : zones.elements().of(arc)) {
        hours[arc] += choice.elementHours(element);
      }
    }
    return hours;
  }
}
