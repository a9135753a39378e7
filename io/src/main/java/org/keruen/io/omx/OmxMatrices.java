package org.keruen.io.omx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Matrices of one shape, each of its own name, with lists that name their rows and columns.
///
/// Cells stand row by row: that of row `i` and column `j` at `i · columnCount + j`. Immutable;
/// threads may share it.
public final class OmxMatrices {

  private final int rowCount;
  private final int columnCount;
  private final Map<String, double[]> matrices;
  private final Map<String, String> units;
  private final Map<String, Lookup> lookups;
  private final Map<String, String> notes;

  /// What the rows or columns are called, in their order.
  ///
  /// @param numeric whether every entry is a whole number
  public record Lookup(List<String> entries, boolean numeric) {
    public Lookup {
      entries = List.copyOf(entries);
    }
  }

  private OmxMatrices(Builder builder) {
    rowCount = builder.rowCount;
    columnCount = builder.columnCount;
    matrices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.matrices));
    units = Map.copyOf(builder.units);
    lookups = Collections.unmodifiableMap(new LinkedHashMap<>(builder.lookups));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.notes));
  }

  /// @throws IllegalArgumentException if there are no rows, no columns or too many cells
  public static Builder builder(int rowCount, int columnCount) {
    return new Builder(rowCount, columnCount);
  }

  public int rowCount() {
    return rowCount;
  }

  public int columnCount() {
    return columnCount;
  }

  /// The names of the matrices, in the order of the file.
  public List<String> listNames() {
    return List.copyOf(matrices.keySet());
  }

  /// A cell.
  ///
  /// @throws IllegalArgumentException if there is no such matrix
  public double value(String name, int row, int column) {
    return cells(name)[row * columnCount + column];
  }

  /// The unit of a matrix, or null if nobody says.
  public @Nullable String unit(String name) {
    return units.get(name);
  }

  /// Every cell, row by row; the matrix's own array, read only.
  double[] cells(String name) {
    double[] cells = matrices.get(name);
    if (cells == null) {
      throw new IllegalArgumentException("there is no matrix " + name);
    }
    return cells;
  }

  /// The lookups by name, in the order of the file.
  public Map<String, Lookup> lookups() {
    return lookups;
  }

  /// Words about the whole, by name.
  public Map<String, String> notes() {
    return notes;
  }

  /// Collects matrices, then freezes them.
  public static final class Builder {
    private final int rowCount;
    private final int columnCount;
    private final Map<String, double[]> matrices = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    private Builder(int rowCount, int columnCount) {
      if (rowCount < 1 || columnCount < 1 || (long) rowCount * columnCount > 1 << 30) {
        throw new IllegalArgumentException(
            "a matrix of " + rowCount + " x " + columnCount + " cannot be held");
      }
      this.rowCount = rowCount;
      this.columnCount = columnCount;
    }

    /// Adds a matrix.
    ///
    /// @param cells `[rowCount · columnCount]` row by row; copied
    /// @param unit  such as `t/a`, or null
    public Builder matrix(String name, double[] cells, @Nullable String unit) {
      return keep(name, cells.clone(), unit);
    }

    /// @param cells kept
    Builder keep(String name, double[] cells, @Nullable String unit) {
      checkName(name);
      if (cells.length != rowCount * columnCount) {
        throw new IllegalArgumentException(
            name + " has " + cells.length + " cells, not " + rowCount + " x " + columnCount);
      }
      matrices.put(name, cells);
      if (unit != null) {
        units.put(name, unit);
      }
      return this;
    }

    /// Adds names of rows and columns.
    ///
    /// @param numeric whether they are to be written as whole numbers
    public Builder lookup(String name, List<String> entries, boolean numeric) {
      checkName(name);
      if (entries.size() != rowCount && entries.size() != columnCount) {
        throw new IllegalArgumentException(
            "lookup " + name + " has " + entries.size() + " entries for " + rowCount + " rows");
      }
      lookups.put(name, new Lookup(entries, numeric));
      return this;
    }

    /// Adds words about the whole.
    public Builder note(String name, String value) {
      notes.put(name, value);
      return this;
    }

    private static void checkName(String name) {
      if (name.isEmpty() || name.contains("/") || name.startsWith(".")) {
        throw new IllegalArgumentException("'" + name + "' is no name for a part of an HDF5 file");
      }
    }

    public OmxMatrices build() {
      return new OmxMatrices(this);
    }
  }
}
