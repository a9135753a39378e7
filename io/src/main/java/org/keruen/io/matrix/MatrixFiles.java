package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.base.ProblemException;
import org.keruen.io.FileForms;
import org.keruen.io.assignment.NetworkNames;

/// Writes matrices in the format that the ending of the file's name says.
public final class MatrixFiles {

  private static final FileForms<MatrixWriter> FORMS = new FileForms<>(byEnding());

  private MatrixFiles() {}

  private static Map<String, MatrixWriter> byEnding() {
    Map<String, MatrixWriter> forms = new LinkedHashMap<>();
    forms.put(".csv", MatrixTable::write);
    forms.put(".txt", MatrixTable::write);
    forms.put(".omx", MatrixOmx::write);
    forms.put(".parquet", MatrixTable::write);
    return forms;
  }

  /// @throws ProblemException if no format has this ending
  public static void check(Path file) {
    FORMS.get(file);
  }

  /// @param matrices at least one, all of the same zones, of different names
  /// @param names    what the zones are called
  /// @throws ProblemException if no format has this ending
  /// @throws IOException if the file cannot be written
  public static void write(Path file, List<ZoneMatrix> matrices, NetworkNames names)
      throws IOException {
    FORMS.get(file).write(file, matrices, names);
  }
}
