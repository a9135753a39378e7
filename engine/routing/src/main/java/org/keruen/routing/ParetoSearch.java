package org.keruen.routing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds all Pareto-optimal cost vectors between two nodes of a [CostGraph] with 2 to 5 criteria.
///
/// ```java
/// var search = new ParetoSearch();
/// ParetoFront front = search.search(graph, ParetoQuery.between(source, target));
/// ```
///
/// Exact: every vector that no other path matches or beats in all criteria, once, in lexicographic
/// order, with one path each. The vector of a node to itself is zero with an empty path; a target
/// out of reach has an empty front.
///
/// Keeps its scratch memory between queries (about `12 · k` bytes a node of the largest graph
/// asked, plus labels and buckets), so asking again on the same or another graph allocates little.
/// One thread at a time; graphs may be shared.
///
/// @see "docs/methods/pareto-search.md"
public final class ParetoSearch {
  /// Most criteria a graph may have.
  public static final int MAX_CRITERIA = 5;

  /// Kernels by criteria count, doubled: without windows first, then with.
  private final @Nullable Kernel[] kernels = new Kernel[2 * (MAX_CRITERIA + 1)];

  private long searches;

  /// @throws LabelLimitException if the search would keep more labels than the query allows
  /// @throws ArithmeticException if a path that matters costs 2^30 or more
  public ParetoFront search(CostGraph graph, ParetoQuery query) {
    Objects.checkIndex(query.source(), graph.nodeCount());
    Objects.checkIndex(query.target(), graph.nodeCount());
    int criteria = graph.criteriaCount();
    if (criteria < 2 || criteria > MAX_CRITERIA) {
      throw new IllegalArgumentException(
          "a Pareto search takes 2 to " + MAX_CRITERIA + " criteria, not " + criteria);
    }
    long number = ++searches;
    if (query.source() == query.target()) {
      return new ParetoFront(criteria, new int[criteria], 0, 0, _ -> new int[0]);
    }
    Kernel kernel = kernel(graph, query);
    kernel.run(query, graph);
    return front(criteria, kernel, number);
  }

  private Kernel kernel(CostGraph graph, ParetoQuery query) {
    int index = 2 * graph.criteriaCount() + (query.windows() == null ? 0 : 1);
    Kernel kernel = kernels[index];
    if (kernel == null) {
      kernel = newKernel(graph, query);
      kernels[index] = kernel;
    }
    return kernel;
  }

  private static Kernel newKernel(CostGraph graph, ParetoQuery query) {
    if (query.windows() != null) {
      return new WindowedSearch(graph);
    }
    return graph.criteriaCount() == 2
        ? new TwoCriteriaSearch(graph)
        : new ManyCriteriaSearch(graph);
  }

  private ParetoFront front(int criteria, Kernel kernel, long number) {
    Solutions solutions = kernel.solutions();
    int[] cost = new int[solutions.size() * criteria];
    for (int i = 0; i < cost.length; i++) {
      cost[i] = solutions.cost(i / criteria, i % criteria);
    }
    return new ParetoFront(
        criteria,
        cost,
        kernel.labelsExpanded(),
        kernel.labelsKept(),
        index -> path(kernel, number, index));
  }

  private int[] path(Kernel kernel, long number, int index) {
    if (number != searches) {
      throw new IllegalStateException("the search has run again: ask for paths before that");
    }
    return kernel.path(index);
  }
}
