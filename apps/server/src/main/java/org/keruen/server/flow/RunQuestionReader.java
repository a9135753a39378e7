package org.keruen.server.flow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.table.Nearest;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Refusal;
import org.keruen.store.Runs;
import org.keruen.store.StoredRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads questions to the scenario engine: a scenario of the study, one that is sent along, or a
/// question that was asked before.
public final class RunQuestionReader {

  private final WhatIf whatIf;
  private final Runs runs;
  private final DraftReader drafts;

  public RunQuestionReader(WhatIf whatIf, Runs runs) {
    this.whatIf = whatIf;
    this.runs = runs;
    this.drafts = new DraftReader(whatIf);
  }

  /// The question of a body; the body's other fields are the caller's to read and check.
  ///
  /// @throws Refusal with every fault of a scenario that was sent along
  public RunQuestion read(JsonNode json, BodyReader body) {
    String again = body.textOrNull("again", 64);
    if (again == null) {
      return question(json, body);
    }
    JsonNode stored = JsonMapper.shared().readTree(stored(again).questionJson());
    return question(stored, BodyReader.of(stored));
  }

  /// What was asked under an id.
  ///
  /// @throws Refusal if nothing was
  public StoredRun stored(String id) {
    StoredRun stored = id.matches("[0-9a-f]{16,64}") ? runs.find(id) : null;
    if (stored == null) {
      throw Refusal.notFound("id", "no run with this id is kept", "ask with POST /api/v1/runs");
    }
    return stored;
  }

  private RunQuestion question(JsonNode json, BodyReader body) {
    LocalDate date = date(body);
    Draft draft = null;
    ReadScenario scenario;
    if (json.path("scenario").isObject()) {
      body.object("scenario");
      draft = drafts.read(json.path("scenario"), body.at("scenario"));
      scenario = draft.scenario();
    } else {
      scenario = scenario(body);
    }
    var run = new ScenarioRun.Question(scenario, date, whatIf.ready().hash());
    return new RunQuestion(run, request(draft, run), draft);
  }

  private static String request(@Nullable Draft draft, ScenarioRun.Question run) {
    String date = JsonWriter.compact().object().text("date", run.date()).endObject().finish();
    String id = run.scenarioId();
    String scenario = draft != null ? draft.json() : id == null ? "null" : "\"" + id + "\"";
    return "{\"scenario\":" + scenario + "," + date.substring(1);
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
}
