package org.keruen.cli.render;

import java.util.List;
import org.keruen.answers.words.Language;
import org.keruen.study.validation.Validation;

/// A validation as plain tables within 100 columns.
public final class ValidationTable {

  private ValidationTable() {}

  public static String render(Validation validation, Ink ink) {
    return table(ink, "Summary", ValidationText.SCORE_HEADS, ValidationText.scores(validation))
        + table(ink, "Trips", ValidationText.TRIP_HEADS, ValidationText.trips(validation))
        + ways(ink, validation)
        + table(
            ink,
            "Border times of other years",
            ValidationText.BORDER_HEADS,
            ValidationText.borders(validation))
        + table(
                ink,
                "Country figures",
                ValidationText.COUNTRY_HEADS,
                ValidationText.countries(validation))
            .stripTrailing()
        + "\n";
  }

  private static String table(Ink ink, String title, List<String> heads, List<List<String>> rows) {
    return title + "\n" + Table.render(Language.EN, ink, heads, rows) + "\n";
  }

  /// The way of each trip, whole: a corridor is longer than a column.
  private static String ways(Ink ink, Validation validation) {
    StringBuilder text = new StringBuilder("Ways taken, and why others were not\n");
    ValidationText.ways(validation)
        .forEach(
            cells -> {
              text.append(ink.dim(cells.getFirst())).append('\n');
              String shown = cells.getLast().replace(",", ", ").replace("+", " + ");
              Columns.wrap(shown, Page.WIDTH - 2)
                  .forEach(line -> text.append("  ").append(line).append('\n'));
            });
    return text.append('\n').toString();
  }
}
