package org.keruen.io.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keruen.io.yaml.YamlValue;

/// What tells one state of a scenario from another: a hash of what it changes.
///
/// Who says so and why, notes, comments, the order of names and the layout do not count; the order
/// of changes and of bases does. Figures count as they are written: `0.5` and `0.50` differ.
final class ScenarioHash {

  private static final Set<String> WORDS = Set.of("note", "sources", "confidence");

  private ScenarioHash() {}

  /// @param bases   hashes of the scenarios that it extends, in order
  /// @param changes the list of its changes, or null if it has none of its own
  static String of(List<String> bases, @Nullable YamlValue changes) {
    StringBuilder text = new StringBuilder("scenario 1\n");
    bases.forEach(base -> text.append(base).append('\n'));
    if (changes != null) {
      append(text, changes);
    }
    return sha256(text.toString());
  }

  private static void append(StringBuilder text, YamlValue value) {
    switch (value) {
      case YamlValue.Text word -> text.append(word.text().length()).append(':').append(word.text());
      case YamlValue.Items list -> {
        text.append('[');
        list.items().forEach(item -> append(text, item));
        text.append(']');
      }
      case YamlValue.Entries map -> {
        text.append('{');
        appendAll(text, map.values());
        text.append('}');
      }
    }
  }

  private static void appendAll(StringBuilder text, Map<String, YamlValue> values) {
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              if (!WORDS.contains(name)) {
                text.append(name).append('=');
                append(text, value);
                text.append(';');
              }
            });
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
