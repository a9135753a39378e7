package org.keruen.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An answer of a server under test.
record Answer(HttpResponse<byte[]> response) {

  int status() {
    return response.statusCode();
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return Contract.parse(text());
  }

  @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /// The media type, without parameters.
  String type() {
    String type = header("content-type");
    return type == null ? "" : type.split(";")[0];
  }
}
