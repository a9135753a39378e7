package org.keruen.answers.scenario;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.PlanCsv;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.study.demand.Capacity;
import org.keruen.study.flows.FlowResult;

/// What passes posts, services, terminals and lines in a run, as CSV: a row each.
public final class RunCsv {

  private RunCsv() {}

  /// RFC 4180 with `\n`, decimal points and UTF-8, whatever the host.
  public static String render(ScenarioRun run, Language language) {
    Labels labels = new Labels(run.study(), Messages.of(language));
    StringBuilder csv =
        new StringBuilder(
            row(
                Stream.of(
                    "element",
                    "name",
                    "from_country",
                    "tonnes",
                    "capacity_tonnes",
                    "load",
                    "queue_hours",
                    "capacity_confidence",
                    "capacity_sources",
                    "capacity_note")));
    run.flows().elements().forEach(flow -> csv.append(row(cells(flow, labels))));
    return csv.toString();
  }

  private static Stream<String> cells(FlowResult.ElementFlow flow, Labels labels) {
    Capacity capacity = flow.capacity();
    return Stream.of(
        flow.element(),
        labels.stateElement(flow.element()),
        flow.fromCountry(),
        decimal(flow.tonnes()),
        decimal(flow.capacityTonnes()),
        capacity == null ? "" : decimal(flow.load()),
        decimal(flow.queueHours()),
        capacity == null ? "" : capacity.provenance().confidence().word(),
        capacity == null ? "" : String.join(";", capacity.provenance().sourceIds()),
        capacity == null ? "" : capacity.provenance().note());
  }

  private static String decimal(@Nullable Double value) {
    return value == null ? "" : JsonWriter.decimal(value).toPlainString();
  }

  private static String row(Stream<String> cells) {
    return cells.map(PlanCsv::quoted).collect(Collectors.joining(",", "", "\n"));
  }
}
