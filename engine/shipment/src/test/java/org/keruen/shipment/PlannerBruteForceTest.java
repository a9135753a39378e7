package org.keruen.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// The planner against every simple way on small random networks.
class PlannerBruteForceTest {

  private static final int SEEDS = 120;

  /// Limits of what is looked at, as `docs/methods/planning.md` gives them.
  private static final double WORTH_SEARCHING = 1.06;

  private static final double NEAR_DUPLICATE = 0.6;
  private static final double NEARLY_EQUAL = 0.08;

  /// A truck that stands costs 240 USD a day, so 10 USD an hour.
  private static final WayTrees.Taste USUAL = new WayTrees.Taste(1, 10, 0);

  private static final List<WayTrees.Taste> TASTES =
      List.of(
          USUAL,
          new WayTrees.Taste(1, 2, 0),
          new WayTrees.Taste(1, 50, 0),
          new WayTrees.Taste(1, 10, 1));

  /// One case: the network in words, and its graph for one consignment.
  private record Case(String text, Planner planner, Consignment asked, QueryGraph query) {

    static Case of(long seed) {
      String text = randomText(new SplittableRandom(seed));
      Planner planner = new Planner(Models.of(text).with("waiting_usd_per_truck_day", 240).build());
      Consignment asked = Models.consignment("a0", "d0", 20);
      PlanningModel model = planner.model();
      PackedGraphs.Packed packed = planner.graphs().on(asked.ready(), asked.ready());
      var load = new Load(model, asked.goods());
      var tolls =
          new Tolls(model, asked, planner.figures(), new Agreements(List.of(), asked.ready()));
      return new Case(
          text,
          planner,
          asked,
          new QueryGraph(packed.graph(), packed.closures().on(asked.ready()), asked, load, tolls));
    }
  }

  /// Four countries of three places, joined by roads, here and there by rail and terminals, with
  /// two posts between neighbours.
  private static String randomText(SplittableRandom random) {
    var text = new StringBuilder();
    List<String> countries = List.of("AA", "BB", "CC", "DD");
    for (String country : countries) {
      String p = country + "." + country.substring(0, 1).toLowerCase(Locale.ROOT);
      text.append(run("road", p + 0, p + 1, random));
      text.append(run("road", p + 1, p + 2, random));
      if (random.nextInt(2) == 0) {
        text.append(run("road", p + 0, p + 2, random));
      }
      if (random.nextInt(2) == 0) {
        text.append(run("rail", p + 0, p + 2, random).strip()).append(" id=r").append(country);
        text.append("\nterminal t").append(country).append(' ').append(p).append("0 containers");
        text.append(" hours=").append(random.nextInt(2, 20)).append(" lift=40\n");
        text.append("terminal e").append(country).append(' ').append(p).append("2 containers");
        text.append(" hours=").append(random.nextInt(2, 20)).append(" lift=40\n");
      }
    }
    String[][] pairs = {{"AA", "BB"}, {"AA", "CC"}, {"BB", "DD"}, {"CC", "DD"}, {"BB", "CC"}};
    for (int i = 0; i < pairs.length; i++) {
      text.append("post p").append(i).append(' ').append(at(pairs[i][0], random)).append(' ');
      text.append(at(pairs[i][1], random)).append(" road out=").append(random.nextInt(1, 60));
      text.append(" fee=").append(random.nextInt(0, 40) * 10).append('\n');
    }
    return text.toString();
  }

  private static String run(String kind, String from, String to, SplittableRandom random) {
    return kind + " " + from + " " + to + " " + random.nextInt(50, 900) + "\n";
  }

  /// Not at the ends of the trip: a way without a run is a case of its own in [PlannerTest].
  private static String at(String country, SplittableRandom random) {
    String letter = country.substring(0, 1).toLowerCase(Locale.ROOT);
    return country + "." + letter + random.nextInt(1, 3);
  }

  private static List<int[]> everySimplePath(QueryGraph query) {
    Map<Integer, List<Integer>> out = new HashMap<>();
    for (int arc = 0; arc < query.arcCount(); arc++) {
      out.computeIfAbsent(query.tail(arc), key -> new ArrayList<>()).add(arc);
    }
    List<int[]> paths = new ArrayList<>();
    walk(query, out, query.source(), new boolean[query.topology().nodeCount()], new int[0], paths);
    return paths;
  }

  private static void walk(
      QueryGraph query,
      Map<Integer, List<Integer>> out,
      int at,
      boolean[] seen,
      int[] path,
      List<int[]> paths) {
    if (at == query.target()) {
      paths.add(path);
      return;
    }
    seen[at] = true;
    for (int arc : out.getOrDefault(at, List.of())) {
      if (!seen[query.head(arc)]) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = arc;
        walk(query, out, query.head(arc), seen, longer, paths);
      }
    }
    seen[at] = false;
  }

  /// What a path costs by a taste, USD.
  private static double weighted(QueryGraph query, int[] path, WayTrees.Taste taste) {
    Way.Costs costs = query.costs(path);
    double[] weights = taste.weights();
    return costs.time() * weights[QueryGraph.TIME]
        + costs.money() * weights[QueryGraph.MONEY]
        + costs.co2() * weights[QueryGraph.CO2];
  }

  /// By some taste, a path costs at most so many times the best. The planner cuts off cents at
  /// every arc of the best, so a dollar an arc is left out.
  private static List<int[]> worthwhile(
      QueryGraph query, List<int[]> paths, List<WayTrees.Taste> tastes) {
    List<int[]> worth = new ArrayList<>();
    for (WayTrees.Taste taste : tastes) {
      double best =
          paths.stream()
              .mapToDouble(path -> weighted(query, path, taste) - path.length)
              .min()
              .orElse(0);
      paths.stream()
          .filter(path -> weighted(query, path, taste) <= WORTH_SEARCHING * best)
          .filter(path -> !worth.contains(path))
          .forEach(worth::add);
    }
    return worth;
  }

  /// The front is exact on what is worth searching: every such way is dominated by a way found.
  @Test
  void everyWorthwhileWayIsMatchedByTheFront() {
    var search = new WaySearch();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Case tried = Case.of(seed);
      QueryGraph query = tried.query();
      var trees = new WayTrees(query, TASTES, new boolean[query.arcCount()]);
      List<int[]> paths = everySimplePath(query);
      List<Way.Costs> front =
          trees.anyWay() ? search.front(query, trees).stream().map(Way::costs).toList() : List.of();

      assertThat(front.isEmpty()).as("seed %d\n%s", seed, tried.text()).isEqualTo(paths.isEmpty());
      for (int[] path : worthwhile(query, paths, TASTES)) {
        Way.Costs costs = query.costs(path);
        assertThat(front)
            .as("seed %d: %s\n%s", seed, costs, tried.text())
            .anyMatch(found -> isNoWorse(found, costs));
      }
    }
  }

  private static boolean isNoWorse(Way.Costs found, Way.Costs other) {
    return found.time() <= other.time()
        && found.money() <= other.money()
        && found.co2() <= other.co2()
        && found.risk() <= other.risk();
  }

  @Test
  void everyWayOfTheFrontIsAWay() {
    var search = new WaySearch();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Case tried = Case.of(seed);
      QueryGraph query = tried.query();
      var trees = new WayTrees(query, TASTES, new boolean[query.arcCount()]);
      List<Way.Costs> all = everySimplePath(query).stream().map(query::costs).toList();
      if (trees.anyWay()) {
        for (Way way : search.front(query, trees)) {
          assertThat(all).as("seed %d\n%s", seed, tried.text()).contains(way.costs());
        }
      }
    }
  }

  @Test
  void nothingWorthwhileIsCheaperThanTheCheapestShown() {
    assertNothingBeats(option -> option.costUsd().mid(), 2 * 2.5);
  }

  @Test
  void nothingWorthwhileIsFasterThanTheFastestShown() {
    assertNothingBeats(option -> option.hours().meanHours(), 2 * 0.25);
  }

  @Test
  void nothingWorthwhileIsCleanerThanTheCleanestShown() {
    assertNothingBeats(Option.Totals::co2eKg, 2 * 2.5);
  }

  /// No way that is worthwhile at the usual worth of an hour is better than the best shown by more
  /// than the search rounds (half a step at every arc of either way) and the planner's rule of what
  /// is nearly equal gives away: 5 % of the best for each unit of generalised cost over the least,
  /// so at most 0.05 · 1.06 · (1 + 0.04 · changes) < 8 %. Ways that come back to a country, or that
  /// share most of their kilometres or all of their gates with one shown, do not count.
  ///
  /// @param rounding of two arcs, in the unit of the measure
  private static void assertNothingBeats(ToDoubleFunction<Option.Totals> measure, double rounding) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Case tried = Case.of(seed);
      Plan plan = tried.planner().plan(tried.asked(), tried.asked().ready());
      double best =
          plan.options().stream()
              .mapToDouble(option -> measure.applyAsDouble(option.totals()))
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      QueryGraph query = tried.query();
      for (int[] path : worthwhile(query, everySimplePath(query), List.of(USUAL))) {
        Journey journey = journey(tried, path);
        if (journey.returns()) {
          continue;
        }
        Option option = builder(tried).build(journey);
        double value = measure.applyAsDouble(option.totals());
        double allowed = rounding * Math.max(12, path.length) + NEARLY_EQUAL * value;
        boolean beats = value < best - allowed;
        assertThat(beats && isUnlike(option, plan, tried))
            .as(
                "seed %d: %s at %s, shown %s\n%s",
                seed, option.corridor().id(), value, Models.corridors(plan), tried.text())
            .isFalse();
      }
    }
  }

  private static boolean isUnlike(Option option, Plan plan, Case tried) {
    Map<String, Double> km = kilometres(option, tried);
    return plan.options().stream()
        .noneMatch(
            shown ->
                gates(shown).equals(gates(option))
                    || overlap(km, kilometres(shown, tried)) > NEAR_DUPLICATE - 1e-9);
  }

  private static List<String> gates(Option option) {
    return option.corridor().parts().stream().flatMap(part -> part.elements().stream()).toList();
  }

  private static double overlap(Map<String, Double> a, Map<String, Double> b) {
    double shared =
        a.entrySet().stream()
            .mapToDouble(entry -> Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0.0)))
            .sum();
    double shorter = Math.min(sum(a), sum(b));
    return shorter == 0 ? 1 : shared / shorter;
  }

  private static double sum(Map<String, Double> km) {
    return km.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Kilometres by run between two places and mode: here each is one link.
  private static Map<String, Double> kilometres(Option option, Case tried) {
    Map<String, Double> lengths = new HashMap<>();
    tried
        .planner()
        .model()
        .network()
        .infrastructure()
        .links()
        .values()
        .forEach(
            link -> lengths.put(link.mode().word() + link.from() + link.to(), link.lengthKm()));
    Map<String, Double> km = new HashMap<>();
    for (Option.Step step : option.steps()) {
      if (step.kind() == Option.Step.Kind.MOVE) {
        for (int i = 0; i + 1 < step.places().size(); i++) {
          String a = step.places().get(i);
          String b = step.places().get(i + 1);
          String ends = step.mode() + (a.compareTo(b) < 0 ? a + b : b + a);
          km.merge(ends, lengths.getOrDefault(ends, 0.0), Double::sum);
        }
      }
    }
    return km;
  }

  private static Journey journey(Case tried, int[] path) {
    Planner planner = tried.planner();
    return new Journey(
        new Way(tried.query(), path),
        tried.asked(),
        planner.figures(),
        planner.graphs().calendar(tried.asked().ready()));
  }

  private static OptionBuilder builder(Case tried) {
    PlanningModel model = tried.planner().model();
    Consignment asked = tried.asked();
    Figures figures = tried.planner().figures();
    var agreements = new Agreements(List.of(), asked.ready());
    return new OptionBuilder(
        model,
        asked,
        new Load(model, asked.goods()),
        figures,
        new Tolls(model, asked, figures, agreements),
        new RuleEngine(model, agreements, asked));
  }
}
