package org.keruen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;
import org.keruen.io.tntp.TntpProblem;

/// Times a user equilibrium of a TNTP problem: seconds from the loaded problem to each gap,
/// with the gap evaluations, then again from there after one link has half its capacity.
///
/// Arguments: folder, gap, threads, repetitions (the first is cold), toll weight, distance weight.
public final class EquilibriumSpeed {
  private static final double[] GAPS = {1e-4, 1e-6, 1e-8, 1e-10, 1e-12};

  private static final int CHANGED_LINKS = 4;

  private EquilibriumSpeed() {}

  public static void main(String[] args) throws IOException {
    TntpProblem problem = TntpProblem.read(Path.of(args[0]));
    double gap = Double.parseDouble(args[1]);
    int threads = Integer.parseInt(args[2]);
    int repetitions = Integer.parseInt(args[3]);
    double toll = args.length > 4 ? Double.parseDouble(args[4]) : 0;
    double distance = args.length > 5 ? Double.parseDouble(args[5]) : 0;
    var settings =
        new AssignmentSettings(
            Objective.USER_EQUILIBRIUM, new Weights(toll, distance), gap, 10_000, threads);
    for (int round = 0; round < repetitions; round++) {
      AssignmentResult result = solve(problem, settings);
      resolve(problem, settings, result);
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        IO.println("peak memory " + line.substring(6).strip());
      }
    }
  }

  private static AssignmentResult solve(TntpProblem problem, AssignmentSettings settings) {
    List<String> reached = new ArrayList<>();
    long start = System.nanoTime();
    AssignmentResult result =
        PairedSegments.solve(
            problem.network(),
            problem.demand(),
            settings,
            report -> {
              while (reached.size() < GAPS.length && report.relativeGap() <= GAPS[reached.size()]) {
                reached.add(seconds(start));
              }
              return true;
            });
    IO.println("seconds to 1e-4, 1e-6, ..: " + String.join(" ", reached));
    IO.println("gap " + result.relativeGap() + " after " + result.iterations() + " iterations");
    return result;
  }

  /// Each of the links with the most delay gets half its capacity. Some have no way round: nothing
  /// then moves.
  private static void resolve(
      TntpProblem problem, AssignmentSettings settings, AssignmentResult former) {
    var network = problem.network();
    IntStream.range(0, network.linkCount())
        .boxed()
        .filter(link -> network.cost(link) instanceof LinkCost.Bpr)
        .sorted(Comparator.comparingDouble(link -> -delay(former, link)))
        .limit(CHANGED_LINKS)
        .forEach(
            link -> {
              var bpr = (LinkCost.Bpr) network.cost(link);
              var tighter =
                  new LinkCost.Bpr(bpr.freeFlow(), bpr.b(), bpr.capacity() / 2, bpr.power());
              long start = System.nanoTime();
              AssignmentResult result =
                  PairedSegments.resume(
                      former,
                      network.withCost(link, tighter),
                      problem.demand(),
                      settings,
                      Watch.SILENT);
              IO.println(
                  "resumed after link "
                      + link
                      + ": "
                      + seconds(start)
                      + ", "
                      + result.iterations()
                      + " iterations");
            });
  }

  private static double delay(AssignmentResult result, int link) {
    return result.flow(link) * result.network().cost(link).slope(result.flow(link));
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
  }
}
