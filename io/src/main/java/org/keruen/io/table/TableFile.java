package org.keruen.io.table;

import java.nio.file.Path;
import java.util.Objects;

/// A CSV file anywhere that holds a table of a data package.
public final class TableFile {

  private TableFile() {}

  /// The table in a file; its faults name the file.
  ///
  /// @param like   the resource whose columns it has
  /// @param faults what is wrong; written to
  public static Table read(Path file, Resource like, FaultList faults) {
    String name = String.valueOf(file.getFileName());
    Resource resource =
        new Resource(
            like.name(),
            like.title(),
            like.description(),
            name,
            like.fields(),
            like.primaryKey(),
            like.foreignKeys());
    var reader = new TableReader(resource, faults);
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
    String text = TextFile.read(folder, name, faults);
    return text == null ? reader.unreadable() : reader.read(text);
  }
}
