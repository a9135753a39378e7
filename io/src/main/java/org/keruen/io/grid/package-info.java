/// Grid graphs with several integer costs, and their queries, in the text format of F. J. Pulido.
///
/// `GridN.txt` starts with nodes and arcs, then lists `a x1 y1 x2 y2 c1 c2 ..`, each line a
/// two-way road. The grid is square;
/// cell `(x, y)` is node `x · side + y`.
@NullMarked
package org.keruen.io.grid;

import org.jspecify.annotations.NullMarked;
