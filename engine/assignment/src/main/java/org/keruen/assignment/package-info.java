/// Demand on a network: equilibrium flows, their costs and where they queue.
///
/// Start with [AssignmentNetwork] (nodes, links, a [LinkCost] each) and [Demand] (trips between
/// zones); [PairedSegments] turns them into an [AssignmentResult] by paired alternative segments;
/// [FrankWolfe] is another road to the same answer, slower, kept as a check.
///
/// Kernels work on *slots*: links sorted by tail. Links at the rim keep the order they were
/// given in. Same inputs, same digits, for every number of threads.
///
/// @see "docs/methods/equilibrium.md"
@NullMarked
package org.keruen.assignment;

import org.jspecify.annotations.NullMarked;
