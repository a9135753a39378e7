package org.keruen.io.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.SelectedTrips;
import org.keruen.assignment.UsedPaths;
import org.keruen.io.columns.Heading;
import org.keruen.io.rows.RowFiles;
import org.keruen.io.rows.RowSink;

/// Who goes where: selected trips, flows by origin, and paths.
public final class TripTables {

  private TripTables() {}

  /// Writes `selection,class,origin,destination,trips,share`.
  ///
  /// @throws IOException if the file cannot be written
  public static void writeSelected(
      AssignmentResult result, NetworkNames names, List<Selection> selections, Path file)
      throws IOException {
    List<Heading> columns =
        List.of(
            Heading.text("selection"),
            Heading.text("class"),
            names.zoneColumn("origin"),
            names.zoneColumn("destination"),
            Heading.number("trips"),
            Heading.number("share"));
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (Selection selection : selections) {
        for (SelectedTrips pair : selection.flows().listTrips()) {
          rows.text(selection.label()).text(result.classes().get(pair.userClass()).name());
          names.writeZone(rows, pair.origin());
          names.writeZone(rows, pair.destination());
          rows.number(pair.trips()).number(pair.share()).endRow();
        }
      }
    }
  }

  /// Writes `class,origin`, the columns of the link, and `flow`: what the trips from each zone
  /// put on the links that they use, vehicles.
  ///
  /// @throws IOException if the file cannot be written
  public static void writeBushes(AssignmentResult result, NetworkNames names, Path file)
      throws IOException {
    List<Heading> columns = new ArrayList<>();
    columns.add(Heading.text("class"));
    columns.add(names.zoneColumn("origin"));
    columns.addAll(names.linkColumns());
    columns.add(Heading.number("flow"));
    AssignmentNetwork network = result.network();
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (int c = 0; c < result.classes().size(); c++) {
        String name = result.classes().get(c).name();
        for (int zone = 0; zone < network.zoneCount(); zone++) {
          for (int link = 0; link < network.linkCount(); link++) {
            double flow = result.originFlow(c, zone, link);
            if (flow > 0 && names.isOfFiles(link)) {
              rows.text(name);
              names.writeZone(rows, zone);
              names.writeLink(rows, link);
              rows.number(flow).endRow();
            }
          }
        }
      }
    }
  }

  /// Writes `class,origin,destination,trips,cost,links`: paths that add up to the flows, the links
  /// of each parted by blanks.
  ///
  /// @throws IOException if the file cannot be written
  public static void writePaths(AssignmentResult result, NetworkNames names, Path file)
      throws IOException {
    try (RowSink rows = RowFiles.open(file, pathColumns(names))) {
      UsedPaths.visit(
          result,
          (c, origin, destination, trips, links) -> {
            try {
              rows.text(result.classes().get(c).name());
              names.writeZone(rows, origin);
              names.writeZone(rows, destination);
              rows.number(trips).number(cost(result, c, links)).text(words(names, links)).endRow();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static List<Heading> pathColumns(NetworkNames names) {
    return List.of(
        Heading.text("class"),
        names.zoneColumn("origin"),
        names.zoneColumn("destination"),
        Heading.number("trips"),
        Heading.number("cost"),
        Heading.text("links"));
  }

  private static double cost(AssignmentResult result, int userClass, int[] links) {
    double sum = 0;
    for (int link : links) {
      sum += result.cost(userClass, link);
    }
    return sum;
  }

  static String words(NetworkNames names, int[] links) {
    StringBuilder text = new StringBuilder(6 * links.length);
    for (int link : links) {
      if (names.isOfFiles(link)) {
        text.append(text.isEmpty() ? "" : " ").append(names.link(link));
      }
    }
    return text.toString();
  }
}
