package org.keruen.cli.render;

import java.util.List;
import org.keruen.study.validation.Validation;

/// A validation as Markdown tables, and their place in a page of words.
public final class ValidationPage {

  static final String BEGIN = "<!-- begin: tables of keruen validate, do not edit -->\n";
  static final String END = "<!-- end: tables of keruen validate -->\n";

  private ValidationPage() {}

  public static String render(Validation validation) {
    return table("Summary", ValidationText.SCORE_HEADS, ValidationText.scores(validation))
        + table("Trips", ValidationText.TRIP_HEADS, ValidationText.trips(validation))
        + table(
            "Ways taken, and why others were not",
            List.of("trip", "way or reason"),
            ValidationText.ways(validation).toList())
        + table(
            "Border times of other years",
            ValidationText.BORDER_HEADS,
            ValidationText.borders(validation))
        + table(
            "Country figures", ValidationText.COUNTRY_HEADS, ValidationText.countries(validation));
  }

  private static String table(String title, List<String> heads, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    text.append(row(heads)).append("|---".repeat(heads.size())).append("|\n");
    rows.forEach(cells -> text.append(row(cells)));
    return text.append('\n').toString();
  }

  private static String row(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    cells.forEach(cell -> line.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    return line.append('\n').toString();
  }

  /// A page with its tables replaced: what stands outside the marks stays; without marks the tables
  /// follow the page.
  public static String into(String page, String tables) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    String block = BEGIN + "\n" + tables + END;
    if (begin < 0 || end < begin) {
      return page.isEmpty() ? "# Validation\n\n" + block : page.stripTrailing() + "\n\n" + block;
    }
    return page.substring(0, begin) + block + page.substring(end + END.length());
  }
}
