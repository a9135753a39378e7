package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.omx.OmxMatrices;

/// `keruen demand` with files in and out, on the default study.
class DemandCommandTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... words) {
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--study", STUDY.toString()));
    var console = new Console(toOut, toErr, Ink.PLAIN);
    return Main.run(new Workbench(), console, line.toArray(new String[0]));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsShownGoesIntoAFileAndComesBack() {
    String omx = folder.resolve("kz-pk.omx").toString();
    assertThat(run("demand", "show", "--from", "KZ", "--to", "PK", "-o", omx)).as(err()).isZero();
    String total = out().lines().filter(line -> line.contains(" Mt, USD ")).findFirst().orElse("");
    out.reset();

    assertThat(run("demand", "show", "--demand", omx)).as(err()).isZero();

    assertThat(total).isNotEmpty();
    assertThat(out()).contains(total).contains("assumed");
    assertThat(err()).as("jHDF says nothing").isEmpty();
  }

  @Test
  void theDemandIsBuiltAsOmxWithAMatrixAGroup() throws IOException {
    Path file = folder.resolve("d.omx");
    assertThat(run("demand", "build", "-o", file.toString())).as(err()).isZero();

    OmxMatrices built = OmxFile.read(file);
    assertThat(built.listNames()).hasSize(26).contains("grain", "grain_usd", "wood-paper");
    assertThat(built.unit("grain")).isEqualTo("t/a");
    assertThat(built.notes()).containsEntry("year", "2024");
    assertThat(built.lookups()).containsOnlyKeys("zone", "zone_number");
    String csv = folder.resolve("d.csv").toString();
    String parquet = folder.resolve("d.parquet").toString();
    assertThat(run("demand", "build", "-o", csv)).isZero();
    assertThat(run("demand", "build", "-o", parquet)).isZero();
    assertThat(Files.readAllBytes(Path.of(csv)))
        .isEqualTo(Files.readAllBytes(STUDY.resolve("demand.csv")));
    assertThat(Files.readAllBytes(Path.of(parquet))).startsWith('P', 'A', 'R', '1');
  }

  @Test
  void anOmxDemandRunsThroughAScenario() throws IOException {
    Path own = folder.resolve("own.omx");
    OmxFile.write(
        own,
        OmxMatrices.builder(2, 2)
            .lookup("zone", List.of("kz-almaty-city", "pk-sindh"), false)
            .matrix("grain", new double[] {0, 50_000, 0, 0}, "t/a")
            .matrix("grain_usd", new double[] {0, 15e6, 0, 0}, "USD/a")
            .build());

    assertThat(run("scenario", "run", "--on", "2025-09-15", "--demand", own.toString()))
        .as(err())
        .isZero();

    assertThat(out()).contains("carried  0.05 Mt");
  }

  @Test
  void badFilesAreToldInThreeLinesAtMostAndNeverWithATrace() throws IOException {
    Path text = folder.resolve("text.omx");
    Files.writeString(text, "origin,destination\n");
    Path own = folder.resolve("own.omx");
    OmxFile.write(
        own,
        OmxMatrices.builder(2, 2)
            .lookup("zone", List.of("kz-almaty-city", "pk-sindh"), false)
            .matrix("grain", new double[] {0, Double.NaN, -2, 0}, null)
            .build());

    assertThat(run("demand", "show", "--demand", text.toString())).isEqualTo(Main.BAD_DATA);
    assertThat(run("demand", "show", "--demand", own.toString())).isEqualTo(Main.BAD_DATA);
    assertThat(run("demand", "show", "--demand", "demand.xls")).isEqualTo(Main.BAD_DATA);
    assertThat(run("demand", "build", "-o", "demand.xls")).isEqualTo(Main.USAGE);

    assertThat(err())
        .contains("text.omx: it is not an HDF5 file")
        .contains("own.omx /data/grain from kz-almaty-city to pk-sindh: is NaN, but must be")
        .contains("own.omx /data/grain from pk-sindh to kz-almaty-city: is -2.0, but must be")
        .contains("demand.xls: 'demand.xls' ends like no known form")
        .contains("fix: end its name in .csv or .omx")
        .contains("--output: 'demand.xls' ends like no known form")
        .contains("fix: end its name in .csv, .omx or .parquet")
        .doesNotContain("\tat ");
  }
}
