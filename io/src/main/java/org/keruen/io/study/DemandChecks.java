package org.keruen.io.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.io.study.StudyTables.Ids;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Numbers;
import org.keruen.io.table.Row;

/// What demand is built on, and where it was seen, exists; shares sum to one.
final class DemandChecks {

  private static final double ROUNDING = 1e-3;
  private static final List<String> MODES = List.of("road", "rail");
  private static final List<String> KINDS = List.of("post", "link", "terminal", "service");

  private final StudyTables study;
  private final FaultList faults;
  private final References references;

  DemandChecks(StudyTables study) {
    this.study = study;
    faults = study.faults();
    references = new References(faults);
  }

  void run() {
    Ids places = study.ids("places");
    study.each("zones", row -> references.check(row, "places", places));
    checkVolumes();
    study.each("capacities", row -> checkElement(row, "element", row.text("element")));
    checkConstants();
    study.each("demand", this::checkFlow);
    checkMixes();
  }

  /// What is avoided exists, and so do the volumes that the constant was fitted to.
  private void checkConstants() {
    if (!study.has("choice_constants")) {
      return;
    }
    study.each(
        "choice_constants",
        row -> {
          references.check(row, "fitted_to", study.ids("published_volumes"));
          String subject = row.text("subject");
          switch (row.text("kind")) {
            case "transit" -> references.checkPart(row, "subject", subject, study.ids("countries"));
            case "borders" -> checkMode(row, subject);
            default -> checkElement(row, "subject", subject);
          }
        });
  }

  private void checkMode(Row row, String mode) {
    if (!MODES.contains(mode)) {
      faults.add(
          row,
          "subject names '" + mode + "', no mode that crosses borders by land",
          Nearest.advice(mode, MODES, "write " + String.join(" or ", MODES)));
    }
  }

  private void checkVolumes() {
    List<String> ids = new ArrayList<>(study.ids("zones").ids());
    ids.addAll(study.ids("countries").ids());
    boolean complete = study.get("zones").complete() && study.get("countries").complete();
    study.each(
        "published_volumes",
        row -> {
          for (String element : references.parts(row, "elements")) {
            checkElement(row, "elements", element);
          }
          for (String column : List.of("origins", "destinations")) {
            for (String id : references.parts(row, column)) {
              if (complete && !ids.contains(id)) {
                faults.add(
                    row,
                    column + " names '" + id + "', no zone or country",
                    Nearest.advice(id, ids, "name ids of zones.csv or countries.csv"));
              }
            }
          }
        });
  }

  private void checkElement(Row row, String column, String element) {
    int colon = element.indexOf(':');
    String kind = colon < 0 ? "" : element.substring(0, colon);
    String id = element.substring(colon + 1);
    switch (kind) {
      case "post" -> references.checkPart(row, column, id, study.ids("border_posts"));
      case "link" -> references.checkPart(row, column, id, study.ids("road_links", "rail_links"));
      case "terminal" -> references.checkPart(row, column, id, study.ids("terminals"));
      case "service" -> references.checkPart(row, column, id, study.ids("services"));
      default ->
          faults.add(
              row,
              column + " names '" + element + "', which has no kind",
              Nearest.advice(
                  kind, KINDS, "write kind:id, the kind one of " + String.join(", ", KINDS)));
    }
  }

  private void checkFlow(Row row) {
    if (row.text("origin").equals(row.text("destination"))) {
      faults.add(
          row,
          "goes from " + row.text("origin") + " to itself",
          "leave goods within a zone out: they meet no border");
    }
  }

  private void checkMixes() {
    Map<String, Double> sums = new LinkedHashMap<>();
    Map<String, Row> first = new LinkedHashMap<>();
    study.each(
        "export_mixes",
        row -> {
          String key = row.text("exporter") + " " + row.text("importer");
          sums.merge(key, row.number("share", 0), Double::sum);
          first.putIfAbsent(key, row);
        });
    first.forEach(
        (key, row) -> {
          double sum = sums.getOrDefault(key, 1.0);
          if (Math.abs(sum - 1) > ROUNDING) {
            faults.add(
                row,
                "the shares of " + key.strip() + " sum to " + Numbers.plain(sum),
                "make them sum to 1, with not-carried for the rest");
          }
        });
  }
}
