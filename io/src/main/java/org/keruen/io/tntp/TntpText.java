package org.keruen.io.tntp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keruen.base.Problem;

/// The words of a TNTP file: its header by name, then fields one after the other.
///
/// Fields stand between blanks, `:` and `;`, which are passed over; what follows a `~` on its line
/// is a comment. Numbers of up to 15 digits are read without making a string.
final class TntpText {
  /// What the columns were called before the file was brought into one form.
  static final String ORIGINAL_HEADER = "ORIGINAL HEADER";

  private static final int MOST_PROBLEMS = 20;
  private static final double[] TENS = tens();
  private static final long EXACT = 1L << 53;

  private final String name;
  private final byte[] text;
  private int at;
  private int line = 1;
  private final Map<String, String> header = new HashMap<>();
  private final List<Problem> problems;

  /// The last comment that was passed over, from its `~`.
  private String comment = "";

  private TntpText(String name, byte[] text, List<Problem> problems) {
    this.name = name;
    this.text = text;
    this.problems = problems;
  }

  /// Opens a file; a fault leaves it empty.
  ///
  /// @param problems added to
  static TntpText open(Path file, List<Problem> problems) {
    byte[] bytes = {};
    try {
      bytes = PackedFile.read(file);
    } catch (IOException e) {
      problems.add(
          new Problem(
              file.toString(),
              "it cannot be read: " + e.getMessage(),
              "check its permissions, and that it is whole"));
    }
    endLines(bytes);
    return new TntpText(String.valueOf(file.getFileName()), bytes, problems);
  }

  /// Old Macintosh files end their lines with a carriage return alone.
  private static void endLines(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
        bytes[i] = '\n';
      }
    }
  }

  private static double[] tens() {
    double[] tens = new double[23];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }

  /// Reads `<NAME> value` lines up to `<END OF METADATA>`, or up to the first that is none.
  void readHeader() {
    while (skip() && text[at] == '<') {
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      String words = new String(text, at, end - at, StandardCharsets.UTF_8);
      at = end;
      int close = words.indexOf('>');
      String key = close < 0 ? words : words.substring(1, close);
      String value = close < 0 ? "" : words.substring(close + 1);
      key = key.strip().toUpperCase(Locale.ROOT);
      if (key.equals("END OF METADATA")) {
        return;
      }
      int note = value.indexOf('~');
      boolean isNote = key.equals(ORIGINAL_HEADER);
      header.put(key, (note < 0 || isNote ? value : value.substring(0, note)).strip());
    }
  }

  /// A whole number of the header.
  ///
  /// @param otherwise taken if the header does not name it
  int headerNumber(String key, int otherwise) {
    String value = header.get(key);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value.split("[\\s;]+", -1)[0]);
      if (number >= 0 && number == Math.rint(number) && number < 1 << 28) {
        return (int) number;
      }
    } catch (NumberFormatException _) {
      // Reported below, with every other value that is no count.
    }
    problems.add(
        new Problem(
            name,
            "<" + key + "> is " + value + ", but must be a whole number",
            "correct the header"));
    return otherwise;
  }

  /// A number of the header that only serves to compare.
  ///
  /// @param otherwise taken if the header does not name it or it is no number
  double headerSum(String key, double otherwise) {
    try {
      return Double.parseDouble(header.getOrDefault(key, "").split("[\\s;]+", -1)[0]);
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  boolean hasHeader(String key) {
    return header.containsKey(key);
  }

  /// What the header says of this, or nothing.
  String header(String key) {
    return header.getOrDefault(key, "");
  }

  /// The last comment that was passed over before the present field, from its `~`.
  String comment() {
    return comment;
  }

  /// Goes to the next field, over line ends.
  ///
  /// @return whether there is one
  boolean skip() {
    while (at < text.length) {
      byte c = text[at];
      if (c == '~') {
        comment = restOfLine();
        skipLine();
      } else if (c == '\n') {
        line++;
        at++;
      } else if (isBlank(c)) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /// Whether the present line has another field.
  boolean hasFieldOnLine() {
    while (at < text.length && isBlank(text[at]) && text[at] != '\n') {
      at++;
    }
    return at < text.length && text[at] != '\n' && text[at] != '~';
  }

  /// The present line up to its end, without going there.
  String restOfLine() {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return new String(text, at, end - at, StandardCharsets.UTF_8);
  }

  /// Goes to the end of the present line.
  void skipLine() {
    while (at < text.length && text[at] != '\n') {
      at++;
    }
  }

  boolean startsWithLetter() {
    return at < text.length && Character.isLetter(text[at]);
  }

  /// The field here as text.
  String word() {
    int from = at;
    while (at < text.length && !isBlank(text[at])) {
      at++;
    }
    return new String(text, from, at - from, StandardCharsets.UTF_8);
  }

  /// The field here as a number; `NaN` if it is none, and then [#word] was passed over.
  double number() {
    int from = at;
    boolean minus = at < text.length && text[at] == '-';
    if (at < text.length && (minus || text[at] == '+')) {
      at++;
    }
    long digits = 0;
    int after = 0;
    boolean point = false;
    boolean any = false;
    for (; at < text.length; at++) {
      byte c = text[at];
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9' && digits < EXACT / 10) {
        digits = digits * 10 + c - '0';
        after += point ? 1 : 0;
        any = true;
      } else {
        break;
      }
    }
    boolean whole = any && (at == text.length || isBlank(text[at])) && after < TENS.length;
    if (!whole) {
      at = from;
      return slowNumber();
    }
    return (minus ? -1.0 : 1.0) * digits / TENS[after];
  }

  private double slowNumber() {
    String word = word();
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private static boolean isBlank(byte c) {
    // A byte order mark is three bytes below 0, and so a blank.
    return c <= ' ' || c == ';' || c == ':' || c == ',';
  }

  /// Notes a fault of the present line.
  ///
  /// @return whether there is room for more
  boolean report(String what, String fix) {
    problems.add(new Problem(name + " line " + line, what, fix));
    return hasRoom();
  }

  boolean hasRoom() {
    return problems.size() < MOST_PROBLEMS;
  }

  String name() {
    return name;
  }
}
