/// Placeholder.
@NullMarked
package org.keruen.io;

import org.jspecify.annotations.NullMarked;
