/// Questions in people's words and answers in theirs: what the command line, the server and any
/// other door to Keruen share.
///
/// [org.keruen.answers.question] turns words into a consignment or into every fault of them;
/// [org.keruen.answers.plan] says a plan in JSON, CSV or phrases, [org.keruen.answers.chart] draws
/// it, [org.keruen.answers.page] makes a page of it. [org.keruen.answers.words] holds the four
/// languages, [org.keruen.answers.evidence] what a study knows besides. Nothing here plans, reads a
/// file of a user, or knows a terminal or a socket.
@NullMarked
package org.keruen.answers;

import org.jspecify.annotations.NullMarked;
