package org.keruen.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// The store in one file. One connection writes ([GroupCommit]), a few read beside it.
///
/// The write-ahead log with `synchronous=FULL` syncs the log to disk in every commit: what was
/// acknowledged survives a power cut. (`NORMAL`, the usual advice for this log, keeps the file
/// sound but may lose the last commits.)
final class SqliteDatabase implements Database {

  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;

  private final @Nullable FileClaim claim;
  private final GroupCommit writer;
  private final ConnectionPool readers;

  private SqliteDatabase(@Nullable FileClaim claim, GroupCommit writer, ConnectionPool readers) {
    this.claim = claim;
    this.writer = writer;
    this.readers = readers;
  }

  static SqliteDatabase open(StoreLocation.SqliteFile location) {
    FileClaim claim = FileClaim.take(location);
    try {
      create(location);
      Connection connection = openWriter(location);
      return new SqliteDatabase(
          claim,
          new GroupCommit(connection),
          new ConnectionPool(READERS, () -> openReader(location)));
    } catch (RuntimeException fault) {
      claim.close();
      throw fault;
    }
  }

  /// Opens the file beside the server that has it, without its claim. SQLite lets the two write by
  /// turns; the claim is taken for a moment if the tables must be made or brought up to date.
  static SqliteDatabase openBeside(StoreLocation.SqliteFile location) {
    if (!isUpToDate(location)) {
      open(location).close();
    }
    try {
      return new SqliteDatabase(
          null,
          new GroupCommit(connect(location, settings())),
          new ConnectionPool(1, () -> openReader(location)));
    } catch (SQLException fault) {
      throw Faults.onOpening(location, fault);
    }
  }

  private static boolean isUpToDate(StoreLocation.SqliteFile location) {
    if (!Files.exists(location.file())) {
      return false;
    }
    try (Connection connection = connect(location, settings())) {
      return Migrations.isUpToDate(connection, Dialect.SQLITE, location);
    } catch (SQLException fault) {
      throw Faults.onOpening(location, fault);
    }
  }

  /// Makes an empty file that only its owner may read: it will hold names and hashes of tokens.
  private static void create(StoreLocation.SqliteFile location) {
    Path file = location.file();
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var onlyOwner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
      }
    } catch (FileAlreadyExistsException there) {
      // The usual case: a database from before.
    } catch (IOException fault) {
      throw FileClaim.cannotWrite(location, fault);
    }
  }

  private static Connection openWriter(StoreLocation.SqliteFile location) {
    Connection connection = null;
    try {
      connection = connect(location, settings());
      Migrations.bringUpToDate(connection, Dialect.SQLITE, location, url(location));
      return connection;
    } catch (SQLException fault) {
      closeIfOpen(connection);
      throw Faults.onOpening(location, fault);
    } catch (ProblemException fault) {
      closeIfOpen(connection);
      throw fault;
    }
  }

  private static void closeIfOpen(@Nullable Connection connection) {
    if (connection != null) {
      ConnectionPool.closeQuietly(connection);
    }
  }

  /// Past the driver's registry, whose search of the class path costs more than the opening.
  private static Connection connect(StoreLocation.SqliteFile location, Properties settings)
      throws SQLException {
    return JDBC.createConnection(url(location), settings);
  }

  private static String url(StoreLocation.SqliteFile location) {
    return StoreLocation.SQLITE + location.file();
  }

  private static Properties settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config.toProperties();
  }

  /// A connection that refuses to write, so that a slip cannot get past the one writer.
  private static Connection openReader(StoreLocation.SqliteFile location) throws SQLException {
    Connection connection = connect(location, settings());
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = true");
    }
    return connection;
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return writer.write(work);
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return readers.use(connection -> work.in(new Transaction(connection)));
    } catch (SQLException fault) {
      throw Faults.whileRunning(fault);
    }
  }

  /// Readers first: the last connection to close folds the log into the file.
  @Override
  public void close() {
    readers.close();
    writer.close();
    if (claim != null) {
      claim.close();
    }
  }
}
