package org.keruen.cli.render;

import java.util.List;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandFit;
import org.keruen.study.scenario.Change;

/// The fit of a demand as Markdown, and its place in a page of words.
public final class DemandPage {

  static final String BEGIN = "<!-- begin: tables of keruen demand fit, do not edit -->\n";
  static final String END = "<!-- end: tables of keruen demand fit -->\n";
  private static final int LARGEST = 40;

  private DemandPage() {}

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
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    text.append(row(heads)).append("|---".repeat(heads.size())).append("|\n");
    rows.forEach(cells -> text.append(row(cells)));
    return text.append('\n').toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /// A page with its tables replaced: what stands outside the marks stays.
  public static String into(String page, String tables) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    String block = BEGIN + "\n" + tables + END;
    if (begin < 0 || end < begin) {
      return page.isEmpty() ? "# Demand\n\n" + block : page.stripTrailing() + "\n\n" + block;
    }
    return page.substring(0, begin) + block + page.substring(end + END.length());
  }
}
