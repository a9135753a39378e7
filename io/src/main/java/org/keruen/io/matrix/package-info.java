/// Matrices between zones, written to a file of any format.
///
/// [MatrixFiles] picks a [MatrixWriter] by the ending of the file's name; a new format is a new
/// writer and a line there.
@NullMarked
package org.keruen.io.matrix;

import org.jspecify.annotations.NullMarked;
