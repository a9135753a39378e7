package org.keruen.cli.render;

/// Colour of a terminal, or none.
public enum Ink {
  PLAIN,
  COLOUR;

  public String bold(String text) {
    return paint("1", text);
  }

  public String dim(String text) {
    return paint("2", text);
  }

  public String good(String text) {
    return paint("32", text);
  }

  public String warning(String text) {
    return paint("33", text);
  }

  public String bad(String text) {
    return paint("31", text);
  }

  public String accent(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
