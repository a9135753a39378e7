package org.keruen.io.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.columns.Heading;
import org.keruen.io.parquet.ParquetFile;

/// Rows for a Parquet file. Its parts are columns, so all rows are kept until the end.
final class ParquetRows implements RowSink {
  private final Path file;
  private final List<Heading> columns;
  private final ColumnTable.Builder table = ColumnTable.builder();
  private int cells;

  ParquetRows(Path file, List<Heading> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
    columns.forEach(table::add);
  }

  @Override
  public RowSink whole(long value) {
    table.put(next(), value);
    return this;
  }

  @Override
  public RowSink number(double value) {
    table.put(next(), value);
    return this;
  }

  @Override
  public RowSink text(String value) {
    table.put(next(), value);
    return this;
  }

  private String next() {
    if (cells == 0) {
      table.row();
    }
    return columns.get(cells++).name();
  }

  @Override
  public void endRow() {
    if (cells != columns.size()) {
      throw new IllegalStateException(
          "a row of " + cells + " cells in " + columns.size() + " columns");
    }
    cells = 0;
  }

  @Override
  public void close() throws IOException {
    ParquetFile.write(file, table.build(), Map.of());
  }
}
