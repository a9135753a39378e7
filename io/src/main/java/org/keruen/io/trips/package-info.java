/// Trips between the zones of a network in files that serve every network: a table, or a matrix.
///
/// Start with [org.keruen.io.trips.TripFiles].
@NullMarked
package org.keruen.io.trips;

import org.jspecify.annotations.NullMarked;
