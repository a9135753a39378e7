package org.keruen.io.study;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Row;

/// What links, border posts, means and countries must be among each other.
final class NetworkChecks {

  private final StudyTables study;
  private final FaultList faults;
  private final Map<String, Row> places;

  NetworkChecks(StudyTables study) {
    this.study = study;
    faults = study.faults();
    places = study.rowsById("places");
  }

  void run() {
    if (study.findAsOf() == null) {
      faults.add(
          "datapackage.json",
          "asOf '" + study.description().asOf() + "' is not a day of the calendar",
          "give the day up to which the study was kept, such as 2026-09-30");
    }
    study.each("road_links", this::checkLink);
    study.each("rail_links", this::checkLink);
    study.each("rail_links", row -> Shapes.check(row, faults));
    study.each("border_posts", this::checkPost);
    study.each("means", this::checkMeans);
    checkOperations("road_links", "road_operation");
    checkOperations("rail_links", "rail_operation");
  }

  private void checkLink(Row row) {
    String from = row.text("from");
    String to = row.text("to");
    String countryFrom = country(from);
    String countryTo = country(to);
    if (from.equals(to) && !from.isEmpty()) {
      faults.add(
          row, "begins and ends at " + from, "give two different places, or delete the link");
    }
    if (countryFrom != null && countryTo != null && !countryFrom.equals(countryTo)) {
      faults.add(
          row,
          "leads from " + countryFrom + " to " + countryTo + ", but a link lies in one country",
          "make the crossing a row of border_posts.csv");
    }
  }

  private void checkPost(Row row) {
    String countryA = country(row.text("place_a"));
    String countryB = country(row.text("place_b"));
    if (countryA != null && countryA.equals(countryB)) {
      faults.add(
          row,
          "has both sides in " + countryA,
          "give places of two countries: "
              + row.text("place_a")
              + " and "
              + row.text("place_b")
              + " are in one");
    }
    if (row.text("mode").equals("rail")) {
      checkRailPost(row);
    } else if (row.has("gauge_a_mm") || row.has("gauge_b_mm")) {
      faults.add(row, "is a road crossing with a gauge", "empty gauge_a_mm and gauge_b_mm");
    }
  }

  private void checkRailPost(Row row) {
    int gaugeA = row.integer("gauge_a_mm", 0);
    int gaugeB = row.integer("gauge_b_mm", 0);
    if (gaugeA == 0 || gaugeB == 0) {
      faults.add(row, "is a rail crossing without both gauges", "give gauge_a_mm and gauge_b_mm");
    } else if (gaugeA != gaugeB && row.text("operation").equals("through")) {
      faults.add(
          row,
          "changes gauge from " + gaugeA + " to " + gaugeB + " mm, but its operation is through",
          "write reload, bogie_change or reload;bogie_change");
    }
  }

  private void checkMeans(Row row) {
    String mode = row.text("mode");
    boolean rail = mode.equals("rail");
    if (rail != row.has("gauge_mm")) {
      faults.add(
          row,
          rail ? "is a rail means without gauge" : "has a gauge, but its mode is " + mode,
          rail ? "give gauge_mm" : "empty gauge_mm");
    }
    if (mode.equals("road") && !row.has("gross_t")) {
      faults.add(row, "is a road means without gross_t", "give the mass it is loaded to, t");
    }
    if (!mode.isEmpty() && !References.MODES.contains(mode)) {
      faults.add(row, "has the mode " + mode, "write road, rail, sea or air");
    }
  }

  /// Every country with links must say how they are worked.
  private void checkOperations(String links, String operations) {
    Set<String> worked = new HashSet<>();
    study.each(operations, row -> worked.add(row.text("country")));
    if (!study.get(operations).complete()) {
      return;
    }
    Set<String> told = new HashSet<>();
    String file = study.get(operations).resource().path();
    for (Row row : study.get(links).rows()) {
      String country = country(row.text("from"));
      if (country != null && !worked.contains(country) && told.add(country)) {
        faults.add(
            row,
            "lies in " + country + ", which has no row in " + file,
            "add a row for " + country + " to " + file);
      }
    }
  }

  private @Nullable String country(String place) {
    Row row = places.get(place);
    return row == null || !row.has("country") ? null : row.text("country");
  }

  /// Whether a post must have its four passages.
  static boolean isWorking(Row post) {
    return post.text("status").equals("operational");
  }
}
