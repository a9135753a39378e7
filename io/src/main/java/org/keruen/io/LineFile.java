package org.keruen.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

/// A text file read line by line, plain or gzip, whose faults are collected with their line
/// numbers.
///
/// The fields of a line are whole numbers or words between blanks; a carriage return is a blank.
public final class LineFile implements AutoCloseable {
  private static final int MAX_PROBLEMS = 20;

  private final String name;
  private final BufferedReader reader;
  private final char separator;
  private final List<Problem> problems = new ArrayList<>();
  private String line = "";
  private int lineNumber;
  private int at;

  private LineFile(String name, BufferedReader reader, char separator) {
    this.name = name;
    this.reader = reader;
    this.separator = separator;
  }

  /// Opens a file of fields between blanks; a name ending in `.gz` is unpacked.
  ///
  /// @throws ProblemException if it cannot be opened
  public static LineFile open(Path file) {
    return open(file, ' ');
  }

  /// Opens a file of unquoted fields between commas or blanks; a name ending in `.gz` is unpacked.
  ///
  /// @throws ProblemException if it cannot be opened
  public static LineFile openCsv(Path file) {
    return open(file, ',');
  }

  private static LineFile open(Path file, char separator) {
    try {
      InputStream stream = Files.newInputStream(file);
      InputStream plain = file.toString().endsWith(".gz") ? unzipped(stream) : stream;
      var text = new InputStreamReader(plain, StandardCharsets.UTF_8);
      return new LineFile(file.toString(), new BufferedReader(text, 1 << 16), separator);
    } catch (NoSuchFileException e) {
      throw fault(file.toString(), "the file does not exist", "check the name", e);
    } catch (IOException e) {
      throw fault(
          file.toString(), "the file cannot be read: " + e.getMessage(), "check the file", e);
    }
  }

  private static InputStream unzipped(InputStream stream) throws IOException {
    try {
      return new GZIPInputStream(stream, 1 << 16);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private static ProblemException fault(String where, String what, String fix, Exception cause) {
    var exception = new ProblemException(List.of(new Problem(where, what, fix)));
    exception.initCause(cause);
    return exception;
  }

  /// Moves to the next line that is not blank.
  ///
  /// @return whether there is one
  public boolean next() {
    try {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        lineNumber++;
        line = text;
        at = 0;
        if (hasField()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw fault(
          where(), "the file breaks off: " + e.getMessage(), "fetch a complete copy of it", e);
    }
  }

  /// Whether the line has another field.
  public boolean hasField() {
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at < line.length();
  }

  /// How many fields the line has, whatever was read of it.
  public int fieldCount() {
    int mark = at;
    int count = 0;
    for (at = 0; hasField(); count++) {
      word();
    }
    at = mark;
    return count;
  }

  /// First character of the next field, or a blank if there is none.
  public char peek() {
    return hasField() ? line.charAt(at) : ' ';
  }

  /// The next field as a word; empty if there is none.
  public String word() {
    hasField();
    int from = at;
    while (at < line.length() && !isBlank(line.charAt(at))) {
      at++;
    }
    return line.substring(from, at);
  }

  /// The next field as a whole number from `low` to `high`; reports a fault otherwise.
  ///
  /// @param what name of the number in the fault
  /// @return the number, or null after a fault
  public @Nullable Integer number(String what, int low, int high) {
    if (!hasField()) {
      report(what + " is missing", "give all fields of the line");
      return null;
    }
    int from = at;
    long value = 0;
    while (at < line.length() && Character.digit(line.charAt(at), 10) >= 0 && at - from < 11) {
      value = value * 10 + Character.digit(line.charAt(at++), 10);
    }
    boolean whole = at > from && (at == line.length() || isBlank(line.charAt(at)));
    if (whole && value >= low && value <= high) {
      return (int) value;
    }
    at = from;
    report(
        what + " is " + word() + ", but must be a whole number from " + low + " to " + high,
        "correct the number");
    return null;
  }

  /// Reports a fault of the current line.
  ///
  /// @throws ProblemException if there are too many to go on
  public void report(String what, String fix) {
    problems.add(new Problem(where(), what, fix));
    if (problems.size() >= MAX_PROBLEMS) {
      throw new ProblemException(problems);
    }
  }

  /// Reports a fault of the file as a whole.
  public void reportFile(String what, String fix) {
    problems.add(new Problem(name, what, fix));
  }

  /// @throws ProblemException if any fault was reported
  public void finish() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw fault(name, "the file cannot be closed: " + e.getMessage(), "check the disk", e);
    }
  }

  private boolean isBlank(char c) {
    return c <= ' ' || c == separator || c == '\uFEFF';
  }

  private String where() {
    return name + " line " + lineNumber;
  }
}
