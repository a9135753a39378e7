package org.keruen.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The endpoint over HTTP, by the SDK's own client, on the default study.
class McpHttpTest {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private static final McpHttp HTTP = new McpHttp(Talk.endpoint());
  private static @Nullable HttpServer server;
  private static @Nullable McpSyncClient client;

  @BeforeAll
  static void start() throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext("/mcp", McpHttpTest::handle);
    started.start();
    server = started;
    client =
        Talk.client(
            HttpClientStreamableHttpTransport.builder(
                    "http://127.0.0.1:" + started.getAddress().getPort())
                .endpoint("/mcp")
                .build());
    client().initialize();
  }

  /// All that a server has to do.
  private static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      HttpAnswer answer =
          HTTP.answer(
              new HttpCall(
                  exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst, body));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @AfterAll
  static void stop() {
    client().close();
    if (server != null) {
      server.stop(0);
    }
  }

  private static McpSyncClient client() {
    if (client == null) {
      throw new IllegalStateException("the client did not start");
    }
    return client;
  }

  private static CallToolResult ask(String tool, Map<String, Object> arguments) {
    return Talk.ask(client(), tool, arguments);
  }

  @Test
  void theClientOfTheSdkAsksEveryTool() {
    Talk.whole(client());
  }

  @Test
  void aPlanHasOptionsAndSaysWhatIsShutSinceWhenAndOnWhoseWord() {
    CallToolResult result = ask("plan_shipment", Talk.SHIPMENT);

    JsonNode plan = Talk.content(result);
    assertThat(plan.at("/options").values()).hasSizeBetween(1, 6);
    assertThat(plan.at("/known").asBoolean()).isTrue();
    assertThat(plan.at("/blocked/0/reasons/0/since").asString()).startsWith("202");
    assertThat(plan.at("/blocked/0/reasons/0/sources").values()).isNotEmpty();
    assertThat(Talk.text(result)).contains("P50", "P90", "USD", "closed since", "http");
  }

  @Test
  void withEveryModeAvoidedNoWayIsOpenAndNoneIsInvented() {
    var arguments = new HashMap<>(Talk.SHIPMENT);
    arguments.put("avoid", List.of("mode=road", "mode=rail", "mode=sea", "mode=air"));

    assertThat(Talk.content(ask("plan_shipment", arguments)).at("/options").values()).isEmpty();
    JsonNode documents = Talk.content(ask("required_documents", arguments));
    assertThat(documents.at("/documents").values()).isEmpty();
    assertThat(documents.at("/option").isNull()).isTrue();
  }

  @Test
  void documentsBelongToTheOptionAsked() {
    var arguments = new HashMap<>(Talk.SHIPMENT);
    arguments.put("optionIndex", 2);

    JsonNode second = Talk.content(ask("plan_shipment", Talk.SHIPMENT)).at("/options/1");
    JsonNode documents = Talk.content(ask("required_documents", arguments));

    assertThat(documents.at("/corridor")).isEqualTo(second.at("/corridor"));
    assertThat(documents.at("/documents").values())
        .isNotEmpty()
        .hasSameSizeAs(second.at("/documents").values())
        .allSatisfy(need -> assertThat(need.at("/sources").values()).isNotEmpty());
  }

  @Test
  void torkhamIsClosedSinceTheFirstOfTwoClosures() {
    JsonNode post = post(ask("border_status", Map.of("post", "torkham", "date", "2026-03-02")));

    assertThat(post.at("/state").asString()).isEqualTo("closed");
    assertThat(post.at("/since").asString()).isEqualTo("2025-10-11");
    assertThat(post.at("/sources").values()).isNotEmpty();
  }

  @Test
  void whatWasNotYetPublicDoesNotCloseAPost() {
    var arguments =
        Map.<String, Object>of("post", "torkham", "date", "2025-06-01", "asOf", "2025-06-01");

    assertThat(post(ask("border_status", arguments)).at("/state").asString())
        .isNotEqualTo("closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-01", "2031-01-01", "2005-05-05"})
  void theStateOfADayOutsideTheStudyIsNotInvented(String day) {
    CallToolResult result = ask("border_status", Map.of("post", "khunjerab-sost", "date", day));

    assertThat(Talk.content(result).at("/known").asBoolean()).isFalse();
    assertThat(Talk.content(result).at("/lastCheckedDay").asString()).isEqualTo("2026-09-30");
    assertThat(post(result).at("/state").asString()).isEqualTo("unknown");
    assertThat(post(result).at("/events").values()).isEmpty();
    assertThat(Talk.text(result)).contains("not known");
  }

  private static JsonNode post(CallToolResult result) {
    return Talk.content(result).at("/posts/0");
  }

  @Test
  void aKnowledgeThatTheStudyHasNotReachedIsRefused() {
    CallToolResult result = ask("border_status", Map.of("post", "torkham", "asOf", "2027-01-01"));

    assertThat(result.isError()).isTrue();
    assertThat(Talk.text(result)).contains("asOf", "2026-09-30");
  }

  @Test
  void everyFaultComesAtOnceWithItsFix() {
    var arguments =
        Map.<String, Object>of(
            "from",
            "Lahoer",
            "to",
            "Almaty",
            "depart",
            "2026-13-02",
            "goods",
            "HS 6203",
            "weightTonnes",
            0,
            "colour",
            "red");

    CallToolResult result = ask("plan_shipment", arguments);

    assertThat(result.isError()).isTrue();
    assertThat(Talk.text(result))
        .contains("from: ", "did you mean Lahore", "depart: ", "weightTonnes: ", "colour: ");
  }

  @ParameterizedTest
  @CsvSource({"plan_shipment", "border_status", "required_documents", "find_place", "get_source"})
  void missingFieldsAreNamed(String tool) {
    CallToolResult result = ask(tool, Map.of());

    assertThat(result.isError()).isTrue();
    assertThat(Talk.text(result)).contains("is missing", "fix: give it, such as");
  }

  @Test
  void hostileArgumentsAreFaultsAndNeverAStackTrace() {
    for (Object hostile :
        List.of(
            "'; DROP TABLE plans; --",
            "<script>alert(1)</script>",
            "x".repeat(1_000_000),
            "\u0000\u202e${jndi:ldap://127.0.0.1/a}",
            7,
            -1e300,
            true,
            List.of("a", 1),
            Map.of("a", Map.of()))) {
      for (String field :
          List.of("from", "depart", "goods", "weightTonnes", "teu", "avoid", "asOf", "language")) {
        var arguments = new HashMap<>(Talk.SHIPMENT);
        arguments.put(field, hostile);
        assertRefused(ask("plan_shipment", arguments), field);
      }
      assertRefused(ask("border_status", Map.of("post", hostile)), "post");
      assertRefused(ask("find_place", Map.of("query", "KARA", "limit", hostile)), "limit");
      assertRefused(ask("get_source", Map.of("id", hostile)), "id");
    }
  }

  private static void assertRefused(CallToolResult result, String field) {
    if (field.equals("teu") || field.equals("weightTonnes") || field.equals("limit")) {
      // A number may be a fitting one.
      if (!Boolean.TRUE.equals(result.isError())) {
        return;
      }
    }
    String text = Talk.text(result);
    assertThat(result.isError()).as(field + ": " + text).isTrue();
    assertThat(text).contains("fix: ").doesNotContain("Exception", "org.keruen", "\tat ");
    assertThat(text.length()).as(field).isLessThan(3_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | application/json | 405",
        "DELETE  | application/json | 405",
        "POST    | text/plain       | 415",
        "POST    | application/json | 200"
      })
  void onlyJsonThatIsPostedIsAnswered(String method, String type, int status) {
    assertThat(call(method, Map.of("content-type", type), PING).status()).isEqualTo(status);
  }

  private static HttpAnswer call(String method, Map<String, String> headers, String body) {
    return HTTP.answer(new HttpCall(method, headers::get, body));
  }

  @Test
  void aVersionThatNobodySpeaksIsRefused() {
    Map<String, String> headers =
        Map.of("content-type", "application/json", "mcp-protocol-version", "1999-01-01");

    assertThat(call("POST", headers, PING).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "null",
        "42",
        "{}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null}"
      })
  void whatIsNoMessageIsToldSo(String body) {
    HttpAnswer answer = call("POST", Map.of("content-type", "application/json"), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":-32700").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"params\":5",
        ",\"params\":{\"name\":7}",
        ",\"params\":{\"name\":\"nope\"}"
      })
  void aCallThatNamesNoToolIsToldWhichThereAre(String params) {
    String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"" + params + "}";

    HttpAnswer answer = call("POST", Map.of("content-type", "application/json"), body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("-32602", "plan_shipment").doesNotContain("Exception");
  }

  @Test
  void deepJsonIsNoMessage() {
    String deep = "[".repeat(100_000);

    assertThat(call("POST", Map.of("content-type", "application/json"), deep).status())
        .isEqualTo(400);
  }

  @Test
  void aMessageThatIsTooLongIsRefused() {
    String huge = " ".repeat(McpEndpoint.MOST_CHARACTERS + 1);

    assertThat(call("POST", Map.of("content-type", "application/json"), huge).status())
        .isEqualTo(413);
  }
}
