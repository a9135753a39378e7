package org.keruen.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The store in a PostgreSQL database: a few connections, each work a transaction of its own.
/// PostgreSQL commits in groups by itself.
///
/// One more connection holds an advisory lock: that the schema is in use by this server. PostgreSQL
/// lets go of it when the connection ends, so also when this process is killed.
final class PostgresDatabase implements Database {

  private static final int CONNECTIONS = 8;
  private static final int LOCK_TRIES = 50;
  private static final long LOCK_PAUSE_MILLIS = 100;

  private final @Nullable Connection claim;
  private final ConnectionPool pool;

  private PostgresDatabase(@Nullable Connection claim, ConnectionPool pool) {
    this.claim = claim;
    this.pool = pool;
  }

  static PostgresDatabase open(StoreLocation.Postgres location) {
    try {
      Connection connection = connect(location);
      boolean good = false;
      try {
        claim(connection, location);
        Migrations.bringUpToDate(connection, Dialect.POSTGRES, location, location.url());
        good = true;
      } finally {
        if (!good) {
          ConnectionPool.closeQuietly(connection);
        }
      }
      return new PostgresDatabase(
          connection, new ConnectionPool(CONNECTIONS, () -> connect(location)));
    } catch (SQLException fault) {
      throw Faults.onOpening(location, fault);
    }
  }

  /// Opens the schema beside the server that has it, without its lock, which is taken for a moment
  /// if the tables must be made or brought up to date.
  static PostgresDatabase openBeside(StoreLocation.Postgres location) {
    if (!isUpToDate(location)) {
      open(location).close();
    }
    return new PostgresDatabase(null, new ConnectionPool(1, () -> connect(location)));
  }

  private static boolean isUpToDate(StoreLocation.Postgres location) {
    try (Connection connection = connect(location)) {
      return Migrations.isUpToDate(connection, Dialect.POSTGRES, location);
    } catch (SQLException fault) {
      throw Faults.onOpening(location, fault);
    }
  }

  private static Connection connect(StoreLocation.Postgres location) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("tcpKeepAlive", "true");
    settings.setProperty("ApplicationName", "keruen");
    Connection connection = DriverManager.getConnection(location.url(), settings);
    new Transaction(connection)
        .list(
            """
            select set_config('synchronous_commit', 'on', false) as setting
            where current_setting('synchronous_commit') = 'off'\
            """,
            row -> row.getText("setting"));
    return connection;
  }

  /// Takes the lock. A server that was killed a moment ago may still hold it: wait a little.
  private static void claim(Connection connection, StoreLocation location) throws SQLException {
    for (int i = 0; i < LOCK_TRIES; i++) {
      Integer taken =
          new Transaction(connection)
              .find(
                  """
                  select case when pg_try_advisory_lock(hashtext('keruen store'),
                    hashtext(current_schema())) then 1 else 0 end as taken\
                  """,
                  row -> row.getInt("taken"));
      if (taken != null && taken == 1) {
        return;
      }
      pause();
    }
    throw Texts.problem(
        "database " + location,
        "is in use by another server",
        "stop that server, or give this one a schema of its own (?currentSchema=NAME)");
  }

  private static void pause() throws SQLException {
    try {
      TimeUnit.MILLISECONDS.sleep(LOCK_PAUSE_MILLIS);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for the database", interrupt);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    try {
      return pool.use(connection -> transact(connection, work));
    } catch (SQLException fault) {
      throw Faults.whileRunning(fault);
    }
  }

  /// A work that throws costs its connection: closing it rolls back in every case.
  private static <T extends @Nullable Object> T transact(Connection connection, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    T result = work.in(new Transaction(connection));
    connection.commit();
    connection.setAutoCommit(true);
    return result;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return pool.use(connection -> work.in(new Transaction(connection)));
    } catch (SQLException fault) {
      throw Faults.whileRunning(fault);
    }
  }

  @Override
  public void close() {
    pool.close();
    if (claim != null) {
      ConnectionPool.closeQuietly(claim);
    }
  }
}
