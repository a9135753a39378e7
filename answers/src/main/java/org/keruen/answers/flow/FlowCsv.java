package org.keruen.answers.flow;

import org.keruen.io.columns.CsvText;
import org.keruen.study.flows.FlowComparison;

/// Flows in one table, a row each, or their changes, as CSV. Numbers have every digit.
public final class FlowCsv {

  private FlowCsv() {}

  /// Elements, corridors, links and what is lost.
  public static String render(FlowRun run) {
    return CsvText.render(FlowTable.of(run));
  }

  /// Changes at elements and by corridors, groups and countries.
  public static String render(FlowComparison comparison) {
    return CsvText.render(FlowTable.of(comparison));
  }
}
