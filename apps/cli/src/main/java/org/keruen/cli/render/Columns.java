package org.keruen.cli.render;

import java.util.ArrayList;
import java.util.List;

/// Text measured and cut in terminal columns.
///
/// A code point takes one column, except that combining marks, format characters and colour
/// sequences take none and ideographs take two. Shaping of Arabic script is left to the terminal,
/// which keeps one cell a letter.
public final class Columns {

  private static final char ESCAPE = '\u001b';

  /// Begins text whose direction its own first strong letter decides.
  static final String ISOLATE = "\u2068";

  static final String END_ISOLATE = "\u2069";

  /// Keeps a line running left to right, whatever it begins with.
  static final String LEFT_TO_RIGHT = "\u200e";

  private Columns() {}

  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == ESCAPE) {
        i = text.indexOf('m', i) + 1;
      } else {
        width += width(codePoint);
      }
    }
    return width;
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> Character.isIdeographic(codePoint) ? 2 : 1;
    };
  }

  /// Text with spaces after it, never cut.
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /// Text with spaces before it, never cut.
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  /// Text without colour, cut to a number of columns with `…` if it is longer.
  public static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      used += width(codePoint);
      if (used > columns - 1) {
        break;
      }
      cut.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    long open =
        cut.chars().filter(c -> c == '\u2066' || c == '\u2068').count()
            - cut.chars().filter(c -> c == '\u2069').count();
    return cut.toString().stripTrailing() + "…" + END_ISOLATE.repeat((int) Math.max(0, open));
  }

  /// Text cut into lines at spaces; a longer word stands alone.
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
