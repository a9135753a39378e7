package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.base.Problem;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.server.http.Refusal;
import tools.jackson.databind.JsonNode;

/// Checks scenarios that come in a request as the study's files are checked.
public final class DraftReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final Pattern LINE = Pattern.compile(" line ([0-9]{1,9})$");
  private static final Pattern BUILT_ROW =
      Pattern.compile("(.*/changes/[0-9]+/build/[a-z_]+/[0-9]+)/[^/]*");

  private final WhatIf whatIf;

  public DraftReader(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  /// @param pointer where the scenario stands in the request
  /// @throws Refusal with every fault, each at its JSON pointer
  public Draft read(JsonNode node, String pointer) {
    if (!node.isObject()) {
      throw Refusal.of(
          Refusal.Kind.UNPROCESSABLE, pointer, "it is not a scenario", "send {\"id\": ...}");
    }
    String id = node.path("id").asString("");
    refuseId(id, pointer + "/id");
    DraftText text = DraftText.of(node, pointer);
    if (!text.faults().isEmpty()) {
      throw new Refusal(Refusal.Kind.UNPROCESSABLE, text.faults(), Map.of());
    }
    ScenarioFolder.Check check = whatIf.files().checkText(text.yaml(), id);
    if (check.scenario() == null) {
      List<Problem> placed = new ArrayList<>();
      for (Problem problem : placed(check.problems(), text, id)) {
        placed.add(atColumn(problem, node, pointer));
      }
      throw new Refusal(Refusal.Kind.UNPROCESSABLE, placed, Map.of());
    }
    return new Draft(node.toString(), text.yaml(), check.scenario());
  }

  private void refuseId(String id, String at) {
    if (!ID.matcher(id).matches()) {
      String fix = "give small letters, digits and hyphens, such as my-scenario";
      throw Refusal.of(Refusal.Kind.UNPROCESSABLE, at, "it is no id of a scenario", fix);
    }
    if (whatIf.scenarios().byId().containsKey(id)) {
      String what = "the study has a scenario of this id";
      throw Refusal.of(Refusal.Kind.UNPROCESSABLE, at, what, "give another, or extend that one");
    }
  }

  /// Faults at their pointers; those of other files keep their place in words.
  private static List<Problem> placed(List<Problem> problems, DraftText text, String id) {
    List<Problem> placed = new ArrayList<>();
    for (Problem problem : problems) {
      Matcher line = LINE.matcher(problem.where());
      boolean own = problem.where().startsWith(id + ".yaml");
      if (own && line.find()) {
        String pointer = text.pointer(Integer.parseInt(line.group(1)));
        placed.add(new Problem(pointer, problem.what(), problem.fix()));
      } else {
        String where = own ? "" : problem.where() + ": ";
        placed.add(new Problem(text.pointer(1), where + problem.what(), problem.fix()));
      }
    }
    return placed;
  }

  /// A fault of a row that is built is told of the row; its first word is the column, if it is one.
  private static Problem atColumn(Problem problem, JsonNode node, String pointer) {
    Matcher row = BUILT_ROW.matcher(problem.where());
    String column = problem.what().split(" ", 2)[0];
    if (row.matches() && row.group(1).startsWith(pointer)) {
      String at = row.group(1);
      if (node.at(at.substring(pointer.length())).has(column)) {
        return new Problem(at + "/" + column, problem.what(), problem.fix());
      }
    }
    return problem;
  }
}
