package org.keruen.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// SQL on a database past the store.
final class TestSql {

  private TestSql() {}

  static String url(StoreLocation location) {
    return switch (location) {
      case StoreLocation.SqliteFile file -> StoreLocation.SQLITE + file.file();
      case StoreLocation.Postgres postgres -> postgres.url();
    };
  }

  static void update(StoreLocation location, String sql) {
    try (Connection connection = DriverManager.getConnection(url(location));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException(sql, fault);
    }
  }

  /// The first column of the first row.
  static String ask(StoreLocation location, String sql) {
    try (Connection connection = DriverManager.getConnection(url(location));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
    } catch (SQLException fault) {
      throw new IllegalStateException(sql, fault);
    }
  }
}
