/// Placeholder.
@NullMarked
package org.keruen.cli;

import org.jspecify.annotations.NullMarked;
