package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `keruen mcp` as a client starts it: a process on two pipes.
@Timeout(180)
class McpCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Map<String, Object> SHIPMENT =
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
          "border_status", Map.of("post", "torkham"),
          "required_documents", SHIPMENT,
          "find_place", Map.of("query", "کراچی", "language", "ur"),
          "get_source", Map.of("id", "cpmm2022-kaz"));

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> arguments() {
    return List.of(
        "-Dkeruen.home=" + System.getProperty("keruen.home", "."),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "mcp");
  }

  @Test
  void theClientOfTheSdkStartsItAndAsksEveryTool() {
    var transport =
        new StdioClientTransport(
            ServerParameters.builder(java()).args(arguments()).build(),
            new JacksonMcpJsonMapper(MAPPER));
    try (McpSyncClient client =
        McpClient.sync(transport)
            .initializationTimeout(Duration.ofSeconds(60))
            .requestTimeout(Duration.ofSeconds(60))
            .enableCallToolSchemaCaching(true)
            .build()) {
      assertThat(client.initialize().serverInfo().name()).isEqualTo("keruen");
      List<Tool> tools = client.listTools().tools();
      assertThat(tools).hasSize(QUESTIONS.size());
      for (Tool tool : tools) {
        CallToolResult result =
            client.callTool(
                CallToolRequest.builder(tool.name())
                    .arguments(QUESTIONS.getOrDefault(tool.name(), Map.of()))
                    .build());
        assertThat(result.isError()).as(tool.name()).isNotEqualTo(true);
        assertThat(((Map<?, ?>) result.structuredContent()).keySet().toString())
            .as(tool.name())
            .contains("asOf", "sources", "study");
      }
    }
  }

  @Test
  void itWritesNothingButMessagesAndEndsWithItsInput() throws Exception {
    Process process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String input =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        this is no message
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"find_place","arguments":{"query":"'; DROP"}}}
        {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"border_status","arguments":{"post":"torkham"}}}
        """;
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    List<String> lines = lines(process);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      JsonNode message = MAPPER.readTree(line);
      assertThat(message.get("jsonrpc").asString()).isEqualTo("2.0");
      assertThat(message.has("id")).isTrue();
    }
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(arguments());
    return command;
  }

  private static List<String> lines(Process process) throws IOException {
    byte[] out = process.getInputStream().readAllBytes();
    return new String(out, StandardCharsets.UTF_8).lines().toList();
  }
}
