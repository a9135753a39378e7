package org.keruen.answers.flow;

import org.keruen.answers.json.JsonWriter;
import org.keruen.base.Confidence;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowResult;

/// The flows of a run as JSON, its record first. Numbers have every digit.
public final class FlowJson {

  private FlowJson() {}

  public static String render(FlowRun run) {
    FlowResult result = run.result();
    JsonWriter json = new JsonWriter();
    json.object();
    run.write(json, "run");
    totals(json, "totals", result.totals());
    convergence(json, result.convergence());
    json.array("corridors");
    result.corridors().forEach(flow -> corridor(json, flow));
    json.endArray().array("elements");
    result.elements().forEach(flow -> element(json, flow));
    json.endArray().array("links");
    result.links().forEach(flow -> link(json, flow));
    json.endArray().array("lost");
    result.lost().forEach(flow -> lost(json, flow));
    return json.endArray().endObject().finish();
  }

  static void totals(JsonWriter json, String name, FlowResult.Totals totals) {
    json.object(name)
        .exact("tonnes", totals.tonnes())
        .exact("lostTonnes", totals.lostTonnes())
        .exact("usd", totals.usd())
        .exact("tonneDays", totals.tonneDays())
        .exact("queueTonneDays", totals.queueDays())
        .exact("tonneKm", totals.tonneKm())
        .exact("co2Tonnes", totals.co2Tonnes())
        .endObject();
  }

  private static void convergence(JsonWriter json, FlowResult.Convergence reached) {
    json.object("convergence")
        .whole("choosers", reached.choosers())
        .whole("ways", reached.ways())
        .exact("residual", reached.residual())
        .whole("rounds", reached.rounds())
        .whole("searches", reached.searches())
        .exact("missingSavings", reached.missingSavings())
        .endObject();
  }

  private static void corridor(JsonWriter json, FlowResult.CorridorFlow flow) {
    json.object()
        .text("originCountry", flow.originCountry())
        .text("destinationCountry", flow.destinationCountry())
        .text("group", flow.group())
        .texts("corridor", flow.corridor())
        .exact("tonnes", flow.tonnes())
        .exact("usdPerTonne", flow.usdPerTonne())
        .exact("days", flow.days())
        .exact("co2KgPerTonne", flow.co2KgPerTonne())
        .endObject();
  }

  private static void element(JsonWriter json, FlowResult.ElementFlow flow) {
    Capacity capacity = flow.capacity();
    json.object()
        .text("element", flow.element())
        .text("fromCountry", flow.fromCountry().isEmpty() ? null : flow.fromCountry())
        .exact("tonnes", flow.tonnes())
        .exact("countedTonnes", flow.countedTonnes())
        .number("capacityTonnes", flow.capacityTonnes())
        .exact("load", flow.load())
        .exact("queueHours", flow.queueHours());
    if (capacity == null) {
      json.text("capacity", null);
    } else {
      json.object("capacity")
          .exact("value", capacity.value())
          .text("unit", capacity.unit().word())
          .flag("sourced", capacity.provenance().confidence() == Confidence.SOURCED)
          .provenance(capacity.provenance())
          .text("note", capacity.provenance().note())
          .endObject();
    }
    json.endObject();
  }

  private static void link(JsonWriter json, FlowResult.LinkFlow flow) {
    json.object()
        .text("link", flow.link())
        .exact("forwardTonnes", flow.forwardTonnes())
        .exact("backwardTonnes", flow.backwardTonnes())
        .endObject();
  }

  private static void lost(JsonWriter json, Flow flow) {
    json.object()
        .text("origin", flow.origin())
        .text("destination", flow.destination())
        .text("group", flow.group())
        .exact("tonnes", flow.tonnes())
        .exact("usd", flow.usd())
        .endObject();
  }
}
