package org.keruen.server.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowChangeJson;
import org.keruen.answers.flow.FlowParquet;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.network.NetworkJson;
import org.keruen.answers.network.NetworkQuery;
import org.keruen.answers.network.ShownNetwork;
import org.keruen.answers.scenario.RunCsv;
import org.keruen.answers.scenario.RunGeoJson;
import org.keruen.answers.scenario.RunJson;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.flow.Draft;
import org.keruen.server.flow.RunQuestion;
import org.keruen.server.flow.RunQuestionReader;
import org.keruen.server.flow.RunShelf;
import org.keruen.server.http.Body;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.server.job.JobJson;
import org.keruen.store.StoredRun;

/// `/runs`: the flows of a day under a scenario, computed by a job.
public final class RunsResource {

  private static final String ALL = "/api/v1/runs";
  private static final String PARQUET = "application/vnd.apache.parquet";

  private final WhatIf whatIf;
  private final RunShelf shelf;
  private final RunQuestionReader questions;
  private final String version;

  /// @param version of the program
  public RunsResource(WhatIf whatIf, RunShelf shelf, RunQuestionReader questions, String version) {
    this.whatIf = whatIf;
    this.shelf = shelf;
    this.questions = questions;
    this.version = version;
  }

  public List<Route> routes() {
    Route.Policy start = Route.Policy.KEYED.located(ALL + "/");
    return List.of(
        new Route("startRun", "POST", ALL, start, this::start),
        new Route("getRunQuestion", "GET", ALL + "/{id}/question", Route.Policy.READ, this::asked),
        new Route("getRunChanges", "GET", ALL + "/{id}/changes", Route.Policy.READ, this::changes),
        new Route("getRun", "GET", ALL + "/{id}", Route.Policy.READ, this::get),
        new Route(
            "getRunLinks", "GET", ALL + "/{id}/links.geojson", Route.Policy.READ, this::links),
        new Route("getRunNetwork", "GET", ALL + "/{id}/network", Route.Policy.READ, this::network),
        new Route(
            "getRunElements", "GET", ALL + "/{id}/elements.csv", Route.Policy.READ, this::elements),
        new Route(
            "getRunFlows", "GET", ALL + "/{id}/flows.parquet", Route.Policy.READ, this::flows));
  }

  private Reply start(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    RunQuestion question = questions.read(call.body(), body);
    body.check();
    whatIf.basis(); // a study without demand is refused now, not in the job
    RunShelf.Kept kept = shelf.ask(question, call.caller().actor());
    return Reply.passing(202, started(kept, question.draft()));
  }

  private String started(RunShelf.Kept kept, @Nullable Draft draft) {
    String self = ALL + "/" + kept.question().id();
    JsonWriter json = JsonWriter.compact().object();
    RunJson.record(json, kept.question(), version);
    json.object("links")
        .text("self", self)
        .text("links", self + "/links.geojson")
        .text("network", self + "/network")
        .text("elements", self + "/elements.csv")
        .text("flows", self + "/flows.parquet")
        .text("changes", self + "/changes")
        .endObject();
    json.text("yaml", draft == null ? null : draft.yaml());
    json.name("job");
    JobJson.write(json, kept.standing());
    return json.endObject().finish();
  }

  private Reply asked(Call call) {
    call.query().check();
    StoredRun stored = questions.stored(call.part("id"));
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("id", stored.id())
            .text("studyHash", stored.studyHash())
            .text("version", stored.version())
            .text("createdAt", stored.created());
    String head = json.endObject().finish();
    String question = ",\"question\":" + stored.questionJson() + "}";
    return Reply.passing(200, head.substring(0, head.length() - 1) + question);
  }

  private Reply changes(Call call) {
    String base = call.query().text("base", 64);
    call.query().check();
    ScenarioRun first = done(base == null ? "" : base, "base");
    ScenarioRun second = done(call.part("id"), "id");
    return Reply.checked(FlowChangeJson.render(first.run(), second.run()), call.language());
  }

  private ScenarioRun done(Call call) {
    call.query().check();
    return done(call.part("id"), "id");
  }

  private ScenarioRun done(String id, String parameter) {
    RunShelf.Kept kept = shelf.find(id);
    if (kept == null) {
      throw Refusal.notFound(parameter, "no run with this id is kept", "ask with POST " + ALL);
    }
    ScenarioRun answer = kept.answer();
    if (answer == null) {
      String state = kept.standing().job().state().name().toLowerCase(Locale.ROOT);
      throw Refusal.of(
          Refusal.Kind.CONFLICT, parameter, "the run is " + state, "wait until it is done");
    }
    return answer;
  }

  private Reply get(Call call) {
    return Reply.checked(RunJson.render(done(call), call.language(), version), call.language());
  }

  private Reply links(Call call) {
    String json = RunGeoJson.render(done(call), call.language());
    return Reply.text("application/geo+json", json, Reply.Keeping.CHECK, call.language());
  }

  private Reply network(Call call) {
    ScenarioRun run = done(call);
    NetworkQuery all = NetworkQuery.all(run.question().date(), run.study().asOf());
    String json = NetworkJson.render(ShownNetwork.of(run.study(), call.language()), all);
    return Reply.text("application/geo+json", json, Reply.Keeping.CHECK, call.language());
  }

  private Reply elements(Call call) {
    String csv = RunCsv.render(done(call), call.language());
    return Reply.text("text/csv", csv, Reply.Keeping.CHECK, call.language());
  }

  private Reply flows(Call call) {
    byte[] table = FlowParquet.render(done(call).run());
    return new Reply.Whole(200, new Body(PARQUET, table), Reply.Keeping.CHECK, null, Map.of());
  }
}
