package org.keruen.io.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A column of a table that goes out. Any cell may be absent. Closed: a new kind is a compile error
/// in every writer until handled. Immutable.
public sealed interface Column {

  String name();

  int rowCount();

  /// Whether a cell has nothing in it.
  boolean isAbsent(int row);

  /// Words.
  final class Texts implements Column {
    private final String name;
    private final List<@Nullable String> cells;

    /// @param cells null where absent; copied
    public Texts(String name, List<? extends @Nullable String> cells) {
      this.name = name;
      this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rowCount() {
      return cells.size();
    }

    @Override
    public boolean isAbsent(int row) {
      return cells.get(row) == null;
    }

    /// The words in a cell that is not absent.
    public String text(int row) {
      return Objects.requireNonNull(cells.get(row), name);
    }
  }

  /// Numbers with a fraction. What is not finite is absent.
  final class Numbers implements Column {
    private final String name;
    private final double[] cells;

    /// @param cells NaN or infinite where absent; copied
    public Numbers(String name, double[] cells) {
      this.name = name;
      this.cells = cells.clone();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rowCount() {
      return cells.length;
    }

    @Override
    public boolean isAbsent(int row) {
      return !Double.isFinite(cells[row]);
    }

    /// The number in a cell that is not absent.
    public double number(int row) {
      return cells[row];
    }
  }

  /// Whole numbers.
  final class Wholes implements Column {
    private final String name;
    private final long[] cells;
    private final BitSet absent;

    /// @param cells copied
    public Wholes(String name, long[] cells) {
      this(name, cells, new BitSet());
    }

    /// @param absent rows without a number; copied
    Wholes(String name, long[] cells, BitSet absent) {
      this.name = name;
      this.cells = cells.clone();
      this.absent = (BitSet) absent.clone();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int rowCount() {
      return cells.length;
    }

    @Override
    public boolean isAbsent(int row) {
      return absent.get(row);
    }

    /// The number in a cell that is not absent.
    public long number(int row) {
      return cells[row];
    }
  }
}
