/// JSON with the same bytes for the same values on every host.
@NullMarked
package org.keruen.answers.json;

import org.jspecify.annotations.NullMarked;
