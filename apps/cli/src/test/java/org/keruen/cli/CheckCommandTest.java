package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", "../.."));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writeStudy() throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("io/src/test/resources/minimal-study"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    Files.copy(
        HOME.resolve("studies/kazakhstan-pakistan/datapackage.json"),
        folder.resolve("datapackage.json"));
  }

  private int check(String... args) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private void replace(String file, String old, String replacement) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, replacement));
  }

  @Test
  void studyWithoutFaultIsReportedOn() {
    assertThat(check(folder.toString())).isZero();
    assertThat(out.toString())
        .startsWith(folder + ": no faults\n")
        .contains("all modes: 1 piece: 10 with kz-almaty\n")
        .contains("\nPlausibility");
  }

  @Test
  void faultsAreToldWithTheirFixAndCounted() throws IOException {
    replace("countries.csv", "KZ,44", "KZ,heavy");
    replace("trips.csv", "observed", "seen");

    assertThat(check(folder.toString())).isEqualTo(3);
    assertThat(out.toString())
        .isEqualTo(
            """
            countries.csv line 2: gross_limit_t 'heavy' is not a number
              fix: give permissible gross mass of the study's reference articulated vehicle, t \
            (10 to 100)
            trips.csv line 2: status 'seen' is not one of its words
              fix: write observed, schedule or target
            """
                + folder
                + ": 2 faults\n");
  }

  @Test
  void folderThatIsNoStudy() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(check(nowhere.toString())).isEqualTo(3);
    assertThat(out.toString())
        .isEqualTo(
            "datapackage.json: is missing in "
                + nowhere
                + "\n  fix: give the folder of a study: it holds a datapackage.json\n"
                + nowhere
                + ": 1 fault\n");
  }

  @Test
  void jsonHoldsFaultsWithWhereWhatAndFix() throws IOException {
    replace("trips.csv", "observed", "seen");

    assertThat(check("--format", "json", folder.toString())).isEqualTo(3);
    assertThat(out.toString())
        .contains(
            """
            "faults":[{"where":"trips.csv line 2","what":"status 'seen' is not one of its words",\
            "fix":"write observed, schedule or target"}]\
            """);
  }

  @Test
  void jsonHoldsFindings() {
    assertThat(check("--format=json", folder.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "\"faults\":[],\"connectivity\":[{\"kind\":\"components\",\"where\":\"all modes\"");
  }

  @Test
  void defaultStudyLiesInTheHomeOfTheInstallation() {
    assertThat(StudyFolder.orDefault(null))
        .isEqualTo(HOME.resolve("studies").resolve("kazakhstan-pakistan"));
    assertThat(StudyFolder.orDefault(folder)).isEqualTo(folder);
  }
}
