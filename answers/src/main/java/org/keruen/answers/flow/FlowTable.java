package org.keruen.answers.flow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keruen.io.columns.ColumnTable;
import org.keruen.network.Link;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowSums;

/// Flows in one table, a row each, or their changes: what is written as CSV and as Parquet.
public final class FlowTable {

  private FlowTable() {}

  /// Elements, corridors, links each way, and what is lost.
  public static ColumnTable of(FlowRun run) {
    FlowResult result = run.result();
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("row", "element_or_corridor", "from", "to", "group")
            .numbers("tonnes", "capacity_tonnes")
            .texts("capacity_confidence")
            .numbers("queue_hours", "usd_per_tonne", "days", "co2_kg_per_tonne");
    result.elements().forEach(flow -> element(table, flow));
    result.corridors().forEach(flow -> corridor(table, flow));
    Map<String, Link> links = run.question().study().model().network().infrastructure().links();
    for (FlowResult.LinkFlow flow : result.links()) {
      Link link = Objects.requireNonNull(links.get(flow.link()), flow.link());
      link(table, link, link.from(), link.to(), flow.forwardTonnes());
      link(table, link, link.to(), link.from(), flow.backwardTonnes());
    }
    result.lost().forEach(flow -> lost(table, flow));
    result.forgone().forEach(flow -> forgone(table, flow));
    return table.build();
  }

  private static void element(ColumnTable.Builder table, FlowResult.ElementFlow flow) {
    Capacity capacity = flow.capacity();
    table
        .row()
        .put("row", "element")
        .put("element_or_corridor", flow.element())
        .put("from", flow.fromCountry())
        .put("tonnes", flow.tonnes())
        .put("capacity_tonnes", flow.capacityTonnes())
        .put(
            "capacity_confidence",
            capacity == null ? null : capacity.provenance().confidence().word())
        .put("queue_hours", flow.queueHours());
  }

  private static void corridor(ColumnTable.Builder table, FlowResult.CorridorFlow flow) {
    table
        .row()
        .put("row", "corridor")
        .put("element_or_corridor", String.join(" ", flow.corridor()))
        .put("from", flow.originCountry())
        .put("to", flow.destinationCountry())
        .put("group", flow.group())
        .put("tonnes", flow.tonnes())
        .put("usd_per_tonne", flow.usdPerTonne())
        .put("days", flow.days())
        .put("co2_kg_per_tonne", flow.co2KgPerTonne());
  }

  private static void link(
      ColumnTable.Builder table, Link link, String from, String to, double tonnes) {
    if (tonnes > 0) {
      table
          .row()
          .put("row", "link")
          .put("element_or_corridor", "link:" + link.id())
          .put("from", from)
          .put("to", to)
          .put("tonnes", tonnes);
    }
  }

  private static void forgone(ColumnTable.Builder table, FlowResult.Forgone forgone) {
    table
        .row()
        .put("row", "forgone")
        .put("from", forgone.originCountry())
        .put("to", forgone.destinationCountry())
        .put("group", forgone.group())
        .put("tonnes", forgone.tonnes());
  }

  private static void lost(ColumnTable.Builder table, Flow flow) {
    table
        .row()
        .put("row", "lost")
        .put("from", flow.origin())
        .put("to", flow.destination())
        .put("group", flow.group())
        .put("tonnes", flow.tonnes());
  }

  /// Changes at elements and by corridors, groups and countries.
  public static ColumnTable of(FlowComparison comparison) {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("row", "key", "from", "to")
            .numbers("first_tonnes", "second_tonnes", "tonnes", "queue_hours")
            .numbers("usd", "tonne_days", "co2_tonnes");
    for (FlowComparison.ElementChange change : comparison.elements()) {
      table
          .row()
          .put("row", "element")
          .put("key", change.element())
          .put("from", change.fromCountry())
          .put("first_tonnes", change.firstTonnes())
          .put("second_tonnes", change.secondTonnes())
          .put("tonnes", change.tonnes())
          .put("queue_hours", change.queueHours());
    }
    for (FlowComparison.CorridorChange change : comparison.corridors()) {
      sums(table, "corridor", String.join(" ", change.corridor()), change.first(), change.second());
      table.put("from", change.originCountry()).put("to", change.destinationCountry());
    }
    lines(table, "group", comparison.groups());
    lines(table, "partner", comparison.countries().partners());
    lines(table, "transit", comparison.countries().transits());
    return table.build();
  }

  private static void lines(
      ColumnTable.Builder table, String kind, List<FlowComparison.Line> lines) {
    lines.forEach(line -> sums(table, kind, line.key(), line.first(), line.second()));
  }

  private static void sums(
      ColumnTable.Builder table, String kind, String key, FlowSums first, FlowSums second) {
    FlowSums change = second.minus(first);
    table
        .row()
        .put("row", kind)
        .put("key", key)
        .put("first_tonnes", first.tonnes())
        .put("second_tonnes", second.tonnes())
        .put("tonnes", change.tonnes())
        .put("usd", change.usd())
        .put("tonne_days", change.tonneDays())
        .put("co2_tonnes", change.co2Tonnes());
  }
}
