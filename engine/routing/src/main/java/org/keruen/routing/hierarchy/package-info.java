/// Shortest paths that are prepared once and asked often: hierarchies, queries, trees and skims.
///
/// Start with [Hierarchy]: built from a [org.keruen.routing.Topology], it knows every shortcut that
/// any weights could need. [Hierarchy#weigh] fits it to weights; over the [WeightedHierarchy] that
/// comes of it, [PointQuery] answers one pair, [Sweep] one node to all, and [Skims] a matrix.
/// Weights are `double`, in whatever unit the caller chooses; infinite means closed.
///
/// The method, its sources and its measured speed stand in `docs/methods/skims.md`.
@NullMarked
package org.keruen.routing.hierarchy;

import org.jspecify.annotations.NullMarked;
