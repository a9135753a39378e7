package org.keruen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;
import org.keruen.io.tntp.TntpProblem;

/// How long a user equilibrium takes again after one link has half its capacity, as a share of the
/// solve from scratch to the same gap.
///
/// Links are random ones that carry flow and whose cost grows with it, by a seed that is told, then
/// those with the most delay. Each is halved alone, and the solve goes on from the one equilibrium
/// of the network as it was.
///
/// Arguments: folder, gap, threads, random links, links with most delay, toll weight, distance
/// weight. The solve from scratch is the shortest of three after one to warm up, or of as many as
/// take 40 s.
public final class EquilibriumResolve {
  private static final long SEED = 20_241_015;
  private static final int SCRATCH_ROUNDS = 3;
  private static final double SCRATCH_SECONDS = 40;
  private static final double NANOS = 1e-9;

  private final TntpProblem problem;
  private final AssignmentSettings settings;

  private EquilibriumResolve(TntpProblem problem, AssignmentSettings settings) {
    this.problem = problem;
    this.settings = settings;
  }

  public static void main(String[] args) {
    double toll = args.length > 5 ? Double.parseDouble(args[5]) : 0;
    double distance = args.length > 6 ? Double.parseDouble(args[6]) : 0;
    var settings =
        new AssignmentSettings(
            Objective.USER_EQUILIBRIUM,
            new Weights(toll, distance),
            Double.parseDouble(args[1]),
            10_000,
            Integer.parseInt(args[2]));
    new EquilibriumResolve(TntpProblem.read(Path.of(args[0])), settings)
        .run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
  }

  private void run(int randomLinks, int slowLinks) {
    AssignmentResult former = solve();
    double scratch = Double.POSITIVE_INFINITY;
    double spent = 0;
    for (int round = 0; round < SCRATCH_ROUNDS && spent < SCRATCH_SECONDS; round++) {
      long start = System.nanoTime();
      former = solve();
      double seconds = (System.nanoTime() - start) * NANOS;
      scratch = Math.min(scratch, seconds);
      spent += seconds;
    }
    IO.println(
        String.format(
            Locale.ROOT, "from scratch %.3f s, %d iterations", scratch, former.iterations()));
    report("random links", random(former, randomLinks), former, scratch);
    report("links with most delay", slowest(former, slowLinks), former, scratch);
  }

  private AssignmentResult solve() {
    return PairedSegments.solve(problem.network(), problem.demand(), settings, Watch.SILENT);
  }

  private void report(String what, List<Integer> links, AssignmentResult former, double scratch) {
    double[] shares = new double[links.size()];
    for (int i = 0; i < shares.length; i++) {
      AssignmentNetwork changed = halved(links.get(i));
      long start = System.nanoTime();
      AssignmentResult result =
          PairedSegments.resume(former, changed, problem.demand(), settings, Watch.SILENT);
      double seconds = (System.nanoTime() - start) * NANOS;
      shares[i] = seconds / scratch;
      IO.println(
          String.format(
              Locale.ROOT,
              "  link %d: %.3f s, %.1f %%, %d iterations, gap %.1e",
              links.get(i) + 1,
              seconds,
              100 * shares[i],
              result.iterations(),
              result.relativeGap()));
    }
    Arrays.sort(shares);
    IO.println(
        String.format(
            Locale.ROOT,
            "%s: median %.1f %%, worst %.1f %% of %d",
            what,
            100 * shares[shares.length / 2],
            100 * shares[shares.length - 1],
            shares.length));
  }

  private AssignmentNetwork halved(int link) {
    var bpr = (LinkCost.Bpr) problem.network().cost(link);
    var tighter = new LinkCost.Bpr(bpr.freeFlow(), bpr.b(), bpr.capacity() / 2, bpr.power());
    return problem.network().withCost(link, tighter);
  }

  private List<Integer> used(AssignmentResult result) {
    AssignmentNetwork network = problem.network();
    return IntStream.range(0, network.linkCount())
        .filter(link -> network.cost(link) instanceof LinkCost.Bpr bpr && bpr.slope(1) > 0)
        .filter(link -> result.flow(link) > 0)
        .boxed()
        .toList();
  }

  private List<Integer> random(AssignmentResult result, int count) {
    List<Integer> links = new ArrayList<>(used(result));
    Collections.shuffle(links, new Random(SEED));
    return links.subList(0, Math.min(count, links.size()));
  }

  private List<Integer> slowest(AssignmentResult result, int count) {
    return used(result).stream()
        .sorted(Comparator.comparingDouble(link -> -delay(result, link)))
        .limit(count)
        .toList();
  }

  private static double delay(AssignmentResult result, int link) {
    return result.flow(link) * result.network().cost(link).slope(result.flow(link));
  }
}
