/// Scenarios of a study: read, checked and given a hash.
///
/// Start with [org.keruen.io.scenario.ScenarioFolder]. The format is described in
/// `docs/reference/scenario-format.md`.
@NullMarked
package org.keruen.io.scenario;

import org.jspecify.annotations.NullMarked;
