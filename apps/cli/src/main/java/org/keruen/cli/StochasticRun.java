package org.keruen.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.Demand;
import org.keruen.assignment.choice.StochasticEquilibrium;
import org.keruen.assignment.choice.StochasticResult;
import org.keruen.assignment.choice.StochasticSettings;

/// One run of `keruen assign --objective sue`, and its outcome by the names of the other
/// objectives.
final class StochasticRun {
  private static final double NANOS = 1e-9;

  /// A round of Newton's method takes the square of these in memory, and their cube in time.
  private static final int MOST_LINKS = 8_000;

  private final Console console;
  private final NetworkOptions.Read problem;
  private final double readSeconds;
  private final StochasticSettings settings;
  private final List<Map<String, Object>> history = new ArrayList<>();
  private long start;

  /// @param readSeconds what reading the problem took
  StochasticRun(
      Console console,
      NetworkOptions.Read problem,
      double readSeconds,
      StochasticSettings settings) {
    this.console = console;
    this.problem = problem;
    this.readSeconds = readSeconds;
    this.settings = settings;
    checkSize();
  }

  private void checkSize() {
    AssignmentNetwork network = problem.names().network();
    int links = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      links += network.cost(link).slope(1) > 0 ? 1 : 0;
    }
    if (links > MOST_LINKS) {
      throw UsageException.of(
          "--objective sue",
          links + " links have a cost that grows with flow, and " + MOST_LINKS + " can be solved",
          "take a part of the network, or --objective ue");
    }
  }

  StochasticResult solve(double maxSeconds) {
    start = System.nanoTime();
    return StochasticEquilibrium.solve(
        problem.names().network(),
        demand(),
        settings,
        (_, residual) -> watch(residual) < maxSeconds);
  }

  private Demand demand() {
    return problem.demands().getFirst();
  }

  private double watch(double residual) {
    double seconds = (System.nanoTime() - start) * NANOS;
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("iteration", history.size() + 1);
    entry.put("relativeGap", residual);
    entry.put("objective", Double.NaN);
    entry.put("seconds", seconds);
    history.add(entry);
    console
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "iteration %d: residual %.3e, %.2f s",
                history.size(),
                residual,
                seconds));
    return seconds;
  }

  String table(StochasticResult result) {
    return FormatOption.lines(values(result));
  }

  String json(StochasticResult result) {
    Map<String, Object> values = values(result);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", "all");
    all.put("pce", 1.0);
    all.put("tollWeight", settings.weights().toll());
    all.put("distanceWeight", settings.weights().distance());
    all.put("interzonalTrips", demand().interzonalTrips());
    all.put("intrazonalTrips", demand().intrazonalTrips());
    all.put("lostTrips", lostTrips(result));
    all.put("totalCost", result.totalCost());
    values.put("objective", Double.NaN);
    values.put("classes", List.of(all));
    values.put("selections", List.of());
    values.put("history", history);
    return JsonText.write(values);
  }

  private double lostTrips(StochasticResult result) {
    double lost = demand().interzonalTrips() - result.carriedTrips();
    // Sums of the same numbers in another order differ by rounding.
    return lost < 1e-12 * demand().interzonalTrips() ? 0 : lost;
  }

  private Map<String, Object> values(StochasticResult result) {
    AssignmentNetwork network = problem.names().network();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("relativeGap", result.residual());
    values.put("targetGap", settings.targetResidual());
    values.put("converged", result.converged());
    values.put("objectiveKind", "sue");
    values.put("theta", settings.sharpness());
    values.put("pathSize", settings.pathSize());
    values.put("paths", result.pathCount());
    values.put("pathSets", result.sets());
    values.put("totalCost", result.totalCost());
    values.put("iterations", history.size());
    values.put("seconds", (System.nanoTime() - start) * NANOS);
    values.put("readSeconds", readSeconds);
    values.put("peakMemoryMiB", PeakMemory.mebibytes());
    values.put("algorithm", "newton");
    values.put("threads", settings.threads());
    values.put("zones", network.zoneCount());
    values.put("nodes", network.nodeCount());
    values.put("links", network.linkCount());
    values.put("pairs", demand().pairCount());
    values.put("interzonalTrips", demand().interzonalTrips());
    values.put("intrazonalTrips", demand().intrazonalTrips());
    values.put("lostTrips", lostTrips(result));
    values.put("lostPairs", demand().pairCount() - result.pairCount());
    return values;
  }
}
