package org.keruen.io.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.Dates;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Numbers;
import org.keruen.io.yaml.YamlValue;

/// A map of a scenario's file, read by name; what is wrong with a value becomes a fault.
///
/// @param file name of the file, for its faults
record Named(YamlValue.Entries entries, String file, FaultList faults) {

  boolean has(String name) {
    return entries.values().containsKey(name);
  }

  int lineOf(String name) {
    return entries.lineOf(name);
  }

  void fault(String name, String what, String fix) {
    faults.add(file, lineOf(name), what, fix);
  }

  /// Every name must be one of these.
  void checkNames(List<String> allowed) {
    for (String name : entries.values().keySet()) {
      if (!allowed.contains(name)) {
        String words = String.join(", ", allowed);
        fault(name, "has the unknown name '" + name + "'", Nearest.advice(name, allowed, words));
      }
    }
  }

  /// The text of a name, which must be there.
  String text(String name, String what) {
    String text = findText(name);
    if (text == null || text.isBlank()) {
      fault(name, "has no " + name, "give " + what);
      return "";
    }
    return text;
  }

  /// The text of a name; null if there is none.
  @Nullable String findText(String name) {
    YamlValue value = entries.values().get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof YamlValue.Text text) {
      return text.text().isEmpty() ? null : text.text();
    }
    fault(name, name + " is no text", "write one value behind " + name + ":");
    return null;
  }

  /// The words of a name: a list, or one word for a list of one.
  List<String> words(String name) {
    return switch (entries.values().get(name)) {
      case null -> List.of();
      case YamlValue.Text text -> text.text().isEmpty() ? List.of() : List.of(text.text());
      case YamlValue.Items list -> words(name, list);
      case YamlValue.Entries map -> {
        fault(name, name + " is a map", "write a word, or [words, in, a, list]");
        yield List.of();
      }
    };
  }

  private List<String> words(String name, YamlValue.Items list) {
    List<String> words = new ArrayList<>();
    for (YamlValue item : list.items()) {
      if (item instanceof YamlValue.Text text && !text.text().isBlank()) {
        words.add(text.text());
      } else {
        faults.add(file, item.line(), name + " holds what is no word", "write words in the list");
      }
    }
    return words;
  }

  /// Words that must be some of those allowed.
  List<String> words(String name, Set<String> allowed) {
    List<String> words = words(name);
    for (String word : words) {
      if (!allowed.contains(word)) {
        String all = "write some of " + String.join(", ", allowed.stream().sorted().toList());
        fault(name, name + " names '" + word + "'", Nearest.advice(word, allowed, all));
      }
    }
    return words;
  }

  @Nullable LocalDate findDate(String name) {
    String text = findText(name);
    LocalDate date = text == null ? null : Dates.find(text);
    if (text != null && date == null) {
      fault(name, name + " '" + text + "' is not a day of the calendar", Dates.fix(text));
    }
    return date;
  }

  /// The number of a name, or another if there is none or it is wrong.
  double number(String name, double absent, double minimum, double maximum) {
    String text = findText(name);
    return text == null ? absent : number(name, text, absent, minimum, maximum);
  }

  /// A number within its range, or another if it is wrong.
  double number(String name, String text, double otherwise, double minimum, double maximum) {
    double value = Numbers.parse(text);
    String range = "give a number from " + Numbers.plain(minimum) + " to " + Numbers.plain(maximum);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      fault(name, name + " '" + text + "' is not a number", range + ", with a decimal point");
      return otherwise;
    }
    if (value < minimum || value > maximum) {
      fault(name, name + " '" + text + "' is out of range", range);
      return otherwise;
    }
    return value;
  }
}
