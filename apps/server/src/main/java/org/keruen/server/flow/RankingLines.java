package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.study.flows.ClosureRanking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Closures as the store keeps them, every digit.
final class RankingLines {

  private RankingLines() {}

  static String write(List<ClosureRanking.Line> lines) {
    JsonWriter json = JsonWriter.compact().object().array("lines");
    for (ClosureRanking.Line line : lines) {
      json.object()
          .text("element", line.element())
          .exact("usedTonnes", line.usedTonnes())
          .exact("extraUsd", line.extraUsd())
          .exact("extraTonneDays", line.extraTonneDays())
          .exact("lostTonnes", line.lostTonnes())
          .endObject();
    }
    return json.endArray().endObject().finish();
  }

  static List<ClosureRanking.Line> read(String json) {
    List<ClosureRanking.Line> lines = new ArrayList<>();
    for (JsonNode line : JsonMapper.shared().readTree(json).path("lines")) {
      lines.add(
          new ClosureRanking.Line(
              line.path("element").asString(""),
              line.path("usedTonnes").asDouble(),
              line.path("extraUsd").asDouble(),
              line.path("extraTonneDays").asDouble(),
              line.path("lostTonnes").asDouble()));
    }
    return lines;
  }
}
