/// Where the demand of a study goes: flows over corridors, posts, services and lines on a day.
///
/// Start with [org.keruen.study.flows.CorridorFlows]: it stores the ways between zones that a
/// shipper would look at, and lets everybody choose among them at the delays that they make
/// together. The method with its equations is in `docs/methods/flows.md`.
@NullMarked
package org.keruen.study.flows;

import org.jspecify.annotations.NullMarked;
