package org.keruen.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Maps, lists, texts and figures as JSON, indented, without a library to load: a small assignment
/// is solved in the time that one takes.
///
/// Figures are in full, so that reading them gives the same number; infinite or not a number
/// becomes null.
final class JsonText {

  private JsonText() {}

  static String write(Map<String, ?> object) {
    return value(object, "") + "\n";
  }

  private static String value(@Nullable Object value, String indent) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> object -> object(object, indent);
      case List<?> list -> list(list, indent);
      case Double number -> Double.isFinite(number) ? number.toString() : "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> quote(value.toString());
    };
  }

  private static String object(Map<?, ?> object, String indent) {
    String deeper = indent + "  ";
    StringJoiner text = new StringJoiner(",\n" + deeper, "{\n" + deeper, "\n" + indent + "}");
    object.forEach(
        (name, value) -> text.add(quote(String.valueOf(name)) + ": " + value(value, deeper)));
    return text.toString();
  }

  private static String list(List<?> list, String indent) {
    if (list.isEmpty()) {
      return "[]";
    }
    String deeper = indent + "  ";
    StringJoiner text = new StringJoiner(",\n" + deeper, "[\n" + deeper, "\n" + indent + "]");
    list.forEach(value -> text.add(value(value, deeper)));
    return text.toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
