package org.keruen.cli.render;

import java.util.List;
import org.keruen.answers.flow.FlowRun;
import org.keruen.answers.words.Language;
import org.keruen.study.flows.PublishedFlow;

/// Published volumes beside the flows, as a table of a terminal or of a page.
public final class PublishedSheet {

  /// Where the table stands in a page.
  public static final DemandPage.Marks MARKS =
      DemandPage.Marks.of("table of keruen scenario run --against-published", "# Flows");

  private static final List<String> HEADS =
      List.of("published", "year", "1000 t", "assigned", "ratio", "use", "confidence");

  private PublishedSheet() {}

  public static String table(List<PublishedFlow> lines, Ink ink) {
    return Table.render(Language.EN, ink, HEADS, rows(lines));
  }

  /// A table in Markdown.
  public static String page(FlowRun run, List<PublishedFlow> lines) {
    return "Network of "
        + run.made().date()
        + ", demand of "
        + run.question().demand().year()
        + ", "
        + run.title()
        + ".\n\n"
        + DemandPage.cells(HEADS, rows(lines));
  }

  private static List<List<String>> rows(List<PublishedFlow> lines) {
    return lines.stream().map(PublishedSheet::row).toList();
  }

  private static List<String> row(PublishedFlow line) {
    Double assigned = line.assignedTonnes();
    Double ratio = line.ratio();
    return List.of(
        line.volume().title(),
        Integer.toString(line.volume().year()),
        FlowSheet.number(line.publishedTonnes() / 1000, 0),
        assigned == null ? "-" : FlowSheet.number(assigned / 1000, 0),
        ratio == null ? "-" : FlowSheet.number(ratio, 2),
        use(line),
        line.volume().provenance().confidence().word());
  }

  private static String use(PublishedFlow line) {
    return switch (line.volume().use()) {
      case FIT -> "demand fitted";
      case CONSTANT -> "constant fitted";
      case CHECK -> "never fitted";
      case CONTEXT -> "context";
    };
  }
}
