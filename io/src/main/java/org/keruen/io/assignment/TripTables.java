package org.keruen.io.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
  public static void writeSelected(AssignmentResult result, List<Selection> selections, Path file)
      throws IOException {
    List<Heading> columns =
        List.of(
            Heading.text("selection"),
            Heading.text("class"),
            Heading.whole("origin"),
            Heading.whole("destination"),
            Heading.number("trips"),
            Heading.number("share"));
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (Selection selection : selections) {
        for (SelectedTrips pair : selection.flows().listTrips()) {
          rows.text(selection.label())
              .text(result.classes().get(pair.userClass()).name())
              .whole(pair.origin() + 1)
              .whole(pair.destination() + 1)
              .number(pair.trips())
              .number(pair.share())
              .endRow();
        }
      }
    }
  }

  /// Writes `class,origin,link,init_node,term_node,flow`: what the trips from each zone put on the
  /// links that they use, vehicles.
  ///
  /// @throws IOException if the file cannot be written
  public static void writeBushes(AssignmentResult result, Path file) throws IOException {
    List<Heading> columns =
        List.of(
            Heading.text("class"),
            Heading.whole("origin"),
            Heading.whole("link"),
            Heading.whole("init_node"),
            Heading.whole("term_node"),
            Heading.number("flow"));
    AssignmentNetwork network = result.network();
    try (RowSink rows = RowFiles.open(file, columns)) {
      for (int c = 0; c < result.classes().size(); c++) {
        String name = result.classes().get(c).name();
        for (int zone = 0; zone < network.zoneCount(); zone++) {
          for (int link = 0; link < network.linkCount(); link++) {
            double flow = result.originFlow(c, zone, link);
            if (flow > 0) {
              rows.text(name).whole(zone + 1).whole(link + 1);
              rows.whole(network.tail(link) + 1).whole(network.head(link) + 1);
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
  public static void writePaths(AssignmentResult result, Path file) throws IOException {
    List<Heading> columns =
        List.of(
            Heading.text("class"),
            Heading.whole("origin"),
            Heading.whole("destination"),
            Heading.number("trips"),
            Heading.number("cost"),
            Heading.text("links"));
    try (RowSink rows = RowFiles.open(file, columns)) {
      UsedPaths.visit(
          result,
          (c, origin, destination, trips, links) -> {
            try {
              rows.text(result.classes().get(c).name()).whole(origin + 1).whole(destination + 1);
              rows.number(trips).number(cost(result, c, links)).text(words(links)).endRow();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static double cost(AssignmentResult result, int userClass, int[] links) {
    double sum = 0;
    for (int link : links) {
      sum += result.cost(userClass, link);
    }
    return sum;
  }

  private static String words(int[] links) {
    StringBuilder text = new StringBuilder(6 * links.length);
    for (int link : links) {
      text.append(text.isEmpty() ? "" : " ").append(link + 1);
    }
    return text.toString();
  }
}
