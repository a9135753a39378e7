/// A study folder: read, checked and mapped onto the records of a study.
///
/// Start with [org.keruen.io.study.StudyReader]. The format is described in
/// `docs/reference/study-format.md`, generated from the `datapackage.json` that every study holds.
@NullMarked
package org.keruen.io.study;

import org.jspecify.annotations.NullMarked;
