package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.plan.PlanJson;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.network.ElementState;
import org.keruen.network.Network;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Study;

/// What must hold of every answer on the default study, over a seeded sample of queries.
class DefaultStudyPropertiesTest {

  private static Study study = SampleQueries.study();
  private static List<Plan> plans = List.of();

  @BeforeAll
  static void planAll() {
    Planner planner = new Planner(study.model());
    plans =
        SampleQueries.of(study).stream().map(query -> planner.plan(query, query.ready())).toList();
  }

  private static String name(Plan plan, Option option) {
    return SampleQueries.name(plan.consignment()) + ", " + option.corridor().id();
  }

  @Test
  void mostQueriesHaveAnAnswer() {
    long answered = plans.stream().filter(plan -> !plan.options().isEmpty()).count();

    assertThat(answered).isGreaterThan(SampleQueries.COUNT / 2);
  }

  @Test
  void noOptionUsesWhatIsShutOnTheDayOfPassing() {
    Replay replay = new Replay(study.model().network());
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      for (Option option : plan.options()) {
        List<String> shut = replay.closed(option, plan.consignment(), plan.asOf());
        if (!shut.isEmpty()) {
          faults.add(name(plan, option) + ": " + shut);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /// Keeps the test above honest: planned as if nothing were shut, the same queries use shut
  /// things.
  @Test
  void theReplayNoticesWhatIsShut() {
    Network network = study.model().network();
    Planner blind = new Planner(withStates(List.of()));
    Replay replay = new Replay(network);
    long shut =
        plans.subList(0, 36).stream()
            .map(plan -> blind.plan(plan.consignment(), plan.asOf()))
            .flatMap(
                plan ->
                    plan.options().stream()
                        .filter(
                            option ->
                                !replay.closed(option, plan.consignment(), plan.asOf()).isEmpty()))
            .count();

    assertThat(shut).isGreaterThan(10);
  }

  @Test
  void includedLinesAndStepsSumToTheTotalOfMoney() {
    List<String> faults = new ArrayList<>();
    forEachOption(
        (name, option) -> {
          double total = option.totals().costUsd().mid();
          double lines =
              option.money().stream()
                  .filter(line -> line.kind() == Charge.Kind.INCLUDED)
                  .mapToDouble(line -> line.usd().mid())
                  .sum();
          double steps = option.steps().stream().mapToDouble(step -> step.costUsd().mid()).sum();
          compare(faults, name + " lines", lines, total);
          compare(faults, name + " steps", steps, total);
          double low = option.steps().stream().mapToDouble(step -> step.costUsd().low()).sum();
          double high = option.steps().stream().mapToDouble(step -> step.costUsd().high()).sum();
          compare(faults, name + " steps low", low, option.totals().costUsd().low());
          compare(faults, name + " steps high", high, option.totals().costUsd().high());
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void stepsSumToTheTotalsOfDistanceCarbonHoursAndBorders() {
    List<String> faults = new ArrayList<>();
    forEachOption(
        (name, option) -> {
          List<Step> steps = option.steps();
          Option.Totals totals = option.totals();
          double km = steps.stream().mapToDouble(Step::distanceKm).sum();
          double co2 = steps.stream().mapToDouble(Step::co2eKg).sum();
          double hours = steps.stream().mapToDouble(step -> step.hours().meanHours()).sum();
          compare(faults, name + " km", km, totals.distanceKm());
          compare(faults, name + " co2", co2, totals.co2eKg());
          compare(faults, name + " hours", hours, totals.hours().meanHours());
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void quantilesAreOrdered() {
    forEachOption(
        (name, option) -> {
          Option.Totals totals = option.totals();
          assertThat(totals.durationDaysP10())
              .as(name)
              .isLessThanOrEqualTo(totals.durationDaysP50());
          assertThat(totals.durationDaysP50())
              .as(name)
              .isLessThanOrEqualTo(totals.durationDaysP90());
        });
  }

  @Test
  void stepsJoinFromOriginToDestination() {
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      for (Option option : plan.options()) {
        List<Step> moves =
            option.steps().stream()
                .filter(step -> step.kind() == Step.Kind.MOVE || step.kind() == Step.Kind.BORDER)
                .toList();
        for (int i = 1; i < moves.size(); i++) {
          Step before = moves.get(i - 1);
          Step after = moves.get(i);
          boolean joined =
              before.to().equals(after.from()) || isTransferBetween(option, before, after);
          if (!joined) {
            faults.add(name(plan, option) + ": " + before.to() + " then " + after.from());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isTransferBetween(Option option, Step before, Step after) {
    List<Step> between =
        option.steps().subList(option.steps().indexOf(before), option.steps().indexOf(after));
    return between.stream().anyMatch(step -> step.kind() == Step.Kind.TRANSFER);
  }

  @Test
  void optionsOfOnePlanHaveDistinctCorridors() {
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      Set<String> seen = new HashSet<>();
      for (Option option : plan.options()) {
        if (!seen.add(option.corridor().id())) {
          faults.add(name(plan, option));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void blockedWaysAreShutAndNeverShownAsOptions() {
    for (Plan plan : plans) {
      Set<String> shown = new HashSet<>();
      plan.options().forEach(option -> shown.add(option.corridor().id()));
      plan.blocked()
          .forEach(
              way -> {
                String name = SampleQueries.name(plan.consignment());
                assertThat(way.reasons()).as(name).isNotEmpty();
                way.reasons()
                    .forEach(reason -> assertThat(reason.sourceIds()).as(name).isNotEmpty());
              });
    }
  }

  @Test
  void whereNothingIsOpenThePlanSaysWhatWouldHaveToLift() {
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      if (plan.options().isEmpty() && plan.reopenings().isEmpty() && plan.remarks().isEmpty()) {
        faults.add(SampleQueries.name(plan.consignment()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFurtherClosureNeverMakesTheFastestOptionFaster() {
    Replay replay = new Replay(study.model().network());
    var random = new SplittableRandom(SampleQueries.SEED);
    List<String> faults = new ArrayList<>();
    for (Plan plan : plans) {
      if (!plan.options().isEmpty()) {
        String element = drawElement(replay, plan, random);
        Plan after = planWithClosed(plan, element);
        if (bestHours(after) < bestHours(plan) - 1e-6) {
          faults.add(
              SampleQueries.name(plan.consignment())
                  + ": without "
                  + element
                  + " "
                  + bestHours(after)
                  + " h, with it "
                  + bestHours(plan)
                  + " h");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String drawElement(Replay replay, Plan plan, SplittableRandom random) {
    List<Option> options = plan.options();
    List<String> elements =
        options.get(random.nextInt(options.size())).steps().stream()
            .flatMap(step -> replay.elements(step).stream())
            .filter(id -> !id.startsWith("country-road"))
            .distinct()
            .toList();
    return elements.get(random.nextInt(elements.size()));
  }

  private static Plan planWithClosed(Plan plan, String element) {
    LocalDate ready = plan.consignment().ready();
    var period =
        new StatePeriod(
            "test-closure",
            "shut by the test",
            StatePeriod.Kind.CLOSED,
            new StatePeriod.Dates(ready, null, ready, null),
            StatePeriod.Scope.EVERYONE,
            StatePeriod.Restriction.NONE,
            "",
            new Provenance(Confidence.ASSUMED, List.of("test"), ""));
    List<ElementState> states = new ArrayList<>(study.model().network().states());
    states.add(new ElementState(List.of(element), period));
    return new Planner(withStates(states)).plan(plan.consignment(), plan.asOf());
  }

  private static PlanningModel withStates(List<ElementState> states) {
    PlanningModel model = study.model();
    Network network = model.network();
    return new PlanningModel(
        new Network(
            network.countries(),
            network.infrastructure(),
            network.fleet(),
            network.operation(),
            states),
        model.commodities(),
        model.memberships(),
        model.charges(),
        model.rules(),
        model.parameters());
  }

  private static double bestHours(Plan plan) {
    return plan.options().stream()
        .mapToDouble(option -> option.totals().hours().quantileHours(0.5))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void theSameQueryGivesTheSameBytesInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Planner planner = new Planner(study.model());
      for (Plan plan : plans.subList(0, 12)) {
        String expected = json(plan);
        for (String locale : List.of("kk", "ru", "ur", "tr", "ar-EG-u-nu-arab")) {
          Locale.setDefault(Locale.forLanguageTag(locale));
          Plan again = planner.plan(plan.consignment(), plan.asOf());
          assertThat(json(again))
              .as("%s under %s", SampleQueries.name(plan.consignment()), locale)
              .isEqualTo(expected);
          assertThat(again).isEqualTo(plan);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String json(Plan plan) {
    return PlanJson.render(plan, study, new Phrases(study, Messages.of(Language.EN)), 1L);
  }

  @Test
  void aFreshPlannerAnswersAsAUsedOne() {
    for (Plan plan : plans.subList(0, 6)) {
      Plan fresh = new Planner(study.model()).plan(plan.consignment(), plan.asOf());
      assertThat(json(fresh)).as(SampleQueries.name(plan.consignment())).isEqualTo(json(plan));
    }
  }

  @Test
  void eachBadgeIsGivenOnceAndToTheBest() {
    for (Plan plan : plans) {
      Map<Option.Badge, Long> count = new EnumMap<>(Option.Badge.class);
      plan.options()
          .forEach(option -> option.badges().forEach(badge -> count.merge(badge, 1L, Long::sum)));
      for (Option.Badge badge : Option.Badge.values()) {
        assertThat(count.getOrDefault(badge, 0L))
            .as("%s: %s", SampleQueries.name(plan.consignment()), badge)
            .isEqualTo(plan.options().isEmpty() ? 0 : 1);
      }
    }
  }

  private interface OptionCheck {
    void check(String name, Option option);
  }

  private static void forEachOption(OptionCheck check) {
    for (Plan plan : plans) {
      plan.options().forEach(option -> check.check(name(plan, option), option));
    }
  }

  private static void compare(List<String> faults, String name, double sum, double total) {
    if (Math.abs(sum - total) > 1e-6 * Math.max(1, Math.abs(total))) {
      faults.add(name + ": " + sum + " against " + total);
    }
  }
}
