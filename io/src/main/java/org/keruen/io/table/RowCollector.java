package org.keruen.io.table;

import java.util.Arrays;
import java.util.BitSet;

/// Grows the columns of a [Table] row by row.
final class RowCollector {

  private static final int FIRST_CAPACITY = 64;
  private static final double[] NO_NUMBERS = {};

  final String[][] cells;
  final double[][] numbers;
  final BitSet misshapen = new BitSet();
  int[] lines = new int[FIRST_CAPACITY];
  int rowCount;

  RowCollector(Resource resource) {
    int columnCount = resource.fields().size();
    cells = new String[columnCount][FIRST_CAPACITY];
    numbers = new double[columnCount][];
    for (int column = 0; column < columnCount; column++) {
      boolean numeric = resource.fields().get(column).type().numeric();
      numbers[column] = numeric ? new double[FIRST_CAPACITY] : NO_NUMBERS;
    }
  }

  /// The rows of a table, copied, to add others behind them.
  RowCollector(Table table) {
    int columnCount = table.cells.length;
    cells = new String[columnCount][];
    numbers = new double[columnCount][];
    for (int column = 0; column < columnCount; column++) {
      cells[column] = table.cells[column].clone();
      numbers[column] = table.numbers[column].clone();
    }
    lines = table.lines.clone();
    misshapen.or(table.misshapen);
    rowCount = table.rowCount();
  }

  /// Opens a row of empty cells.
  ///
  /// @return its index
  int addRow(int line) {
    if (rowCount == lines.length) {
      grow(2 * rowCount);
    }
    int row = rowCount++;
    lines[row] = line;
    for (int column = 0; column < cells.length; column++) {
      cells[column][row] = "";
      if (numbers[column].length > 0) {
        numbers[column][row] = Double.NaN;
      }
    }
    return row;
  }

  private void grow(int capacity) {
    lines = Arrays.copyOf(lines, capacity);
    for (int column = 0; column < cells.length; column++) {
      cells[column] = Arrays.copyOf(cells[column], capacity);
      if (numbers[column].length > 0) {
        numbers[column] = Arrays.copyOf(numbers[column], capacity);
      }
    }
  }
}
