package org.keruen.assignment;

/// A figure for every pair of zones, such as the time from one to the other.
///
/// Cells where there is no way are infinite. Immutable once handed out; threads may share it.
public final class ZoneMatrix {
  private final String name;
  private final int zoneCount;
  private final double[] cell;

  /// @param name what it holds, by which files call it
  /// @param cell `[zoneCount · zoneCount]` row by row, a row an origin; kept
  ZoneMatrix(String name, int zoneCount, double[] cell) {
    this.name = name;
    this.zoneCount = zoneCount;
    this.cell = cell;
  }

  /// @param cell `[zoneCount · zoneCount]` row by row, a row an origin; copied
  /// @throws IllegalArgumentException if it has another size
  public static ZoneMatrix of(String name, int zoneCount, double[] cell) {
    if (cell.length != (long) zoneCount * zoneCount) {
      throw new IllegalArgumentException(
          "a matrix of " + cell.length + " cells for " + zoneCount + " zones");
    }
    return new ZoneMatrix(name, zoneCount, cell.clone());
  }

  /// The same cells under another name.
  public ZoneMatrix withName(String other) {
    return new ZoneMatrix(other, zoneCount, cell);
  }

  public String name() {
    return name;
  }

  public int zoneCount() {
    return zoneCount;
  }

  public double get(int origin, int destination) {
    return cell[origin * zoneCount + destination];
  }

  /// Copies the row of an origin.
  ///
  /// @param row `[zoneCount]`; overwritten
  public void row(int origin, double[] row) {
    System.arraycopy(cell, origin * zoneCount, row, 0, zoneCount);
  }
}
