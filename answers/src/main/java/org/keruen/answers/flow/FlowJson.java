package org.keruen.answers.flow;

import org.keruen.answers.json.JsonWriter;
import org.keruen.study.flows.FlowResult;

/// The flows of a run as JSON, its record first. Numbers have every digit.
public final class FlowJson {

  private FlowJson() {}

  public static String render(FlowRun run) {
    FlowResult result = run.result();
    JsonWriter json = new JsonWriter();
    json.object();
    run.write(json, "run");
    var members = new FlowMembers(json, null);
    members.totals("totals", result.totals());
    members.convergence(result.convergence());
    members.corridors(result);
    members.elements(result);
    members.links(result);
    members.lost(result);
    if (run.made().settings().elasticity() != 0) {
      members.forgone(result);
    }
    return json.endObject().finish();
  }
}
