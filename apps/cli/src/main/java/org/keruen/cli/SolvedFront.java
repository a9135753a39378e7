package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoFront;
import org.keruen.routing.ParetoQuery;
import org.keruen.routing.ParetoSearch;

/// A front with what has to be known of it once the search has gone on.
///
/// @param paths nodes of each path from 0, in the order of the vectors; empty unless asked for
record SolvedFront(
    ParetoInput.Instance instance,
    ParetoInput.Question question,
    ParetoFront front,
    List<List<Integer>> paths,
    long nanos) {

  static SolvedFront solve(
      ParetoSearch search,
      ParetoInput.Instance instance,
      ParetoInput.Question question,
      boolean withPaths) {
    long start = System.nanoTime();
    ParetoFront front =
        search.search(instance.graph(), ParetoQuery.between(question.source(), question.target()));
    long nanos = System.nanoTime() - start;
    List<List<Integer>> paths = new ArrayList<>();
    for (int i = 0; withPaths && i < front.size(); i++) {
      paths.add(nodes(instance.graph(), question.source(), front.path(i)));
    }
    return new SolvedFront(instance, question, front, paths, nanos);
  }

  private static List<Integer> nodes(CostGraph graph, int source, int[] arcs) {
    List<Integer> nodes = new ArrayList<>();
    nodes.add(source);
    for (int arc : arcs) {
      nodes.add(graph.topology().head(arc));
    }
    return nodes;
  }
}
