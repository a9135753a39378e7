package org.keruen.io.study;

import java.util.LinkedHashSet;
import java.util.List;
import org.keruen.io.study.StudyTables.Ids;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Row;

/// What charges, rules and states are limited to exists.
final class ConditionChecks {

  private static final List<String> KINDS =
      List.of("post", "link", "place", "terminal", "service", "passage", "country-road");

  private final StudyTables study;
  private final FaultList faults;
  private final References references;
  private final Ids countries;
  private final Ids posts;
  private final Ids agreements;
  private final Ids passages;

  ConditionChecks(StudyTables study) {
    this.study = study;
    faults = study.faults();
    references = new References(faults);
    countries = study.ids("countries");
    posts = study.ids("border_posts");
    agreements = parts("memberships", "agreement");
    passages = parts("services", "passages");
  }

  void run() {
    study.each("charges", this::checkCharge);
    study.each("rules", this::checkRule);
    study.each("states", this::checkState);
  }

  private void checkCharge(Row row) {
    references.check(row, "country", countries);
    references.check(row, "post", posts);
    references.check(row, "terminal", study.ids("terminals"));
    references.checkModes(row, "modes");
    references.check(row, "rule", study.ids("rules"));
    if (row.text("kind").equals("may_arise") && !row.has("probability")) {
      faults.add(row, "may arise, but has no probability", "give a probability, 0 to 1");
    }
  }

  private void checkRule(Row row) {
    references.checkModes(row, "modes");
    references.checkMembers(row, "countries_any", countries, agreements);
    references.checkMembers(row, "countries_all", countries, agreements);
    references.checkMembers(row, "origin", countries, agreements);
    references.checkMembers(row, "destination", countries, agreements);
    references.check(row, "posts", posts);
    references.checkDirection(row, "flow", countries);
    references.checkHs(row, "hs");
    if (row.has("min_countries") && !row.has("countries_any")) {
      faults.add(row, "has min_countries, but no countries_any", "say which countries are counted");
    }
  }

  private void checkState(Row row) {
    for (String element : references.parts(row, "elements")) {
      checkElement(row, element);
    }
    references.checkDirection(row, "direction", countries);
    references.checkModes(row, "modes");
    references.checkHs(row, "hs");
    references.checkHs(row, "except_hs");
    if (row.has("end_known_from") && !row.has("to")) {
      faults.add(
          row,
          "has end_known_from, but no end",
          "give the last day in to, or empty end_known_from");
    }
  }

  private void checkElement(Row row, String element) {
    int colon = element.indexOf(':');
    String kind = colon < 0 ? "" : element.substring(0, colon);
    String id = element.substring(colon + 1);
    switch (kind) {
      case "post" -> references.checkPart(row, "elements", id, posts);
      case "link" ->
          references.checkPart(row, "elements", id, study.ids("road_links", "rail_links"));
      case "place" -> references.checkPart(row, "elements", id, study.ids("places"));
      case "terminal" -> references.checkPart(row, "elements", id, study.ids("terminals"));
      case "service" -> references.checkPart(row, "elements", id, study.ids("services"));
      case "passage" -> references.checkPart(row, "elements", id, passages);
      case "country-road" -> references.checkPart(row, "elements", id, countries);
      default ->
          faults.add(
              row,
              "elements names '" + element + "', which has no kind",
              Nearest.advice(
                  kind, KINDS, "write kind:id, the kind one of " + String.join(", ", KINDS)));
    }
  }

  /// The words that a column of lists holds.
  private Ids parts(String resource, String column) {
    var words = new LinkedHashSet<String>();
    study.each(resource, row -> words.addAll(row.list(column)));
    String home = study.get(resource).resource().path();
    return new Ids(home, words, study.get(resource).complete());
  }
}
