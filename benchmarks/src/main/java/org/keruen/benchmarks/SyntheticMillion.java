package org.keruen.benchmarks;

import java.util.Locale;
import java.util.Random;
import org.keruen.routing.CostGraph;
import org.keruen.routing.LabelLimitException;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;

/// Times one-to-all and three-criteria fronts on the [CorridorNetwork] of a million arcs, one
/// thread.
///
/// Arguments: queries a distance band (default 40). A band is how many crossroads of about 5 km lie
/// between source and target along the corridor; pairs are seeded, and some cross a border.
public final class SyntheticMillion {
  private static final int[] BANDS = {10, 20, 40, 80};
  private static final long LABEL_LIMIT = 20_000_000;

  private SyntheticMillion() {}

  public static void main(String[] args) {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    CostGraph graph = CorridorNetwork.build(2026);
    ParetoNewYork.timeTrees(graph);
    var search = new ParetoSearch();
    for (int round = 0; round < 2; round++) {
      for (int band : BANDS) {
        String told = run(search, graph, band, pairs);
        IO.println((round == 0 ? "warm-up, " : "") + band + " crossroads: " + told);
      }
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long usedMiB = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    IO.println("heap in use with graph and scratch: " + usedMiB + " MiB");
    IO.println("front of the last query: " + search.search(graph, query(graph, 10, 0)).size());
  }

  private static String run(ParetoSearch search, CostGraph graph, int band, int pairs) {
    double[] ms = new double[pairs];
    long vectors = 0;
    long expanded = 0;
    int beyond = 0;
    for (int i = 0; i < pairs; i++) {
      long start = System.nanoTime();
      try {
        ParetoFront front = search.search(graph, query(graph, band, i));
        vectors += front.size();
        expanded += front.labelsExpanded();
      } catch (LabelLimitException e) {
        beyond++;
      }
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    return new Timings(ms)
        + String.format(
            Locale.ROOT,
            ", %d vectors and %d expansions a query, %d beyond the label limit",
            vectors / pairs,
            expanded / pairs,
            beyond);
  }

  /// Pair `i` of a band, the same on every run.
  private static ParetoQuery query(CostGraph graph, int band, int i) {
    var random = new Random(31L * band + i);
    int column = random.nextInt(CorridorNetwork.COLUMNS * CorridorNetwork.COUNTRIES - band);
    int row = random.nextInt(CorridorNetwork.ROWS);
    int apart = random.nextInt(2 * band + 1) - band;
    int targetRow = Math.clamp(row + apart / 2, 0, CorridorNetwork.ROWS - 1);
    int source = column * CorridorNetwork.ROWS + row;
    int target = (column + band) * CorridorNetwork.ROWS + targetRow;
    return ParetoQuery.between(source, Math.min(target, graph.nodeCount() - 1))
        .withLabelLimit(LABEL_LIMIT);
  }
}
