/// What a server keeps in memory for a while, because it may be asked for again.
@NullMarked
package org.keruen.server.kept;

import org.jspecify.annotations.NullMarked;
