package org.keruen.mcp;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Streamable HTTP of the Model Context Protocol without sessions: a POST is answered with one JSON
/// object, a notification with 202; there is no stream to open and no session to end.
///
/// Mount it at one path for every method. The server in front checks who asks, `Origin` and `Host`
/// (a page elsewhere must not reach a server on the reader's machine by a name that it rebinds),
/// and how long a body may be and take. Threads may share it.
public final class McpHttp {

  private static final String JSON = "application/json";

  private final McpEndpoint endpoint;

  public McpHttp(McpEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// Never throws for what a client sent.
  public HttpAnswer answer(HttpCall call) {
    if (!call.method().equals("POST")) {
      return refused(405, "only POST is answered here; there are no streams or sessions");
    }
    // A page of another origin may post forms and plain text without asking, but not this type.
    if (!header(call, "content-type").startsWith(JSON)) {
      return refused(415, "the body must be " + JSON);
    }
    String accept = header(call, "accept");
    if (!accept.isEmpty() && !accept.contains(JSON) && !accept.contains("*/*")) {
      return refused(406, "answers are " + JSON + "; accept it");
    }
    String version = header(call, "mcp-protocol-version");
    if (!version.isEmpty() && !MessageTransport.VERSIONS.contains(version)) {
      return refused(400, "MCP-Protocol-Version is one of " + MessageTransport.VERSIONS);
    }
    if (call.body().length() > McpEndpoint.MOST_CHARACTERS) {
      return json(413, endpoint.tooLong());
    }
    return posted(call.body());
  }

  private HttpAnswer posted(String body) {
    McpEndpoint.Outcome outcome = endpoint.outcome(body);
    String answer = outcome.json();
    if (answer == null) {
      return new HttpAnswer(202, Map.of("Cache-Control", "no-store"), "");
    }
    return json(outcome.understood() ? 200 : 400, answer);
  }

  private static HttpAnswer json(int status, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", JSON, "Cache-Control", "no-store"), body);
  }

  private static HttpAnswer refused(int status, String why) {
    Map<String, String> headers =
        status == 405
            ? Map.of("Content-Type", "text/plain; charset=utf-8", "Allow", "POST")
            : Map.of("Content-Type", "text/plain; charset=utf-8");
    return new HttpAnswer(status, headers, why + "\n");
  }

  private static String header(HttpCall call, String name) {
    @Nullable String value = call.header().apply(name);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
