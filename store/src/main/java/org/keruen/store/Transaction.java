package org.keruen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Statements on one connection. Every value is bound, none becomes part of the SQL.
final class Transaction {

  private final Connection connection;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /// Changes rows.
  ///
  /// @return how many
  int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  /// The one row, or null.
  <T> @Nullable T find(String sql, Row.Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = list(sql, reader, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        bind(statement, i + 1, values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException fault) {
      statement.close();
      throw fault;
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case String text -> statement.setString(at, Texts.plain(text, "text"));
      case Integer number -> statement.setInt(at, number);
      case Long number -> statement.setLong(at, number);
      case Instant instant -> statement.setLong(at, instant.toEpochMilli());
      case LocalDate day -> statement.setString(at, day.toString());
      case Enum<?> constant -> statement.setString(at, constant.name().toLowerCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("a column cannot hold " + value.getClass());
    }
  }
}
