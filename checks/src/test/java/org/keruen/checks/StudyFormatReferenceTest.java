package org.keruen.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.keruen.io.table.DataPackage;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.PackageReference;

/// `docs/reference/study-format.md` is written by the reader that reads the format.
class StudyFormatReferenceTest {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", ".."));
  private static final Path PAGE = HOME.resolve("docs/reference/study-format.md");
  private static final String INTRODUCTION =
      """
      # The study format

      <!-- Generated from studies/kazakhstan-pakistan/datapackage.json; do not edit. To write it anew:
           mvn verify -Dkeruen.regenerate=true -->

      A study is a folder of CSV files with a `datapackage.json` that describes them, a Frictionless
      tabular data package. `keruen check FOLDER` tells every fault of a folder, with file, line and
      what to do about it. A study of your own takes the `datapackage.json` of the default study, with
      its own `name`, `title` and `asOf` (the day up to which its events were followed).

      - Text is UTF-8 without byte order mark; lines end in LF or CRLF; cells are parted by commas, and
        a cell with a comma, quote or line end in it stands in double quotes (RFC 4180).
      - Numbers take a decimal point and no grouping; days are written `2026-03-31`.
      - An empty cell means: not known, or does not apply. A file without rows keeps its headings.
      - A cell that lists several ids joins them by `;`, without blanks.
      - Columns `x_low` and `x_high` are the ends of `x` or `x_mean`, and must be in order.
      - Every figure names its `source` and its `confidence`: `sourced` (read in a source), `derived`
        (arithmetic on sourced values), `estimated` (judged from comparable ones), `assumed` (nobody's
        figure, with a band).
      - An operational border post needs one used time and one used fee for each side and flow.
      """;

  @Test
  void pageSaysWhatTheDescriptionSays() throws IOException {
    var faults = new FaultList();
    DataPackage description = DataPackage.read(HOME.resolve("studies/kazakhstan-pakistan"), faults);
    String page = PackageReference.markdown(INTRODUCTION, Objects.requireNonNull(description));

    if (Boolean.getBoolean("keruen.regenerate")) {
      Files.createDirectories(Objects.requireNonNull(PAGE.getParent()));
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("to write it anew: mvn verify -Dkeruen.regenerate=true").hasContent(page);
  }
}
