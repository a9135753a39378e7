package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.choice.StochasticResult;
import org.keruen.io.assignment.LinkTable;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.assignment.Selection;
import org.keruen.io.assignment.SkimMatrices;
import org.keruen.io.assignment.StochasticTables;
import org.keruen.io.assignment.TripTables;
import org.keruen.io.matrix.MatrixFiles;
import org.keruen.io.rows.RowFiles;
import picocli.CommandLine.Option;

/// Files that an assignment is written to. The ending of a name decides the format.
final class AssignOutputs {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the flow and cost of every link, by class, and of what was selected.")
  private @Nullable Path flows;

  @Option(
      names = "--skims",
      paramLabel = "FILE",
      description =
          "Write least cost, and time, toll and length along it, between all zones, by class.")
  private @Nullable Path skims;

  @Option(
      names = "--selected",
      paramLabel = "FILE",
      description = "Write the trips that were selected, by origin and destination.")
  private @Nullable Path selected;

  @Option(
      names = "--bushes",
      paramLabel = "FILE",
      description = "Write what the trips from each zone put on each link.")
  private @Nullable Path bushes;

  @Option(
      names = "--paths",
      paramLabel = "FILE",
      description = "Write paths with their trips that add up to the flows.")
  private @Nullable Path paths;

  /// Writes one file.
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /// Whether something is asked for that needs flows by origin.
  boolean needsOrigins() {
    return selected != null || bushes != null || paths != null;
  }

  /// @throws UsageException if the format of a file is unknown, or nothing is selected for one
  void check(SelectOptions select) {
    check("-o", flows, RowFiles::check);
    check("--skims", skims, MatrixFiles::check);
    check("--selected", selected, RowFiles::check);
    check("--bushes", bushes, RowFiles::check);
    check("--paths", paths, RowFiles::check);
    if (selected != null && select.isEmpty()) {
      throw UsageException.of(
          "--selected " + selected,
          "nothing is selected",
          "add --select-link A-B or --select-zone Z");
    }
  }

  /// @throws UsageException if something is asked for that a stochastic equilibrium does not have
  void checkStochastic() {
    if (skims != null || selected != null || bushes != null) {
      throw UsageException.of(
          "--objective sue",
          "it has no --skims, --selected and --bushes",
          "write flows with -o and ways with --paths");
    }
  }

  /// @throws UsageException if a file cannot be written
  void write(StochasticResult result, NetworkNames names) {
    write("-o", flows, file -> StochasticTables.writeLinks(result, names, file));
    write("--paths", paths, file -> StochasticTables.writePaths(result, names, file));
  }

  private static void check(String option, @Nullable Path file, Consumer<Path> format) {
    if (file != null) {
      OutputFile.check(option, file, format);
    }
  }

  /// @throws UsageException if a file cannot be written
  void write(AssignmentResult result, NetworkNames names, List<Selection> selections) {
    write("-o", flows, file -> LinkTable.write(result, names, selections, file));
    int threads = result.settings().threads();
    write(
        "--skims", skims, file -> MatrixFiles.write(file, SkimMatrices.of(result, threads), names));
    write(
        "--selected", selected, file -> TripTables.writeSelected(result, names, selections, file));
    write("--bushes", bushes, file -> TripTables.writeBushes(result, names, file));
    write("--paths", paths, file -> TripTables.writePaths(result, names, file));
  }

  private static void write(String option, @Nullable Path file, Writing writing) {
    if (file != null) {
      OutputFile.write(option, file, () -> writing.to(file));
    }
  }
}
