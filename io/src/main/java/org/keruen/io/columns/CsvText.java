package org.keruen.io.columns;

import java.math.BigDecimal;

/// A table as CSV: RFC 4180 with `\n`, decimal points and UTF-8, whatever the host. Numbers have
/// every digit, absent cells are empty.
public final class CsvText {

  private CsvText() {}

  public static String render(ColumnTable table) {
    StringBuilder csv = new StringBuilder();
    String separator = "";
    for (Column column : table.columns()) {
      csv.append(separator).append(quoted(column.name()));
      separator = ",";
    }
    csv.append('\n');
    for (int row = 0; row < table.rowCount(); row++) {
      separator = "";
      for (Column column : table.columns()) {
        csv.append(separator).append(column.isAbsent(row) ? "" : cell(column, row));
        separator = ",";
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String cell(Column column, int row) {
    return switch (column) {
      case Column.Texts texts -> quoted(texts.text(row));
      case Column.Wholes wholes -> Long.toString(wholes.number(row));
      case Column.Numbers numbers -> exact(numbers.number(row));
    };
  }

  /// A number with every digit and no exponent.
  private static String exact(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// A cell, in quotes if it needs them.
  public static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
