package org.keruen.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /// A line a value; the entries of a list each on a line of its own.
  static String lines(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> append(name, value, text));
    return text.toString();
  }

  private static void append(String name, Object value, StringBuilder text) {
    if (value instanceof List<?> list) {
      list.forEach(entry -> append(name, entry, text));
    } else {
      text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value));
    }
  }
}
