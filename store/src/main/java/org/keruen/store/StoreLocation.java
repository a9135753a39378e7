package org.keruen.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a store is kept. The text of a location never tells a password.
public sealed interface StoreLocation {

  /// One file, with `-wal`, `-shm` and `-lock` beside it while it is open.
  record SqliteFile(Path file) implements StoreLocation {

    @Override
    public String toString() {
      return file.toString();
    }
  }

  /// A database of a PostgreSQL server, version 14 or newer.
  ///
  /// @param url `jdbc:postgresql://host/database?user=…&password=…`
  record Postgres(String url) implements StoreLocation {

    /// Without the parameters, where the password stands.
    @Override
    public String toString() {
      int end = url.indexOf('?');
      return (end < 0 ? url : url.substring(0, end)).replaceFirst("//[^/]*@", "//");
    }
  }

  /// Reads what a user gives after `--db`: a `jdbc:postgresql:` URL, a `jdbc:sqlite:` URL, or the
  /// path of a file.
  ///
  /// @throws org.keruen.base.ProblemException if it is none of these
  static StoreLocation parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new Postgres(text);
    }
    String file = text.startsWith(SQLITE) ? text.substring(SQLITE.length()) : text;
    if (file.isBlank() || file.startsWith(":") || file.contains("?") || file.startsWith("jdbc:")) {
      throw unknown();
    }
    try {
      return new SqliteFile(Path.of(file).toAbsolutePath());
    } catch (InvalidPathException fault) {
      throw unknown();
    }
  }

  private static RuntimeException unknown() {
    return Texts.problem(
        "--db",
        "names no database that the store can use",
        "give the path of a file, or jdbc:postgresql://host/database?user=NAME&password=SECRET");
  }

  /// How a URL of a file begins.
  String SQLITE = "jdbc:sqlite:";
}
