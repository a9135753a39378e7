package org.keruen.answers.scenario;

import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.network.Link;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowResult;

/// The flows of a run as JSON: its record, totals, elements, corridors, links and what is lost.
public final class RunJson {

  private final ScenarioRun run;
  private final Labels labels;
  private final JsonWriter json = JsonWriter.compact();

  private RunJson(ScenarioRun run, Language language) {
    this.run = run;
    this.labels = new Labels(run.study(), Messages.of(language));
  }

  /// @param version of the program
  public static String render(ScenarioRun run, Language language, String version) {
    return new RunJson(run, language).document(version);
  }

  /// What repeats a run, as members of an object.
  ///
  /// @param version of the program
  public static void record(JsonWriter json, ScenarioRun.Question question, String version) {
    ReadScenario read = question.scenario();
    json.text("id", question.id())
        .text("scenario", question.scenarioId())
        .text("scenarioTitle", read == null ? null : read.scenario().title())
        .text("scenarioHash", read == null ? null : read.hash())
        .text("studyHash", question.studyHash())
        .text("date", question.date())
        .object("settings")
        .exact("halvedByDearerShare", question.settings().halvedByDearerShare())
        .exact("seasonDays", question.settings().seasonDays())
        .exact("residual", question.settings().residual())
        .endObject()
        .text("version", version);
  }

  private String document(String version) {
    FlowResult flows = run.flows();
    json.object();
    record(json, run.question(), version);
    json.whole("demandYear", run.demand().year());
    totals(flows.totals());
    convergence(flows.convergence());
    json.array("elements");
    flows.elements().forEach(this::element);
    json.endArray().array("corridors");
    flows.corridors().forEach(this::corridor);
    json.endArray().array("links");
    flows.links().forEach(this::link);
    json.endArray().array("lost");
    flows.lost().forEach(this::lost);
    return json.endArray().endObject().finish();
  }

  private void totals(FlowResult.Totals totals) {
    json.object("totals")
        .number("tonnes", totals.tonnes())
        .number("lostTonnes", totals.lostTonnes())
        .number("usd", totals.usd())
        .number("tonneDays", totals.tonneDays())
        .number("queueTonneDays", totals.queueDays())
        .number("tonneKm", totals.tonneKm())
        .number("co2Tonnes", totals.co2Tonnes())
        .endObject();
  }

  private void convergence(FlowResult.Convergence reached) {
    json.object("convergence")
        .whole("choosers", reached.choosers())
        .whole("ways", reached.ways())
        .exact("residual", reached.residual())
        .whole("rounds", reached.rounds())
        .whole("searches", reached.searches())
        .exact("missingSavings", reached.missingSavings())
        .endObject();
  }

  private void element(FlowResult.ElementFlow flow) {
    json.object()
        .text("element", flow.element())
        .text("name", labels.stateElement(flow.element()))
        .text("fromCountry", flow.fromCountry().isEmpty() ? null : flow.fromCountry())
        .text(
            "fromCountryName",
            flow.fromCountry().isEmpty() ? null : labels.country(flow.fromCountry()))
        .number("tonnes", flow.tonnes())
        .number("capacityTonnes", flow.capacityTonnes())
        .number("load", flow.capacity() == null ? null : Double.valueOf(flow.load()))
        .number("queueHours", flow.queueHours());
    Capacity capacity = flow.capacity();
    if (capacity == null) {
      json.text("capacity", null).endObject();
      return;
    }
    json.object("capacity")
        .number("value", capacity.value())
        .text("unit", capacity.unit().word())
        .flag("eachWay", capacity.eachWay())
        .provenance(capacity.provenance())
        .text("note", capacity.provenance().note())
        .endObject()
        .endObject();
  }

  private void corridor(FlowResult.CorridorFlow flow) {
    json.object()
        .text("originCountry", flow.originCountry())
        .text("destinationCountry", flow.destinationCountry())
        .text("group", flow.group())
        .texts("corridor", flow.corridor())
        .number("tonnes", flow.tonnes())
        .number("usdPerTonne", flow.usdPerTonne())
        .number("days", flow.days())
        .number("co2KgPerTonne", flow.co2KgPerTonne())
        .endObject();
  }

  private void link(FlowResult.LinkFlow flow) {
    Link link = run.study().model().network().infrastructure().links().get(flow.link());
    json.object()
        .text("element", "link:" + flow.link())
        .text("mode", link == null ? null : link.mode().word())
        .number("forwardTonnes", flow.forwardTonnes())
        .number("backwardTonnes", flow.backwardTonnes())
        .endObject();
  }

  private void lost(Flow flow) {
    json.object()
        .text("origin", flow.origin())
        .text("originName", run.demand().getZone(flow.origin()).name())
        .text("destination", flow.destination())
        .text("destinationName", run.demand().getZone(flow.destination()).name())
        .text("group", flow.group())
        .number("tonnes", flow.tonnes())
        .provenance(flow.provenance())
        .endObject();
  }
}
