package org.keruen.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Demand;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;

/// How the cost of a user equilibrium grows with links and with zones, on grids of streets.
///
/// A grid has `n · n` crossings, four links at each (two ways to the neighbours right and below),
/// free-flow times of 1 to 3 and capacities drawn from a seed. Zones lie at random crossings; every
/// zone sends trips to every other. All trips together are the same number whatever the size, so
/// that more zones do not mean more congestion.
///
/// Arguments: gap, threads, then networks as `LINKSxZONES`.
public final class EquilibriumGrowth {

  private static final long SEED = 2026;
  private static final double CAPACITY = 100;
  private static final double TRIPS = 9600;
  private static final int MOST_ITERATIONS = 200;

  private EquilibriumGrowth() {}

  public static void main(String[] args) {
    double gap = Double.parseDouble(args[0]);
    int threads = Integer.parseInt(args[1]);
    var settings =
        new AssignmentSettings(
            Objective.USER_EQUILIBRIUM, Weights.NONE, gap, MOST_ITERATIONS, threads);
    for (int i = 2; i < args.length; i++) {
      String[] size = args[i].split("x");
      time(Integer.parseInt(size[0]), Integer.parseInt(size[1]), settings);
    }
  }

  private static void time(int links, int zones, AssignmentSettings settings) {
    AssignmentNetwork network = grid(links, zones);
    Demand demand = demand(zones);
    long start = System.nanoTime();
    AssignmentResult result = PairedSegments.solve(network, demand, settings, Watch.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    IO.println(
        String.format(
            Locale.ROOT,
            "%,9d links %4d zones: %7.2f s, %3d iterations, gap %.1e;"
                + " %6.1f us a link, %7.1f ms a zone",
            network.linkCount(),
            zones,
            seconds,
            result.iterations(),
            result.relativeGap(),
            1e6 * seconds / network.linkCount(),
            1e3 * seconds / zones));
  }

  /// Zones come first; each hangs on a crossing by two links that cost nothing to speak of.
  private static AssignmentNetwork grid(int links, int zones) {
    var random = new SplittableRandom(SEED);
    int n = Math.max(2, (int) Math.round(Math.sqrt(links / 4.0)));
    var builder = AssignmentNetwork.builder(zones + n * n, zones).firstThroughNode(zones);
    for (int zone = 0; zone < zones; zone++) {
      int crossing = zones + random.nextInt(n * n);
      builder.link(zone, crossing, new LinkCost.Constant(0.1));
      builder.link(crossing, zone, new LinkCost.Constant(0.1));
    }
    for (int node = 0; node < n * n; node++) {
      if (node % n < n - 1) {
        street(builder, random, zones + node, zones + node + 1);
      }
      if (node + n < n * n) {
        street(builder, random, zones + node, zones + node + n);
      }
    }
    return builder.build();
  }

  private static void street(
      AssignmentNetwork.Builder builder, SplittableRandom random, int from, int to) {
    double hours = random.nextDouble(1, 3);
    double capacity = CAPACITY * random.nextDouble(0.5, 2);
    builder.link(from, to, new LinkCost.Bpr(hours, 0.15, capacity, 4));
    builder.link(to, from, new LinkCost.Bpr(hours, 0.15, capacity, 4));
  }

  private static Demand demand(int zones) {
    var builder = Demand.builder(zones);
    for (int from = 0; from < zones; from++) {
      for (int to = 0; to < zones; to++) {
        if (from != to) {
          builder.add(from, to, TRIPS / zones / (zones - 1));
        }
      }
    }
    return builder.build();
  }
}
