package org.keruen.answers.scenario;

import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.geojson.LineShapes;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.study.flows.FlowResult;

/// What roads, railways and sailings carry in a run, as GeoJSON (RFC 7946): a line with its tonnes
/// from its first point to its last and back.
public final class RunGeoJson {

  private final ScenarioRun run;
  private final Network network;
  private final LineShapes shapes;
  private final Labels labels;
  private final JsonWriter json = JsonWriter.compact();

  private RunGeoJson(ScenarioRun run, Language language) {
    this.run = run;
    this.network = run.study().model().network();
    this.shapes = new LineShapes(network);
    this.labels = new Labels(run.study(), Messages.of(language));
  }

  public static String render(ScenarioRun run, Language language) {
    return new RunGeoJson(run, language).collection();
  }

  private String collection() {
    json.object()
        .text("type", "FeatureCollection")
        .text("run", run.question().id())
        .text("date", run.question().date())
        .array("features");
    for (FlowResult.LinkFlow flow : run.flows().links()) {
      Link link = network.infrastructure().links().get(flow.link());
      if (link != null) {
        feature(
            "link:" + link.id(),
            new Course(link.from(), link.to(), link.mode().word()),
            flow.forwardTonnes(),
            flow.backwardTonnes());
      }
    }
    network.infrastructure().services().values().forEach(this::service);
    return json.endArray().endObject().finish();
  }

  private void service(Service service) {
    String element = "service:" + service.id();
    String from = network.getPlace(service.route().from()).country();
    double forward = 0;
    double backward = 0;
    for (FlowResult.ElementFlow flow : run.flows().elements()) {
      if (flow.element().equals(element)) {
        forward += flow.fromCountry().equals(from) ? flow.tonnes() : 0;
        backward += flow.fromCountry().equals(from) ? 0 : flow.tonnes();
      }
    }
    if (forward + backward > 0) {
      String mode = service.kind().mode().word();
      Course course = new Course(service.route().from(), service.route().to(), mode);
      feature(element, course, forward, backward);
    }
  }

  private record Course(String from, String to, String mode) {}

  private void feature(String element, Course course, double forward, double backward) {
    json.object().text("type", "Feature").text("id", element);
    json.geometry(shapes.course(List.of(course.from, course.to), course.mode.equals("rail")))
        .object("properties")
        .text("element", element)
        .text("name", labels.stateElement(element))
        .text("mode", course.mode)
        .text("from", course.from)
        .text("to", course.to)
        .text("fromName", labels.place(course.from))
        .text("toName", labels.place(course.to))
        .number("forwardTonnes", forward)
        .number("backwardTonnes", backward)
        .endObject()
        .endObject();
  }
}
