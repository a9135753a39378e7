package org.keruen.cli.render;

import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.ChangeText;
import org.keruen.study.scenario.Scenario;

/// Scenarios as JSON.
public final class ScenarioJson {

  private ScenarioJson() {}

  /// Head and hash of each.
  public static String list(List<ReadScenario> all) {
    JsonWriter json = new JsonWriter();
    json.object();
    json.array("scenarios");
    for (ReadScenario read : all) {
      json.object();
      head(json, read);
      json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.finish();
  }

  /// A scenario with every change.
  public static String one(ReadScenario read, String studyHash) {
    JsonWriter json = new JsonWriter();
    json.object();
    head(json, read);
    json.text("studyHash", studyHash);
    json.text("who", read.scenario().reason().who());
    json.text("why", read.scenario().reason().why());
    json.texts("sources", read.scenario().reason().sources());
    json.array("changes");
    for (Change change : read.scenario().listAllChanges()) {
      json.object();
      json.texts("lines", ChangeText.lines(change));
      json.text("confidence", change.provenance().confidence().word());
      json.texts("sources", change.provenance().sourceIds());
      json.text("note", change.provenance().note());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.finish();
  }

  private static void head(JsonWriter json, ReadScenario read) {
    Scenario scenario = read.scenario();
    json.text("id", scenario.id());
    json.text("title", scenario.title());
    json.texts("extends", scenario.bases().stream().map(Scenario::id).toList());
    json.text("scenarioHash", read.hash());
  }
}
