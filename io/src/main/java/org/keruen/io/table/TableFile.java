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
    return read(file, like, faults, false);
  }

  /// The table in a file of a format that lets anybody add columns: those are passed over, columns
  /// that are not required may be left out, blanks around cells do not count, `NaN` is an empty
  /// cell, headings may be in upper case, and the file may begin with a byte order mark.
  ///
  /// @param like   the resource whose columns are read
  /// @param faults what is wrong; written to
  public static Table readOpen(Path file, Resource like, FaultList faults) {
    return read(file, like, faults, true);
  }

  private static Table read(Path file, Resource like, FaultList faults, boolean open) {
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
    var reader = new TableReader(resource, faults, open);
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
    String text = TextFile.read(folder, name, open, faults);
    return text == null ? reader.unreadable() : reader.read(text);
  }
}
