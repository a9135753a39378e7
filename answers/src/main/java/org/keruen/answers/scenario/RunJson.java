package org.keruen.answers.scenario;

import org.keruen.answers.flow.FlowMembers;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.flows.FlowResult;

/// The flows of a run as JSON: its record, totals, elements, corridors, links and what is lost.
public final class RunJson {

  private RunJson() {}

  /// @param version of the program
  public static String render(ScenarioRun run, Language language, String version) {
    JsonWriter json = JsonWriter.compact().object();
    record(json, run.question(), version);
    json.whole("demandYear", run.demand().year());
    FlowResult flows = run.flows();
    var labels = new Labels(run.study(), Messages.of(language));
    var names = new FlowMembers.Names(labels, run.study(), run.demand());
    var members = new FlowMembers(json, names);
    members.totals("totals", flows.totals());
    members.convergence(flows.convergence());
    members.elements(flows);
    members.corridors(flows);
    members.links(flows);
    members.lost(flows);
    return json.endObject().finish();
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
}
