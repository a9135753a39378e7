package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.base.ProblemException;
import org.keruen.io.rows.RowFiles;

/// Writes matrices in the format that the ending of the file's name says.
public final class MatrixFiles {
  private static final Map<String, MatrixWriter> BY_ENDING =
      Map.of(
          "csv",
          MatrixTable::write,
          "txt",
          MatrixTable::write,
          "",
          MatrixTable::write,
          "parquet",
          MatrixTable::write,
          "omx",
          MatrixOmx::write);

  private MatrixFiles() {}

  /// @throws ProblemException if no format has this ending
  public static void check(Path file) {
    if (!BY_ENDING.containsKey(RowFiles.ending(file))) {
      throw ProblemException.of(
          file.toString(),
          "no matrix is written as ." + RowFiles.ending(file),
          "give a name that ends with .csv, .omx or .parquet");
    }
  }

  /// @param matrices at least one, all of the same zones, of different names
  /// @throws ProblemException if no format has this ending
  /// @throws IOException if the file cannot be written
  public static void write(Path file, List<ZoneMatrix> matrices) throws IOException {
    check(file);
    MatrixWriter writer = BY_ENDING.get(RowFiles.ending(file));
    if (writer == null) {
      throw new IllegalStateException("no writer for " + file);
    }
    writer.write(file, matrices);
  }
}
