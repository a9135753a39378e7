/// The four languages: words of the screen, names of a study's things, numbers as people read them.
///
/// Numbers never obey the host's locale.
@NullMarked
package org.keruen.answers.words;

import org.jspecify.annotations.NullMarked;
