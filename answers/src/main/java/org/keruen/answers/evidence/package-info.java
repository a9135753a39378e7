/// What a study knows besides its network: dated states by element, who cites which source, how the
/// model compares with what was reported.
@NullMarked
package org.keruen.answers.evidence;

import org.jspecify.annotations.NullMarked;
