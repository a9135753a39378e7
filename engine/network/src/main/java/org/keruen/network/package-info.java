/// Placeholder.
@NullMarked
package org.keruen.network;

import org.jspecify.annotations.NullMarked;
