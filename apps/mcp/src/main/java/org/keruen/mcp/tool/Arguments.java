package org.keruen.mcp.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Language;
import org.keruen.base.Problem;

/// The arguments of one call, read field by field. Faults are noted; [#check()] throws them all.
///
/// A field that is faulty reads as if it were not given. A given `null` is the same as nothing.
final class Arguments {

  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_ITEMS = 20;
  private static final int MOST_UNKNOWN = 5;
  private static final int SHOWN_CHARACTERS = 40;

  private final Map<String, Object> given;
  private final List<Problem> problems = new ArrayList<>();

  /// @param fields those that the tool knows
  Arguments(Map<String, Object> given, Set<String> fields) {
    this.given = given;
    given.keySet().stream()
        .filter(name -> !fields.contains(name))
        .limit(MOST_UNKNOWN)
        .forEach(
            name ->
                fault(
                    shortened(name),
                    "is no field of this tool",
                    "use only " + String.join(", ", fields)));
  }

  void fault(String where, String what, String fix) {
    problems.add(new Problem(where, what, fix));
  }

  /// Adds faults that somebody else found, but for fields that are known to be faulty.
  void faults(UsageException fault) {
    Set<String> faulty = problems.stream().map(Problem::where).collect(Collectors.toSet());
    fault.problems().stream()
        .filter(problem -> !faulty.contains(problem.where()))
        .forEach(problems::add);
  }

  /// @throws UsageException if anything was at fault
  void check() {
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
  }

  @Nullable String text(String name) {
    Object value = given.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      fault(name, "is " + kind(value) + ", not a text", "give a text in quotes");
      return null;
    }
    return checked(name, text);
  }

  private @Nullable String checked(String name, String text) {
    if (text.isBlank()) {
      fault(name, "is empty", "give a text, or leave the field out");
      return null;
    }
    if (text.length() > MOST_CHARACTERS) {
      fault(
          name,
          "'" + shortened(text) + "' has " + text.length() + " characters",
          "give at most " + MOST_CHARACTERS);
      return null;
    }
    return text;
  }

  /// A text that must be there; empty, with a fault noted, if it is not.
  String required(String name, String example) {
    if (given.get(name) == null) {
      fault(name, "is missing", "give it, such as " + example);
      return "";
    }
    String text = text(name);
    return text == null ? "" : text;
  }

  /// A number as it is typed.
  @Nullable String number(String name) {
    Object value = given.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Number)) {
      fault(name, "is " + kind(value) + ", not a number", "give a number without quotes or unit");
      return null;
    }
    BigDecimal number = new BigDecimal(value.toString());
    // A scale of millions would write millions of zeros.
    return Math.abs(number.scale()) > 30 ? number.toString() : number.toPlainString();
  }

  int whole(String name, int least, int most, int otherwise) {
    Object value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    fault(
        name,
        shortened(value.toString()) + " is not possible",
        "give a whole number from " + least + " to " + most);
    return otherwise;
  }

  List<String> texts(String name) {
    Object value = given.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      fault(name, "is " + kind(value) + ", not a list", "give a list such as [\"country=IR\"]");
      return List.of();
    }
    if (items.size() > MOST_ITEMS) {
      fault(name, "has " + items.size() + " entries", "give at most " + MOST_ITEMS);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String where = name + "/" + i;
      if (items.get(i) instanceof String item) {
        String text = checked(where, item);
        texts.add(text == null ? "" : text);
      } else {
        fault(where, "is not a text", "write country=IR, post=torkham or mode=sea");
      }
    }
    return texts;
  }

  @Nullable LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : DayReader.read(text, name);
    } catch (UsageException fault) {
      faults(fault);
      return null;
    }
  }

  /// The day whose knowledge is asked for: never one that the study has not reached.
  LocalDate asOf(LocalDate lastCheckedDay) {
    LocalDate day = day("asOf");
    if (day != null && day.isAfter(lastCheckedDay)) {
      fault(
          "asOf",
          day + " is after the last day that the study was followed",
          "leave it out, or give a day up to " + lastCheckedDay);
    }
    return day == null ? lastCheckedDay : day;
  }

  Language language() {
    String code = text("language");
    for (Language language : Language.values()) {
      if (code == null || language.code().equals(code)) {
        return language;
      }
    }
    fault("language", "'" + code + "' is not spoken here", "use en, kk, ru or ur");
    return Language.EN;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }

  private static String kind(Object value) {
    return switch (value) {
      case String text -> "a text";
      case Number number -> "a number";
      case Boolean flag -> "true or false";
      case List<?> list -> "a list";
      default -> "an object";
    };
  }
}
