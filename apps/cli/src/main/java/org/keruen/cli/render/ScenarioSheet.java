package org.keruen.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import org.keruen.answers.words.Language;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.ChangeText;
import org.keruen.study.scenario.Scenario;

/// A scenario for a terminal.
public final class ScenarioSheet {

  private static final int LABEL = 10;
  private static final int SHOWN = 6;

  private final Page page = new Page(Language.EN);
  private final Ink ink;
  private final boolean all;

  private ScenarioSheet(Ink ink, boolean all) {
    this.ink = ink;
    this.all = all;
  }

  /// @param all whether a change of many elements is listed line by line
  public static String render(ReadScenario read, String studyHash, Ink ink, boolean all) {
    var sheet = new ScenarioSheet(ink, all);
    Scenario scenario = read.scenario();
    sheet.page.line(ink.bold(scenario.title()));
    sheet.page.paragraph(2, scenario.reason().why());
    sheet.page.blank();
    sheet.line("by", scenario.reason().who());
    sheet.line("extends", scenario.bases().stream().map(Scenario::id).toList());
    sheet.line("sources", scenario.reason().sources());
    sheet.line("scenario", read.hash());
    sheet.line("study", studyHash);
    scenario.bases().forEach(sheet::base);
    sheet.changes(scenario);
    return sheet.page.toString();
  }

  private void base(Scenario base) {
    base.bases().forEach(this::base);
    changes(base);
  }

  private void changes(Scenario scenario) {
    page.blank();
    page.line(ink.dim(scenario.id()));
    for (Change change : scenario.changes()) {
      List<String> lines = ChangeText.lines(change);
      int shown = all || lines.size() <= SHOWN ? lines.size() : SHOWN - 1;
      lines.subList(0, shown).forEach(line -> page.line("  " + line));
      if (shown < lines.size()) {
        page.line("  ... and " + (lines.size() - shown) + " more (--all lists them)");
      }
      note(change);
    }
  }

  private void note(Change change) {
    String sources = String.join(", ", change.provenance().sourceIds());
    String text =
        change.provenance().confidence().word()
            + (sources.isEmpty() ? "" : "; " + sources)
            + (change.provenance().note().isEmpty() ? "" : "; " + change.provenance().note());
    for (String line : Columns.wrap(text, Page.WIDTH - 6)) {
      page.line("      " + ink.dim(line));
    }
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      page.phrases(label, LABEL, List.of(text));
    }
  }

  private void line(String label, List<String> words) {
    line(label, words.stream().collect(Collectors.joining(", ")));
  }
}
