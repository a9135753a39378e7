package org.keruen.answers.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.network.Position;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON: the same bytes for the same values on every host. Two spaces a level to be read, or
/// [#compact()] to be sent.
///
/// Numbers have at most three decimals and no exponent; an absent value is `null`, never left out.
public final class JsonWriter {

  private static final int DECIMALS = 3;
  private static final int COORDINATE_DECIMALS = 5;
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private static final int USUAL_BYTES = 1 << 14;

  private final ByteArrayOutputStream utf8;
  private final JsonGenerator json;
  private final String end;

  /// Indented, ended by a line feed.
  public JsonWriter() {
    this(new Indented(), "\n", USUAL_BYTES);
  }

  private JsonWriter(ObjectWriteContext context, String end, int bytes) {
    this.utf8 = new ByteArrayOutputStream(bytes);
    this.json = FACTORY.createGenerator(context, utf8, JsonEncoding.UTF8);
    this.end = end;
  }

  /// Without any space.
  public static JsonWriter compact() {
    return compact(USUAL_BYTES);
  }

  /// Without any space.
  ///
  /// @param bytes about as many as the document will have: it grows, but by copying
  public static JsonWriter compact(int bytes) {
    return new JsonWriter(ObjectWriteContext.empty(), "", bytes);
  }

  /// Two spaces and `\n`, whatever the host's line ending.
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  public JsonWriter object() {
    json.writeStartObject();
    return this;
  }

  public JsonWriter object(String name) {
    json.writeName(name);
    return object();
  }

  public JsonWriter endObject() {
    json.writeEndObject();
    return this;
  }

  public JsonWriter array(String name) {
    json.writeName(name);
    return array();
  }

  public JsonWriter array() {
    json.writeStartArray();
    return this;
  }

  public JsonWriter endArray() {
    json.writeEndArray();
    return this;
  }

  /// The name of a member whose value comes next.
  public JsonWriter name(String name) {
    json.writeName(name);
    return this;
  }

  /// A text, or what prints as one (a date); null stays `null`.
  public JsonWriter text(String name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
    return this;
  }

  public JsonWriter text(String value) {
    json.writeString(value);
    return this;
  }

  public JsonWriter texts(String name, Iterable<String> values) {
    array(name);
    values.forEach(json::writeString);
    return endArray();
  }

  public JsonWriter number(String name, @Nullable Double value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(Decimals.text(value, DECIMALS));
    }
    return this;
  }

  /// A number with every digit, to be read back as the same.
  public JsonWriter exact(String name, double value) {
    json.writeName(name);
    json.writeNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    return this;
  }

  public JsonWriter whole(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
    return this;
  }

  public JsonWriter flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
    return this;
  }

  public JsonWriter band(String name, Band band) {
    return object(name)
        .number("low", band.low())
        .number("mid", band.mid())
        .number("high", band.high())
        .endObject();
  }

  /// A number, or `null`.
  public JsonWriter wholeOrNull(String name, @Nullable Integer value) {
    if (value == null) {
      return text(name, null);
    }
    return whole(name, value);
  }

  /// A position as GeoJSON has it: longitude, then latitude, both with five decimals (a metre).
  public JsonWriter position(Position position) {
    json.writeStartArray();
    json.writeNumber(Decimals.text(position.lon(), COORDINATE_DECIMALS));
    json.writeNumber(Decimals.text(position.lat(), COORDINATE_DECIMALS));
    json.writeEndArray();
    return this;
  }

  /// Degrees, with five decimals.
  public JsonWriter degrees(String name, double value) {
    json.writeName(name);
    json.writeNumber(Decimals.text(value, COORDINATE_DECIMALS));
    return this;
  }

  /// A geometry of one position or of several.
  public JsonWriter geometry(List<Position> course) {
    boolean point = course.size() == 1;
    object("geometry").text("type", point ? "Point" : "LineString");
    json.writeName("coordinates");
    if (point) {
      position(course.getFirst());
    } else {
      json.writeStartArray();
      course.forEach(this::position);
      json.writeEndArray();
    }
    return endObject();
  }

  /// Confidence and sources of a figure, as two members.
  public JsonWriter provenance(Provenance provenance) {
    return text("confidence", provenance.confidence().word())
        .texts("sources", provenance.sourceIds());
  }

  /// The document; indented, it ends in a line feed.
  public String finish() {
    return new String(finishUtf8(), StandardCharsets.UTF_8);
  }

  /// The document as it is sent.
  public byte[] finishUtf8() {
    json.close();
    utf8.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    return utf8.toByteArray();
  }

  /// A value as it is written.
  public static BigDecimal decimal(double value) {
    return Decimals.rounded(value, DECIMALS);
  }

  /// Names joined as a sorted list: sets have no order of their own.
  public JsonWriter sorted(String name, Iterable<String> values) {
    List<String> list = new ArrayList<>();
    values.forEach(list::add);
    list.sort(null);
    return texts(name, list);
  }
}
