package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.io.assignment.NetworkNames;

/// Writes matrices of the same zones to a file of one format.
@FunctionalInterface
public interface MatrixWriter {

  /// @param matrices at least one, all of the same zones, of different names
  /// @param names    what the zones are called
  /// @throws IOException if the file cannot be written
  void write(Path file, List<ZoneMatrix> matrices, NetworkNames names) throws IOException;
}
