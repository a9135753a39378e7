package org.keruen.io.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.ProblemException;
import org.keruen.io.FileForms;
import org.keruen.io.columns.Heading;

/// Opens files for tables of results, in the format that the ending of the name says.
public final class RowFiles {

  /// Opens a file of one format.
  private interface Opener {
    RowSink open(Path file, List<Heading> columns) throws IOException;
  }

  private static final FileForms<Opener> FORMS = new FileForms<>(byEnding());

  private RowFiles() {}

  private static Map<String, Opener> byEnding() {
    Map<String, Opener> forms = new LinkedHashMap<>();
    forms.put(".csv", RowFiles::csv);
    forms.put(".txt", RowFiles::csv);
    forms.put(".parquet", ParquetRows::new);
    return forms;
  }

  private static RowSink csv(Path file, List<Heading> columns) throws IOException {
    return new CsvRows(columns, Files.newBufferedWriter(file));
  }

  /// @throws ProblemException if no format has this ending
  public static void check(Path file) {
    FORMS.get(file);
  }

  /// Opens a file anew; what it held is gone.
  ///
  /// @throws ProblemException if no format has this ending
  /// @throws IOException if the file cannot be written
  public static RowSink open(Path file, List<Heading> columns) throws IOException {
    return FORMS.get(file).open(file, columns);
  }
}
