package org.keruen.answers.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.network.Position;

/// What of the network is asked for.
///
/// @param modes `road`, `rail`, `sea`, `air`; empty for all
/// @param kinds `link`, `post`, `terminal`, `port`, `airport`, `service`; empty for all
/// @param box   what touches it is shown, or null for all
/// @param date  the day whose states are told
/// @param asOf  the day whose knowledge is used
public record NetworkQuery(
    Set<String> modes, Set<String> kinds, @Nullable Box box, LocalDate date, LocalDate asOf) {

  public NetworkQuery {
    modes = Set.copyOf(modes);
    kinds = Set.copyOf(kinds);
  }

  /// All that is there on a day.
  public static NetworkQuery all(LocalDate date, LocalDate asOf) {
    return new NetworkQuery(Set.of(), Set.of(), null, date, asOf);
  }

  /// A box on the map, degrees. It may cross the 180th meridian: then `west` is above `east`.
  public record Box(double west, double south, double east, double north) {

    /// Whether the smallest box round a course touches this one.
    boolean touches(List<Position> course) {
      double low = course.stream().mapToDouble(Position::lat).min().orElse(0);
      double high = course.stream().mapToDouble(Position::lat).max().orElse(0);
      double left = course.stream().mapToDouble(Position::lon).min().orElse(0);
      double right = course.stream().mapToDouble(Position::lon).max().orElse(0);
      boolean across = west <= east ? right >= west && left <= east : right >= west || left <= east;
      return across && high >= south && low <= north;
    }
  }

  boolean wantsMode(String mode) {
    return modes.isEmpty() || modes.contains(mode);
  }

  boolean wantsKind(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  boolean wantsCourse(List<Position> course) {
    return box == null || box.touches(course);
  }
}
