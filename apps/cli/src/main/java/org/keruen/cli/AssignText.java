package org.keruen.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.GapReport;
import org.keruen.assignment.LostTrips;
import org.keruen.assignment.Objective;
import org.keruen.assignment.SelectedTrips;
import org.keruen.assignment.UserClass;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.assignment.Selection;

/// An assignment's outcome as a table or as JSON: the same names in both.
///
/// @param names     what the files call zones, nodes and links
/// @param algorithm name of the method
/// @param times     seconds since the start of solving, after every iteration
record AssignText(
    AssignmentResult result,
    NetworkNames names,
    List<Selection> selections,
    String algorithm,
    List<Double> times,
    Effort effort) {
  private static final int LARGEST = 10;
  private static final int LARGEST_SHOWN = 5;

  /// What it took.
  ///
  /// @param readSeconds   for reading the files
  /// @param seconds       for solving, without reading
  /// @param peakMemoryMiB most memory of the process
  record Effort(double readSeconds, double seconds, double peakMemoryMiB) {}

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
    values.put("seconds", effort.seconds);
    values.put("readSeconds", effort.readSeconds);
    values.put("peakMemoryMiB", effort.peakMemoryMiB);
    values.put("algorithm", algorithm.toLowerCase(Locale.ROOT));
    values.put("threads", result.settings().threads());
    values.put("zones", network.zoneCount());
    values.put("nodes", network.nodeCount());
    values.put("links", network.linkCount());
    List<UserClass> classes = result.classes();
    values.put("pairs", classes.stream().mapToInt(c -> c.demand().pairCount()).sum());
    values.put(
        "interzonalTrips", classes.stream().mapToDouble(c -> c.demand().interzonalTrips()).sum());
    values.put(
        "intrazonalTrips", classes.stream().mapToDouble(c -> c.demand().intrazonalTrips()).sum());
    values.put("lostTrips", result.lostTrips());
    values.put("lostPairs", result.listLost().size());
    return values;
  }

  private Map<String, Object> userClass(int index) {
    UserClass userClass = result.classes().get(index);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", userClass.name());
    values.put("pce", userClass.pce());
    values.put("tollWeight", userClass.weights().toll());
    values.put("distanceWeight", userClass.weights().distance());
    values.put("interzonalTrips", userClass.demand().interzonalTrips());
    values.put("intrazonalTrips", userClass.demand().intrazonalTrips());
    double lost = result.listLost(index).stream().mapToDouble(LostTrips::trips).sum();
    values.put("lostTrips", lost);
    values.put("totalCost", result.totalCost(index));
    return values;
  }

  private Map<String, Object> selection(Selection selection, int most) {
    double trips =
        IntStream.range(0, result.classes().size()).mapToDouble(selection.flows()::trips).sum();
    List<SelectedTrips> pairs = selection.flows().listTrips();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", selection.label());
    values.put("trips", trips);
    values.put("pairs", pairs.size());
    values.put(
        "largest",
        pairs.stream()
            .sorted(Comparator.comparingDouble(SelectedTrips::trips).reversed())
            .limit(most)
            .map(this::pair)
            .toList());
    return values;
  }

  private Map<String, Object> pair(SelectedTrips pair) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("class", result.classes().get(pair.userClass()).name());
    values.put("origin", zone(pair.origin()));
    values.put("destination", zone(pair.destination()));
    values.put("trips", pair.trips());
    values.put("share", pair.share());
    return values;
  }

  private Object zone(int zone) {
    return names.hasZoneIds() ? names.zone(zone) : zone + 1;
  }

  private Map<String, Object> iteration(int index) {
    GapReport report = result.history().get(index);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("iteration", report.iteration());
    values.put("relativeGap", report.relativeGap());
    values.put("objective", report.objective());
    values.put("seconds", times.get(index));
    return values;
  }

  String table() {
    StringBuilder text = new StringBuilder(FormatOption.lines(values()));
    if (result.classes().size() > 1) {
      for (int c = 0; c < result.classes().size(); c++) {
        text.append('\n').append(FormatOption.lines(userClass(c)));
      }
    }
    for (Selection selection : selections) {
      text.append('\n').append(FormatOption.lines(selection(selection, LARGEST_SHOWN)));
    }
    return text.toString();
  }

  String json() {
    Map<String, Object> values = values();
    values.put("classes", numbered(result.classes().size(), this::userClass));
    values.put(
        "selections", selections.stream().map(selection -> selection(selection, LARGEST)).toList());
    values.put("history", numbered(result.history().size(), this::iteration));
    return JsonText.write(values);
  }

  private static List<Map<String, Object>> numbered(
      int count, IntFunction<Map<String, Object>> entry) {
    return IntStream.range(0, count).mapToObj(entry).toList();
  }
}
