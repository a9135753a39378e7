package org.keruen.answers.scenario;

import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.columns.CsvText;
import org.keruen.study.demand.Capacity;
import org.keruen.study.flows.FlowResult;

/// What passes posts, services, terminals and lines in a run, as CSV: a row each, with its name.
/// Numbers have three decimals; [org.keruen.answers.flow.FlowTable] has every digit.
public final class RunCsv {

  private RunCsv() {}

  public static String render(ScenarioRun run, Language language) {
    Labels labels = new Labels(run.study(), Messages.of(language));
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("element", "name", "from_country")
            .numbers("tonnes", "capacity_tonnes", "load", "queue_hours")
            .texts("capacity_confidence", "capacity_sources", "capacity_note");
    run.flows().elements().forEach(flow -> row(table, flow, labels));
    return CsvText.render(table.build());
  }

  private static void row(ColumnTable.Builder table, FlowResult.ElementFlow flow, Labels labels) {
    table
        .row()
        .put("element", flow.element())
        .put("name", labels.stateElement(flow.element()))
        .put("from_country", flow.fromCountry())
        .put("tonnes", rounded(flow.tonnes()))
        .put("capacity_tonnes", rounded(flow.capacityTonnes()))
        .put("queue_hours", rounded(flow.queueHours()));
    Capacity capacity = flow.capacity();
    if (capacity != null) {
      table
          .put("load", rounded(flow.load()))
          .put("capacity_confidence", capacity.provenance().confidence().word())
          .put("capacity_sources", String.join(";", capacity.provenance().sourceIds()))
          .put("capacity_note", capacity.provenance().note());
    }
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Double.valueOf(JsonWriter.decimal(value).doubleValue());
  }
}
