package org.keruen.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.words.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads bodies and language headers, within limits.
final class Requests {

  /// Most bytes of a body.
  static final int MOST_BYTES = 1 << 20;

  private static final int DEEPEST = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Requests() {}

  /// The body as bytes. It is read on a thread of its own, for a socket tells of no time that
  /// passes between its bytes.
  ///
  /// @param patience longest that the whole body may take
  /// @throws Refusal if it is too large or comes too slowly
  static byte[] bytes(Exchange exchange, Duration patience) {
    String length = exchange.header("content-length");
    if (length != null && (length.length() > 9 || Long.parseLong(length) > MOST_BYTES)) {
      throw tooLarge();
    }
    if (!exchange.hasBody()) {
      return new byte[0];
    }
    FutureTask<byte[]> reading = new FutureTask<>(() -> read(exchange.body()));
    Thread.ofVirtual().name("body").start(reading);
    try {
      return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw tooSlow(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw brokeOff();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : brokeOff();
    }
  }

  private static byte[] read(InputStream body) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      read.write(buffer, 0, count);
      if (read.size() > MOST_BYTES) {
        throw tooLarge();
      }
    }
    return read.toByteArray();
  }

  private static Refusal brokeOff() {
    return Refusal.of(Refusal.Kind.BAD_REQUEST, "", "the body broke off", "send it whole");
  }

  private static Refusal tooLarge() {
    return Refusal.of(
        Refusal.Kind.TOO_LARGE,
        "",
        "the body is larger than " + MOST_BYTES + " bytes",
        "send less at a time");
  }

  private static Refusal tooSlow(Duration patience) {
    return Refusal.of(
        Refusal.Kind.REQUEST_TIMEOUT,
        "",
        "the body was not there within " + patience.toSeconds() + " seconds",
        "send it again");
  }

  /// @throws Refusal if it is not one JSON value
  static JsonNode json(byte[] bytes) {
    try {
      JsonNode body = JSON.readTree(bytes);
      if (!(body instanceof MissingNode)) {
        return body;
      }
    } catch (JacksonException e) {
      throw notJson("the body is not JSON: " + place(e));
    }
    throw notJson("the body is empty");
  }

  /// The first member of an object of our own making that has a name and is a text; empty if it has
  /// none. Reads no further than that.
  static String firstText(byte[] json, String name) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = name.equals(parser.currentName());
        if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
          return parser.getString();
        }
        parser.skipChildren();
      }
      return "";
    }
  }

  private static String place(JacksonException fault) {
    var location = fault.getLocation();
    return location == null
        ? "it cannot be read"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static Refusal notJson(String what) {
    return Refusal.of(Refusal.Kind.BAD_REQUEST, "", what, "send one JSON object in UTF-8");
  }

  /// @throws Refusal if the body is said to be something else
  static void requireJsonType(@Nullable String type) {
    String name = type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!name.equals("application/json")) {
      throw Refusal.of(
          Refusal.Kind.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type",
          type == null ? "it is missing" : "it is '" + shown(type) + "'",
          "send application/json");
    }
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }

  /// The language that fits an `Accept-Language` best; English if none does.
  static Language language(@Nullable String accept) {
    Language best = Language.EN;
    double bestWeight = 0;
    for (String range : (accept == null ? "" : accept).split(",", 50)) {
      String[] parts = range.split(";");
      double weight = weight(parts);
      Language language = find(parts[0]);
      if (language != null && weight > bestWeight) {
        best = language;
        bestWeight = weight;
      }
    }
    return best;
  }

  private static @Nullable Language find(String range) {
    String code = range.strip().toLowerCase(Locale.ROOT).split("-")[0];
    for (Language language : Language.values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    return null;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.matches("q=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }

  /// Whether a header such as `Accept-Encoding` allows gzip.
  static boolean allowsGzip(@Nullable String accept) {
    for (String coding : (accept == null ? "" : accept).split(",", 50)) {
      String[] parts = coding.split(";");
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return weight(parts) > 0;
      }
    }
    return false;
  }
}
