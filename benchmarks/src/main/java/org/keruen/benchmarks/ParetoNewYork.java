package org.keruen.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.keruen.io.dimacs.DimacsGraph;
import org.keruen.io.dimacs.NodeQuery;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;
import org.keruen.routing.ShortestPaths;

/// Times the two-criteria fronts of the DIMACS New York graph, one thread.
///
/// Arguments: directory of the two `.gr.gz` files and `queries.csv`, then measured rounds after two
/// of warm-up (default 5). Prints a line a query with its median, and the mean of every round.
public final class ParetoNewYork {
  private static final int WARM_UP_ROUNDS = 2;

  private ParetoNewYork() {}

  public static void main(String[] args) {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/benchmarks/dimacs-ny");
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    CostGraph graph =
        DimacsGraph.read(
            List.of(folder.resolve("USA-road-d.NY.gr.gz"), folder.resolve("USA-road-t.NY.gr.gz")));
    timeTrees(graph);
    List<NodeQuery> queries = NodeQuery.read(folder.resolve("queries.csv"), graph.nodeCount());
    double[][] ms = new double[queries.size()][rounds];
    var search = new ParetoSearch();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      double[] roundMs = round(search, graph, queries, round == rounds - 1);
      for (int q = 0; round >= 0 && q < queries.size(); q++) {
        ms[q][round] = roundMs[q];
      }
      IO.println("round " + round + ": " + new Timings(roundMs));
    }
    double[] medians = new double[queries.size()];
    for (int q = 0; q < queries.size(); q++) {
      medians[q] = new Timings(ms[q]).quantile(0.5);
      IO.println(
          String.format(
              Locale.ROOT, "query %d median %.1f ms", queries.get(q).query(), medians[q]));
    }
    IO.println("medians of " + rounds + " rounds: " + new Timings(medians));
  }

  private static double[] round(
      ParetoSearch search, CostGraph graph, List<NodeQuery> queries, boolean told) {
    double[] ms = new double[queries.size()];
    for (int q = 0; q < ms.length; q++) {
      NodeQuery query = queries.get(q);
      long start = System.nanoTime();
      ParetoFront front =
          search.search(graph, ParetoQuery.between(query.source() - 1, query.target() - 1));
      ms[q] = (System.nanoTime() - start) / 1e6;
      if (told) {
        IO.println(
            "query "
                + query.query()
                + ": "
                + front.size()
                + " vectors, "
                + front.labelsExpanded()
                + " labels expanded, "
                + front.labelsKept()
                + " kept");
      }
    }
    return ms;
  }

  static void timeTrees(CostGraph graph) {
    var paths = new ShortestPaths(graph);
    double[] ms = new double[20];
    for (int i = -10; i < ms.length; i++) {
      int source = (int) ((i + 10) * 7919L % graph.nodeCount());
      long start = System.nanoTime();
      paths.forward(source, Math.floorMod(i, graph.criteriaCount()));
      if (i >= 0) {
        ms[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    IO.println(
        "one-to-all, "
            + graph.nodeCount()
            + " nodes, "
            + graph.arcCount()
            + " arcs: "
            + new Timings(ms));
  }
}
