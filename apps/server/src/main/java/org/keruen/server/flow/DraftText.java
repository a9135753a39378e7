package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.keruen.answers.json.JsonWriter;
import org.keruen.base.Problem;
import tools.jackson.databind.JsonNode;

/// A scenario sent as JSON, as the YAML that a file of it would hold: what is checked, run and
/// exported is one text. A value stands in a line of its own, so that a fault of a line is a fault
/// of a JSON pointer.
final class DraftText {

  private static final List<String> ORDER =
      List.of("id", "title", "titles", "who", "why", "sources", "extends", "changes");
  private static final List<String> VERBS =
      List.of("open", "close", "restrict", "lift", "repeat", "build", "set", "scale");
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_.>*-]*(:[A-Za-z0-9*][A-Za-z0-9_.>*-]*)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<String> WORDS_OF_YAML =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
  private static final int DEEPEST = 6;
  private static final int MOST_LINES = 20_000;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  private final StringBuilder yaml = new StringBuilder();
  private final List<String> pointers = new ArrayList<>();
  private final List<Problem> faults = new ArrayList<>();

  private DraftText() {}

  /// @param pointer where the object stands in the request
  static DraftText of(JsonNode object, String pointer) {
    var text = new DraftText();
    text.entries(object, pointer, 0, "");
    return text;
  }

  String yaml() {
    return yaml.toString();
  }

  /// What cannot be written as YAML.
  List<Problem> faults() {
    return faults;
  }

  /// The JSON pointer of what a line says.
  ///
  /// @param line from 1
  String pointer(int line) {
    return pointers.isEmpty() ? "" : pointers.get(Math.clamp(line, 1, pointers.size()) - 1);
  }

  /// @param lead what goes before the first name, such as `- `; the others are moved in by as much
  private void entries(JsonNode object, String pointer, int indent, String lead) {
    String before = " ".repeat(indent) + lead;
    for (String name : names(object)) {
      JsonNode value = object.get(name);
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (value == null || value.isNull()) {
        continue;
      }
      named(before + scalar(name, at) + ":", value, at, indent + lead.length());
      before = " ".repeat(indent + lead.length());
    }
    if (before.endsWith(lead) && !lead.isEmpty()) {
      line(before + "{}", pointer);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    VERBS.stream().filter(object::has).forEach(names::add);
    ORDER.stream().filter(object::has).forEach(names::add);
    names.addAll(object.propertyNames());
    return names;
  }

  private void named(String head, JsonNode value, String at, int indent) {
    if (indent > 2 * DEEPEST) {
      faults.add(new Problem(at, "it goes deeper than any scenario", "take out levels"));
    } else if (value.isObject() && !value.isEmpty()) {
      line(head, at);
      entries(value, at, indent + 2, "");
    } else if (value.isArray() && hasObject(value)) {
      line(head, at);
      for (int i = 0; i < value.size(); i++) {
        item(value.get(i), at + "/" + i, indent + 2);
      }
    } else {
      line(head + " " + inline(value, at), at);
    }
  }

  private static boolean hasObject(JsonNode list) {
    for (JsonNode item : list) {
      if (item.isObject()) {
        return true;
      }
    }
    return false;
  }

  private void item(JsonNode item, String at, int indent) {
    if (item.isObject() && !item.isEmpty()) {
      entries(item, at, indent, "- ");
    } else {
      line(" ".repeat(indent) + "- " + inline(item, at), at);
    }
  }

  private String inline(JsonNode value, String at) {
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      value.forEach(item -> words.add(item.isContainer() ? "" : scalar(item.asString(""), at)));
      if (words.contains("")) {
        faults.add(new Problem(at, "it holds lists in a list", "write words in a list"));
      }
      return "[" + String.join(", ", words) + "]";
    }
    if (value.isObject()) {
      return "{}";
    }
    if (value.isNumber()) {
      return number(value, at);
    }
    return value.isBoolean()
        ? (value.asBoolean() ? "\"yes\"" : "\"no\"")
        : scalar(value.asString(""), at);
  }

  private String number(JsonNode value, String at) {
    double number = value.asDouble();
    if (Double.isNaN(number) || Math.abs(number) > 1e15) {
      faults.add(new Problem(at, "it is no number that a figure can be", "give up to 1e15"));
      return "0";
    }
    return JsonWriter.decimal(number).toPlainString();
  }

  private String scalar(String text, String at) {
    if (UNPRINTABLE.matcher(text.replace("\n", "").replace("\t", "")).find()) {
      faults.add(new Problem(at, "it has characters that are no text", "leave them out"));
      return "\"\"";
    }
    boolean plain =
        PLAIN.matcher(text).matches()
            && !WORDS_OF_YAML.contains(text.toLowerCase(java.util.Locale.ROOT));
    return plain || DAY.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String text, String at) {
    if (pointers.size() == MOST_LINES) {
      faults.add(new Problem(at, "the scenario is longer than any", "split it in two"));
    }
    if (pointers.size() < MOST_LINES) {
      yaml.append(text).append('\n');
      pointers.add(at);
    }
  }
}
