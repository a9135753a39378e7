package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.ScenarioRanking;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A ranking as the store keeps it, as far as it is found, every digit.
final class RankingLines {

  private RankingLines() {}

  static String write(ScenarioRanking ranking) {
    JsonWriter json = JsonWriter.compact().object();
    json.whole("closures", ranking.closures()).array("lines");
    for (ClosureRanking.Line line : ranking.lines()) {
      json.object()
          .text("element", line.element())
          .exact("usedTonnes", line.usedTonnes())
          .exact("extraUsd", line.extraUsd())
          .exact("extraTonneDays", line.extraTonneDays())
          .exact("lostTonnes", line.lostTonnes())
          .endObject();
    }
    json.endArray().array("pairs");
    for (ClosurePairs.Line line : ranking.pairs()) {
      json.object()
          .text("first", line.pair().first().element())
          .text("second", line.pair().second().element())
          .exact("extraUsd", line.extraUsd())
          .exact("extraTonneDays", line.extraTonneDays())
          .exact("lostTonnes", line.lostTonnes())
          .endObject();
    }
    return json.endArray().endObject().finish();
  }

  static ScenarioRanking read(ScenarioRanking.Question question, String json) {
    JsonNode kept = JsonMapper.shared().readTree(json);
    Map<String, ClosureRanking.Line> lines = new LinkedHashMap<>();
    for (JsonNode line : kept.path("lines")) {
      String element = line.path("element").asString("");
      lines.put(
          element,
          new ClosureRanking.Line(
              element,
              line.path("usedTonnes").asDouble(),
              line.path("extraUsd").asDouble(),
              line.path("extraTonneDays").asDouble(),
              line.path("lostTonnes").asDouble()));
    }
    List<ClosurePairs.Line> pairs = new ArrayList<>();
    for (JsonNode line : kept.path("pairs")) {
      ClosureRanking.Line first = lines.get(line.path("first").asString(""));
      ClosureRanking.Line second = lines.get(line.path("second").asString(""));
      if (first != null && second != null) {
        pairs.add(
            new ClosurePairs.Line(
                new ClosurePairs.Pair(first, second),
                line.path("extraUsd").asDouble(),
                line.path("extraTonneDays").asDouble(),
                line.path("lostTonnes").asDouble()));
      }
    }
    int closures = kept.path("closures").asInt();
    return new ScenarioRanking(question, List.copyOf(lines.values()), closures, pairs);
  }
}
