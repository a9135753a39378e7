package org.keruen.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where requests come in: the only class that reads and writes with the web server's library.
///
/// It negotiates what any answer may need: the tag that the client has, gzip, the usual headers.
public final class HelidonDoor implements Handler {

  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  /// MapLibre starts its workers from blobs and draws images from data; Svelte sets styles.
  private static final String PAGE_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
          + " child-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String DRAWING_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  private final Desk desk;
  private final Metrics metrics;
  private final SlowClients slowClients;

  public HelidonDoor(Desk desk, Metrics metrics, SlowClients slowClients) {
    this.desk = desk;
    this.metrics = metrics;
    this.slowClients = slowClients;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    long start = System.nanoTime();
    metrics.begin();
    slowClients.answering(request.socketId());
    String operation = "none";
    try {
      Incoming exchange = new Incoming(request);
      if (isPreflight(exchange)) {
        operation = "preflight";
        preflight(exchange, response);
        return;
      }
      Desk.Answer answer = desk.answer(exchange);
      operation = answer.operation();
      allowOrigin(exchange, response);
      switch (answer.reply()) {
        case Reply.Whole whole -> send(whole, exchange, response);
        case Reply.Events events -> stream(events, response);
      }
    } finally {
      slowClients.answered(request.socketId(), response.status().code() == 408);
      metrics.end(operation, response.status().code(), System.nanoTime() - start);
    }
    if (asksToClose(request)) {
      // The library says "Connection: close" and then waits for another request.
      throw new CloseConnectionException("the client asked to end the connection");
    }
  }

  private static boolean asksToClose(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.CONNECTION)
        .filter(value -> value.equalsIgnoreCase("close"))
        .isPresent();
  }

  /// A request of the library, in this server's words.
  private record Incoming(ServerRequest request) implements Exchange {

    @Override
    public String method() {
      return request.prologue().method().text();
    }

    @Override
    public String rawPath() {
      return request.prologue().uriPath().rawPath();
    }

    @Override
    public String rawQuery() {
      return request.prologue().query().rawValue();
    }

    @Override
    public @Nullable String header(String name) {
      return request.headers().first(HeaderNames.create(name)).orElse(null);
    }

    @Override
    public InputStream body() {
      return request.content().inputStream();
    }

    @Override
    public boolean hasBody() {
      return request.content().hasEntity();
    }
  }

  private boolean isPreflight(Incoming exchange) {
    return exchange.method().equals("OPTIONS")
        && desk.gate().allowedOrigin(exchange.header("origin")) != null;
  }

  private void preflight(Incoming exchange, ServerResponse response) {
    allowOrigin(exchange, response);
    header(response, "Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
    header(
        response,
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Accept-Language, If-None-Match, Idempotency-Key");
    header(response, "Access-Control-Max-Age", "600");
    response.status(Status.NO_CONTENT_204);
    response.send();
  }

  private void allowOrigin(Incoming exchange, ServerResponse response) {
    String origin = desk.gate().allowedOrigin(exchange.header("origin"));
    if (origin != null) {
      header(response, "Access-Control-Allow-Origin", origin);
      header(
          response,
          "Access-Control-Expose-Headers",
          "ETag, Location, Content-Location, Retry-After, Content-Language");
    }
  }

  private static void header(ServerResponse response, String name, String value) {
    HeaderName key = HeaderNames.create(name);
    response.header(key, value);
  }

  private static void send(Reply.Whole reply, Incoming exchange, ServerResponse response) {
    Body body = reply.body();
    usualHeaders(response, body.type());
    reply.headers().forEach((name, value) -> header(response, name, value));
    header(response, "Cache-Control", reply.keeping().cacheControl());
    header(response, "Vary", "Accept-Language, Accept-Encoding, Origin");
    if (reply.language() != null) {
      header(response, "Content-Language", reply.language().code());
    }
    boolean tagged = reply.status() == 200 && reply.keeping() != Reply.Keeping.NEVER;
    if (tagged) {
      header(response, "ETag", body.tag());
    }
    if (tagged && hasTag(exchange.header("if-none-match"), body.tag())) {
      response.status(Status.NOT_MODIFIED_304);
      response.send();
      return;
    }
    response.status(Status.create(reply.status()));
    if (body.bytes().length > 0) {
      header(response, "Content-Type", withCharset(body.type()));
    }
    boolean zip = body.isWorthZipping() && Requests.allowsGzip(exchange.header("accept-encoding"));
    if (zip && !reply.headers().containsKey("Content-Encoding")) {
      header(response, "Content-Encoding", "gzip");
      finish(exchange, response, body.zipped());
    } else {
      finish(exchange, response, body.bytes());
    }
  }

  private static void finish(Incoming exchange, ServerResponse response, byte[] bytes) {
    if (exchange.method().equals("HEAD") || bytes.length == 0) {
      response.send();
    } else {
      response.send(bytes);
    }
  }

  private static String withCharset(String type) {
    boolean text = type.startsWith("text/") || type.equals("application/yaml");
    return text ? type + "; charset=utf-8" : type;
  }

  private static boolean hasTag(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String given : header.split(",", 100)) {
      String bare = given.strip();
      if (bare.equals("*") || bare.equals(tag) || ("W/" + bare).equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private static void usualHeaders(ServerResponse response, String type) {
    ALWAYS.forEach((name, value) -> header(response, name, value));
    String policy =
        switch (type) {
          case "text/html" -> PAGE_POLICY;
          case "image/svg+xml" -> DRAWING_POLICY;
          default -> API_POLICY;
        };
    header(response, "Content-Security-Policy", policy);
  }

  private static void stream(Reply.Events events, ServerResponse response) {
    usualHeaders(response, "text/event-stream");
    header(response, "Content-Type", "text/event-stream");
    header(response, "Cache-Control", "no-store");
    header(response, "X-Accel-Buffering", "no");
    response.status(Status.OK_200);
    try (OutputStream out = response.outputStream()) {
      events
          .source()
          .writeTo(
              lines -> {
                out.write(lines.getBytes(StandardCharsets.UTF_8));
                out.flush();
              });
    } catch (IOException | UncheckedIOException e) {
      // The client has gone: nobody is left to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What the library itself refuses, such as a request that is no HTTP, in the same form.
  public static DirectHandler directHandler() {
    return (request, event, status, headers, message) -> {
      Refusal.Kind kind =
          switch (event) {
            case PAYLOAD_TOO_LARGE -> Refusal.Kind.TOO_LARGE;
            case FORBIDDEN -> Refusal.Kind.FORBIDDEN;
            case INTERNAL_ERROR -> Refusal.Kind.INTERNAL;
            case BAD_REQUEST, OTHER, HTTP_VERSION_NOT_SUPPORTED -> Refusal.Kind.BAD_REQUEST;
          };
      Refusal refusal = Refusal.of(kind, "", "it is not HTTP as RFC 9112 says", "send it anew");
      return DirectHandler.TransportResponse.builder()
          .status(status)
          .headers(headers)
          .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
          .entity(Desk.problem(refusal, "/").body().bytes())
          .keepAlive(false)
          .build();
    };
  }
}
