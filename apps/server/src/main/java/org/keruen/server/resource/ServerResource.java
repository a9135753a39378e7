package org.keruen.server.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.server.http.Body;
import org.keruen.server.http.Call;
import org.keruen.server.http.Metrics;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.store.Role;
import org.keruen.store.Store;
import org.keruen.store.StoreException;

/// Health, metrics, the contract and its page, and who is asking.
public final class ServerResource {

  private static final String CONTRACT = "/org/keruen/server/openapi.yaml";

  /// What the resource works with.
  ///
  /// @param authentication `none`, `token` or `oidc`
  public record Parts(Store store, Metrics metrics, String authentication, String version) {}

  private final Parts parts;
  private final Reply.Whole contract;
  private volatile Reply.@Nullable Whole reference;
  private volatile boolean stopping;

  public ServerResource(Parts parts) {
    this.parts = parts;
    this.contract = Reply.text("application/yaml", contract(), Reply.Keeping.STUDY, null);
  }

  /// From now on it is not ready: it finishes what it has.
  public void stopping() {
    stopping = true;
  }

  public List<Route> routes() {
    Route.Policy open = Route.Policy.OPEN;
    return List.of(
        new Route("getSession", "GET", "/api/v1/session", Route.Policy.READ, this::session),
        new Route("getLiveness", "GET", "/health/live", open, call -> live()),
        new Route("getReadiness", "GET", "/health/ready", open, call -> ready()),
        new Route("getHealth", "GET", "/health", open, call -> ready()),
        new Route(
            "getMetrics", "GET", "/metrics", Route.Policy.READ.of(Role.ADMIN), call -> metrics()),
        new Route("getContract", "GET", "/openapi.yaml", open, call -> contract),
        new Route("getReference", "GET", "/api", open, call -> reference()));
  }

  private Reply session(Call call) {
    call.query().check();
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("authentication", parts.authentication())
            .text("name", call.caller().name())
            .text("role", call.caller().role().name().toLowerCase(Locale.ROOT));
    return Reply.passing(200, json.endObject().finish());
  }

  private Reply live() {
    return health(true, true);
  }

  private Reply ready() {
    return health(!stopping, storeAnswers());
  }

  private boolean storeAnswers() {
    try {
      parts.store().ping();
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private Reply health(boolean server, boolean store) {
    boolean up = server && store;
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .text("status", up ? "up" : "down")
            .text("version", parts.version())
            .array("checks");
    check(json, "server", server);
    check(json, "store", store);
    String text = json.endArray().endObject().finish();
    Reply.Whole reply = Reply.passing(up ? 200 : 503, text);
    return up ? reply : reply.with("Retry-After", "2");
  }

  private static void check(JsonWriter json, String name, boolean up) {
    json.object().text("name", name).text("status", up ? "up" : "down").endObject();
  }

  private Reply metrics() {
    byte[] text = parts.metrics().text().getBytes(StandardCharsets.UTF_8);
    Body body = new Body("text/plain", text);
    return new Reply.Whole(200, body, Reply.Keeping.NEVER, null, Map.of());
  }

  /// The contract to read: made when first asked for, as making it takes longer than starting may.
  private Reply reference() {
    Reply.Whole made = reference;
    if (made == null) {
      made = Reply.text("text/html", ReferencePage.render(contract()), Reply.Keeping.STUDY, null);
      reference = made;
    }
    return made;
  }

  /// The contract, as it stands in this program.
  public static String contract() {
    try (InputStream stream = ServerResource.class.getResourceAsStream(CONTRACT)) {
      if (stream == null) {
        throw new IllegalStateException(CONTRACT + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
