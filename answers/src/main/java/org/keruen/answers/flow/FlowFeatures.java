package org.keruen.answers.flow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.io.geojson.LineShapes;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Service;

/// Lines of a GeoJSON collection with tonnes each way, for the command line and for the API alike:
/// every digit and no names, or three decimals and names.
public final class FlowFeatures {

  private static final String RAIL = "rail";

  private final JsonWriter json;
  private final Network network;
  private final LineShapes shapes;
  private final @Nullable Labels labels;

  /// A line between two places.
  private record Line(String element, String from, String to, String mode) {}

  /// @param labels null for every digit and no names
  public FlowFeatures(JsonWriter json, Network network, @Nullable Labels labels) {
    this.json = json;
    this.network = network;
    this.shapes = new LineShapes(network);
    this.labels = labels;
  }

  /// Whether the network has a link.
  public boolean has(String link) {
    return network.infrastructure().links().containsKey(link);
  }

  /// A road or railway, which the network must have.
  public void link(String id, double forwardTonnes, double backwardTonnes) {
    Link link = Objects.requireNonNull(network.infrastructure().links().get(id), id);
    var line = new Line("link:" + id, link.from(), link.to(), link.mode().word());
    line(line, forwardTonnes, backwardTonnes);
  }

  /// A sailing, a flight or another service.
  public void service(Service service, double forwardTonnes, double backwardTonnes) {
    String mode = service.kind().mode().word();
    var line =
        new Line("service:" + service.id(), service.route().from(), service.route().to(), mode);
    line(line, forwardTonnes, backwardTonnes);
  }

  private void line(Line line, double forwardTonnes, double backwardTonnes) {
    json.object().text("type", "Feature").text("id", line.element);
    json.geometry(shapes.course(List.of(line.from, line.to), line.mode.equals(RAIL)))
        .object("properties")
        .text("element", line.element);
    if (labels != null) {
      json.text("name", labels.stateElement(line.element));
    }
    json.text("mode", line.mode).text("from", line.from).text("to", line.to);
    if (labels == null) {
      json.exact("forwardTonnes", forwardTonnes).exact("backwardTonnes", backwardTonnes);
    } else {
      json.text("fromName", labels.place(line.from))
          .text("toName", labels.place(line.to))
          .number("forwardTonnes", forwardTonnes)
          .number("backwardTonnes", backwardTonnes);
    }
    json.endObject().endObject();
  }
}
