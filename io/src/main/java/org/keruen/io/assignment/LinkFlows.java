package org.keruen.io.assignment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

/// Link flows as [LinkTable] writes them: `link` and `pce_flow`, or `flow` with one class.
public final class LinkFlows {
  private static final int MOST_PROBLEMS = 20;

  private LinkFlows() {}

  /// Reads the flow of every link; 0 for links that the file does not name.
  ///
  /// @return `[linkCount]` by link
  /// @throws ProblemException with all faults of the file
  public static double[] read(Path file, AssignmentNetwork network) {
    double[] flows = new double[network.linkCount()];
    List<Problem> problems = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        readRow(row, file, flows, problems);
        if (problems.size() == MOST_PROBLEMS) {
          break;
        }
      }
    } catch (IOException | RuntimeException e) {
      problems.add(
          new Problem(
              file.toString(),
              "it cannot be read: " + e.getMessage(),
              "give flows written by keruen assign -o"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return flows;
  }

  private static void readRow(
      NamedCsvRecord row, Path file, double[] flows, List<Problem> problems) {
    String where = file.getFileName() + " line " + row.getStartingLineNumber();
    String link = row.findField("link").orElse("");
    String flow = row.findField("pce_flow").or(() -> row.findField("flow")).orElse("");
    try {
      int index = Integer.parseInt(link) - 1;
      double count = Double.parseDouble(flow);
      if (index >= 0 && index < flows.length && count >= 0 && Double.isFinite(count)) {
        flows[index] = count;
        return;
      }
    } catch (NumberFormatException _) {
      // Reported below with every other figure that is none.
    }
    problems.add(
        new Problem(
            where,
            "link '"
                + link
                + "' has flow '"
                + flow
                + "', but the network has links 1 to "
                + flows.length
                + " and flows are 0 or more",
            "give flows of this network, as keruen assign -o writes them"));
  }
}
