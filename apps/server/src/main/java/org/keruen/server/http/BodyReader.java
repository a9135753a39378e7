package org.keruen.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a JSON object. Each is asked for by name; what was not asked for is a fault.
///
/// Faults are collected with their JSON pointers (RFC 6901); [#check()] tells all of them at once.
public final class BodyReader {

  private final JsonNode object;
  private final String pointer;
  private final List<Problem> faults;
  private final Set<String> asked = new TreeSet<>();

  private BodyReader(JsonNode object, String pointer, List<Problem> faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /// @throws Refusal if it is no object
  public static BodyReader of(JsonNode body) {
    return of(body, "", new ArrayList<>());
  }

  /// A reader of an object inside another document.
  ///
  /// @param faults gets the faults
  /// @throws Refusal if it is no object
  public static BodyReader of(JsonNode body, String pointer, List<Problem> faults) {
    if (!body.isObject()) {
      throw Refusal.of(
          Refusal.Kind.UNPROCESSABLE, pointer, "it is not an object", "send {\"...\": ...}");
    }
    return new BodyReader(body, pointer, faults);
  }

  /// The JSON pointer of a field.
  public String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public void fault(String name, String what, String fix) {
    faults.add(new Problem(at(name), what, fix));
  }

  /// Notes fields that nobody asked for.
  public void refuseOthers() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        faults.add(
            new Problem(at(shown), "there is no such field", "use " + String.join(", ", asked)));
      }
    }
  }

  /// @throws Refusal with every fault, if there is one
  public void check() {
    refuseOthers();
    if (!faults.isEmpty()) {
      throw new Refusal(Refusal.Kind.UNPROCESSABLE, faults, Map.of());
    }
  }

  private @Nullable JsonNode find(String name) {
    asked.add(name);
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /// A text that must be there; empty, with a fault noted, if it is not.
  public String text(String name, int most) {
    String text = textOrNull(name, most);
    if (text == null || text.isEmpty()) {
      if (find(name) == null || (text != null && text.isEmpty())) {
        fault(name, "it is missing", "give a text");
      }
      return "";
    }
    return text;
  }

  /// A text, or null.
  public @Nullable String textOrNull(String name, int most) {
    JsonNode value = find(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      fault(name, "it is not a text", "write it in quotes");
      return null;
    }
    return checked(name, value.asString(), most);
  }

  private @Nullable String checked(String name, String text, int most) {
    if (text.length() > most) {
      fault(name, "it has " + text.length() + " characters", "give at most " + most);
      return null;
    }
    boolean broken = text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    if (broken) {
      fault(name, "it has characters that are no text", "leave out NUL and half surrogate pairs");
      return null;
    }
    return text;
  }

  /// A number, or null.
  public @Nullable Double number(String name) {
    JsonNode value = find(name);
    if (value == null) {
      return null;
    }
    double number = value.isNumber() ? value.asDouble() : Double.NaN;
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      fault(name, "it is not a number", "write a number without quotes");
      return null;
    }
    return number;
  }

  /// A whole number, or null.
  public @Nullable Integer whole(String name) {
    Double number = number(name);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      fault(name, "it is not a whole number", "leave out decimals");
      return null;
    }
    return number.intValue();
  }

  /// True or false; false if it is not there.
  public boolean flag(String name) {
    JsonNode value = find(name);
    if (value != null && !value.isBoolean()) {
      fault(name, "it is neither true nor false", "write true or false without quotes");
    }
    return value != null && value.isBoolean() && value.asBoolean();
  }

  /// One of some words; null, with a fault noted, if it is none of them.
  public @Nullable String word(String name, List<String> known) {
    String word = textOrNull(name, 200);
    if (word == null || !known.contains(word)) {
      fault(name, "it is not known", "use one of " + String.join(", ", known));
      return null;
    }
    return word;
  }

  /// Texts; empty if there are none.
  public List<String> texts(String name, int mostItems, int mostText) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> items = items(name, mostItems);
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      String text = item.isString() ? checked(name + "/" + i, item.asString(), mostText) : null;
      if (text == null || text.isEmpty()) {
        faults.add(new Problem(at(name) + "/" + i, "it is not a text", "write a name in quotes"));
        texts.add("");
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The values of an array; empty if there is none.
  public List<JsonNode> items(String name, int most) {
    JsonNode value = find(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      fault(name, "it is not a list of at most " + most, "write [\"...\", \"...\"]");
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  /// An object, or null.
  public @Nullable BodyReader object(String name) {
    JsonNode value = find(name);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      fault(name, "it is not an object", "write {\"...\": ...}");
      return null;
    }
    return new BodyReader(value, at(name), faults);
  }
}
