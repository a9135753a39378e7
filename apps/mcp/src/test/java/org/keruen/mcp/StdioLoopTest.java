package org.keruen.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StdioLoopTest {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final McpEndpoint ENDPOINT = Talk.endpoint();

  private static List<String> run(String input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StdioLoop(ENDPOINT)
        .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void theLastLineIsAnsweredEvenWithoutALineFeed() throws IOException {
    assertThat(run(PING)).hasSize(1).first().asString().contains("\"id\":1", "\"result\":{}");
  }

  @Test
  void aLineThatIsNoMessageDoesNotEndTheTalk() throws IOException {
    List<String> answers = run("rubbish\n\n" + PING + "\r\n");

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).contains("-32700");
    assertThat(answers.get(1)).contains("\"result\"");
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsRead() throws IOException {
    List<String> answers = run("x".repeat(McpEndpoint.MOST_CHARACTERS + 5) + "\n" + PING);

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).contains("too long");
    assertThat(answers.get(1)).contains("\"result\"");
  }

  @Test
  void aNotificationIsNotAnswered() throws IOException {
    assertThat(run("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}\n")).isEmpty();
  }
}
