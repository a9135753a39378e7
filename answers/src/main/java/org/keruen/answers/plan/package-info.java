/// A plan in words, JSON and CSV.
///
/// [org.keruen.answers.plan.Phrases] says one thing of an option in one language; cards and pages
/// lay the same phrases out. [org.keruen.answers.plan.Leg] is what everybody calls a leg.
@NullMarked
package org.keruen.answers.plan;

import org.jspecify.annotations.NullMarked;
