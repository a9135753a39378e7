package org.keruen.answers.flow;

import java.util.List;
import java.util.Objects;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.geojson.LineShapes;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowResult;

/// Tonnes on roads and railways, or their changes, as GeoJSON (RFC 7946) with the lines of the
/// network's own export.
public final class FlowGeoJson {

  private final Network network;
  private final LineShapes shapes;
  private final JsonWriter json = JsonWriter.compact();

  private FlowGeoJson(FlowRun run) {
    this.network = run.question().study().model().network();
    this.shapes = new LineShapes(network);
  }

  /// The links of a run with tonnes each way.
  public static String render(FlowRun run) {
    var writer = new FlowGeoJson(run);
    writer.open();
    run.write(writer.json, "run");
    writer.json.array("features");
    for (FlowResult.LinkFlow flow : run.result().links()) {
      writer.feature(flow.link(), flow.forwardTonnes(), flow.backwardTonnes());
    }
    return writer.json.endArray().endObject().finish();
  }

  /// The links of two runs with the second's tonnes each way less the first's. What a scenario of
  /// the first alone has built is on no map of the second, and left out.
  public static String render(FlowRun first, FlowRun second) {
    var writer = new FlowGeoJson(second);
    writer.open();
    first.write(writer.json, "first");
    second.write(writer.json, "second");
    writer.json.array("features");
    for (FlowComparison.LinkChange change : second.minus(first).links()) {
      if (writer.network.infrastructure().links().containsKey(change.link())) {
        writer.feature(change.link(), change.forwardTonnes(), change.backwardTonnes());
      }
    }
    return writer.json.endArray().endObject().finish();
  }

  private void open() {
    json.object().text("type", "FeatureCollection");
  }

  private void feature(String id, double forwardTonnes, double backwardTonnes) {
    Link link = Objects.requireNonNull(network.infrastructure().links().get(id), id);
    json.object().text("type", "Feature").text("id", "link:" + id);
    json.geometry(shapes.course(List.of(link.from(), link.to()), link instanceof Link.Rail))
        .object("properties")
        .text("element", "link:" + id)
        .text("mode", link.mode().word())
        .text("from", link.from())
        .text("to", link.to())
        .exact("forwardTonnes", forwardTonnes)
        .exact("backwardTonnes", backwardTonnes)
        .endObject()
        .endObject();
  }
}
