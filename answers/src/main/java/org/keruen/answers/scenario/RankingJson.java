package org.keruen.answers.scenario;

import java.util.Comparator;
import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.columns.CsvText;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;

/// A ranking of closures and of pairs of them as JSON and CSV, those that cost most first.
public final class RankingJson {

  private static final Comparator<ClosureRanking.Line> DEAREST =
      Comparator.comparingDouble(ClosureRanking.Line::extraUsd)
          .reversed()
          .thenComparing(ClosureRanking.Line::element);

  private static final Comparator<ClosurePairs.Line> DEAREST_PAIR =
      Comparator.comparingDouble(ClosurePairs.Line::extraUsd)
          .reversed()
          .thenComparing(line -> line.pair().key());

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
    json.endArray().whole("pairCount", ranking.listPairs().size()).array("pairs");
    for (ClosurePairs.Line line : sortedPairs(ranking)) {
      pair(json, line, labels);
    }
    return json.endArray().endObject().finish();
  }

  private static void pair(JsonWriter json, ClosurePairs.Line line, Labels labels) {
    String first = line.pair().first().element();
    String second = line.pair().second().element();
    json.object()
        .text("first", first)
        .text("firstName", labels.stateElement(first))
        .text("second", second)
        .text("secondName", labels.stateElement(second))
        .number("extraUsd", line.extraUsd())
        .number("extraTonneDays", line.extraTonneDays())
        .number("lostTonnes", line.lostTonnes())
        .number("sumUsd", line.sumUsd())
        .number("overSumUsd", line.overSumUsd())
        .number("overSumTonneDays", line.overSumTonneDays())
        .number("overSumLostTonnes", line.overSumLostTonnes())
        .endObject();
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
        .whole("paired", question.paired())
        .text("version", version);
  }

  /// A row for each closure; RFC 4180, decimal points.
  public static String csv(ScenarioRanking ranking, Labels labels) {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("element", "name")
            .numbers("used_tonnes", "extra_usd", "extra_tonne_days", "lost_tonnes");
    for (ClosureRanking.Line line : sorted(ranking)) {
      table
          .row()
          .put("element", line.element())
          .put("name", labels.stateElement(line.element()))
          .put("used_tonnes", rounded(line.usedTonnes()))
          .put("extra_usd", rounded(line.extraUsd()))
          .put("extra_tonne_days", rounded(line.extraTonneDays()))
          .put("lost_tonnes", rounded(line.lostTonnes()));
    }
    return CsvText.render(table.build());
  }

  /// A row for each pair; RFC 4180, decimal points.
  public static String pairsCsv(ScenarioRanking ranking, Labels labels) {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("first", "first_name", "second", "second_name")
            .numbers("extra_usd", "extra_tonne_days", "lost_tonnes", "sum_usd")
            .numbers("over_sum_usd", "over_sum_tonne_days", "over_sum_lost_tonnes");
    for (ClosurePairs.Line line : sortedPairs(ranking)) {
      String first = line.pair().first().element();
      String second = line.pair().second().element();
      table
          .row()
          .put("first", first)
          .put("first_name", labels.stateElement(first))
          .put("second", second)
          .put("second_name", labels.stateElement(second))
          .put("extra_usd", rounded(line.extraUsd()))
          .put("extra_tonne_days", rounded(line.extraTonneDays()))
          .put("lost_tonnes", rounded(line.lostTonnes()))
          .put("sum_usd", rounded(line.sumUsd()))
          .put("over_sum_usd", rounded(line.overSumUsd()))
          .put("over_sum_tonne_days", rounded(line.overSumTonneDays()))
          .put("over_sum_lost_tonnes", rounded(line.overSumLostTonnes()));
    }
    return CsvText.render(table.build());
  }

  private static double rounded(double value) {
    return JsonWriter.decimal(value).doubleValue();
  }

  private static List<ClosureRanking.Line> sorted(ScenarioRanking ranking) {
    return ranking.lines().stream().sorted(DEAREST).toList();
  }

  private static List<ClosurePairs.Line> sortedPairs(ScenarioRanking ranking) {
    return ranking.pairs().stream().sorted(DEAREST_PAIR).toList();
  }
}
