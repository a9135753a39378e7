package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `keruen scenario run` and `compare` on the default study, with a small demand.
class ScenarioRunTest {

  private static final Path STUDY =
      Path.of(System.getProperty("keruen.home", "../.."), "studies", "kazakhstan-pakistan");

  /// A day on which the Strait of Hormuz is shut, so that nothing leaves the Gulf.
  private static final String SHUT_GULF = "2026-04-15";

  private static final String DEMAND =
      """
      origin,destination,group,year,tonnes,usd,confidence,source,note
      kz-almaty-city,pk-sindh,grain,2024,50000,15000000,assumed,assumption,
      pk-punjab,kz-almaty-city,textile,2024,20000,60000000,assumed,assumption,
      gulf,kz-pavlodar,metals,2024,1000,500000,assumed,assumption,
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... words) throws IOException {
    Path demand = folder.resolve("demand.csv");
    Files.writeString(demand, DEMAND, StandardCharsets.UTF_8);
    PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> line = new ArrayList<>(List.of("scenario"));
    line.addAll(List.of(words));
    line.addAll(List.of("--study", STUDY.toString(), "--demand", demand.toString()));
    var console = new Console(toOut, toErr, Ink.PLAIN);
    return Main.run(new Workbench(), console, line.toArray(new String[0]));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theTableTellsTotalsConvergenceQueuesCorridorsLossesAndAssumptions() throws IOException {
    assertThat(run("run", "--on", SHUT_GULF)).as("%s", err).isZero();

    assertThat(out())
        .contains("the study as it is, on the network of 2026-04-15, demand of 2024")
        .contains("carried  0.07 Mt", "lost     0.001 Mt that no way is open for")
        .contains("would choose another stored way", "ways not stored would save")
        .contains("Corridors between KZ and PK: 70.0 thousand t")
        .containsPattern("gulf +kz-pavlodar +metals +1\\.00")
        .contains("10 % dearer is chosen half as often", "90", "100 % of the");
    assertThat(out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void jsonCarriesItsRecordAndComesOutTheSameTwice() throws IOException {
    assertThat(run("run", "hormuz-shut", "--on", "2027-06-01", "--format", "json")).isZero();
    String first = out();
    out.reset();
    assertThat(run("run", "hormuz-shut", "--on", "2027-06-01", "--format", "json")).isZero();

    assertThat(out()).isEqualTo(first);
    assertThat(first)
        .contains("\"scenario\" : \"hormuz-shut\"", "\"date\" : \"2027-06-01\"")
        .contains("\"halvedByDearerShare\" : 0.1", "\"seasonDays\" : 90")
        .containsPattern("\"studyHash\" : \"[0-9a-f]{64}\"")
        .containsPattern("\"scenarioHash\" : \"[0-9a-f]{64}\"")
        .containsPattern("\"demandHash\" : \"[0-9a-f]{64}\"");
  }

  @Test
  void csvHasElementsCorridorsAndLosses() throws IOException {
    assertThat(run("run", "--on", SHUT_GULF, "--format", "csv")).isZero();

    assertThat(out().lines()).allMatch(line -> line.split(",", -1).length == 12);
    assertThat(out())
        .contains("\nelement,post:", "\ncorridor,post:", "\nlost,,gulf,kz-pavlodar,metals,1000,");
  }

  @Test
  void geoJsonHasLinksWithTonnesEachWay() throws IOException {
    Path file = folder.resolve("flows.geojson");
    assertThat(run("run", "--on", "2025-09-15", "--format", "geojson", "-o", file.toString()))
        .isZero();

    assertThat(out()).isEmpty();
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"FeatureCollection\",\"run\":{")
        .contains("\"type\":\"LineString\"", "\"forwardTonnes\":", "\"backwardTonnes\":");
  }

  @Test
  void oneScenarioIsComparedWithTheStudyAsItIs() throws IOException {
    assertThat(run("compare", "af-pk-reopened", "--on", "2027-06-01")).as("%s", err).isZero();

    assertThat(out())
        .startsWith("first    the study as it is")
        .contains("second   af-pk-reopened (")
        .contains("Largest changes of tonnes", "Countries crossed", "Who loses most")
        .containsPattern("PK +KZ +0\\.00 +[0-9.]+ +\\+[0-9.]+ +torkham");
    assertThat(out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void publishedVolumesStandBesideTheFlowsAndInsideTheirMarks() throws IOException {
    Path page = folder.resolve("flows.md");
    Files.writeString(page, "# Mine\n\nWords.\n", StandardCharsets.UTF_8);

    assertThat(run("run", "--on", "2025-09-15", "--against-published", "-o", page.toString()))
        .isZero();
    assertThat(run("run", "--on", "2025-09-15", "--against-published", "-o", page.toString()))
        .isZero();

    String text = Files.readString(page, StandardCharsets.UTF_8);
    assertThat(text).startsWith("# Mine\n\nWords.\n").containsOnlyOnce("Trucks at Torkham");
  }

  @Test
  void namesOfTheJsonStay() throws IOException {
    assertThat(run("run", "--on", SHUT_GULF, "--format", "json")).isZero();

    JsonNode flows = JsonMapper.shared().readTree(out());
    assertThat(names(flows))
        .containsExactly("run", "totals", "convergence", "corridors", "elements", "links", "lost");
    assertThat(names(flows.at("/totals")))
        .containsExactly(
            "tonnes", "lostTonnes", "usd", "tonneDays", "queueTonneDays", "tonneKm", "co2Tonnes");
    assertThat(names(flows.at("/corridors/0")))
        .containsExactly(
            "originCountry",
            "destinationCountry",
            "group",
            "corridor",
            "tonnes",
            "usdPerTonne",
            "days",
            "co2KgPerTonne");
    assertThat(names(flows.at("/elements/0")))
        .containsExactly(
            "element",
            "fromCountry",
            "tonnes",
            "countedTonnes",
            "capacityTonnes",
            "load",
            "queueHours",
            "capacity");
    assertThat(names(flows.at("/links/0")))
        .containsExactly("link", "forwardTonnes", "backwardTonnes");
    assertThat(names(flows.at("/lost/0")))
        .containsExactly("origin", "destination", "group", "tonnes", "usd");
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  @Test
  void theEndingOfTheFileSaysHowItIsWritten() throws IOException {
    Path csv = folder.resolve("flows.csv");
    Path parquet = folder.resolve("flows.parquet");
    assertThat(run("run", "--on", "2025-09-15", "-o", csv.toString())).as("%s", err).isZero();
    assertThat(run("run", "--on", "2025-09-15", "-o", parquet.toString())).as("%s", err).isZero();

    List<String> rows = Files.readAllLines(csv, StandardCharsets.UTF_8);
    assertThat(rows.getFirst()).startsWith("row,element_or_corridor,from,to,group,tonnes,");
    assertThat(rows).anyMatch(row -> row.startsWith("link,link:"));
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(parquet))) {
      assertThat(reader.getFileMetaData().numRows()).isEqualTo(rows.size() - 1);
      assertThat(reader.getFileMetaData().keyValueMetadata().get("run"))
          .startsWith("{\"study\":\"kazakhstan-pakistan\",\"studyHash\":");
      double tonnes = 0;
      double ofCsv = 0;
      try (RowReader row = reader.rowReader()) {
        while (row.hasNext()) {
          row.next();
          tonnes += row.getDouble("tonnes");
        }
      }
      for (String row : rows.subList(1, rows.size())) {
        ofCsv += Double.parseDouble(row.split(",", -1)[5]);
      }
      assertThat(tonnes).isEqualTo(ofCsv);
    }
  }

  @Test
  void changesAreWrittenAsParquetWithBothRecords() throws IOException {
    Path file = folder.resolve("change.parquet");
    assertThat(run("compare", "hormuz-shut", "--on", "2027-06-01", "-o", file.toString()))
        .as("%s", err)
        .isZero();

    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
      assertThat(reader.getFileMetaData().keyValueMetadata()).containsOnlyKeys("first", "second");
      assertThat(reader.getFileMetaData().numRows()).isPositive();
    }
  }

  @Test
  void anUnknownEndingAFolderThatIsNotThereAndParquetOnTheScreenAreWrongUsage() throws IOException {
    assertThat(run("run", "-o", folder.resolve("flows.xls").toString())).isEqualTo(Main.USAGE);
    assertThat(run("run", "--format", "parquet")).isEqualTo(Main.USAGE);
    assertThat(run("run", "--on", "2025-09-15", "-o", folder.resolve("no/flows.csv").toString()))
        .isEqualTo(Main.USAGE);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--output: 'flows.xls' ends like no known form")
        .contains("fix: end its name in .json, .csv, .geojson, .parquet or .txt")
        .contains("--format: Parquet is nothing to read on a screen")
        .contains("is in no folder that there is")
        .doesNotContain("\tat ");
  }

  @Test
  void halfAPairOfCountriesIsRefused() throws IOException {
    assertThat(run("run", "--from", "KZ")).isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("give both countries");
  }
}
