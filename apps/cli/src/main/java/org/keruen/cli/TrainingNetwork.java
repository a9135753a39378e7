package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A square of streets with zones at some corners, written as TNTP files: what `keruen assign` is
/// tried on, so that the ahead-of-time cache knows its classes.
///
/// As many trips as fill the streets, so that the search has something to balance; and so few
/// streets that no loop becomes hot. The cache also remembers how hot each method was, and what it
/// remembers of a trial made Austin-SDB take 41 s instead of 25.
final class TrainingNetwork {
  private static final int SIDE = 4;
  private static final int ZONES = SIDE;

  private TrainingNetwork() {}

  /// Writes `grid_net.tntp` and `grid_trips.tntp`.
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("grid_net.tntp"), net());
    Files.writeString(folder.resolve("grid_trips.tntp"), trips());
  }

  private static String net() {
    StringBuilder rows = new StringBuilder();
    int links = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int here = ZONES + row * SIDE + column + 1;
        if (column + 1 < SIDE) {
          links += road(here, here + 1, 3 + row % 3, rows);
        }
        if (row + 1 < SIDE) {
          links += road(here, here + SIDE, 3 + column % 4, rows);
        }
      }
    }
    for (int zone = 1; zone <= ZONES; zone++) {
      links += road(zone, ZONES + (zone - 1) * SIDE + zone * 3 % SIDE + 1, 1, rows);
    }
    return "<NUMBER OF ZONES> "
        + ZONES
        + "\n<NUMBER OF NODES> "
        + (ZONES + SIDE * SIDE)
        + "\n<FIRST THRU NODE> "
        + (ZONES + 1)
        + "\n<NUMBER OF LINKS> "
        + links
        + "\n<END OF METADATA>\n~ init_node term_node capacity length free_flow_time b power\n"
        + rows;
  }

  /// @return links added
  private static int road(int from, int to, int minutes, StringBuilder rows) {
    String figures = " 40 1.5 " + minutes + " 0.15 4 0 1 1;\n";
    rows.append(from).append(' ').append(to).append(figures);
    rows.append(to).append(' ').append(from).append(figures);
    return 2;
  }

  private static String trips() {
    StringBuilder rows = new StringBuilder("<NUMBER OF ZONES> " + ZONES + "\n<END OF METADATA>\n");
    for (int origin = 1; origin <= ZONES; origin++) {
      rows.append("Origin ").append(origin).append('\n');
      for (int destination = 1; destination <= ZONES; destination++) {
        rows.append(destination)
            .append(" : ")
            .append(15.5 + 5 * ((origin + destination) % 7))
            .append(";");
      }
      rows.append('\n');
    }
    return rows.toString();
  }
}
