package org.keruen.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ShortestPaths;
import org.keruen.routing.hierarchy.CarriedColumn;
import org.keruen.routing.hierarchy.Hierarchy;
import org.keruen.routing.hierarchy.PointQuery;
import org.keruen.routing.hierarchy.Skims;
import org.keruen.routing.hierarchy.Sweep;
import org.keruen.routing.hierarchy.WeightedHierarchy;

/// Times hierarchies: build, re-weighting, one pair, one to all, a matrix of 1,000 by 1,000.
///
/// Arguments: threads, then `*_net.tntp` files, folders of DIMACS files, or `corridor`.
public final class SkimTimes {
  private static final int ENDS = 1_000;
  private static final double MS = 1e6;

  private final RoadNetwork network;
  private final int threads;
  private final int[] origins;
  private final int[] destinations;

  private SkimTimes(RoadNetwork network, int threads) {
    this.network = network;
    this.threads = threads;
    var random = new Random(1);
    this.origins = drawn(random);
    this.destinations = drawn(random);
  }

  public static void main(String[] args) {
    int threads = Integer.parseInt(args[0]);
    for (String name : Arrays.copyOfRange(args, 1, args.length)) {
      RoadNetwork network =
          name.equals("corridor") ? RoadNetwork.corridor() : RoadNetwork.read(Path.of(name));
      new SkimTimes(network, threads).run();
    }
  }

  private void run() {
    IO.println(
        network.name
            + ": "
            + network.topology.nodeCount()
            + " nodes, "
            + network.topology.arcCount()
            + " arcs, "
            + network.impassable.cardinality()
            + " nodes ends only; threads "
            + threads);
    time("build", 3, _ -> build().slotCount());
    Hierarchy hierarchy = build();
    time("re-weight", 10, _ -> hierarchy.weigh(network.weight, threads).searchedCount());
    WeightedHierarchy weighted = hierarchy.weigh(network.weight, threads);
    IO.println(
        "  shortcuts and arcs " + hierarchy.slotCount() + ", searched " + weighted.searchedCount());
    timePairs(weighted);
    timeTrees(weighted);
    timeMatrix(weighted);
  }

  private Hierarchy build() {
    return Hierarchy.of(network.topology, network.impassable, threads);
  }

  private void timePairs(WeightedHierarchy weighted) {
    var query = new PointQuery(weighted);
    int pairs = 20_000;
    for (boolean path : new boolean[] {false, true}) {
      double[] us = new double[5];
      long arcs = 0;
      for (int round = -3; round < us.length; round++) {
        var random = new Random(7);
        long start = System.nanoTime();
        for (int i = 0; i < pairs; i++) {
          double weight = query.weight(end(random), end(random));
          arcs += path && weight < Double.POSITIVE_INFINITY ? query.path().length : 0;
        }
        if (round >= 0) {
          us[round] = (System.nanoTime() - start) / 1e3 / pairs;
        }
      }
      IO.println(
          String.format(
              Locale.ROOT,
              "  pair%s: median %.2f us, least %.2f, most %.2f of 5 rounds; %d arcs a path",
              path ? " with path" : "",
              new Timings(us).quantile(0.5),
              new Timings(us).least(),
              new Timings(us).most(),
              arcs / 8 / pairs));
    }
  }

  private void timeTrees(WeightedHierarchy weighted) {
    var sweep = new Sweep(weighted);
    int nodes = network.topology.nodeCount();
    time(
        "one to all by sweep",
        100,
        i -> {
          sweep.forward((int) (i * 7919L % nodes));
          return sweep.weight(0);
        });
    int[] cost = Arrays.stream(network.weight).mapToInt(w -> (int) Math.round(w * 1000)).toArray();
    var paths = new ShortestPaths(CostGraph.of(network.topology, cost));
    time(
        "one to all by buckets (ends passable)",
        40,
        i -> {
          paths.forward((int) (i * 7919L % nodes), 0);
          return paths.cost(0);
        });
  }

  private void timeMatrix(WeightedHierarchy weighted) {
    double[] cell = new double[origins.length * destinations.length];
    time(
        "matrix " + origins.length + " x " + destinations.length,
        20,
        _ -> {
          new Skims(weighted, destinations).weights(origins, threads, cell);
          return cell[1];
        });
    CarriedColumn length = weighted.carry(network.length);
    double[][] carried = new double[1][cell.length];
    time("carrying a column", 5, _ -> weighted.carry(network.length).hashCode());
    time(
        "matrix and a column along",
        20,
        _ -> {
          new Skims(weighted, destinations)
              .weightsAndColumns(origins, threads, cell, List.of(length), carried);
          return carried[0][1];
        });
  }

  private int end(Random random) {
    return network.ends[random.nextInt(network.ends.length)];
  }

  private int[] drawn(Random random) {
    int[] ends = network.ends.clone();
    int count = Math.min(ENDS, ends.length);
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(ends.length - i);
      int swapped = ends[i];
      ends[i] = ends[j];
      ends[j] = swapped;
    }
    return Arrays.copyOf(ends, count);
  }

  /// Runs some work, a third of the rounds again before that for warmth, and prints the times.
  private static void time(String what, int rounds, IntToDoubleFunction work) {
    double[] ms = new double[rounds];
    double kept = 0;
    for (int round = -Math.max(2, rounds / 3); round < rounds; round++) {
      long start = System.nanoTime();
      kept += work.applyAsDouble(Math.abs(round));
      if (round >= 0) {
        ms[round] = (System.nanoTime() - start) / MS;
      }
    }
    var timings = new Timings(ms);
    IO.println(
        String.format(
            Locale.ROOT,
            "  %s: median %.2f ms, least %.2f, most %.2f (%d rounds)%s",
            what,
            timings.quantile(0.5),
            timings.least(),
            timings.most(),
            rounds,
            Double.isNaN(kept) ? " NaN" : ""));
  }
}
