package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.answers.StudyFixture;
import org.keruen.cli.render.Ink;
import org.keruen.cli.render.ValidationPage;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import org.keruen.study.Trip;
import org.keruen.study.validation.Standing;
import org.keruen.study.validation.TripCheck;
import org.keruen.study.validation.Validation;
import org.keruen.study.validation.Validator;

class ValidateCommandTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  private static Study study = StudyFixture.study();
  private static Validation validation = new Validation(List.of(), List.of(), List.of(), List.of());

  @BeforeAll
  static void validateTheDefaultStudy() {
    study = StudyReader.read(STUDY);
    validation = Validator.validate(study);
  }

  @Test
  void everyReportedTripIsThereOnceInItsOrder() {
    assertThat(validation.trips())
        .extracting(check -> check.trip().id())
        .containsExactlyElementsOf(study.evidence().trips().stream().map(Trip::id).toList());
  }

  @Test
  void whatIsNotModelledSaysWhy() {
    for (TripCheck check : validation.trips()) {
      if (check.modelled() == null) {
        assertThat(check.standing()).isEqualTo(Standing.NOT_MODELLED);
        assertThat(check.remark()).as(check.trip().id()).isNotBlank();
      }
    }
  }

  @Test
  void promisesAndInputsOfTheModelAreNotScored() {
    for (TripCheck check : validation.trips()) {
      boolean target = check.trip().status().equals("target");
      boolean input = check.trip().provenance().note().contains("not independent");
      if (target || input) {
        assertThat(check.standing()).as(check.trip().id()).isNotEqualTo(Standing.SCORED);
      }
    }
  }

  @Test
  void aReportedChangeOfTrucksIsPartOfTheWay() {
    TripCheck pilot =
        validation.trips().stream()
            .filter(check -> check.trip().id().equals("pavlodar-karachi-km"))
            .findFirst()
            .orElseThrow();

    // the straight way is 4,491 km; by the yard where the report has the change, 4,950
    TripCheck.Modelled modelled = Objects.requireNonNull(pilot.modelled());
    assertThat(modelled.corridor()).startsWith("road: / road:");
    assertThat(pilot.errorPercent()).isBetween(-5.0, 5.0);
  }

  @Test
  void sameBytesTwiceAndAPageWhoseWordsStay(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("validation.md");
    Files.writeString(page, ValidationPage.into("# Validation\n\nOur words.\n", "old\n"));

    String first = run("validate", "--format", "csv", "-o", page.toString());
    String text = Files.readString(page);

    assertThat(run("validate", "--format", "csv", "-o", page.toString())).isEqualTo(first);
    assertThat(text).contains("Our words.", "| pavlodar-karachi-2024 |").doesNotContain("old\n");
    assertThat(page).hasContent(text);
  }

  private static String run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] line = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    line[arguments.length] = "--study";
    line[arguments.length + 1] = STUDY.toString();
    int code = Main.run(new Workbench(), new Console(toOut, toErr, Ink.PLAIN), line);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
