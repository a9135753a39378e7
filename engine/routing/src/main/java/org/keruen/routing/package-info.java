/// Placeholder.
@NullMarked
package org.keruen.routing;

import org.jspecify.annotations.NullMarked;
