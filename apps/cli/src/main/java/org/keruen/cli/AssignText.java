package org.keruen.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.Objective;

/// An assignment's outcome as a table or as JSON: the same names in both.
///
/// @param algorithm     name of the method
/// @param readSeconds   seconds for reading the files
/// @param seconds       seconds for solving, without reading
/// @param peakMemoryMiB most memory of the process
record AssignText(
    AssignmentResult result,
    String algorithm,
    double readSeconds,
    double seconds,
    double peakMemoryMiB) {

  /// Output formats.
  enum Format {
    TABLE,
    JSON
  }

  String write(Format format) {
    return format == Format.JSON ? json() : table();
  }

  private Map<String, Object> values() {
    AssignmentNetwork network = result.network();
    boolean user = result.settings().objective() == Objective.USER_EQUILIBRIUM;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("relativeGap", result.relativeGap());
    values.put("targetGap", result.settings().targetGap());
    values.put("converged", result.converged());
    values.put("objective", result.objective());
    values.put("objectiveKind", user ? "ue" : "so");
    values.put("totalCost", result.totalCost());
    values.put("iterations", result.iterations());
    values.put("seconds", seconds);
    values.put("readSeconds", readSeconds);
    values.put("peakMemoryMiB", peakMemoryMiB);
    values.put("algorithm", algorithm.toLowerCase(Locale.ROOT));
    values.put("threads", result.settings().threads());
    values.put("zones", network.zoneCount());
    values.put("nodes", network.nodeCount());
    values.put("links", network.linkCount());
    values.put("pairs", result.classes().getFirst().demand().pairCount());
    values.put("interzonalTrips", result.classes().getFirst().demand().interzonalTrips());
    values.put("intrazonalTrips", result.classes().getFirst().demand().intrazonalTrips());
    values.put("lostTrips", result.lostTrips());
    values.put("lostPairs", result.listLost().size());
    return values;
  }

  private String table() {
    StringBuilder text = new StringBuilder();
    values()
        .forEach(
            (name, value) -> text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value)));
    return text.toString();
  }

  /// Figures in full, so that reading them gives the same number.
  private String json() {
    StringJoiner text = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
    values()
        .forEach(
            (name, value) ->
                text.add(
                    "\""
                        + name
                        + "\": "
                        + (value instanceof String ? "\"" + value + "\"" : value)));
    return text.toString();
  }
}
