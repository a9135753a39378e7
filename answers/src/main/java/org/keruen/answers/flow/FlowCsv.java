package org.keruen.answers.flow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.plan.PlanCsv;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowSums;

/// Flows at elements and by corridors in one table, a row each; or their changes.
public final class FlowCsv {

  private FlowCsv() {}

  /// Elements, corridors, and what is lost.
  public static String render(FlowRun run) {
    StringBuilder csv = new StringBuilder();
    row(
        csv,
        "row",
        "element_or_corridor",
        "from",
        "to",
        "group",
        "tonnes",
        "capacity_tonnes",
        "capacity_confidence",
        "queue_hours",
        "usd_per_tonne",
        "days",
        "co2_kg_per_tonne");
    run.result().elements().forEach(flow -> element(csv, flow));
    run.result().corridors().forEach(flow -> corridor(csv, flow));
    for (Flow lost : run.result().lost()) {
      row(csv, "lost", "", lost.origin(), lost.destination(), lost.group(), exact(lost.tonnes()),
          "", "", "", "", "", "");
    }
    return csv.toString();
  }

  private static void element(StringBuilder csv, FlowResult.ElementFlow flow) {
    Capacity capacity = flow.capacity();
    row(
        csv,
        "element",
        flow.element(),
        flow.fromCountry(),
        "",
        "",
        exact(flow.tonnes()),
        exact(flow.capacityTonnes()),
        capacity == null ? "" : capacity.provenance().confidence().word(),
        exact(flow.queueHours()),
        "",
        "",
        "");
  }

  private static void corridor(StringBuilder csv, FlowResult.CorridorFlow flow) {
    row(
        csv,
        "corridor",
        String.join(" ", flow.corridor()),
        flow.originCountry(),
        flow.destinationCountry(),
        flow.group(),
        exact(flow.tonnes()),
        "",
        "",
        "",
        exact(flow.usdPerTonne()),
        exact(flow.days()),
        exact(flow.co2KgPerTonne()));
  }

  /// Changes at elements and by corridors, groups and countries.
  public static String render(FlowComparison comparison) {
    StringBuilder csv = new StringBuilder();
    row(
        csv,
        "row",
        "key",
        "from",
        "to",
        "first_tonnes",
        "second_tonnes",
        "tonnes",
        "queue_hours",
        "usd",
        "tonne_days",
        "co2_tonnes");
    for (FlowComparison.ElementChange change : comparison.elements()) {
      row(
          csv,
          "element",
          change.element(),
          change.fromCountry(),
          "",
          exact(change.firstTonnes()),
          exact(change.secondTonnes()),
          exact(change.tonnes()),
          exact(change.queueHours()),
          "",
          "",
          "");
    }
    for (FlowComparison.CorridorChange change : comparison.corridors()) {
      String corridor = String.join(" ", change.corridor());
      String from = change.originCountry();
      String to = change.destinationCountry();
      sums(csv, "corridor", new Key(corridor, from, to), change.first(), change.second());
    }
    lines(csv, "group", comparison.groups());
    lines(csv, "partner", comparison.countries().partners());
    lines(csv, "transit", comparison.countries().transits());
    return csv.toString();
  }

  private record Key(String name, String from, String to) {}

  private static void lines(StringBuilder csv, String kind, Iterable<FlowComparison.Line> lines) {
    for (FlowComparison.Line line : lines) {
      sums(csv, kind, new Key(line.key(), "", ""), line.first(), line.second());
    }
  }

  private static void sums(
      StringBuilder csv, String kind, Key key, FlowSums first, FlowSums second) {
    FlowSums change = second.minus(first);
    row(
        csv,
        kind,
        key.name,
        key.from,
        key.to,
        exact(first.tonnes()),
        exact(second.tonnes()),
        exact(change.tonnes()),
        "",
        exact(change.usd()),
        exact(change.tonneDays()),
        exact(change.co2Tonnes()));
  }

  private static String exact(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void row(StringBuilder csv, String... cells) {
    csv.append(Arrays.stream(cells).map(PlanCsv::quoted).collect(Collectors.joining(",")))
        .append('\n');
  }
}
