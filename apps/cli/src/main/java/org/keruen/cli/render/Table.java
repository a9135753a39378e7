package org.keruen.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.answers.words.Language;

/// A plain table within 100 columns: each column as wide as its widest cell, the widest ones cut.
public final class Table {

  private static final int GAP = 2;

  private Table() {}

  public static String render(
      Language language, Ink ink, List<String> heads, List<List<String>> rows) {
    Page page = new Page(language);
    int[] widths = widths(heads, rows);
    page.line(ink.dim(row(page, heads, widths)));
    rows.forEach(cells -> page.line(row(page, cells, widths)));
    return page.toString();
  }

  private static int[] widths(List<String> heads, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(heads);
    int[] widths =
        IntStream.range(0, heads.size())
            .map(i -> all.stream().mapToInt(row -> Columns.width(row.get(i))).max().orElse(0))
            .toArray();
    while (IntStream.of(widths).sum() + GAP * (widths.length - 1) > Page.WIDTH) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static String row(Page page, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = page.isolate(Columns.fit(cells.get(i), Math.max(1, widths[i])));
      line.append(Columns.padRight(cell, widths[i] + GAP));
    }
    return line.toString();
  }
}
