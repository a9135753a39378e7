/// People's words as a question.
///
/// [org.keruen.answers.question.ConsignmentReader] reads a
/// [org.keruen.answers.question.TypedConsignment] with the indexes of a
/// [org.keruen.answers.question.Vocabulary]. Every fault is a [org.keruen.base.Problem] whose
/// `where` is the neutral name of a field (`weight`, `avoid/2`): the command line shows it as an
/// option, the server as a JSON pointer.
@NullMarked
package org.keruen.answers.question;

import org.jspecify.annotations.NullMarked;
