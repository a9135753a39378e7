package org.keruen.io.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a column while a table is built.
final class ColumnInWork {
  private static final int FIRST_CAPACITY = 16;

  /// What the cells hold.
  enum Kind {
    TEXT,
    NUMBER,
    WHOLE
  }

  private final String name;
  private final Kind kind;
  private final List<@Nullable String> texts = new ArrayList<>();
  private double[] numbers = {};
  private long[] wholes = {};
  private final BitSet absent = new BitSet();
  private int rowCount;

  ColumnInWork(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /// Opens a row whose cell is absent.
  void addRow() {
    int row = rowCount++;
    absent.set(row);
    if (kind == Kind.TEXT) {
      texts.add(null);
    } else if (kind == Kind.NUMBER) {
      numbers = row < numbers.length ? numbers : Arrays.copyOf(numbers, capacity(row));
      numbers[row] = Double.NaN;
    } else {
      wholes = row < wholes.length ? wholes : Arrays.copyOf(wholes, capacity(row));
    }
  }

  private static int capacity(int row) {
    return Math.max(FIRST_CAPACITY, 2 * row);
  }

  void put(String text) {
    require(Kind.TEXT);
    texts.set(rowCount - 1, text);
  }

  void put(double number) {
    require(Kind.NUMBER);
    numbers[rowCount - 1] = number;
  }

  void put(long number) {
    require(Kind.WHOLE);
    wholes[rowCount - 1] = number;
    absent.clear(rowCount - 1);
  }

  private void require(Kind wanted) {
    if (kind != wanted) {
      throw new IllegalArgumentException("column " + name + " holds no " + wanted);
    }
  }

  Column build() {
    return switch (kind) {
      case TEXT -> new Column.Texts(name, texts);
      case NUMBER -> new Column.Numbers(name, Arrays.copyOf(numbers, rowCount));
      case WHOLE -> new Column.Wholes(name, Arrays.copyOf(wholes, rowCount), absent);
    };
  }
}
