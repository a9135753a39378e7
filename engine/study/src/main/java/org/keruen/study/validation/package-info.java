/// How far the model is from what was reported: trips, border times and country averages beside
/// what the planner says of the same.
///
/// [org.keruen.study.validation.Validator] computes a [org.keruen.study.validation.Validation]; it
/// changes nothing and fits nothing.
@NullMarked
package org.keruen.study.validation;

import org.jspecify.annotations.NullMarked;
