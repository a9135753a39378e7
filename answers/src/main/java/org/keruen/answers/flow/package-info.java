/// Flows over the network and their differences, as JSON, CSV and GeoJSON.
///
/// Start with [org.keruen.answers.flow.FlowRun]: a run, and all that repeats it.
@NullMarked
package org.keruen.answers.flow;

import org.jspecify.annotations.NullMarked;
