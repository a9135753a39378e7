package org.keruen.server.resource;

import java.util.List;
import java.util.Locale;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.DraftJson;
import org.keruen.answers.scenario.ScenarioJson;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.base.Problem;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.server.flow.Draft;
import org.keruen.server.flow.DraftReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Pages;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;

/// `/scenarios`: what if, as the study's files have it.
public final class ScenariosResource {

  private final WhatIf whatIf;
  private final DraftReader drafts;

  public ScenariosResource(WhatIf whatIf) {
    this.whatIf = whatIf;
    this.drafts = new DraftReader(whatIf);
  }

  public List<Route> routes() {
    String all = "/api/v1/scenarios";
    return List.of(
        new Route("listScenarios", "GET", all, Route.Policy.STUDY, this::list),
        new Route("getScenario", "GET", all + "/{id}", Route.Policy.STUDY, this::get),
        new Route("getScenarioDraft", "GET", all + "/{id}/draft", Route.Policy.STUDY, this::draft),
        new Route("checkScenario", "POST", all + "/check", Route.Policy.WRITE, this::check));
  }

  private Reply list(Call call) {
    Query query = call.query();
    String letters = query.text("q", 100);
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    String wanted = letters == null ? "" : letters.toLowerCase(Locale.ROOT);
    List<ReadScenario> found =
        whatIf.scenarios().byId().values().stream().filter(s -> text(s).contains(wanted)).toList();
    JsonWriter json = JsonWriter.compact().object();
    var writer = new ScenarioJson(json, whatIf.ready().labels(call.language()));
    Pages.write(json, found, offset, limit, writer::head);
    problems(json);
    return Reply.study(json.endObject().finish(), call.language());
  }

  private static String text(ReadScenario read) {
    String all =
        read.scenario().id()
            + (" " + read.scenario().title())
            + (" " + String.join(" ", read.titles().values()))
            + (" " + read.scenario().reason().why());
    return all.toLowerCase(Locale.ROOT);
  }

  private void problems(JsonWriter json) {
    json.array("problems");
    for (Problem problem : whatIf.scenarios().problems()) {
      json.object()
          .text("where", problem.where())
          .text("what", problem.what())
          .text("fix", problem.fix())
          .endObject();
    }
    json.endArray();
  }

  private Reply get(Call call) {
    ReadScenario read = find(call);
    JsonWriter json = JsonWriter.compact();
    new ScenarioJson(json, whatIf.ready().labels(call.language())).whole(read);
    return Reply.study(json.finish(), call.language());
  }

  private Reply draft(Call call) {
    ReadScenario read = find(call);
    var tree = whatIf.files().tree(read.scenario().id());
    return Reply.study(DraftJson.render(tree), call.language());
  }

  private Reply check(Call call) {
    call.query().check();
    Draft draft = drafts.read(call.body(), "");
    JsonWriter json = JsonWriter.compact().object().name("scenario");
    new ScenarioJson(json, whatIf.ready().labels(call.language())).whole(draft.scenario());
    json.text("yaml", draft.yaml());
    return Reply.passing(200, json.endObject().finish());
  }

  private ReadScenario find(Call call) {
    call.query().check();
    ReadScenario read = whatIf.scenarios().byId().get(call.part("id"));
    if (read == null) {
      throw Refusal.notFound(
          "id", "the study has no such scenario", "list them with GET /api/v1/scenarios");
    }
    return read;
  }
}
