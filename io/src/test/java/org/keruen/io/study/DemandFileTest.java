package org.keruen.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.Confidence;
import org.keruen.base.ProblemException;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.omx.OmxMatrices;
import org.keruen.study.Study;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;

/// Demands in files of one's own, and those that are written.
class DemandFileTest {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", ".."));
  private static final Path FOLDER = HOME.resolve("studies/kazakhstan-pakistan");
  private static final Study STUDY = StudyReader.read(FOLDER);

  @TempDir Path folder;

  private final DemandReader reader = new DemandReader(FOLDER, STUDY);

  private Path omx(OmxMatrices.Builder matrices) throws IOException {
    Path file = folder.resolve("own.omx");
    OmxFile.write(file, matrices.build());
    return file;
  }

  private static OmxMatrices.Builder two(String... zones) {
    return OmxMatrices.builder(2, 2).lookup("zone", List.of(zones), false);
  }

  private static String words(Flow flow) {
    return String.join(
        " ",
        flow.origin(),
        flow.destination(),
        flow.group(),
        Double.toString(flow.tonnes()),
        Double.toString(flow.usd()));
  }

  @Test
  void theStudysDemandComesBackFromOmxToTheDigitButWithoutItsSources() throws IOException {
    Demand demand = reader.demand();
    Path file = folder.resolve("d.omx");
    DemandFile.write(file, DemandFile.Form.OMX, demand);

    Demand back = reader.demand(file);

    assertThat(back.year()).isEqualTo(demand.year());
    assertThat(back.flows().stream().map(DemandFileTest::words))
        .containsExactlyInAnyOrderElementsOf(
            demand.flows().stream()
                .filter(flow -> flow.tonnes() > 0)
                .map(DemandFileTest::words)
                .toList());
    assertThat(back.flows())
        .allMatch(flow -> flow.provenance().confidence() == Confidence.ASSUMED)
        .allMatch(flow -> flow.provenance().note().equals("from d.omx"));
  }

  @Test
  void whatIsReadFromOmxCanBeWrittenAsCsvAndReadAgain() throws IOException {
    Path file =
        omx(two("kz-akmola", "pk-punjab").matrix("grain", new double[] {0, 500, 0, 0}, null));
    Path csv = folder.resolve("own.csv");
    DemandFile.write(csv, DemandFile.Form.CSV, reader.demand(file));

    assertThat(reader.demand(csv).flows())
        .singleElement()
        .extracting(Flow::tonnes)
        .isEqualTo(500.0);
  }

  @Test
  void aFileOfH5pyIsADemandValuedByTheStudy() {
    Demand demand = reader.demand(HOME.resolve("io/src/test/resources/omx/h5py.omx"));

    double perTonne = reader.basis(2024).usdPerTonne().getOrDefault("grain", 0.0);
    assertThat(demand.year()).isEqualTo(2031);
    assertThat(demand.flows()).hasSize(2);
    Flow grain = demand.flows().getFirst();
    assertThat(grain.origin()).isEqualTo("kz-almaty-city");
    assertThat(grain.destination()).isEqualTo("pk-sindh");
    assertThat(grain.tonnes()).isEqualTo(1e6 / 3);
    assertThat(grain.usd()).isCloseTo(1e6 / 3 * perTonne, within(1e-6));
    assertThat(grain.provenance().note()).contains("value by the study's USD/t of the group");
  }

  @Test
  void valuesOfOnesOwnAndNumbersOfZonesAreTaken() throws IOException {
    Path file =
        omx(
            OmxMatrices.builder(2, 2)
                .lookup("taz", List.of("2", "1"), true)
                .matrix("grain", new double[] {0, 10, 0, 0}, null)
                .matrix("grain_usd", new double[] {0, 777, 0, 0}, null));

    List<String> zones = List.copyOf(reader.zones().keySet());
    Flow flow = reader.demand(file).flows().getFirst();

    assertThat(flow.origin()).isEqualTo(zones.get(1));
    assertThat(flow.destination()).isEqualTo(zones.get(0));
    assertThat(flow.usd()).isEqualTo(777);
  }

  @Test
  void everyFaultOfAnOmxDemandNamesItsCellOrMatrix() throws IOException {
    Path file =
        omx(
            two("kz-akmola", "pk-punjab")
                .matrix("grian", new double[4], null)
                .matrix("metals", new double[] {3, -1, Double.NaN, 0}, null)
                .matrix("food_usd", new double[4], null));

    assertThatThrownBy(() -> reader.demand(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("own.omx /data/grian: 'grian' is no commodity group")
        .hasMessageContaining("did you mean grain?")
        .hasMessageContaining("/data/metals from kz-akmola to kz-akmola: is 3.0, but goods within")
        .hasMessageContaining("/data/metals from kz-akmola to pk-punjab: is -1.0, but must be")
        .hasMessageContaining("/data/metals from pk-punjab to kz-akmola: is NaN, but must be")
        .hasMessageContaining("/data/food_usd: gives USD of goods without tonnes");
  }

  @Test
  void zonesThatTheStudyHasNotAndMissingLookupsAreSaid() throws IOException {
    Path unknown = omx(two("kz-akmola", "pk-punjap").matrix("grain", new double[4], null));
    assertThatThrownBy(() -> reader.demand(unknown))
        .hasMessageContaining("own.omx /lookup/zone row 2: 'pk-punjap' is no zone")
        .hasMessageContaining("did you mean pk-punjab?");

    Path none = omx(OmxMatrices.builder(2, 2).matrix("grain", new double[4], null));
    assertThatThrownBy(() -> reader.demand(none)).hasMessageContaining("it has no lookup");
  }

  @Test
  void anUnknownEndingIsSaidWithThoseThatAreKnown() {
    assertThatThrownBy(() -> reader.demand(folder.resolve("own.xls")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'own.xls' ends like no known form")
        .hasMessageContaining("fix: end its name in .csv or .omx");
    assertThat(DemandFile.WRITTEN.advice()).isEqualTo("end its name in .csv, .omx or .parquet");
    assertThat(DemandFile.WRITTEN.find(Path.of("A.OMX"))).isEqualTo(DemandFile.Form.OMX);
  }
}
