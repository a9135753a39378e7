/// Tables that go out, column by column: built once, then written as CSV or Parquet.
///
/// Start with [org.keruen.io.columns.ColumnTable]. What comes in is read by
/// [org.keruen.io.table.TablePackage].
@NullMarked
package org.keruen.io.columns;

import org.jspecify.annotations.NullMarked;
