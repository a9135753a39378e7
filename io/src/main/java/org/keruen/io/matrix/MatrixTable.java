package org.keruen.io.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.columns.Heading;
import org.keruen.io.rows.RowFiles;
import org.keruen.io.rows.RowSink;

/// Matrices as a table: a row for every pair of zones, a column for every matrix.
/// A cell where there is no way is empty.
final class MatrixTable {

  private MatrixTable() {}

  static void write(Path file, List<ZoneMatrix> matrices, NetworkNames names) throws IOException {
    List<Heading> columns =
        new ArrayList<>(List.of(names.zoneColumn("origin"), names.zoneColumn("destination")));
    matrices.forEach(matrix -> columns.add(Heading.number(matrix.name())));
    int zones = matrices.getFirst().zoneCount();
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (int origin = 0; origin < zones; origin++) {
        for (int destination = 0; destination < zones; destination++) {
          names.writeZone(rows, origin);
          names.writeZone(rows, destination);
          for (ZoneMatrix matrix : matrices) {
            rows.number(matrix.get(origin, destination));
          }
          rows.endRow();
        }
      }
    }
  }
}
