package org.keruen.io.rows;

/// A column of a table of results.
public record Column(String name, Kind kind) {

  /// What the cells of a column are.
  public enum Kind {
    WHOLE,
    NUMBER,
    TEXT
  }

  public static Column whole(String name) {
    return new Column(name, Kind.WHOLE);
  }

  public static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }
}
