package org.keruen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, with Flyway where there is something to do.
///
/// Loading Flyway takes several times as long as opening the database, so its history table is read
/// first, by one query, and Flyway is left alone when the newest migration is there.
final class Migrations {

  /// Version of the newest file in `migration/`; a test compares.
  static final int NEWEST = 2;

  static final String FOLDER = "classpath:org/keruen/store/migration";

  /// Kept here because the registry of loggers forgets those that nobody holds.
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  /// @param connection open, outside a transaction
  /// @param url        with which Flyway opens a connection of its own
  /// @throws org.keruen.base.ProblemException if the tables are newer than this program, or not
  ///     ours
  static void bringUpToDate(
      Connection connection, Dialect dialect, StoreLocation location, String url)
      throws SQLException {
    if (!isUpToDate(connection, dialect, location)) {
      migrate(dialect, location, url);
    }
  }

  /// Whether the tables are those of this program; if not, they are older, or not there yet.
  ///
  /// @throws org.keruen.base.ProblemException if they are newer
  static boolean isUpToDate(Connection connection, Dialect dialect, StoreLocation location)
      throws SQLException {
    int version = version(new Transaction(connection), dialect);
    if (version > NEWEST) {
      throw Texts.problem(
          "database " + location,
          "has tables of version " + version + ", and this program knows up to " + NEWEST,
          "start the newer program that wrote it, or take a backup from before");
    }
    return version == NEWEST;
  }

  /// Version of the newest migration that was applied, 0 if none was.
  private static int version(Transaction transaction, Dialect dialect) throws SQLException {
    Integer tables = transaction.find(dialect.historySql, row -> row.getInt("n"));
    if (tables == null || tables == 0) {
      return 0;
    }
    Integer version =
        transaction.find(
            """
            select coalesce(max(cast(version as integer)), 0) as version
            from flyway_schema_history where version is not null\
            """,
            row -> row.getInt("version"));
    return version == null ? 0 : version;
  }

  private static void migrate(Dialect dialect, StoreLocation location, String url) {
    FLYWAY_LOG.setLevel(Level.WARNING);
    try {
      Flyway.configure()
          .dataSource(url, null, null)
          .locations(FOLDER)
          .placeholders(Map.of("counter", dialect.counter))
          .load()
          .migrate();
    } catch (FlywayException fault) {
      throw notOurs(location, fault);
    }
  }

  private static RuntimeException notOurs(StoreLocation location, FlywayException fault) {
    String message = String.valueOf(fault.getMessage());
    boolean othersTables = message.contains("non-empty schema");
    return Texts.problem(
        "database " + location,
        othersTables
            ? "holds tables of another program"
            : "cannot be brought up to date: " + firstLine(message),
        othersTables
            ? "give the store a file, a database or a schema (?currentSchema=keruen) of its own"
            : "put a backup in its place, or report this as a fault of Keruen");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
