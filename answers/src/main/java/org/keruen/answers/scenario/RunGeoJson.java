package org.keruen.answers.scenario;

import org.keruen.answers.flow.FlowFeatures;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.study.flows.FlowResult;

/// What roads, railways and sailings carry in a run, as GeoJSON (RFC 7946): a line with its tonnes
/// from its first point to its last and back.
public final class RunGeoJson {

  private RunGeoJson() {}

  public static String render(ScenarioRun run, Language language) {
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("type", "FeatureCollection")
            .text("run", run.question().id())
            .text("date", run.question().date())
            .array("features");
    Network network = run.study().model().network();
    var labels = new Labels(run.study(), Messages.of(language));
    var features = new FlowFeatures(json, network, labels);
    for (FlowResult.LinkFlow flow : run.flows().links()) {
      if (features.has(flow.link())) {
        features.link(flow.link(), flow.forwardTonnes(), flow.backwardTonnes());
      }
    }
    for (Service service : network.infrastructure().services().values()) {
      service(features, service, run.flows(), network);
    }
    return json.endArray().endObject().finish();
  }

  private static void service(
      FlowFeatures features, Service service, FlowResult flows, Network network) {
    String element = "service:" + service.id();
    String from = network.getPlace(service.route().from()).country();
    double forward = 0;
    double backward = 0;
    for (FlowResult.ElementFlow flow : flows.elements()) {
      if (flow.element().equals(element)) {
        forward += flow.fromCountry().equals(from) ? flow.tonnes() : 0;
        backward += flow.fromCountry().equals(from) ? 0 : flow.tonnes();
      }
    }
    if (forward + backward > 0) {
      features.service(service, forward, backward);
    }
  }
}
