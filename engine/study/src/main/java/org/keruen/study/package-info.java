/// A study: the one place where the parts meet. A folder of text becomes one
/// [org.keruen.study.Study].
@NullMarked
package org.keruen.study;

import org.jspecify.annotations.NullMarked;
