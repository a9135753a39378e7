package org.keruen.server.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.base.Problem;

/// The parameters of a query. Each is asked for by name; what was not asked for is a fault, so that
/// a misspelt parameter is not silently ignored.
///
/// Faults are collected; [#check()] tells all of them at once.
public final class Query {

  private static final int MOST_TEXT = 200;
  private static final int MOST_ITEMS = 500;
  private static final int USUAL_ITEMS = 50;
  private static final int MOST_PARAMETERS = 50;

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final List<Problem> faults = new ArrayList<>();

  private Query() {}

  /// @throws Refusal if it cannot be decoded
  static Query parse(String raw) {
    Query query = new Query();
    if (raw.isEmpty()) {
      return query;
    }
    String[] pairs = raw.split("&", MOST_PARAMETERS + 1);
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = Router.decoded(equals < 0 ? pair : pair.substring(0, equals), true, "query");
      String value = equals < 0 ? "" : Router.decoded(pair.substring(equals + 1), true, name);
      if (!name.isEmpty() && query.given.put(name, value) != null) {
        query.fault(name, "it is given twice", "give it once");
      }
    }
    return query;
  }

  private void fault(String name, String what, String fix) {
    faults.add(new Problem(name, what, fix));
  }

  /// @throws Refusal with every fault, if there is one
  public void check() {
    for (String name : given.keySet()) {
      if (!asked.contains(name)) {
        String known = asked.isEmpty() ? "leave it out" : "use " + String.join(", ", asked);
        fault(name, "there is no such parameter", known);
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(Refusal.Kind.BAD_PARAMETER, faults, Map.of());
    }
  }

  private @Nullable String find(String name) {
    asked.add(name);
    String value = given.get(name);
    if (value != null && value.length() > MOST_TEXT) {
      fault(name, "it has " + value.length() + " characters", "give at most " + MOST_TEXT);
      return null;
    }
    return value;
  }

  /// A text, or null.
  public @Nullable String text(String name, int most) {
    String value = find(name);
    if (value != null && value.length() > most) {
      fault(name, "it has " + value.length() + " characters", "give at most " + most);
      return null;
    }
    return value;
  }

  /// A day, or another if it is not given.
  public LocalDate day(String name, LocalDate usual) {
    LocalDate day = dayOrNull(name);
    return day == null ? usual : day;
  }

  /// A day, or null.
  public @Nullable LocalDate dayOrNull(String name) {
    String value = find(name);
    if (value == null) {
      return null;
    }
    try {
      return DayReader.read(value, name);
    } catch (UsageException e) {
      faults.addAll(e.problems());
      return null;
    }
  }

  /// A month from 2000 to 2100, or another if it is not given.
  public YearMonth month(String name, YearMonth usual) {
    String value = find(name);
    if (value == null) {
      return usual;
    }
    try {
      YearMonth month = YearMonth.parse(value);
      if (month.getYear() >= 2000 && month.getYear() <= 2100) {
        return month;
      }
    } catch (DateTimeException e) {
      // told below, as for a month of another century
    }
    fault(name, "'" + value + "' is not a month of 2000 to 2100", "write year-month, as 2026-03");
    return usual;
  }

  /// One of some words, or null.
  public @Nullable String word(String name, List<String> known) {
    String value = find(name);
    if (value != null && !known.contains(value)) {
      fault(name, "'" + value + "' is not known", "use one of " + String.join(", ", known));
      return null;
    }
    return value;
  }

  /// Words joined by commas; empty if not given.
  public Set<String> words(String name, List<String> known) {
    String value = find(name);
    if (value == null) {
      return Set.of();
    }
    Set<String> words = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
    for (String word : words) {
      if (!known.contains(word)) {
        fault(name, "'" + word + "' is not known", "use some of " + String.join(", ", known));
      }
    }
    return words;
  }

  /// Numbers joined by commas, or null.
  ///
  /// @param count how many there must be
  public @Nullable List<Double> numbers(String name, int count) {
    String value = find(name);
    if (value == null) {
      return null;
    }
    List<Double> numbers = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      if (part.matches("-?[0-9]{1,3}(\\.[0-9]{1,6})?")) {
        numbers.add(Double.valueOf(part));
      }
    }
    if (numbers.size() != count || value.split(",", -1).length != count) {
      fault(name, "'" + value + "' is not " + count + " numbers", "write them as 60,20,90,56");
      return null;
    }
    return numbers;
  }

  /// Two capital letters, or null.
  public @Nullable String country(String name) {
    return matching(name, "[A-Z]{2}", "two capital letters, such as PK");
  }

  /// A text of a form, or null.
  public @Nullable String matching(String name, String pattern, String form) {
    String value = find(name);
    if (value != null && !value.matches(pattern)) {
      fault(name, "'" + value + "' is not understood", "give " + form);
      return null;
    }
    return value;
  }

  /// `true` or `false`.
  public boolean flag(String name) {
    return "true".equals(word(name, List.of("true", "false")));
  }

  /// The most items of a page.
  public int limit() {
    String value = find("limit");
    if (value == null) {
      return USUAL_ITEMS;
    }
    int limit = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    if (limit < 1 || limit > MOST_ITEMS) {
      fault("limit", "'" + value + "' is not possible", "give 1 to " + MOST_ITEMS);
      return USUAL_ITEMS;
    }
    return limit;
  }

  /// Where a page of a fixed list begins.
  public int offset() {
    String value = find("cursor");
    if (value == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
      if (text.matches("n[0-9]{1,7}")) {
        return Integer.parseInt(text.substring(1));
      }
    } catch (IllegalArgumentException e) {
      // told below, as for any other cursor that is not ours
    }
    fault("cursor", "it is none of this server", "take 'next' of the page before");
    return 0;
  }

  /// A cursor of the store, or null for the first page.
  public @Nullable String cursor() {
    return matching("cursor", "[A-Za-z0-9_-]{1,200}", "'next' of the page before");
  }

  /// Notes a fault that only the operation can see.
  public void refuse(String name, String what, String fix) {
    fault(name, what, fix);
  }

  /// The cursor of the page after one, or null at the end.
  static @Nullable String next(int offset, int limit, int total) {
    if ((long) offset + limit >= total) {
      return null;
    }
    String text = "n" + (offset + limit);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
