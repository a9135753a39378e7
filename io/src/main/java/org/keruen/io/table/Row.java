package org.keruen.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table, read by column name.
///
/// @param index from 0, headings not counted
public record Row(Table table, int index) {

  private static final char LIST_SEPARATOR = ';';

  /// The file that the row is written in.
  public String file() {
    return table.file(index);
  }

  /// Line of the file on which the row begins, from 1.
  public int line() {
    return table.lines[index];
  }

  /// Whether the row has too few or too many cells: its cells are then not to be trusted.
  public boolean misshapen() {
    return table.misshapen.get(index);
  }

  /// The cell as written; empty if nothing is.
  public String text(String column) {
    return table.cells[table.column(column)][index];
  }

  /// The cell as written, or null if nothing is.
  public @Nullable String findText(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  public boolean has(String column) {
    return !text(column).isEmpty();
  }

  public boolean yes(String column) {
    return text(column).equals("yes");
  }

  /// The number in a cell.
  ///
  /// @throws IllegalArgumentException if the cell is empty
  public double number(String column) {
    double value = table.number(column, index);
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return value;
  }

  /// The number in a cell, or another if the cell is empty or not a number.
  public double number(String column, double absent) {
    double value = table.number(column, index);
    return Double.isNaN(value) ? absent : value;
  }

  public @Nullable Double findNumber(String column) {
    double value = table.number(column, index);
    return Double.isNaN(value) ? null : value;
  }

  /// The whole number in a cell, or another if the cell is empty.
  public int integer(String column, int absent) {
    double value = table.number(column, index);
    return Double.isNaN(value) ? absent : (int) value;
  }

  public @Nullable Integer findInteger(String column) {
    double value = table.number(column, index);
    return Double.isNaN(value) ? null : (int) value;
  }

  /// The day in a cell, or null if it is empty or not a day.
  public @Nullable LocalDate findDate(String column) {
    return Dates.find(text(column));
  }

  /// The parts of a cell, between semicolons; empty if nothing is written. Parts are not trimmed.
  public List<String> list(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return List.of();
    }
    int end = text.indexOf(LIST_SEPARATOR);
    if (end < 0) {
      return List.of(text);
    }
    var parts = new ArrayList<String>();
    int start = 0;
    for (; end >= 0; end = text.indexOf(LIST_SEPARATOR, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
