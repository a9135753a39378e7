package org.keruen.mcp;

import java.util.Map;

/// The answer to an [HttpCall], in plain values.
///
/// @param headers to send as they are; `Content-Type` is among them where there is a body
/// @param body    to send in UTF-8; empty for none
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }
}
