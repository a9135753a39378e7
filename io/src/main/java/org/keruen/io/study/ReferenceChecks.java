package org.keruen.io.study;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.io.study.StudyTables.Ids;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;

/// Every list of ids leads somewhere: sources, means, places of terminals, ways of trips, names;
/// and every translation is of a text that is there.
final class ReferenceChecks {

  private static final String GOODS = "hs-";

  /// Columns whose texts may have translations, by resource.
  private static final Map<String, List<String>> TRANSLATED =
      Map.of(
          "rules", List.of("document", "text", "issuer"),
          "states", List.of("title", "effect"),
          "charges", List.of("name", "payee"),
          "means", List.of("name"),
          "services", List.of("name"),
          "border_posts", List.of("hours"));

  private final StudyTables study;
  private final References references;

  ReferenceChecks(StudyTables study) {
    this.study = study;
    references = new References(study.faults());
  }

  void run() {
    checkSources();
    checkLists();
    checkTrips();
    checkNames();
    checkTexts();
    checkChapters();
  }

  private void checkSources() {
    Ids sources = study.ids("sources");
    Set<String> known = new HashSet<>();
    for (Table table : study.listTables()) {
      if (!table.hasColumn("source")) {
        continue;
      }
      for (Row row : table.rows()) {
        // Most rows share their cell with others: a cell found good is not split again.
        if (!row.misshapen() && !known.contains(row.text("source"))) {
          references.check(row, "source", sources);
          if (row.list("source").stream().noneMatch(sources::lacks)) {
            known.add(row.text("source"));
          }
        }
      }
    }
  }

  private void checkLists() {
    Ids means = study.ids("means");
    study.each("services", row -> references.check(row, "means", means));
    study.each(
        "emission_factors",
        row -> {
          for (String part : references.parts(row, "means")) {
            if (!part.equals("ferry")) {
              references.checkPart(row, "means", part, means);
            }
          }
          references.check(row, "country", study.ids("countries"));
        });
    study.each("terminals", row -> references.check(row, "places", study.ids("places")));
  }

  private void checkTrips() {
    Ids places = study.ids("places");
    Ids ways = study.ids("border_posts", "terminals", "services", "countries");
    study.each(
        "trips",
        row -> {
          references.check(row, "origin", places);
          references.check(row, "destination", places);
          references.check(row, "via", ways);
          references.checkModes(row, "modes");
          references.checkHs(row, "goods");
        });
    study.each("country_figures", row -> references.check(row, "country", study.ids("countries")));
  }

  /// A name is of a country, a place, a border post, a terminal, a service, or of goods: `hs-0902`.
  private void checkNames() {
    Ids subjects = study.ids("countries", "places", "border_posts", "terminals", "services");
    Ids goods = study.ids("commodities");
    study.each(
        "names",
        row -> {
          String subject = row.text("subject");
          if (subject.startsWith(GOODS)) {
            references.checkPart(row, "subject", subject.substring(GOODS.length()), goods);
          } else {
            references.checkPart(row, "subject", subject, subjects);
          }
        });
  }

  /// A translation is of a text that still stands so in the study.
  private void checkTexts() {
    Set<String> english = new HashSet<>();
    TRANSLATED.forEach(
        (resource, columns) ->
            study.each(resource, row -> columns.forEach(column -> english.add(row.text(column)))));
    study.each(
        "texts",
        row -> {
          if (!english.contains(row.text("english"))) {
            study
                .faults()
                .add(
                    row,
                    "translates '" + row.text("english") + "', which no table of the study has",
                    "copy the text as it stands there, or delete the row");
          }
          checkScript(row);
        });
  }

  /// Whoever shows a text tells by its letters whether it is a translation or English.
  private void checkScript(Row row) {
    Character.UnicodeScript script =
        row.text("lang").equals("ur")
            ? Character.UnicodeScript.ARABIC
            : Character.UnicodeScript.CYRILLIC;
    String text = row.text("text");
    if (text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == script)) {
      study
          .faults()
          .add(
              row,
              "text '" + text + "' has no letter of the script of " + row.text("lang"),
              "write it in that script, or delete the row: English is then shown");
    }
  }

  private void checkChapters() {
    var chapters = new LinkedHashSet<String>(study.ids("commodities").ids());
    study.each(
        "commodities",
        row -> {
          String hs = row.text("hs");
          if (hs.length() > 2 && !chapters.contains(hs.substring(0, 2))) {
            study
                .faults()
                .add(
                    row,
                    "heading " + hs + " has no chapter " + hs.substring(0, 2),
                    "add a row for the chapter: other goods of it are looked up there");
          }
        });
  }
}
