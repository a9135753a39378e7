package org.keruen.routing;

/// A search loop with its scratch memory; [ParetoSearch] picks the one that fits the query.
interface Kernel {
  /// Finds the front. Source and target differ.
  void run(ParetoQuery query, CostGraph graph);

  /// The front of the last run.
  Solutions solutions();

  /// Arcs of a solution of the last run, in order of travel.
  int[] path(int solution);

  /// Labels the last run expanded.
  long labelsExpanded();

  /// Labels the last run held in memory.
  int labelsKept();
}
