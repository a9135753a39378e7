package org.keruen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The row that a query stands at. `getX` of a column that is null is a fault of the store.
final class Row {

  /// Makes a record of a row.
  @FunctionalInterface
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  String getText(String column) throws SQLException {
    String text = rows.getString(column);
    if (text == null) {
      throw new SQLException("column " + column + " is null");
    }
    return text;
  }

  @Nullable String findText(String column) throws SQLException {
    return rows.getString(column);
  }

  long getLong(String column) throws SQLException {
    return rows.getLong(column);
  }

  int getInt(String column) throws SQLException {
    return rows.getInt(column);
  }

  Instant getInstant(String column) throws SQLException {
    return Instant.ofEpochMilli(rows.getLong(column));
  }

  @Nullable Instant findInstant(String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  LocalDate getDay(String column) throws SQLException {
    return LocalDate.parse(getText(column));
  }

  @Nullable LocalDate findDay(String column) throws SQLException {
    String day = rows.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  <E extends Enum<E>> E getConstant(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, getText(column).toUpperCase(Locale.ROOT));
  }
}
