/// Demand: how much of what goes between which zones in a year, and how that is known.
///
/// Start with [org.keruen.study.demand.DemandBuilder]: it makes a [org.keruen.study.demand.Demand]
/// of published totals ([org.keruen.study.demand.DemandBasis]) by a gravity seed, balancing and a
/// fit to published volumes. The method with its equations is in `docs/methods/demand.md`.
@NullMarked
package org.keruen.study.demand;

import org.jspecify.annotations.NullMarked;
