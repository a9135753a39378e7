package org.keruen.answers.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON, two spaces a level: the same bytes for the same values on every host.
///
/// Numbers have at most three decimals and no exponent; an absent value is `null`, never left out.
public final class JsonWriter {

  private static final int DECIMALS = 3;

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json =
      JsonFactory.builder().build().createGenerator(new Indented(), text);

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
      json.writeNumber(decimal(value).toPlainString());
    }
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

  /// The document, ended by `\n`.
  public String finish() {
    json.close();
    return text + "\n";
  }

  /// A value as it is written.
  public static BigDecimal decimal(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  /// Names joined as a sorted list: sets have no order of their own.
  public JsonWriter sorted(String name, Iterable<String> values) {
    List<String> list = new ArrayList<>();
    values.forEach(list::add);
    list.sort(null);
    return texts(name, list);
  }
}
