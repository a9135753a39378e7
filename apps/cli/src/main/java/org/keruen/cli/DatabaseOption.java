package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.base.ProblemException;
import org.keruen.store.StoreLocation;
import picocli.CommandLine.Option;

/// Where a server keeps what it must not lose.
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "File, or jdbc:postgresql://host/database?user=NAME&password=SECRET; default: keruen.db"
              + " in the user's data folder.")
  private @Nullable String db;

  /// The database given, or the user's own.
  ///
  /// @throws UsageException if it is none, or its folder cannot be made
  StoreLocation location() {
    try {
      return db == null ? new StoreLocation.SqliteFile(usual()) : StoreLocation.parse(db);
    } catch (ProblemException fault) {
      throw new UsageException(fault.problems());
    }
  }

  private static Path usual() {
    String given = System.getenv("XDG_DATA_HOME");
    Path data =
        given == null || given.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(given);
    Path folder = data.resolve("keruen").toAbsolutePath();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw UsageException.of("--db", folder + " cannot be made", "give --db FILE");
    }
    return folder.resolve("keruen.db");
  }
}
