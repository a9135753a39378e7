package org.keruen.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keruen.answers.ReadyStudy;
import org.keruen.io.study.StudyReader;
import org.keruen.mcp.tool.Toolbox;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A talk with the tools over the default study, by the client of the SDK, whichever way it comes.
final class Talk {

  static final Map<String, Object> SHIPMENT =
      Map.of(
          "from",
          "Lahore",
          "to",
          "Almaty",
          "depart",
          "2026-03-02",
          "goods",
          "HS 6203",
          "weightTonnes",
          22);

  private static final Map<String, Map<String, Object>> QUESTIONS =
      Map.of(
          "plan_shipment", SHIPMENT,
          "border_status", Map.of("post", "torkham", "date", "2026-03-02"),
          "required_documents", SHIPMENT,
          "find_place", Map.of("query", "KARA"),
          "get_source", Map.of("id", "cpmm2022-kaz"));

  private Talk() {}

  static Path defaultStudy() {
    return Path.of(System.getProperty("keruen.home", "."), "studies", "kazakhstan-pakistan");
  }

  static McpEndpoint endpoint() {
    Study study = StudyReader.read(defaultStudy());
    Planner planner = new Planner(study.model());
    return new McpEndpoint(Toolbox.of(new ReadyStudy(study, "none"), planner::plan), "test");
  }

  static McpSyncClient client(McpClientTransport transport) {
    return McpClient.sync(transport)
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .enableCallToolSchemaCaching(true)
        .build();
  }

  /// Greets, lists the tools and asks each of them. The client checks every answer against the
  /// schema that the tool promised.
  static void whole(McpSyncClient client) {
    assertThat(client.initialize().serverInfo().name()).isEqualTo("keruen");
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrderElementsOf(QUESTIONS.keySet());
    for (Tool tool : tools) {
      assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
      assertThat(tool.annotations().idempotentHint()).as(tool.name()).isTrue();
      assertThat(tool.annotations().openWorldHint()).as(tool.name()).isFalse();
      assertThat(tool.inputSchema()).as(tool.name()).containsEntry("additionalProperties", false);
      assertSourced(ask(client, tool.name(), QUESTIONS.getOrDefault(tool.name(), Map.of())));
    }
    client.ping();
  }

  static CallToolResult ask(McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  static void assertSourced(CallToolResult result) {
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    JsonNode answer = content(result);
    assertThat(answer.at("/asOf").asString()).isEqualTo("2026-09-30");
    assertThat(answer.at("/study/id").asString()).isEqualTo("kazakhstan-pakistan");
    assertThat(answer.at("/sources").values())
        .isNotEmpty()
        .allSatisfy(
            source -> assertThat(source.propertyNames()).containsExactly("id", "title", "url"));
    assertThat(text(result)).contains("As of 2026-09-30", "Sources: ");
  }

  static JsonNode content(CallToolResult result) {
    return JsonMapper.shared().valueToTree(result.structuredContent());
  }

  static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }
}
