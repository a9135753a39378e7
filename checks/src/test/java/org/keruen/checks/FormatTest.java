package org.keruen.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every Java file is as google-java-format writes it; `-Dkeruen.format=fix` rewrites those that
/// are not. See `docs/decisions/0002-format-check-as-a-test.md`.
class FormatTest {

  @Test
  void everyJavaFileIsFormatted() throws IOException, FormatterException {
    boolean fix = "fix".equals(System.getProperty("keruen.format"));
    Formatter formatter = new Formatter();
    List<String> unformatted = new ArrayList<>();
    for (Path file : Sources.listJava()) {
      String source = Sources.read(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (fix) {
          Files.writeString(file, formatted, StandardCharsets.UTF_8);
        } else {
          unformatted.add(Sources.name(file));
        }
      }
    }
    assertThat(unformatted)
        .as("rewrite them with: mvn -B verify -pl checks -am -Dkeruen.format=fix")
        .isEmpty();
  }
}
