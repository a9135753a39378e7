package org.keruen.io.geojson;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.keruen.base.Band;
import org.keruen.network.Network;
import org.keruen.network.Position;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes options as one GeoJSON `FeatureCollection`: a feature for each move, border and transfer,
/// in order of travel, option after option.
///
/// A feature is a `LineString` through the step's places, a railway's along its shape, or a `Point`
/// where nothing moves. Property names say their units. Numbers are rounded (coordinates to 1e-5
/// degrees, a metre; others to 1e-3) and written alike on every machine.
///
/// @see "H. Butler et al., The GeoJSON Format, RFC 7946, 2016"
public final class GeoJson {

  private static final int COORDINATE_DIGITS = 5;
  private static final int DIGITS = 3;

  private final Network network;
  private final LineShapes shapes;

  /// @param network the network that the options were planned on
  public GeoJson(Network network) {
    this.network = network;
    shapes = new LineShapes(network);
  }

  /// Writes one option; see [#write(List, Writer)].
  public void write(Option option, Writer out) {
    write(List.of(option), out);
  }

  /// Writes options; flushes the writer, but does not close it. The property `option` numbers them
  /// from 1.
  ///
  /// @throws IllegalArgumentException if an option passes a place that the network does not have
  public void write(List<Option> options, Writer out) {
    var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out));
    try (json) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (int i = 0; i < options.size(); i++) {
        writeSteps(json, options.get(i), i + 1);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void writeSteps(JsonGenerator json, Option option, int optionNumber) {
    for (int i = 0; i < option.steps().size(); i++) {
      Step step = option.steps().get(i);
      if (isDrawn(step)) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        writeGeometry(json, step);
        json.writeObjectPropertyStart("properties");
        json.writeNumberProperty("option", optionNumber);
        json.writeStringProperty("corridor", option.corridor().id());
        json.writeNumberProperty("step", i + 1);
        writeStep(json, step);
        json.writeEndObject();
        json.writeEndObject();
      }
    }
  }

  private static boolean isDrawn(Step step) {
    return switch (step.kind()) {
      case MOVE, BORDER, TRANSFER -> true;
      case DOCUMENTS, FORMALITIES, WAIT -> false;
    };
  }

  private void writeStep(JsonGenerator json, Step step) {
    json.writeStringProperty("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("mode", step.mode());
    json.writeStringProperty("means", step.means());
    json.writeStringProperty("element", step.elementId());
    writePlace(json, "from", step.from());
    writePlace(json, "to", step.to());
    json.writeNumberProperty("units", step.units());
    writeFigures(json, step);
  }

  private void writePlace(JsonGenerator json, String property, String place) {
    json.writeStringProperty(property, place);
    json.writeStringProperty(property + "Name", network.getPlace(place).name());
  }

  private static void writeFigures(JsonGenerator json, Step step) {
    writeNumber(json, "distanceKm", step.distanceKm());
    writeNumber(json, "hoursMean", step.hours().meanHours());
    writeNumber(json, "hoursP90", step.hours().quantileHours(0.9));
    Band cost = step.costUsd();
    writeNumber(json, "costUsd", cost.mid());
    writeNumber(json, "costLowUsd", cost.low());
    writeNumber(json, "costHighUsd", cost.high());
    writeNumber(json, "co2eKg", step.co2eKg());
  }

  private void writeGeometry(JsonGenerator json, Step step) {
    List<String> places = step.places().isEmpty() ? endsOf(step) : step.places();
    List<Position> course = shapes.course(places, step.mode().equals("rail"));
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", course.size() == 1 ? "Point" : "LineString");
    json.writeName("coordinates");
    if (course.size() == 1) {
      writePosition(json, course.get(0));
    } else {
      json.writeStartArray();
      course.forEach(position -> writePosition(json, position));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static List<String> endsOf(Step step) {
    return step.from().equals(step.to()) ? List.of(step.from()) : List.of(step.from(), step.to());
  }

  /// Longitude comes first in GeoJSON.
  private static void writePosition(JsonGenerator json, Position position) {
    json.writeStartArray();
    json.writeNumber(rounded(position.lon(), COORDINATE_DIGITS));
    json.writeNumber(rounded(position.lat(), COORDINATE_DIGITS));
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, double value) {
    json.writeName(name);
    json.writeNumber(rounded(value, DIGITS));
  }

  /// A number as plain digits: a `double` would be written `1.0E-4`, and `12.0`.
  private static String rounded(double value, int digits) {
    BigDecimal plain = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
  }

  /// A writer that outlives the generator, which would close it.
  private static final class Unclosed extends FilterWriter {

    Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
