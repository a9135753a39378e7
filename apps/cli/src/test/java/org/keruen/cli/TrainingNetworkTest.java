package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Watch;
import org.keruen.io.tntp.TntpProblem;

class TrainingNetworkTest {

  /// A network with faults, or one without congestion, would train nothing.
  @Test
  void itIsReadWithoutRemarksAndHasSomethingToBalance(@TempDir Path folder) throws IOException {
    TrainingNetwork.write(folder);

    TntpProblem problem = TntpProblem.read(folder);
    var result =
        PairedSegments.solve(
            problem.network(), problem.demand(), AssignmentSettings.DEFAULT, Watch.SILENT);

    assertThat(problem.remarks()).isEmpty();
    assertThat(result.lostTrips()).isZero();
    assertThat(result.converged()).isTrue();
    assertThat(result.iterations()).isGreaterThan(3);
  }
}
