package org.keruen.io.omx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.Demand;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

class OmxFileTest {

  private static final Path OTHERS =
      Path.of(System.getProperty("keruen.home", ".."), "io/src/test/resources/omx");

  @TempDir Path folder;

  private static OmxMatrices skims() {
    return OmxMatrices.builder(2, 3)
        .matrix("time", new double[] {0, 1.0 / 3, Double.POSITIVE_INFINITY, 4, -5, 6e300}, "h")
        .matrix("money", new double[6], null)
        .lookup("zone", List.of("kz-almaty", "Қарағанды"), false)
        .lookup("number", List.of("7", "8", "9"), true)
        .note("year", "2024")
        .build();
  }

  /// Writes a file part by part, as a program would that knows no rule.
  private Path file(Consumer<WritableHdfFile> parts) {
    Path file = folder.resolve("x.omx");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      parts.accept(hdf);
    }
    return file;
  }

  private static Problem fault(Path file) {
    var fault = catchThrowableOfType(ProblemException.class, () -> OmxFile.read(file));
    assertThat(fault).as("a fault of %s", file).isNotNull();
    assertThat(fault.problems()).hasSize(1);
    return fault.problems().getFirst();
  }

  @Test
  void whatIsWrittenIsReadBackToTheDigit() throws IOException {
    Path file = folder.resolve("skims.omx");
    OmxFile.write(file, skims());

    OmxMatrices read = OmxFile.read(file);

    assertThat(read.listNames()).containsExactlyInAnyOrder("time", "money");
    assertThat(read.cells("time"))
        .containsExactly(0, 1.0 / 3, Double.POSITIVE_INFINITY, 4, -5, 6e300);
    assertThat(read.unit("time")).isEqualTo("h");
    assertThat(read.unit("money")).isNull();
    assertThat(read.lookups().get("zone"))
        .isEqualTo(new OmxMatrices.Lookup(List.of("kz-almaty", "Қарағанды"), false));
    assertThat(read.lookups().get("number"))
        .isEqualTo(new OmxMatrices.Lookup(List.of("7", "8", "9"), true));
    assertThat(read.notes()).containsEntry("year", "2024").containsEntry("OMX_VERSION", "0.2");
  }

  @Test
  void aLargeMatrixGoesThroughSeveralChunksAndLeavesNothingOfTheFileBefore() throws IOException {
    int zones = 700;
    double[] cells = IntStream.range(0, zones * zones).mapToDouble(i -> i * Math.PI % 1).toArray();
    Path file = folder.resolve("large.omx");
    OmxFile.write(file, OmxMatrices.builder(zones, zones).matrix("time", cells, "h").build());

    assertThat(OmxFile.read(file).cells("time")).isEqualTo(cells);
    Path fresh = folder.resolve("fresh.omx");
    OmxFile.write(fresh, skims());
    OmxFile.write(file, skims());
    assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(fresh));
  }

  @Test
  void theSameMatricesGiveTheSameBytes() throws IOException {
    OmxFile.write(folder.resolve("a.omx"), skims());
    OmxFile.write(folder.resolve("b.omx"), skims());

    assertThat(Files.readAllBytes(folder.resolve("b.omx")))
        .isEqualTo(Files.readAllBytes(folder.resolve("a.omx")));
  }

  @Test
  void aFileOfThePythonPackageOpenmatrixIsRead() {
    OmxMatrices read = OmxFile.read(OTHERS.resolve("openmatrix.omx"));

    assertThat(read.cells("grain")).containsExactly(0, 1.5, 2.25, 0);
    assertThat(read.cells("metals")).containsExactly(0, 7, 0, 0);
    assertThat(read.lookups().get("taz"))
        .isEqualTo(new OmxMatrices.Lookup(List.of("2", "1"), true));
    // Row 0 is zone 2, so what goes from row 0 to row 1 goes from b to a.
    Demand trips = OmxTrips.read(OTHERS.resolve("openmatrix.omx"), "metals", List.of("a", "b"));
    assertThat(trips.trips(1, 0)).isEqualTo(7);
    assertThat(trips.trips(0, 1)).isZero();
  }

  @Test
  void aFileOfH5pyIsRead() {
    OmxMatrices read = OmxFile.read(OTHERS.resolve("h5py.omx"));

    assertThat(read.value("grain", 0, 1)).isEqualTo(1e6 / 3);
    assertThat(read.value("wood-paper", 1, 0)).isEqualTo(300);
    assertThat(read.lookups().get("zone"))
        .isEqualTo(new OmxMatrices.Lookup(List.of("kz-almaty-city", "pk-sindh"), false));
    assertThat(read.notes()).containsEntry("year", "2031");
  }

  @Test
  void whatIsNoFileOrNotHdf5IsSaid() throws IOException {
    Path text = folder.resolve("x.omx");
    Files.writeString(text, "origin,destination\n".repeat(100));
    Path empty = folder.resolve("empty.omx");
    Files.createFile(empty);

    assertThat(fault(text).what()).isEqualTo("it is not an HDF5 file");
    assertThat(fault(empty).what()).isEqualTo("it is not an HDF5 file");
    assertThat(fault(folder).what()).isEqualTo("there is no such file");
    assertThat(fault(folder.resolve("none.omx")).what()).isEqualTo("there is no such file");
  }

  /// Cut anywhere, a file gives one problem and never anything else; unless what is cut away is not
  /// needed.
  @Test
  void aFileCutShortAnywhereIsSaidToBeDamaged() throws IOException {
    for (String name : List.of("openmatrix.omx", "h5py.omx")) {
      byte[] whole = Files.readAllBytes(OTHERS.resolve(name));
      Path cut = folder.resolve(name);
      int faults = 0;
      for (int length = 0; length < whole.length; length += 211) {
        Files.write(cut, Arrays.copyOf(whole, length));
        try {
          OmxFile.read(cut);
        } catch (ProblemException e) {
          faults++;
          assertThat(e.problems()).isNotEmpty();
        }
      }
      assertThat(faults).as(name).isGreaterThan(whole.length / 211 / 2);
    }
  }

  @Test
  void bytesGoneWrongAreAProblemOrOtherNumbersButNeverAnotherException() throws IOException {
    byte[] whole = Files.readAllBytes(OTHERS.resolve("openmatrix.omx"));
    Path broken = folder.resolve("x.omx");
    for (int at = 11; at < whole.length; at += 251) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) 0x55;
      Files.write(broken, bytes);
      try {
        OmxFile.read(broken);
      } catch (ProblemException e) {
        assertThat(e.problems()).as("byte %d", at).isNotEmpty();
      }
    }
  }

  @Test
  void missingGroupsAndWrongShapesAreSaid() {
    assertThat(fault(file(hdf -> hdf.putGroup("lookup"))).what())
        .isEqualTo("it has no group /data");
    assertThat(fault(file(hdf -> hdf.putGroup("data"))).what()).contains("/data is empty");
    assertThat(
            fault(
                    file(
                        hdf -> {
                          hdf.putAttribute("SHAPE", new int[] {2});
                          hdf.putGroup("data").putDataset("grain", new double[2][2]);
                        }))
                .what())
        .contains("SHAPE is [2]");
    Problem shape =
        fault(
            file(
                hdf -> {
                  hdf.putAttribute("SHAPE", new int[] {2, 2});
                  hdf.putGroup("data").putDataset("grain", new double[2][3]);
                }));
    assertThat(shape.where()).endsWith("x.omx /data/grain");
    assertThat(shape.what()).isEqualTo("is 2 x 3, but the file says 2 x 2");
  }

  @Test
  void partsOfAnotherKindAreSaid() {
    assertThat(
            fault(file(hdf -> hdf.putGroup("data").putDataset("grain", new String[][] {{"a"}})))
                .what())
        .isEqualTo("holds no numbers");
    Problem lookup =
        fault(
            file(
                hdf -> {
                  hdf.putGroup("data").putDataset("grain", new double[2][2]);
                  hdf.putGroup("lookup").putDataset("zone", new int[] {1, 2, 3});
                }));
    assertThat(lookup.where()).endsWith("/lookup/zone");
    assertThat(lookup.what()).isEqualTo("has 3 entries, but the matrices are 2 x 2");
    assertThat(lookup.fix()).isEqualTo("give an entry for every row");
  }

  private Path trips(double[][] cells, Object zones) {
    return file(
        hdf -> {
          hdf.putGroup("data").putDataset("trips", cells);
          WritableGroup lookup = hdf.putGroup("lookup");
          if (zones instanceof int[] || zones instanceof String[]) {
            lookup.putDataset("zone", zones);
          }
        });
  }

  @Test
  void tripsAreReadByIdOrNumberAndThoseWithinAZoneCounted() {
    List<String> zones = List.of("a", "b", "c");
    double[][] cells = {{1, 2}, {0, 4}};

    Demand byId = OmxTrips.read(trips(cells, new String[] {"c", "a"}), null, zones);
    Demand byNumber = OmxTrips.read(trips(cells, new int[] {3, 1}), "trips", zones);

    for (Demand demand : List.of(byId, byNumber)) {
      assertThat(demand.zoneCount()).isEqualTo(3);
      assertThat(demand.trips(2, 0)).isEqualTo(2);
      assertThat(demand.pairCount()).isEqualTo(1);
      assertThat(demand.intrazonalTrips()).isEqualTo(5);
    }
  }

  @Test
  void cellsThatAreNoAmountsAndZonesThatAreNotThereAreAllSaid() {
    List<String> zones = List.of("almaty", "sindh");
    Path cells = trips(new double[][] {{0, -1}, {Double.NaN, 0}}, new String[] {"sindh", "almaty"});
    Path names = folder.resolve("y.omx");
    cells.toFile().renameTo(names.toFile());

    assertThatThrownBy(() -> OmxTrips.read(names, null, zones))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("y.omx /data/trips from sindh to almaty: is -1.0, but must be")
        .hasMessageContaining("y.omx /data/trips from almaty to sindh: is NaN, but must be");
    double[][] none = new double[2][2];
    assertThatThrownBy(
            () -> OmxTrips.read(trips(none, new String[] {"sind", "almaty"}), null, zones))
        .hasMessageContaining("x.omx /lookup/zone row 1: 'sind' is no zone")
        .hasMessageContaining("did you mean sindh?");
    assertThatThrownBy(() -> OmxTrips.read(trips(none, new int[] {1, 3}), null, zones))
        .hasMessageContaining("/lookup/zone row 2: '3' is no zone")
        .hasMessageContaining("numbers from 1 to 2");
    assertThatThrownBy(() -> OmxTrips.read(trips(none, new int[] {2, 2}), null, zones))
        .hasMessageContaining("/lookup/zone row 2: '2' is row 1 already");
    assertThatThrownBy(() -> OmxTrips.read(trips(none, "none"), null, zones))
        .hasMessageContaining("it has no lookup")
        .hasMessageContaining("fix: name the zones of its rows in /lookup/zone");
    assertThatThrownBy(() -> OmxTrips.read(trips(new double[2][3], "none"), null, zones))
        .hasMessageContaining("its matrices are 2 x 3");
  }

  @Test
  void aMatrixIsNamedWhereThereAreSeveral() {
    Path file = OTHERS.resolve("openmatrix.omx");

    assertThatThrownBy(() -> OmxTrips.read(file, null, List.of("1", "2")))
        .hasMessageContaining("it has 2 matrices")
        .hasMessageContaining("say which: grain, metals");
    assertThatThrownBy(() -> OmxTrips.read(file, "grian", List.of("1", "2")))
        .hasMessageContaining("it has no matrix grian")
        .hasMessageContaining("did you mean grain?");
  }

  @Test
  void aFolderThatIsNotThereIsSaidByTheFileSystem() {
    assertThatThrownBy(() -> OmxFile.write(folder.resolve("none/x.omx"), skims()))
        .isInstanceOf(NoSuchFileException.class);
  }
}
