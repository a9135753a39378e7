package org.keruen.io.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.choice.StochasticResult;
import org.keruen.io.columns.Heading;
import org.keruen.io.rows.RowFiles;
import org.keruen.io.rows.RowSink;

/// Links and ways of a stochastic equilibrium, with the columns that [LinkTable] and [TripTables]
/// have for a single class.
public final class StochasticTables {

  private StochasticTables() {}

  /// Writes the columns of the link, `flow` and `cost`.
  ///
  /// @throws IOException if the file cannot be written
  public static void writeLinks(StochasticResult result, NetworkNames names, Path file)
      throws IOException {
    List<Heading> columns = new ArrayList<>(names.linkColumns());
    columns.add(Heading.number("flow"));
    columns.add(Heading.number("cost"));
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (int link = 0; link < names.network().linkCount(); link++) {
        if (names.isOfFiles(link)) {
          names.writeLink(rows, link);
          rows.number(result.flow(link)).number(result.cost(link)).endRow();
        }
      }
    }
  }

  /// Writes `class,origin,destination,trips,cost,links`, every stored way.
  ///
  /// @throws IOException if the file cannot be written
  public static void writePaths(StochasticResult result, NetworkNames names, Path file)
      throws IOException {
    try (RowSink rows = RowFiles.open(file, TripTables.pathColumns(names))) {
      result.visitPaths(
          (origin, destination, trips, cost, links) -> {
            try {
              rows.text("all");
              names.writeZone(rows, origin);
              names.writeZone(rows, destination);
              rows.number(trips).number(cost).text(TripTables.words(names, links)).endRow();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
