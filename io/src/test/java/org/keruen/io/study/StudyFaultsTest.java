package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One broken variant of a small study for each kind of fault, with the exact words.
class StudyFaultsTest {

  @TempDir Path folder;
  private StudyText study;

  @BeforeEach
  void writeStudy() {
    study = StudyText.minimal(folder);
  }

  private void assertFaults(String... faults) {
    assertThat(study.faults()).containsExactly(faults);
  }

  @Test
  void minimalStudyHasNoFault() {
    assertFaults();
  }

  @Test
  void missingFile() {
    study.delete("trips.csv");

    assertFaults(
        """
        trips.csv: is missing
          fix: add it with its headings, even if it has no rows\
        """);
  }

  @Test
  void missingFileWithALikeNamedOneBesideIt() {
    study.write("trip.csv", study.text("trips.csv")).delete("trips.csv");

    assertFaults(
        """
        trips.csv: is missing
          fix: rename trip.csv, or add the file with its headings\
        """);
  }

  @Test
  void missingFileDoesNotMakeReferencesToItFaults() {
    study.delete("countries.csv");

    assertFaults(
        """
        countries.csv: is missing
          fix: add it with its headings, even if it has no rows\
        """);
  }

  @Test
  void folderWithoutDescription() {
    study.delete("datapackage.json");

    assertFaults(
        "datapackage.json: is missing in "
            + folder
            + "\n  fix: give the folder of a study: it holds a datapackage.json");
  }

  @Test
  void descriptionThatIsNotJson() {
    study.replace("datapackage.json", "\"asOf\": \"2026-09-30\",", "\"asOf\": 2026-09-30,");

    assertThat(study.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).isEqualTo("datapackage.json line 7");
              assertThat(problem.what()).startsWith("is not JSON: ");
              assertThat(problem.fix()).isEqualTo("mend the JSON");
            });
  }

  @Test
  void descriptionWithoutAResourceOfTheFormat() {
    study.replace("datapackage.json", "\"name\": \"trips\"", "\"name\": \"tripps\"");

    assertFaults(
        """
        datapackage.json: describes no resource trips
          fix: did you mean tripps?\
        """);
  }

  @Test
  void descriptionThatLacksAField() {
    study.replace("datapackage.json", "\"name\": \"heavy_factor\"", "\"name\": \"heavier\"");
    study.replace("road_operation.csv", "heavy_factor", "heavier");

    assertFaults(
        """
        datapackage.json: resource road_operation describes no field heavy_factor
          fix: copy it from docs/reference/study-format.md\
        """);
  }

  @Test
  void descriptionWithoutItsDay() {
    study.replace("datapackage.json", "2026-09-30", "2026-09-31");

    assertFaults(
        """
        datapackage.json: asOf '2026-09-31' is not a day of the calendar
          fix: give the day up to which the study was kept, such as 2026-09-30\
        """);
  }

  @Test
  void emptyFile() {
    study.write("trips.csv", "");

    assertThat(study.faults())
        .singleElement()
        .asString()
        .startsWith("trips.csv: is empty\n  fix: begin with the headings: id,what,origin,");
  }

  @Test
  void fileThatIsAFolder() throws java.io.IOException {
    study.delete("trips.csv");
    java.nio.file.Files.createDirectory(folder.resolve("trips.csv"));

    assertThat(study.faults())
        .singleElement()
        .asString()
        .startsWith("trips.csv: cannot be read: ")
        .endsWith("fix: make it a file that you may read");
  }

  @Test
  void fileThatIsNotUtf8() {
    byte[] bytes =
        study
            .text("places.csv")
            .replace("Saryagash,border", "Saryagash\u00e9,border")
            .getBytes(StandardCharsets.ISO_8859_1);
    study.write("places.csv", bytes);

    assertFaults(
        """
        places.csv line 3: is not UTF-8: byte 0xE9 at offset 142
          fix: save it as UTF-8\
        """);
  }

  @Test
  void byteOrderMark() {
    study.write("places.csv", "\uFEFF" + study.text("places.csv"));

    assertFaults(
        """
        places.csv line 1: begins with a byte order mark
          fix: save it as UTF-8 without byte order mark (BOM)\
        """);
  }

  @Test
  void linesEndingInCrLfAreNoFault() {
    study.write("places.csv", study.text("places.csv").replace("\n", "\r\n"));

    assertFaults();
  }

  @Test
  void quoteThatIsNotClosed() {
    study.append("trips.csv", "x,\"days,");

    assertThat(study.faults())
        .singleElement()
        .asString()
        .startsWith("trips.csv: cannot be read to its end: ")
        .endsWith("fix: close every quote, and double a quote within a cell");
  }

  @Test
  void missingAndUnknownColumn() {
    study.replace("road_operation.csv", "heavy_factor", "heavy_faktor");

    assertFaults(
        """
        road_operation.csv line 1: has the unknown column 'heavy_faktor'
          fix: did you mean heavy_factor?\
        """,
        """
        road_operation.csv line 1: lacks the column heavy_factor
          fix: add it: cost per km of a truck of the heaviest legal class against the 40 t one\
        """);
  }

  @Test
  void duplicateColumn() {
    study.replace("road_operation.csv", "source,note", "source,source");

    assertFaults(
        """
        road_operation.csv line 1: has the column source twice
          fix: delete one of the two\
        """,
        """
        road_operation.csv line 1: lacks the column note
          fix: add it: what a reader must know: scope, year, formula, conflict\
        """);
  }

  @Test
  void tooManyCells() {
    study.replace("road_operation.csv", "1.1,0.8", "1,1,0.8");

    assertFaults(
        """
        road_operation.csv line 2: has 12 cells, but the heading has 11
          fix: put quotes around a cell with a comma in it; decimals take a point\
        """);
  }

  @Test
  void tooFewCells() {
    study.replace("countries.csv", "KZ,44,40,44", "KZ,44,44");

    assertFaults(
        """
        countries.csv line 2: has 7 cells, but the heading has 8
          fix: give every cell, empty ones too\
        """);
  }

  @Test
  void emptyRequiredCell() {
    study.replace("road_links.csv", ",780,", ",,");

    assertFaults(
        """
        road_links.csv line 2: length_km is empty
          fix: give length along the road, km\
        """);
  }

  @Test
  void textInANumber() {
    study.replace("road_links.csv", ",780,", ",about 780,");

    assertFaults(
        """
        road_links.csv line 2: length_km 'about 780' is not a number
          fix: give length along the road, km (0.1 to 2000)\
        """);
  }

  @Test
  void notANumber() {
    study.replace("border_times.csv", ",10,,,,30,", ",NaN,,,,30,");

    assertThat(study.faults())
        .first()
        .isEqualTo(
            """
            border_times.csv line 6: hours_mean 'NaN' is not a finite number
              fix: give mean hours, queue included (0 to 10000); empty if not known\
            """);
  }

  @Test
  void numberTooGreatToHold() {
    study.replace("parameters.csv", ",12,8,18,", ",12,8,1e999,");

    assertFaults(
        """
        parameters.csv line 3: high '1e999' is not a finite number
          fix: give high; empty if not known\
        """);
  }

  @Test
  void decimalComma() {
    study.replace("road_operation.csv", "1.1,0.8", "\"1,1\",0.8");

    assertFaults(
        """
        road_operation.csv line 2: usd_per_km '1,1' has a decimal comma
          fix: write 1.1, with a decimal point\
        """);
  }

  @Test
  void fractionInAWholeNumber() {
    study.replace("rail_links.csv", "1520,2,yes", "1520,1.5,yes");

    assertFaults(
        """
        rail_links.csv line 2: tracks '1.5' is not a whole number
          fix: give number of tracks (1 to 4)\
        """);
  }

  @Test
  void numberBelowItsMinimum() {
    study.replace("road_links.csv", ",780,", ",-3.2,");

    assertFaults(
        """
        road_links.csv line 2: length_km '-3.2' is less than 0.1
          fix: give length along the road, km (0.1 to 2000)\
        """);
  }

  @Test
  void numberAboveItsMaximum() {
    study.replace("road_links.csv", ",60,", ",160,");

    assertFaults(
        """
        road_links.csv line 2: speed_kmh '160' is more than 110
          fix: give speed of a laden articulated truck while driving, without stops, km/h (3 to 110)\
        """);
  }

  @Test
  void wordThatIsNotAllowed() {
    study.replace("terminals.csv", "operational", "operatonal");

    assertFaults(
        """
        terminals.csv line 2: status 'operatonal' is not one of its words
          fix: did you mean operational? write operational, under_construction, planned or closed\
        """);
  }

  @Test
  void gaugeThatIsNotAllowed() {
    study.replace("rail_links.csv", ",1520,2,yes", ",1500,2,yes");

    assertFaults(
        """
        rail_links.csv line 2: gauge_mm '1500' is not one of its words
          fix: did you mean 1520? write 1435, 1520, 1676 or 1067\
        """);
  }

  @Test
  void idOfTheWrongForm() {
    study.replace("trips.csv", "almaty-tashkent-2024", "Almaty_Tashkent");

    assertFaults(
        """
        trips.csv line 2: id 'Almaty_Tashkent' does not have the form [a-z0-9]+(-[a-z0-9]+)*
          fix: give trip id\
        """);
  }

  @Test
  void codeOfTheWrongForm() {
    study.replace("places.csv", "KZALA", "KZAL1");

    assertFaults(
        """
        places.csv line 2: locode 'KZAL1' does not have the form [A-Z]{2}[A-Z2-9]{3}
          fix: give UN/LOCODE, five characters\
        """);
  }

  @Test
  void duplicateId() {
    study.replace("terminals.csv", "\ntashkent,", "\nalmaty,");

    assertFaults(
        """
        terminals.csv line 3: id almaty is also on line 2
          fix: give one of the two another id, or delete it\
        """);
  }

  @Test
  void duplicateKeyOfSeveralColumns() {
    study.append("memberships.csv", "KZ,TIR,2000-01-01,,sourced,s1,");

    assertFaults(
        """
        memberships.csv line 4: country KZ, agreement TIR is also on line 2
          fix: delete one of the two lines\
        """);
  }

  @Test
  void unknownForeignKeyWithANearOne() {
    study.replace("road_links.csv", ",uz-tashkent,", ",uz-taskent,");

    assertFaults(
        """
        road_links.csv line 3: to 'uz-taskent' is not in places.csv
          fix: did you mean uz-tashkent?\
        """);
  }

  @Test
  void unknownForeignKey() {
    study.replace("memberships.csv", "KZ,TIR", "MN,TIR");

    assertFaults(
        """
        memberships.csv line 2: country 'MN' is not in countries.csv
          fix: correct it, or add it to countries.csv\
        """);
  }

  @Test
  void dayThatIsNotInTheCalendar() {
    study.replace("states.csv", "2026-03-01", "2026-02-30");

    assertFaults(
        """
        states.csv line 2: from '2026-02-30' is not a day of the calendar
          fix: 2026-02 has 28 days\
        """);
  }

  @Test
  void dayInAnotherNotation() {
    study.replace("states.csv", "2026-03-01", "01.03.2026");

    assertFaults(
        """
        states.csv line 2: from '01.03.2026' is not a day of the calendar
          fix: write the day as YYYY-MM-DD, such as 2026-03-31\
        """);
  }

  @Test
  void datesReversed() {
    study.replace("states.csv", "2026-05-31", "2026-02-15");

    assertFaults(
        """
        states.csv line 2: to 2026-02-15 is before from 2026-03-01
          fix: give the first day in from and the last in to\
        """);
  }

  @Test
  void serviceDatesReversed() {
    study.replace("services.csv", "2020-01-01,", "2020-01-01,2019-12-31");

    assertFaults(
        """
        services.csv line 2: to_date 2019-12-31 is before from_date 2020-01-01
          fix: give the first day in from_date and the last in to_date\
        """);
  }

  @Test
  void bandReversed() {
    study.replace("road_operation.csv", "9,7,12", "9,10,8");

    assertFaults(
        """
        road_operation.csv line 2: driving_low_hours 10 is more than driving_hours_per_day 9
          fix: give them in order, the lesser first\
        """,
        """
        road_operation.csv line 2: driving_hours_per_day 9 is more than driving_high_hours 8
          fix: give them in order, the lesser first\
        """);
  }

  @Test
  void everyFaultOfEveryFileIsToldInOrder() {
    study
        .replace("trips.csv", "observed", "seen")
        .replace("countries.csv", "UZ,40", "UZ,forty")
        .replace("countries.csv", "KZ,44,40", "KZ,44,5")
        .replace("places.csv", "43.25", "143.25");

    assertThat(study.problems())
        .extracting(problem -> problem.where())
        .containsExactly(
            "countries.csv line 2",
            "countries.csv line 3",
            "places.csv line 2",
            "trips.csv line 2");
  }
}
