package org.keruen.io.omx;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.Demand;
import org.keruen.base.ProblemException;
import org.keruen.io.table.Nearest;

/// A matrix of an OMX file as the demand of an assignment.
public final class OmxTrips {

  private OmxTrips() {}

  /// Reads trips between zones. What goes on within a zone is counted, as everywhere.
  ///
  /// @param matrix name of the matrix; null if the file has one only
  /// @param zones  ids of the network's zones, in order
  /// @throws ProblemException with every fault of the file
  public static Demand read(Path file, @Nullable String matrix, List<String> zones) {
    ZoneMatrices read = ZoneMatrices.read(file, zones);
    List<String> names = read.matrices().listNames();
    String name = matrix == null ? names.getFirst() : matrix;
    if (matrix == null ? names.size() != 1 : !names.contains(matrix)) {
      throw ProblemException.of(
          file.toString(),
          matrix == null ? "it has " + names.size() + " matrices" : "it has no matrix " + matrix,
          matrix == null
              ? "say which: " + String.join(", ", names)
              : Nearest.advice(matrix, names, "it has " + String.join(", ", names)));
    }
    Demand.Builder demand = Demand.builder(zones.size());
    read.each(name, demand::add);
    read.finish();
    return demand.build();
  }
}
