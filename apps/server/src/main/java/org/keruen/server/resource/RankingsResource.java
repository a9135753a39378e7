package org.keruen.server.resource;

import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.RankingJson;
import org.keruen.answers.scenario.ScenarioRanking;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `/rankings`: which single closure, and which pair, costs most, computed by a job.
public final class RankingsResource {

  private static final String ALL = "/api/v1/rankings";
  private static final int USUAL_LINKS = 60;
  private static final int MOST_LINKS = 500;
  private static final int MOST_PAIRED = 60;

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
        new Route("getRankingLines", "GET", one + "/closures.csv", Route.Policy.READ, this::lines),
        new Route("getRankingPairs", "GET", one + "/pairs.csv", Route.Policy.READ, this::pairs));
  }

  private Reply start(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    int links = count(body, "mostLinks", USUAL_LINKS, MOST_LINKS);
    int paired = count(body, "paired", 0, MOST_PAIRED);
    RunQuestion question = questions.read(call.body(), body);
    body.check();
    whatIf.basis(); // a study without demand is refused now, not in the job
    var kept = shelf.ask(question, links, paired, call.caller().actor());
    String self = ALL + "/" + kept.ranking().question().id();
    JsonWriter json = JsonWriter.compact().object();
    RankingJson.record(json, kept.ranking().question(), version);
    json.object("links")
        .text("self", self)
        .text("closures", self + "/closures.csv")
        .text("pairs", self + "/pairs.csv")
        .endObject()
        .name("job");
    JobJson.write(json, kept.standing());
    return Reply.passing(202, json.endObject().finish());
  }

  private static int count(BodyReader body, String name, int usual, int most) {
    Integer given = body.whole(name);
    int count = given == null ? usual : given;
    if (count < 0 || count > most) {
      body.fault(name, "it is out of range", "give 0 to " + most);
    }
    return count;
  }

  private ScenarioRanking ranking(Call call) {
    call.query().check();
    String id = call.part("id");
    ScenarioRanking known = shelf.find(id);
    return known == null ? ofEarlierServer(id) : known;
  }

  /// What was found before the server started anew.
  private ScenarioRanking ofEarlierServer(String id) {
    JsonNode asked = JsonMapper.shared().readTree(questions.stored(id).questionJson());
    if (asked.has("paired")) {
      RunQuestion run = questions.read(asked, BodyReader.of(asked));
      ScenarioRanking.Question question =
          RankingShelf.question(run, asked.path("mostLinks").asInt(), asked.path("paired").asInt());
      if (question.id().equals(id)) {
        return shelf.stored(question);
      }
    }
    String what = "no ranking with this id is kept, or it is of another study";
    throw Refusal.notFound("id", what, "ask with POST " + ALL);
  }

  private Reply get(Call call) {
    var labels = whatIf.ready().labels(call.language());
    String json = RankingJson.render(ranking(call), labels, version);
    return Reply.checked(json, call.language());
  }

  private Reply lines(Call call) {
    var labels = whatIf.ready().labels(call.language());
    return csv(RankingJson.csv(ranking(call), labels), call);
  }

  private Reply pairs(Call call) {
    var labels = whatIf.ready().labels(call.language());
    return csv(RankingJson.pairsCsv(ranking(call), labels), call);
  }

  private static Reply csv(String csv, Call call) {
    return Reply.text("text/csv", csv, Reply.Keeping.CHECK, call.language());
  }
}
