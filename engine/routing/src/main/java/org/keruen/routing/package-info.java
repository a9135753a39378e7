/// Searches over packed graphs: one-to-all distances and exact Pareto fronts.
///
/// Start with [CostGraph]: nodes `0..nodeCount-1`, arcs `0..arcCount-1` in the order they were
/// given, `k` non-negative `int` costs an arc. [ShortestPaths] answers one cost from one node to
/// all; [ParetoSearch] answers all best trade-offs of `2..5` costs from one node to another. Graphs
/// are immutable and shared by threads; a search owns its scratch memory and belongs to one thread.
///
/// The method, its sources and its measured speed stand in `docs/methods/pareto-search.md`.
@NullMarked
package org.keruen.routing;

import org.jspecify.annotations.NullMarked;
