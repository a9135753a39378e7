package org.keruen.cli.render;

import java.util.List;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandFit;
import org.keruen.study.scenario.Change;

/// The fit of a demand as Markdown, and its place in a page of words.
public final class DemandPage {

  private static final Marks MARKS = Marks.of("tables of keruen demand fit", "# Demand");
  private static final int LARGEST = 40;

  private DemandPage() {}

  /// Lines around what a verb writes into a page.
  ///
  /// @param title of a page that is not there yet
  public record Marks(String begin, String end, String title) {
    static Marks of(String what, String title) {
      return new Marks(
          "<!-- begin: " + what + ", do not edit -->\n", "<!-- end: " + what + " -->\n", title);
    }
  }

  public static String render(Demand demand, List<DemandFit.Line> lines) {
    var all = new Change.Between(List.of(), List.of(), List.of(), false);
    return table("Published and modelled", DemandText.FIT_HEADS, DemandText.fit(lines))
        + table(
            "The largest pairs of countries",
            DemandText.HEADS,
            DemandText.byCountry(demand, all, LARGEST))
        + DemandText.total(demand, all)
        + ".\n\n";
  }

  private static String table(String title, List<String> heads, List<List<String>> rows) {
    return "## " + title + "\n\n" + cells(heads, rows);
  }

  /// A table without a title.
  static String cells(List<String> heads, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(row(heads));
    text.append("|---".repeat(heads.size())).append("|\n");
    rows.forEach(cells -> text.append(row(cells)));
    return text.append('\n').toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /// A page with its tables replaced: what stands outside the marks stays.
  public static String into(String page, String tables) {
    return into(page, MARKS, tables);
  }

  /// The same between other marks.
  public static String into(String page, Marks marks, String tables) {
    int begin = page.indexOf(marks.begin());
    int end = page.indexOf(marks.end());
    String block = marks.begin() + "\n" + tables + marks.end();
    if (begin < 0 || end < begin) {
      return page.isEmpty()
          ? marks.title() + "\n\n" + block
          : page.stripTrailing() + "\n\n" + block;
    }
    return page.substring(0, begin) + block + page.substring(end + marks.end().length());
  }
}
