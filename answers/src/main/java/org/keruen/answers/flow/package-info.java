/// Flows over the network and their differences, as JSON, CSV, Parquet and GeoJSON.
///
/// Start with [org.keruen.answers.flow.FlowRun]: a run, and all that repeats it. What flows are in
/// JSON and on a map, [org.keruen.answers.flow.FlowMembers] and
/// [org.keruen.answers.flow.FlowFeatures] say for every door; what they are in a table,
/// [org.keruen.answers.flow.FlowTable].
@NullMarked
package org.keruen.answers.flow;

import org.jspecify.annotations.NullMarked;
