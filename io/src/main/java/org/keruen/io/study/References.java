package org.keruen.io.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.keruen.io.study.StudyTables.Ids;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Row;

/// Looks up what cells name: one id, or several joined by `;`.
final class References {

  static final Set<String> MODES = Set.of("road", "rail", "sea", "air");
  private static final List<String> MODE_WORDS = List.of("road", "rail", "sea", "air");

  private final FaultList faults;

  References(FaultList faults) {
    this.faults = faults;
  }

  /// Every part of a cell must be among the ids.
  void check(Row row, String column, Ids known) {
    for (String part : parts(row, column)) {
      checkPart(row, column, part, known);
    }
  }

  /// One id of a cell must be among those known.
  void checkPart(Row row, String column, String part, Ids known) {
    if (known.lacks(part)) {
      unknown(row, column, part, known.home(), known.ids());
    }
  }

  /// Every part of a cell must be a mode.
  void checkModes(Row row, String column) {
    for (String part : parts(row, column)) {
      if (!MODES.contains(part)) {
        unknown(row, column, part, "road, rail, sea, air", MODE_WORDS);
      }
    }
  }

  /// Every part of a cell must be a country or `@` and an agreement.
  void checkMembers(Row row, String column, Ids countries, Ids agreements) {
    for (String part : parts(row, column)) {
      if (part.startsWith("@")) {
        checkPart(row, column, part.substring(1), agreements);
      } else {
        checkPart(row, column, part, countries);
      }
    }
  }

  /// A cell must be empty or two countries, `A>B`.
  void checkDirection(Row row, String column, Ids countries) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return;
    }
    int arrow = text.indexOf('>');
    if (arrow < 0 || arrow != text.lastIndexOf('>')) {
      faults.add(
          row,
          column + " '" + text + "' is not a direction",
          "write two country ids with > between, such as PK>AF");
      return;
    }
    checkPart(row, column, text.substring(0, arrow), countries);
    checkPart(row, column, text.substring(arrow + 1), countries);
  }

  /// Every part of a cell must be a prefix of a code of the Harmonized System.
  void checkHs(Row row, String column) {
    for (String part : parts(row, column)) {
      if (!isHsPrefix(part)) {
        faults.add(
            row,
            column + " names '" + part + "', which is no HS prefix",
            "write 2 to 6 digits, such as 0902");
      }
    }
  }

  private static boolean isHsPrefix(String part) {
    boolean length = part.length() >= 2 && part.length() <= 6;
    return length && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The parts of a cell without empty ones, which are faults.
  List<String> parts(Row row, String column) {
    List<String> parts = row.list(column);
    if (!parts.contains("")) {
      return parts;
    }
    faults.add(
        row,
        column + " '" + row.text(column) + "' has an empty part",
        "join the parts by one ; each, none at the end");
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private void unknown(
      Row row, String column, String part, String home, Collection<String> candidates) {
    String otherwise =
        part.isBlank() || !part.equals(part.strip())
            ? "take out the blanks"
            : home.endsWith(".csv")
                ? "correct it, or add it to " + home
                : "write one or more of them, joined by ;";
    faults.add(
        row,
        column + " names '" + part + "', which is not in " + home,
        Nearest.advice(part, candidates, otherwise));
  }
}
