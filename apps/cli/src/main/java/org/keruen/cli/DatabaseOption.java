package org.keruen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.store.StoreLocation;
import picocli.CommandLine.Option;

/// Where a server keeps what it must not lose.
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "A file, or jdbc:postgresql://host/database?user=NAME&password=SECRET;",
        "default: keruen/keruen.db in XDG_DATA_HOME or ~/.local/share."
      })
  private @Nullable String url;

  /// @throws org.keruen.base.ProblemException if no database can be read from what was given
  StoreLocation location() {
    return url == null ? new StoreLocation.SqliteFile(usualFile()) : StoreLocation.parse(url);
  }

  private static Path usualFile() {
    String folder = System.getenv("XDG_DATA_HOME");
    Path home =
        folder == null || folder.isBlank()
            ? Path.of(System.getProperty("user.home", "."), ".local", "share")
            : Path.of(folder);
    return home.resolve("keruen").resolve("keruen.db").toAbsolutePath();
  }
}
