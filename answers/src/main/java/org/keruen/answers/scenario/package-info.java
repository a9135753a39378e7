/// What if: the scenarios of a study, their changes, and the flows that follow from them.
///
/// Start with [org.keruen.answers.scenario.WhatIf], which reads, and
/// [org.keruen.answers.scenario.ScenarioRun], which computes.
@NullMarked
package org.keruen.answers.scenario;

import org.jspecify.annotations.NullMarked;
