package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.cli.render.Ink;
import org.keruen.io.gmns.GmnsNetwork;

class ExportCommandTest {
  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ink.PLAIN);
    return Main.run(new Workbench(), console, words);
  }

  private String cell(String linkId, String column) throws IOException {
    return links().stream()
        .filter(row -> row.getField("link_id").equals(linkId))
        .findFirst()
        .orElseThrow()
        .getField(column);
  }

  private List<NamedCsvRecord> links() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("link.csv"))) {
      return rows.stream().toList();
    }
  }

  @Test
  void theDefaultStudyIsReadBackAsItWasWritten() throws IOException {
    assertThat(run("export", "--gmns", folder.toString(), "--on", "2024-10-15"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();

    GmnsNetwork read = GmnsNetwork.read(folder);
    AssignmentNetwork network = read.network();
    long shut = links().stream().filter(row -> row.getField("lanes").equals("0")).count();
    long written = links().size();
    long joined = read.links().stream().filter(link -> link.id() == null).count();
    assertThat(read.zones()).hasSize(45).contains("kz-abai");
    assertThat(network.linkCount() - joined).isEqualTo(written - shut);
    assertThat(joined).isGreaterThanOrEqualTo(2L * 45);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("zones            45")
        .contains("shutLinks        " + shut)
        .contains("charges");

    // Every zone reaches every other: by road alone.
    Path skims = folder.resolve("skims.csv");
    out.reset();
    assertThat(run("skims", "--gmns", folder.toString(), "-o", skims.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("pairsWithoutWay  0");
  }

  /// Torkham was open on that day of 2024 and shut on that day of 2025, a month after the fighting.
  @Test
  void whatIsShutOnTheDayHasNoLanes() throws IOException {
    assertThat(run("export", "--gmns", folder.toString(), "--on", "2024-10-15")).isZero();
    assertThat(cell("torkham", "lanes")).isEqualTo("1");
    assertThat(cell("torkham", "name")).contains("Torkham");
    assertThat(cell("torkham", "facility_type")).isEqualTo("border post");
    double hours = Double.parseDouble(cell("torkham", "vdf_fftt")) / 60;
    assertThat(Double.parseDouble(cell("torkham", "length")) / hours)
        .isCloseTo(Double.parseDouble(cell("torkham", "free_speed")), within(1e-9));

    assertThat(run("export", "--gmns", folder.toString(), "--on", "2025-11-15")).isZero();
    assertThat(cell("torkham", "lanes")).isEqualTo("0");
  }

  @Test
  void aPlaceThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run("export", "--gmns", file.toString())).isEqualTo(Main.USAGE);
    assertThat(run("export", "--gmns", folder.toString(), "--on", "soon")).isEqualTo(Main.USAGE);
  }
}
