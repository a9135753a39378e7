package org.keruen.server.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.scenario.RunCsv;
import org.keruen.answers.scenario.RunGeoJson;
import org.keruen.answers.scenario.RunJson;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.table.Nearest;
import org.keruen.server.flow.RunShelf;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.server.job.JobJson;

/// `/runs`: the flows of a day under a scenario, computed by a job.
public final class RunsResource {

  private static final String ALL = "/api/v1/runs";

  private final WhatIf whatIf;
  private final RunShelf shelf;
  private final String version;

  /// @param version of the program
  public RunsResource(WhatIf whatIf, RunShelf shelf, String version) {
    this.whatIf = whatIf;
    this.shelf = shelf;
    this.version = version;
  }

  public List<Route> routes() {
    Route.Policy start = Route.Policy.KEYED.located(ALL + "/");
    return List.of(
        new Route("startRun", "POST", ALL, start, this::start),
        new Route("getRun", "GET", ALL + "/{id}", Route.Policy.READ, this::get),
        new Route(
            "getRunLinks", "GET", ALL + "/{id}/links.geojson", Route.Policy.READ, this::links),
        new Route(
            "getRunElements",
            "GET",
            ALL + "/{id}/elements.csv",
            Route.Policy.READ,
            this::elements));
  }

  private Reply start(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    LocalDate date = date(body);
    ReadScenario scenario = scenario(body);
    body.check();
    whatIf.basis(); // a study without demand is refused now, not in the job
    var question = new ScenarioRun.Question(scenario, date, whatIf.ready().hash());
    return Reply.passing(202, started(shelf.ask(question, call.caller().actor())));
  }

  private LocalDate date(BodyReader body) {
    String day = body.textOrNull("date", 40);
    if (day == null) {
      return whatIf.ready().asOf();
    }
    try {
      return DayReader.read(day, body.at("date"));
    } catch (UsageException e) {
      e.problems().forEach(problem -> body.fault("date", problem.what(), problem.fix()));
      return whatIf.ready().asOf();
    }
  }

  private @Nullable ReadScenario scenario(BodyReader body) {
    String id = body.textOrNull("scenario", 200);
    if (id == null) {
      return null;
    }
    ReadScenario found = whatIf.scenarios().byId().get(id);
    if (found == null) {
      String list = "list them with GET /api/v1/scenarios";
      var ids = whatIf.scenarios().byId().keySet();
      body.fault("scenario", "the study has no such scenario", Nearest.advice(id, ids, list));
    }
    return found;
  }

  private String started(RunShelf.Kept kept) {
    String self = ALL + "/" + kept.question().id();
    JsonWriter json = JsonWriter.compact().object();
    RunJson.record(json, kept.question(), version);
    json.object("links")
        .text("self", self)
        .text("links", self + "/links.geojson")
        .text("elements", self + "/elements.csv")
        .endObject();
    json.name("job");
    JobJson.write(json, kept.standing());
    return json.endObject().finish();
  }

  private ScenarioRun done(Call call) {
    call.query().check();
    RunShelf.Kept kept = shelf.find(call.part("id"));
    if (kept == null) {
      throw Refusal.notFound("id", "no run with this id is kept", "ask with POST " + ALL);
    }
    ScenarioRun answer = kept.answer();
    if (answer == null) {
      String state = kept.standing().job().state().name().toLowerCase(Locale.ROOT);
      throw Refusal.of(Refusal.Kind.CONFLICT, "id", "the run is " + state, "wait until it is done");
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

  private Reply elements(Call call) {
    String csv = RunCsv.render(done(call), call.language());
    return Reply.text("text/csv", csv, Reply.Keeping.CHECK, call.language());
  }
}
