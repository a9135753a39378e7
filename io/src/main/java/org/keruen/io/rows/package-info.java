/// Tables of results, written a row at a time to a file of any format.
///
/// [RowFiles] opens a [RowSink] by the ending of the file's name; a new format is a new sink and a
/// line there.
@NullMarked
package org.keruen.io.rows;

import org.jspecify.annotations.NullMarked;
