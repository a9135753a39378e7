package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.omx.OmxMatrices;

/// Matrices as an Open Matrix file, with the lookup `zone` of their ids or numbers. A cell where
/// there is no way is infinite.
final class MatrixOmx {

  private MatrixOmx() {}

  static void write(Path file, List<ZoneMatrix> matrices, NetworkNames names) throws IOException {
    int zones = matrices.getFirst().zoneCount();
    OmxMatrices.Builder all = OmxMatrices.builder(zones, zones);
    for (ZoneMatrix matrix : matrices) {
      double[] cells = new double[zones * zones];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = matrix.get(i / zones, i % zones);
      }
      all.matrix(matrix.name(), cells, null);
    }
    List<String> ids = names.listZones();
    boolean whole = ids.stream().allMatch(id -> id.matches("[1-9][0-9]{0,8}"));
    OmxFile.write(file, all.lookup("zone", ids, whole).build());
  }
}
