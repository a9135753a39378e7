/// The command line: one class a verb, and what they share.
///
/// [org.keruen.cli.Main] builds the picocli tree and decides the exit code; nothing else does. A
/// command reads its words into records by [org.keruen.answers.question], asks the engine, and
/// hands the answer to [org.keruen.cli.render] or another package of [org.keruen.answers]. Data go
/// to stdout, everything else to stderr.
@NullMarked
package org.keruen.cli;

import org.jspecify.annotations.NullMarked;
