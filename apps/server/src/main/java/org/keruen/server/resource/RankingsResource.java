package org.keruen.server.resource;

import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.RankingJson;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.flow.RankingShelf;
import org.keruen.server.flow.RunQuestion;
import org.keruen.server.flow.RunQuestionReader;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.server.job.JobJson;

/// `/rankings`: which single closure costs most, computed by a job.
public final class RankingsResource {

  private static final String ALL = "/api/v1/rankings";
  private static final int USUAL_LINKS = 60;
  private static final int MOST_LINKS = 500;

  private final WhatIf whatIf;
  private final RankingShelf shelf;
  private final RunQuestionReader questions;
  private final String version;

  /// @param version of the program
  public RankingsResource(
      WhatIf whatIf, RankingShelf shelf, RunQuestionReader questions, String version) {
    this.whatIf = whatIf;
    this.shelf = shelf;
    this.questions = questions;
    this.version = version;
  }

  public List<Route> routes() {
    String one = ALL + "/{id}";
    Route.Policy start = Route.Policy.KEYED.located(ALL + "/");
    return List.of(
        new Route("startRanking", "POST", ALL, start, this::start),
        new Route("getRanking", "GET", one, Route.Policy.READ, this::get),
        new Route("getRankingLines", "GET", one + "/closures.csv", Route.Policy.READ, this::lines));
  }

  private Reply start(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    Integer given = body.whole("mostLinks");
    int links = given == null ? USUAL_LINKS : given;
    if (links < 0 || links > MOST_LINKS) {
      body.fault("mostLinks", "it is out of range", "give 0 to " + MOST_LINKS);
    }
    RunQuestion question = questions.read(call.body(), body);
    body.check();
    whatIf.basis(); // a study without demand is refused now, not in the job
    var kept = shelf.ask(question, links, call.caller().actor());
    String self = ALL + "/" + kept.ranking().question().id();
    JsonWriter json = JsonWriter.compact().object();
    RankingJson.record(json, kept.ranking().question(), version);
    json.object("links")
        .text("self", self)
        .text("closures", self + "/closures.csv")
        .endObject()
        .name("job");
    JobJson.write(json, kept.standing());
    return Reply.passing(202, json.endObject().finish());
  }

  private RankingShelf.Kept kept(Call call) {
    call.query().check();
    RankingShelf.Kept kept = shelf.find(call.part("id"));
    if (kept == null) {
      throw Refusal.notFound("id", "no ranking with this id is kept", "ask with POST " + ALL);
    }
    return kept;
  }

  private Reply get(Call call) {
    var labels = whatIf.ready().labels(call.language());
    String json = RankingJson.render(kept(call).ranking(), labels, version);
    return Reply.checked(json, call.language());
  }

  private Reply lines(Call call) {
    var labels = whatIf.ready().labels(call.language());
    String csv = RankingJson.csv(kept(call).ranking(), labels);
    return Reply.text("text/csv", csv, Reply.Keeping.CHECK, call.language());
  }
}
