package org.keruen.io.table;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of one file, by column.
///
/// | array       | shape           | holds                                                    |
/// |-------------|-----------------|----------------------------------------------------------|
/// | `cells`     | `[column][row]` | cells as written; `""` where empty or where no column is |
/// | `numbers`   | `[column][row]` | numbers of numeric columns, NaN where there is none      |
/// | `lines`     | `[row]`         | line of the file, from 1                                 |
///
/// Columns are in the order of the description, not of the file. Immutable once built.
public final class Table {

  private final Resource resource;
  private final Map<String, Integer> columns = new HashMap<>();
  private final boolean complete;
  private final int rowCount;
  private final int ownRowCount;
  private final String addedFrom;
  final String[][] cells;
  final double[][] numbers;
  final int[] lines;
  final BitSet misshapen;

  /// @param rows     what was read; its arrays are kept, not copied
  /// @param complete whether the whole file could be read
  Table(Resource resource, RowCollector rows, boolean complete) {
    this(resource, rows, complete, rows.rowCount, resource.path());
  }

  /// @param ownRowCount rows of the resource's own file; the others come last
  /// @param addedFrom   file of the others
  private Table(
      Resource resource, RowCollector rows, boolean complete, int ownRowCount, String addedFrom) {
    this.resource = resource;
    this.complete = complete;
    this.rowCount = rows.rowCount;
    this.ownRowCount = ownRowCount;
    this.addedFrom = addedFrom;
    this.cells = rows.cells;
    this.numbers = rows.numbers;
    this.lines = rows.lines;
    this.misshapen = rows.misshapen;
    for (int i = 0; i < resource.fields().size(); i++) {
      columns.put(resource.fields().get(i).name(), i);
    }
  }

  /// This table with more rows behind its own, each cell checked.
  ///
  /// @param file   where the rows are written, for their faults
  /// @param faults what is wrong; written to
  Table plus(List<WrittenRow> added, String file, FaultList faults) {
    var rows = new RowCollector(this);
    var writer = new RowWriter(resource, file, faults);
    added.forEach(row -> writer.write(row, rows));
    return new Table(resource, rows, complete, rowCount, file);
  }

  /// The file that a row is written in.
  String file(int row) {
    return row < ownRowCount ? resource.path() : addedFrom;
  }

  public Resource resource() {
    return resource;
  }

  /// Whether every row of the file is here: if not, what is missing here may well exist.
  public boolean complete() {
    return complete;
  }

  /// Whether some row has too few or too many cells.
  public boolean hasMisshapenRows() {
    return !misshapen.isEmpty();
  }

  public int rowCount() {
    return rowCount;
  }

  public boolean hasColumn(String name) {
    return columns.containsKey(name);
  }

  /// All rows, in the order of the file.
  public List<Row> rows() {
    return new AbstractList<>() {
      @Override
      public Row get(int index) {
        return new Row(Table.this, index);
      }

      @Override
      public int size() {
        return rowCount;
      }
    };
  }

  /// Where a column stands.
  ///
  /// @throws UnknownColumnException if the description has none of that name
  int column(String name) {
    Integer column = columns.get(name);
    if (column == null) {
      throw new UnknownColumnException(resource, name);
    }
    return column;
  }

  double number(String column, int row) {
    return numbers[column(column)][row];
  }
}
