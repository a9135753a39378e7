package org.keruen.io.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keruen.base.ProblemException;

/// Opens files for tables of results, in the format that the ending of the name says.
public final class RowFiles {

  /// Opens a file of one format.
  private interface Opener {
    RowSink open(Path file, List<Column> columns) throws IOException;
  }

  private static final Map<String, Opener> BY_ENDING =
      Map.of(
          "csv",
          RowFiles::csv,
          "txt",
          RowFiles::csv,
          "",
          RowFiles::csv,
          "parquet",
          ParquetRows::new);

  private RowFiles() {}

  private static RowSink csv(Path file, List<Column> columns) throws IOException {
    return new CsvRows(columns, Files.newBufferedWriter(file));
  }

  /// What stands after the last point of a file's name, in small letters; empty if there is none.
  public static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
  }

  /// @throws ProblemException if no format has this ending
  public static void check(Path file) {
    if (!BY_ENDING.containsKey(ending(file))) {
      throw ProblemException.of(
          file.toString(),
          "no table is written as ." + ending(file),
          "give a name that ends with .csv or .parquet");
    }
  }

  /// Opens a file anew; what it held is gone.
  ///
  /// @throws ProblemException if no format has this ending
  /// @throws IOException if the file cannot be written
  public static RowSink open(Path file, List<Column> columns) throws IOException {
    check(file);
    Opener opener = BY_ENDING.get(ending(file));
    if (opener == null) {
      throw new IllegalStateException("no opener for " + file);
    }
    return opener.open(file, columns);
  }
}
