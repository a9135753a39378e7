package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.keruen.assignment.ZoneMatrix;

/// Writes matrices of the same zones to a file of one format.
@FunctionalInterface
public interface MatrixWriter {

  /// @param matrices at least one, all of the same zones, of different names
  /// @throws IOException if the file cannot be written
  void write(Path file, List<ZoneMatrix> matrices) throws IOException;
}
