/// Graphs and queries in the text format of the 9th DIMACS Implementation Challenge.
///
/// A `.gr` file lists `a tail head cost` lines after `p sp nodes arcs`; nodes count from 1. A graph
/// with several criteria is several such files listing the same arcs in the same order.
@NullMarked
package org.keruen.io.dimacs;

import org.jspecify.annotations.NullMarked;
