package org.keruen.io.assignment;

import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.EquilibriumSkims;
import org.keruen.assignment.ZoneMatrix;

/// The skims of all classes, ready for a file.
public final class SkimMatrices {

  private SkimMatrices() {}

  /// The matrices `cost`, `time`, `toll` and `length`; with several classes `cost_NAME` and so on.
  ///
  /// @param threads threads to use; the digits do not depend on it
  public static List<ZoneMatrix> of(AssignmentResult result, int threads) {
    List<ZoneMatrix> all = new ArrayList<>();
    for (int c = 0; c < result.classes().size(); c++) {
      String suffix = result.classes().size() == 1 ? "" : "_" + result.classes().get(c).name();
      for (ZoneMatrix matrix : EquilibriumSkims.of(result, c, threads)) {
        all.add(matrix.withName(matrix.name() + suffix));
      }
    }
    return all;
  }
}
