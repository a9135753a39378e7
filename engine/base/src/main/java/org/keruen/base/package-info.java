/// What every other module speaks of: problems in the user's terms, where a figure comes from,
/// bands, time as a distribution, and states in time.
///
/// Start with [org.keruen.base.Provenance] (a figure without one does not exist here) and
/// [org.keruen.base.TimeSpread] (how hours add up to P50 and P90).
@NullMarked
package org.keruen.base;

import org.jspecify.annotations.NullMarked;
