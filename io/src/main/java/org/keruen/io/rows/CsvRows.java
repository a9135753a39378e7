package org.keruen.io.rows;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.keruen.io.columns.CsvText;
import org.keruen.io.columns.Heading;

/// Rows as CSV after RFC 4180, but for line ends, which are a line feed.
public final class CsvRows implements RowSink {
  private final Writer out;
  private final int columnCount;
  private int cells;

  /// Writes the names of the columns.
  ///
  /// @param out closed with the rows
  public CsvRows(List<Heading> columns, Writer out) throws IOException {
    this.out = out;
    columnCount = columns.size();
    for (Heading column : columns) {
      text(column.name());
    }
    endRow();
  }

  @Override
  public RowSink whole(long value) throws IOException {
    separate();
    out.write(Long.toString(value));
    return this;
  }

  @Override
  public RowSink number(double value) throws IOException {
    separate();
    if (Double.isFinite(value)) {
      out.write(Double.toString(value));
    }
    return this;
  }

  @Override
  public RowSink text(String value) throws IOException {
    separate();
    out.write(CsvText.quoted(value));
    return this;
  }

  private void separate() throws IOException {
    if (cells > 0) {
      out.write(',');
    }
    cells++;
  }

  @Override
  public void endRow() throws IOException {
    if (cells != columnCount) {
      throw new IllegalStateException(
          "a row of " + cells + " cells in " + columnCount + " columns");
    }
    out.write('\n');
    cells = 0;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
