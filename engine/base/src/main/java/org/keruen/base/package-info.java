/// Placeholder.
@NullMarked
package org.keruen.base;

import org.jspecify.annotations.NullMarked;
