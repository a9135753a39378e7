package org.keruen.io.columns;

/// The name of a column and what its cells are.
public record Heading(String name, Kind kind) {

  /// What the cells of a column are.
  public enum Kind {
    WHOLE,
    NUMBER,
    TEXT
  }

  public static Heading whole(String name) {
    return new Heading(name, Kind.WHOLE);
  }

  public static Heading number(String name) {
    return new Heading(name, Kind.NUMBER);
  }

  public static Heading text(String name) {
    return new Heading(name, Kind.TEXT);
  }
}
