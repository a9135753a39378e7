package org.keruen.cli.render;

import java.util.List;
import org.keruen.answers.words.Language;

/// Lines of a terminal page, 100 columns wide.
///
/// In a right-to-left language every piece of text is isolated, and every line is told to run left
/// to right: columns then stay in place in terminals that reorder text and in those that do not.
final class Page {

  static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();
  private final boolean rightToLeft;

  Page(Language language) {
    this.rightToLeft = language.rightToLeft();
  }

  /// A piece of text that keeps its own direction.
  String isolate(String piece) {
    return rightToLeft && !piece.isEmpty() ? Columns.ISOLATE + piece + Columns.END_ISOLATE : piece;
  }

  void blank() {
    text.append('\n');
  }

  void line(String line) {
    text.append(rightToLeft ? Columns.LEFT_TO_RIGHT : "").append(line.stripTrailing()).append('\n');
  }

  /// A paragraph, wrapped, its later lines as far in as its first.
  void paragraph(int indent, String paragraph) {
    for (String line : Columns.wrap(paragraph, WIDTH - indent)) {
      line(" ".repeat(indent) + isolate(line));
    }
  }

  /// Phrases joined by dots, wrapped between phrases, behind a label.
  void phrases(String label, int labelColumns, List<String> phrases) {
    StringBuilder line = new StringBuilder();
    String margin = Columns.padRight(label, labelColumns);
    for (String phrase : phrases) {
      int room = WIDTH - labelColumns;
      if (!line.isEmpty() && Columns.width(line + " · " + phrase) > room) {
        line(margin + line);
        margin = " ".repeat(labelColumns);
        line.setLength(0);
      }
      for (String piece : pieces(phrase, room)) {
        if (Columns.width(line + " · " + piece) > room && !line.isEmpty()) {
          line(margin + line);
          margin = " ".repeat(labelColumns);
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " · ").append(isolate(piece));
      }
    }
    if (!line.isEmpty()) {
      line(margin + line);
    }
  }

  private static List<String> pieces(String phrase, int room) {
    return Columns.width(phrase) <= room ? List.of(phrase) : Columns.wrap(phrase, room);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
