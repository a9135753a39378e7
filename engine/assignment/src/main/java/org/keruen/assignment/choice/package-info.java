/// Choice among stored paths with delays where they pass: stochastic equilibrium.
///
/// [PathSets] holds who chooses and among what; [ChoiceEquilibrium] finds the flows at which
/// everybody's shares are those that the path-size logit gives at the costs which the flows make.
///
/// @see "docs/methods/choice.md"
@NullMarked
package org.keruen.assignment.choice;

import org.jspecify.annotations.NullMarked;
