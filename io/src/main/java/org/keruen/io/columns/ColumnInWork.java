package org.keruen.io.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a column while a table is built.
final class ColumnInWork {
  private static final int FIRST_CAPACITY = 16;

  private final Heading heading;
  private final List<@Nullable String> texts = new ArrayList<>();
  private double[] numbers = {};
  private long[] wholes = {};
  private final BitSet absent = new BitSet();
  private int rowCount;

  ColumnInWork(Heading heading) {
    this.heading = heading;
  }

  /// Opens a row whose cell is absent.
  void addRow() {
    int row = rowCount++;
    absent.set(row);
    if (heading.kind() == Heading.Kind.TEXT) {
      texts.add(null);
    } else if (heading.kind() == Heading.Kind.NUMBER) {
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
    require(Heading.Kind.TEXT);
    texts.set(rowCount - 1, text);
  }

  void put(double number) {
    require(Heading.Kind.NUMBER);
    numbers[rowCount - 1] = number;
  }

  void put(long number) {
    require(Heading.Kind.WHOLE);
    wholes[rowCount - 1] = number;
    absent.clear(rowCount - 1);
  }

  private void require(Heading.Kind wanted) {
    if (heading.kind() != wanted) {
      throw new IllegalArgumentException("column " + heading.name() + " holds no " + wanted);
    }
  }

  Column build() {
    return switch (heading.kind()) {
      case TEXT -> new Column.Texts(heading.name(), texts);
      case NUMBER -> new Column.Numbers(heading.name(), Arrays.copyOf(numbers, rowCount));
      case WHOLE -> new Column.Wholes(heading.name(), Arrays.copyOf(wholes, rowCount), absent);
    };
  }
}
