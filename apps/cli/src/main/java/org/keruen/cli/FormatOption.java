package org.keruen.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Whether a command tells its outcome in lines or in JSON: the same names in both.
final class FormatOption {

  /// Output formats.
  enum Format {
    TABLE,
    JSON
  }

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default table.")
  private Format format = Format.TABLE;

  boolean isJson() {
    return format == Format.JSON;
  }

  /// A line a value; the entries of a list or of a map of counts each on a line of its own.
  static String lines(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> append(name, value, text));
    return text.toString();
  }

  private static void append(String name, Object value, StringBuilder text) {
    switch (value) {
      case List<?> list -> list.forEach(entry -> line(name, entry, text));
      case Map<?, ?> counts ->
          counts.forEach((what, count) -> line(name, count + " " + what, text));
      default -> line(name, value, text);
    }
  }

  private static void line(String name, Object value, StringBuilder text) {
    String told =
        value instanceof Map<?, ?> members
            ? members.entrySet().stream()
                .map(member -> member.getKey() + " " + member.getValue())
                .collect(Collectors.joining(", "))
            : value.toString();
    text.append(String.format(Locale.ROOT, "%-16s %s%n", name, told));
  }
}
