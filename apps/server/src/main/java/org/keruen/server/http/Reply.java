package org.keruen.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.words.Language;

/// An answer, before it is negotiated and sent.
public sealed interface Reply {

  /// How long an answer stays true.
  enum Keeping {
    /// Until the server starts anew: it rests on the study alone.
    STUDY("private, max-age=60"),
    /// It rests on the store: ask again, but with its tag.
    CHECK("private, no-cache"),
    /// Named by its content: for good.
    FOREVER("public, max-age=31536000, immutable"),
    NEVER("no-store");

    private final String cacheControl;

    Keeping(String cacheControl) {
      this.cacheControl = cacheControl;
    }

    String cacheControl() {
      return cacheControl;
    }
  }

  /// A whole answer.
  ///
  /// @param language language of its words, or null if it has none
  record Whole(
      int status,
      Body body,
      Keeping keeping,
      @Nullable Language language,
      Map<String, String> headers)
      implements Reply {

    public Whole {
      headers = Map.copyOf(headers);
    }

    /// With a header more.
    public Whole with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Whole(status, body, keeping, language, more);
    }
  }

  /// An answer that goes on: server-sent events.
  record Events(Source source) implements Reply {

    /// Writes events until it returns.
    @FunctionalInterface
    public interface Source {
      void writeTo(Sink sink) throws IOException, InterruptedException;
    }

    /// Takes lines of a stream of events; a client that is gone is an exception.
    @FunctionalInterface
    public interface Sink {
      void write(String lines) throws IOException;
    }
  }

  /// JSON of the study.
  static Whole study(String json, @Nullable Language language) {
    return new Whole(200, Body.json(json), Keeping.STUDY, language, Map.of());
  }

  /// JSON of the store, or of both.
  static Whole checked(String json, @Nullable Language language) {
    return new Whole(200, Body.json(json), Keeping.CHECK, language, Map.of());
  }

  /// JSON of the store, or of both.
  ///
  /// @param json in UTF-8; kept
  static Whole checked(byte[] json, @Nullable Language language) {
    return new Whole(200, new Body(Body.JSON, json), Keeping.CHECK, language, Map.of());
  }

  /// JSON that nobody keeps.
  static Whole passing(int status, String json) {
    return new Whole(status, Body.json(json), Keeping.NEVER, null, Map.of());
  }

  /// Text of a type.
  static Whole text(String type, String text, Keeping keeping, @Nullable Language language) {
    Body body = new Body(type, text.getBytes(StandardCharsets.UTF_8));
    return new Whole(200, body, keeping, language, Map.of());
  }
}
