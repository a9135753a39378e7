package org.keruen.io.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks the cells of one column, one after another. Made ready once per column; not for several
/// threads.
final class CellCheck {

  /// The pattern of ids, by far the commonest: by hand it takes a quarter of the time.
  private static final String ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Resource resource;
  private final Field field;
  private final FaultList faults;
  private final Set<String> words;
  private final @Nullable Matcher matcher;
  private final boolean idPattern;

  CellCheck(Resource resource, Field field, FaultList faults) {
    this.resource = resource;
    this.field = field;
    this.faults = faults;
    words = new HashSet<>(field.constraints().enumeration());
    String pattern = field.constraints().pattern();
    idPattern = ID_PATTERN.equals(pattern);
    matcher = pattern == null || idPattern ? null : Pattern.compile(pattern).matcher("");
  }

  /// Checks a cell of a text or date column.
  void checkText(String cell, int line) {
    if (isAbsent(cell, line)) {
      return;
    }
    if (field.type() == Field.Type.DATE && Dates.find(cell) == null) {
      fault(line, quoted(cell) + " is not a day of the calendar", Dates.fix(cell));
    }
    if (!words.isEmpty() && !words.contains(cell)) {
      reportWord(cell, line);
    }
    if (!fitsPattern(cell)) {
      fault(
          line,
          quoted(cell) + " does not have the form " + field.constraints().pattern(),
          "give " + field.description());
    }
  }

  /// Checks a cell of a numeric column.
  ///
  /// @return its number; NaN if it has none or a wrong one
  double checkNumber(String cell, int line) {
    if (isAbsent(cell, line)) {
      return Double.NaN;
    }
    double value = Numbers.parse(cell);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      reportNoNumber(cell, line);
      return Double.NaN;
    }
    if (field.type() == Field.Type.INTEGER && value != Math.rint(value)) {
      fault(line, quoted(cell) + " is not a whole number", fixNumber());
      return Double.NaN;
    }
    if (!words.isEmpty() && !words.contains(cell)) {
      reportWord(cell, line);
      return Double.NaN;
    }
    return inRange(value, cell, line) ? value : Double.NaN;
  }

  private boolean isAbsent(String cell, int line) {
    if (!cell.isEmpty()) {
      return false;
    }
    if (field.constraints().required()) {
      fault(line, field.name() + " is empty", "give " + field.description());
    }
    return true;
  }

  private boolean fitsPattern(String cell) {
    if (idPattern) {
      return isId(cell);
    }
    return matcher == null || matcher.reset(cell).matches();
  }

  private static boolean isId(String cell) {
    boolean afterDash = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean dash = c == '-';
      if (dash ? afterDash : !isLetterOrDigit(c)) {
        return false;
      }
      afterDash = dash;
    }
    return !afterDash;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private boolean inRange(double value, String cell, int line) {
    Double minimum = field.constraints().minimum();
    if (minimum != null && value < minimum) {
      fault(line, quoted(cell) + " is less than " + Numbers.plain(minimum), fixNumber());
      return false;
    }
    Double maximum = field.constraints().maximum();
    if (maximum != null && value > maximum) {
      fault(line, quoted(cell) + " is more than " + Numbers.plain(maximum), fixNumber());
      return false;
    }
    return true;
  }

  private void reportNoNumber(String cell, int line) {
    if (Numbers.hasDecimalComma(cell)) {
      fault(
          line,
          quoted(cell) + " has a decimal comma",
          "write " + cell.replace(',', '.') + ", with a decimal point");
    } else if (Numbers.saysNoNumber(cell) || !Double.isNaN(Numbers.parse(cell))) {
      fault(line, quoted(cell) + " is not a finite number", fixNumber() + "; empty if not known");
    } else {
      fault(line, quoted(cell) + " is not a number", fixNumber());
    }
  }

  private void reportWord(String cell, int line) {
    List<String> allowed = field.constraints().enumeration();
    String near = Nearest.find(cell, allowed);
    fault(
        line,
        quoted(cell) + " is not one of its words",
        (near == null ? "" : "did you mean " + near + "? ")
            + "write "
            + String.join(", ", allowed.subList(0, allowed.size() - 1))
            + (allowed.size() > 1 ? " or " : "")
            + allowed.get(allowed.size() - 1));
  }

  private String fixNumber() {
    Double minimum = field.constraints().minimum();
    Double maximum = field.constraints().maximum();
    String range = "";
    if (minimum != null && maximum != null) {
      range = " (" + Numbers.plain(minimum) + " to " + Numbers.plain(maximum) + ")";
    } else if (minimum != null) {
      range = " (" + Numbers.plain(minimum) + " or more)";
    } else if (maximum != null) {
      range = " (" + Numbers.plain(maximum) + " or less)";
    }
    return "give " + field.description() + range;
  }

  private String quoted(String cell) {
    return field.name() + " '" + cell + "'";
  }

  private void fault(int line, String what, String fix) {
    faults.add(resource.path(), line, what, fix);
  }
}
