package org.keruen.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks what must be in order within a row: low ≤ figure ≤ high, first day ≤ last day.
///
/// Which columns belong together is told by their names: `x_low` and `x_high` are the ends of
/// `x` or of `x_mean`, wherever in the name the word stands; plain `low` and `high` those of the
/// number before them; `from` and `to` are days, and `from_date` and `to_date`.
final class OrderCheck {

  private static final String LOW = "low";
  private static final String HIGH = "high";

  private final Table table;
  private final FaultList faults;

  OrderCheck(Table table, FaultList faults) {
    this.table = table;
    this.faults = faults;
  }

  void run() {
    List<Field> fields = table.resource().fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.type().numeric() && words(field.name()).contains(LOW)) {
        checkEnds(field.name(), figure(i, LOW));
      }
      if (field.type().numeric() && words(field.name()).contains(HIGH)) {
        checkNumbers(figure(i, HIGH), field.name());
      }
    }
    checkDays("from", "to");
    checkDays("from_date", "to_date");
  }

  private void checkEnds(String low, @Nullable String figure) {
    checkNumbers(low, figure);
    if (figure != null) {
      checkNumbersWithout(low, figure, swap(low, LOW, HIGH));
    }
  }

  /// Ends without a figure between them: the figure would else have told.
  private void checkNumbersWithout(String low, String figure, String high) {
    if (!table.hasColumn(high)) {
      return;
    }
    for (Row row : table.rows()) {
      if (row.findNumber(figure) == null
          && row.number(low, 0) > row.number(high, Double.MAX_VALUE)) {
        report(row, low, high);
      }
    }
  }

  private void checkNumbers(@Nullable String lesser, @Nullable String greater) {
    if (lesser == null || greater == null) {
      return;
    }
    for (Row row : table.rows()) {
      Double low = row.findNumber(lesser);
      Double high = row.findNumber(greater);
      if (low != null && high != null && low > high && !row.misshapen()) {
        report(row, lesser, greater);
      }
    }
  }

  private void report(Row row, String lesser, String greater) {
    faults.add(
        row,
        lesser + " " + row.text(lesser) + " is more than " + greater + " " + row.text(greater),
        "give them in order, the lesser first");
  }

  private void checkDays(String first, String last) {
    if (!isDate(first) || !isDate(last)) {
      return;
    }
    for (Row row : table.rows()) {
      LocalDate from = row.findDate(first);
      LocalDate to = row.findDate(last);
      if (from != null && to != null && to.isBefore(from) && !row.misshapen()) {
        faults.add(
            row,
            last + " " + to + " is before " + first + " " + from,
            "give the first day in " + first + " and the last in " + last);
      }
    }
  }

  private boolean isDate(String column) {
    int index = table.resource().indexOf(column);
    return index >= 0 && table.resource().fields().get(index).type() == Field.Type.DATE;
  }

  /// The column that an end belongs to, or null.
  private @Nullable String figure(int end, String word) {
    List<Field> fields = table.resource().fields();
    String name = fields.get(end).name();
    String mean = swap(name, word, "mean");
    if (table.hasColumn(mean)) {
      return mean;
    }
    var rest = new ArrayList<>(words(name));
    rest.remove(word);
    String plain = String.join("_", rest);
    for (int i = end - 1; i >= 0; i--) {
      Field field = fields.get(i);
      boolean isEnd = words(field.name()).contains(LOW) || words(field.name()).contains(HIGH);
      if (field.type().numeric() && !isEnd && (plain.isEmpty() || begins(field.name(), plain))) {
        return field.name();
      }
    }
    return null;
  }

  private static boolean begins(String name, String plain) {
    return name.equals(plain) || name.startsWith(plain + "_");
  }

  private static String swap(String name, String word, String other) {
    var words = new ArrayList<>(words(name));
    words.replaceAll(each -> each.equals(word) ? other : each);
    return String.join("_", words);
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split("_"));
  }
}
