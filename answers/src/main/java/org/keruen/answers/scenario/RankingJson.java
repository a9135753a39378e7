package org.keruen.answers.scenario;

import java.util.Comparator;
import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.study.flows.ClosureRanking;

/// A ranking of closures as JSON and CSV, those that cost most first.
public final class RankingJson {

  private static final Comparator<ClosureRanking.Line> DEAREST =
      Comparator.comparingDouble(ClosureRanking.Line::extraUsd)
          .reversed()
          .thenComparing(ClosureRanking.Line::element);

  private RankingJson() {}

  /// @param version of the program
  public static String render(ScenarioRanking ranking, Labels labels, String version) {
    JsonWriter json = JsonWriter.compact().object();
    record(json, ranking.question(), version);
    json.flag("complete", ranking.isComplete())
        .whole("closures", ranking.closures())
        .array("lines");
    for (ClosureRanking.Line line : sorted(ranking)) {
      json.object()
          .text("element", line.element())
          .text("name", labels.stateElement(line.element()))
          .number("usedTonnes", line.usedTonnes())
          .number("extraUsd", line.extraUsd())
          .number("extraTonneDays", line.extraTonneDays())
          .number("lostTonnes", line.lostTonnes())
          .endObject();
    }
    return json.endArray().endObject().finish();
  }

  /// What repeats a ranking, as members of an object.
  public static void record(JsonWriter json, ScenarioRanking.Question question, String version) {
    ScenarioRun.Question run = question.run();
    json.text("id", question.id())
        .text("run", run.id())
        .text("scenario", run.scenarioId())
        .text("scenarioHash", run.scenario() == null ? null : run.scenario().hash())
        .text("studyHash", run.studyHash())
        .text("date", run.date())
        .whole("mostLinks", question.mostLinks())
        .text("version", version);
  }

  /// A row for each closure; RFC 4180, decimal points.
  public static String csv(ScenarioRanking ranking, Labels labels) {
    StringBuilder csv =
        new StringBuilder("element,name,used_tonnes,extra_usd,extra_tonne_days,lost_tonnes\n");
    for (ClosureRanking.Line line : sorted(ranking)) {
      List<String> cells =
          List.of(
              line.element(),
              '"' + labels.stateElement(line.element()).replace("\"", "\"\"") + '"',
              plain(line.usedTonnes()),
              plain(line.extraUsd()),
              plain(line.extraTonneDays()),
              plain(line.lostTonnes()));
      csv.append(String.join(",", cells)).append('\n');
    }
    return csv.toString();
  }

  private static String plain(double value) {
    return JsonWriter.decimal(value).toPlainString();
  }

  private static List<ClosureRanking.Line> sorted(ScenarioRanking ranking) {
    return ranking.lines().stream().sorted(DEAREST).toList();
  }
}
