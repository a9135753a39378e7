package org.keruen.store;

/// Where SQLite and PostgreSQL differ, as far as it concerns the store.
enum Dialect {
  SQLITE(
      "integer primary key autoincrement",
      "select count(*) as n from sqlite_master where name = 'flyway_schema_history'"),
  POSTGRES(
      "bigint generated always as identity primary key",
      """
      select count(*) as n from pg_catalog.pg_tables
      where schemaname = current_schema() and tablename = 'flyway_schema_history'\
      """);

  /// Type of a column that numbers its rows.
  final String counter;

  /// Counts the table of applied migrations: 0 or 1.
  final String historySql;

  Dialect(String counter, String historySql) {
    this.counter = counter;
    this.historySql = historySql;
  }
}
