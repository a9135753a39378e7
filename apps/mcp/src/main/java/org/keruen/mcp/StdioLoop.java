package org.keruen.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The protocol on a pipe: a message a line in, an answer a line out, in order.
///
/// Ends with its input, after the last answer. A line that is no message is answered as a fault;
/// then the next one is read.
public final class StdioLoop {

  private final McpEndpoint endpoint;

  public StdioLoop(McpEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// @param out gets nothing but answers, each flushed at once
  public void run(InputStream in, OutputStream out) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    StringBuilder line = new StringBuilder();
    for (boolean more = true; more; ) {
      line.setLength(0);
      more = read(lines, line);
      String answer = answer(line);
      if (answer != null) {
        // JSON has no raw line feed, so that an answer is a line.
        out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private @Nullable String answer(StringBuilder line) {
    if (line.length() > McpEndpoint.MOST_CHARACTERS) {
      return endpoint.tooLong();
    }
    String message = line.toString().strip();
    return message.isEmpty() ? null : endpoint.answer(message);
  }

  /// Reads to the end of the line, keeping one character more than a message may have.
  ///
  /// @return whether a line may follow
  private static boolean read(BufferedReader lines, StringBuilder line) throws IOException {
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c == '\n') {
        return true;
      }
      if (line.length() <= McpEndpoint.MOST_CHARACTERS) {
        line.append((char) c);
      }
    }
    return false;
  }
}
