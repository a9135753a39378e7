package org.keruen.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keruen.cli.CliReference;

class CliReferenceTest {

  private static final Path PAGE =
      Path.of(System.getProperty("keruen.home", "..")).resolve("docs/reference/cli.md");

  @Test
  void theReferencePageIsWhatTheCommandsSay() throws IOException {
    String expected = CliReference.markdown();
    if (Boolean.getBoolean("keruen.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as("rewrite it with: mvn -B verify -Dkeruen.regenerate=true")
        .isEqualTo(expected);
  }
}
