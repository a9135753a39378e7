package org.keruen.io.rows;

import java.io.Closeable;
import java.io.IOException;

/// Takes a table row by row, cell by cell in the order of its columns.
///
/// One thread at a time.
public interface RowSink extends Closeable {

  /// A cell of a whole column.
  RowSink whole(long value) throws IOException;

  /// A cell of a number column, exact: reading it gives the same number. Infinite and not a number
  /// stand for nothing known, and make an empty cell.
  RowSink number(double value) throws IOException;

  /// A cell of a text column.
  RowSink text(String value) throws IOException;

  /// Ends the row, which then has a cell for every column.
  void endRow() throws IOException;
}
