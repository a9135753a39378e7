package org.keruen.answers.flow;

import org.keruen.answers.json.JsonWriter;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowResult;

/// Tonnes on roads and railways, or their changes, as GeoJSON (RFC 7946) with the lines of the
/// network's own export.
public final class FlowGeoJson {

  private FlowGeoJson() {}

  /// The links of a run with tonnes each way.
  public static String render(FlowRun run) {
    JsonWriter json = open();
    run.write(json, "run");
    json.array("features");
    FlowFeatures features = features(json, run);
    for (FlowResult.LinkFlow flow : run.result().links()) {
      features.link(flow.link(), flow.forwardTonnes(), flow.backwardTonnes());
    }
    return json.endArray().endObject().finish();
  }

  /// The links of two runs with the second's tonnes each way less the first's. What a scenario of
  /// the first alone has built is on no map of the second, and left out.
  public static String render(FlowRun first, FlowRun second) {
    JsonWriter json = open();
    first.write(json, "first");
    second.write(json, "second");
    json.array("features");
    FlowFeatures features = features(json, second);
    for (FlowComparison.LinkChange change : second.minus(first).links()) {
      if (features.has(change.link())) {
        features.link(change.link(), change.forwardTonnes(), change.backwardTonnes());
      }
    }
    return json.endArray().endObject().finish();
  }

  private static JsonWriter open() {
    return JsonWriter.compact().object().text("type", "FeatureCollection");
  }

  private static FlowFeatures features(JsonWriter json, FlowRun run) {
    return new FlowFeatures(json, run.question().study().model().network(), null);
  }
}
