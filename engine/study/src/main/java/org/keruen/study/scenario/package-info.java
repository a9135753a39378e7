/// What if: a scenario is a short, dated list of changes to a study.
///
/// Start with [org.keruen.study.scenario.Scenario]: it holds [org.keruen.study.scenario.Change]s
/// and makes another study of a study. The format of its file is in
/// `docs/reference/scenario-format.md`.
@NullMarked
package org.keruen.study.scenario;

import org.jspecify.annotations.NullMarked;
