package org.keruen.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.keruen.mcp.HttpAnswer;
import org.keruen.mcp.HttpCall;
import org.keruen.mcp.McpHttp;

/// Language models ask at `/mcp`, by the Model Context Protocol: what the desk checks of every call
/// (host, origin, caller, size) is checked of theirs too.
public final class ToolDoor {

  static final String PATH = "/mcp";

  private final McpHttp tools;

  public ToolDoor(McpHttp tools) {
    this.tools = tools;
  }

  /// @param patience longest that the whole body may take
  Reply.Whole answer(Exchange exchange, Duration patience) {
    String body = new String(Requests.bytes(exchange, patience), StandardCharsets.UTF_8);
    HttpAnswer answer = tools.answer(new HttpCall(exchange.method(), exchange::header, body));
    Map<String, String> headers = new HashMap<>(answer.headers());
    String type = headers.remove("Content-Type");
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    Body content = new Body(type == null ? "application/json" : type, bytes);
    return new Reply.Whole(answer.status(), content, Reply.Keeping.NEVER, null, headers);
  }
}
