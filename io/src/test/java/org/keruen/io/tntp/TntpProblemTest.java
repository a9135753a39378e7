package org.keruen.io.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

class TntpProblemTest {
  @TempDir private Path folder = Path.of("");

  private static final String HEAD =
      """
      <NUMBER OF ZONES> 2\t\t
      <NUMBER OF NODES> 3
      <FIRST THRU NODE> 3
      <NUMBER OF LINKS> 2
      <END OF METADATA>

      ~\tinit_node\tterm_node\tcapacity\t;
      """;

  private TntpProblem read(String net, String trips) throws IOException {
    Files.writeString(folder.resolve("x_net.tntp"), net);
    Files.writeString(folder.resolve("x_trips.tntp"), trips);
    return TntpProblem.read(folder);
  }

  private static TntpProblem.Trips trips(String file) {
    return new TntpProblem.Trips(Path.of(file), null);
  }

  private List<Problem> faults(String net, String trips) {
    var fault = catchThrowableOfType(ProblemException.class, () -> read(net, trips));
    assertThat(fault).isNotNull();
    return fault.problems();
  }

  @Test
  void blanksTabsCommentsAndMissingSemicolonsAreTakenAsTheyCome() throws IOException {
    var problem =
        read(
            HEAD
                + "\t1 \t3  900.5 1e2 6 .15 4 0 7 1;\r\n"
                + " 3\t2\t1\t5\t0.0000000000\t0\t4 ~ no toll\n",
            """
            <NUMBER OF ZONES> 2
            <END OF METADATA>
            ~ Date: 1999
            Origin \t1\s
            1 : 5.0; 2:10.25;
            origin 2
              1 :\t3 ;\s
            """);

    var network = problem.network();
    assertThat(network.linkCount()).isEqualTo(2);
    assertThat(network.firstThroughNode()).isEqualTo(2);
    assertThat(network.cost(0)).isEqualTo(new Bpr(6, 0.15, 900.5, 4));
    assertThat(network.length(0)).isEqualTo(100);
    assertThat(network.toll(0)).isEqualTo(7);
    assertThat(network.toll(1)).isZero();
    assertThat(problem.demand().trips(0, 1)).isEqualTo(10.25);
    assertThat(problem.demand().trips(1, 0)).isEqualTo(3);
    assertThat(problem.demand().intrazonalTrips()).isEqualTo(5);
    assertThat(problem.remarks()).isEmpty();
  }

  @Test
  void aSumOfTripsThatDiffersIsARemark() throws IOException {
    var problem =
        read(
            HEAD + "1 3 1 1 1 0 0 0 0 1;\n3 2 1 1 1 0 0 0 0 1;\n",
            """
            <TOTAL OD FLOW> 9
            <END OF METADATA>
            Origin 1
            2: 1;\
            """);

    assertThat(problem.remarks())
        .containsExactly("x_trips.tntp has 1.0 trips, but its header says 9.0");
  }

  @Test
  void countsThatContradictTheRowsAreFaults() {
    var faults =
        faults(
            HEAD + "1 4 1 1 1 0 0 0 0 1;\n",
            "<NUMBER OF ZONES> 5\n<END OF METADATA>\nOrigin 1\n2: 1;\n");

    assertThat(faults.stream().map(Problem::what))
        .containsExactly(
            "it has 1 links, but its header says 2",
            "it uses node 4, but its header says 3 nodes",
            "its header says 5 zones, but that of its network 2");
    assertThat(faults.get(0).fix()).contains("<NUMBER OF LINKS>");
  }

  @Test
  void tripsOfSeveralClassesStandInFilesOfTheirOwn() throws IOException {
    Files.writeString(
        folder.resolve("x_net.tntp"), HEAD + "1 3 1 1 1 0 0 0 0 1;\n3 2 1 1 1 0 0 0 0 1;\n");
    Files.writeString(folder.resolve("cars.tntp"), "Origin 1\n2: 7;\n");
    Files.writeString(folder.resolve("trucks.tntp"), "Origin 2\n1: 3;\n");

    var problem = TntpProblem.read(folder, List.of(trips("cars.tntp"), trips("trucks.tntp")));

    assertThat(problem.demands().get(0).trips(0, 1)).isEqualTo(7);
    assertThat(problem.demands().get(1).trips(1, 0)).isEqualTo(3);
    assertThat(TntpProblem.read(folder, List.of()).demands()).isEmpty();
  }

  @Test
  void namesThatGoOnAfterTheKindAreFound() throws IOException {
    Files.writeString(
        folder.resolve("City_network_2016.tntp"),
        HEAD + "1 3 1 1 1 0 0 0 0 1;\n3 2 1 1 1 0 0 0 0 1;\n");
    Files.writeString(folder.resolve("City_trips_am.tntp"), "Origin 1\n2: 7;\n");

    assertThat(TntpProblem.read(folder).demand().trips(0, 1)).isEqualTo(7);
  }

  @Test
  void allFaultsOfBothFilesAreReportedWithTheirLines() {
    var faults =
        faults(
            HEAD
                + """
                1 3 -5 1 1 0.15 4 0 0 1;
                1 3 0 1 1 0.15 4 0 0 1;
                1 3 10 NaN 1 0.15 4 0 0 1;
                1 0 10 1 1 0.15 4 0 0 1;
                1 3 10
                """,
            """
            <END OF METADATA>
            2 : 4;
            Origin 1
            2 : -4; 7 : 1;
            2 : x;
            Origin 9
            1 : 1;
            """);

    assertThat(faults.stream().map(Problem::where))
        .containsExactly(
            "x_net.tntp line 8",
            "x_net.tntp line 9",
            "x_net.tntp line 10",
            "x_net.tntp line 11",
            "x_net.tntp line 12",
            "x_trips.tntp line 2",
            "x_trips.tntp line 4",
            "x_trips.tntp line 4",
            "x_trips.tntp line 5",
            "x_trips.tntp line 6");
    assertThat(faults.get(0).what()).contains("capacity is -5.0");
    assertThat(faults.get(1).what()).contains("capacity is 0").contains("link 1 to 3");
    assertThat(faults.get(2).what()).contains("length is NaN");
    assertThat(faults.get(6).what()).contains("-4.0");
    assertThat(faults.get(7).what()).contains("destination is 7.0");
  }

  @Test
  void aFolderWithoutANetworkIsNamed() {
    var fault = catchThrowableOfType(ProblemException.class, () -> TntpProblem.read(folder));

    assertThat(fault.problems().getFirst().what()).isEqualTo("it holds no *_net.tntp file");
  }

  private static final String LINKS = "1 3 1 1 1 0 0 0 0 1;\n3 2 1 1 1 0 0 0 0 1;\n";

  @Test
  void numbersWithGapsAreKeptAsNames() throws IOException {
    var problem =
        read(
            HEAD + "7000000000 12 1 1 1 0 0 0 0 1;\n12 5 1 1 1 0 0 0 0 1;\n",
            "<END OF METADATA>\nOrigin 5\n12 : 3;\n");

    // Three numbers, as the header says: 5 and 12 are zones, and trips may pass from 5 on.
    assertThat(problem.network().zoneCount()).isEqualTo(2);
    assertThat(problem.network().firstThroughNode()).isZero();
    assertThat(problem.demand().trips(0, 1)).isEqualTo(3);
    assertThat(problem.names().node(2)).isEqualTo("7000000000");
    assertThat(problem.names().listZones()).containsExactly("5", "12");
    assertThat(problem.remarks())
        .containsExactly("x_net.tntp numbers its nodes with gaps: zones are the 2 lowest");

    var faults =
        faults(
            HEAD + "7000000000 12 1 1 1 0 0 0 0 1;\n12 5 1 1 1 0 0 0 0 1;\n",
            "<END OF METADATA>\nOrigin 5\n6 : 3; 7000000000 : 1;\n");
    assertThat(faults).hasSize(2);
    assertThat(faults.getFirst().what()).contains("6.0").contains("2 lowest nodes");
  }

  @Test
  void aNinthColumnOfAnotherNameIsNoToll() throws IOException {
    String head = HEAD.replace("~\tinit_node\tterm_node\tcapacity\t;", "%s");
    String usual = "init_node\tterm_node capacity length free_flow_time b power speed ";
    String trips = "<END OF METADATA>\nOrigin 1\n2: 1;\n";

    for (String names : List.of("~ \t" + usual + "critical_speed lanes ;", usual + "lanes")) {
      var problem =
          read(head.formatted(names) + "1 3 1 1 1 0 0 0 70 1;\n3 2 1 1 1 0 0 0 60 1;\n", trips);
      assertThat(problem.network().toll(0)).isZero();
      assertThat(problem.remarks()).hasSize(1);
    }
    var tolled =
        read(
            head.formatted("~ " + usual + "toll link_type;") + LINKS.replace("0 1;", "9 1;"),
            trips);
    assertThat(tolled.network().toll(0)).isEqualTo(9);
    assertThat(tolled.remarks()).isEmpty();
  }

  @Test
  void capacityThatIsSaidToBePerLaneIsARemark() throws IOException {
    var problem =
        read(
            HEAD.replace("<END", "<ORIGINAL HEADER>~\tfrom\tto\tcapacity (per lane)\n<END") + LINKS,
            "<END OF METADATA>\nOrigin 1\n2: 1;\n");

    assertThat(problem.remarks()).hasSize(1);
    assertThat(problem.remarks().getFirst()).contains("per lane");
  }

  @Test
  void aNetworkThatDoesNotCountItsZonesAsksItsTrips() throws IOException {
    var problem = read(LINKS, "<NUMBER OF ZONES> 2\n<END OF METADATA>\nOrigin 1\n2: 1;\n");

    assertThat(problem.network().zoneCount()).isEqualTo(2);
    assertThat(problem.remarks().getFirst()).contains("its trips say 2");
    assertThat(faults(LINKS, "Origin 1\n2: 1;\n").getFirst().what())
        .contains("no <NUMBER OF ZONES>");
  }

  @Test
  void tripsThatCountFewerZonesLeaveTheOthersWithout() throws IOException {
    var problem = read(HEAD + LINKS, "<NUMBER OF ZONES> 1\n<END OF METADATA>\nOrigin 1\n1: 1;\n");

    assertThat(problem.demand().intrazonalTrips()).isEqualTo(1);
    assertThat(problem.remarks().getFirst()).contains("counts 1 zones, its network 2");
  }

  @Test
  void headersInAnyCaseMarksOfOrderAndOldLineEndsAreTaken() throws IOException {
    var problem =
        read(
            "\uFEFF" + (HEAD.toLowerCase(Locale.ROOT) + LINKS).replace('\n', '\r'),
            "\uFEFF<total od flow> 1.2e+001 \n<END of METADATA> ~ trips\nORIGIN\t1\n2:1.2e+001\n");

    assertThat(problem.network().linkCount()).isEqualTo(2);
    assertThat(problem.demand().trips(0, 1)).isEqualTo(12);
    assertThat(problem.remarks()).isEmpty();
  }

  @Test
  void constantLinksMayHaveNoCapacity() throws IOException {
    var problem =
        read(
            HEAD + "1 3 0 1 0 0.15 4 0 0 1;\n3 2 0 1 2 0.5 0 0 0 1 7 8 9;\n",
            "<END OF METADATA>\nOrigin 1\n2: 1;\n");

    assertThat(problem.network().cost(0).cost(9)).isZero();
    // A power of 0 gives t0 (1 + b) at every flow.
    assertThat(problem.network().cost(1).cost(9)).isEqualTo(3);
  }

  @Test
  void filesMayBePackedOrHaveTheirOldEnding() throws IOException {
    Files.writeString(folder.resolve("X_Net.TNTP"), HEAD + LINKS);
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.tntp.gz")))) {
      out.write("Origin 1\n2: 4;\n".getBytes(StandardCharsets.UTF_8));
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("X_trips.tntp.zip")))) {
      out.putNextEntry(new ZipEntry("X_trips.tntp"));
      out.write("Origin 1\n2: 3;\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(TntpProblem.read(folder).demand().trips(0, 1)).isEqualTo(3);
    assertThat(TntpProblem.read(folder, List.of(trips("a.tntp.gz"))).demand().trips(0, 1))
        .isEqualTo(4);

    Files.move(folder.resolve("X_Net.TNTP"), folder.resolve("net.txt"));
    assertThat(TntpProblem.read(folder).network().linkCount()).isEqualTo(2);
  }

  @Test
  void ofSeveralFilesOfTripsOneIsNamed() throws IOException {
    Files.writeString(folder.resolve("am_trips.tntp"), "Origin 1\n2: 3;\n");

    var fault =
        catchThrowableOfType(ProblemException.class, () -> read(HEAD + LINKS, "Origin 1\n2: 5;\n"));

    assertThat(fault.problems().getFirst().what()).contains("am_trips.tntp, x_trips.tntp");
    assertThat(fault.problems().getFirst().fix()).contains("--trips");
    assertThat(TntpProblem.read(folder, List.of(trips("x_trips.tntp"))).demand().trips(0, 1))
        .isEqualTo(5);
  }

  @Test
  void tripsMayBeATable() throws IOException {
    Files.writeString(folder.resolve("x_net.tntp"), HEAD + LINKS);
    Files.writeString(folder.resolve("od.csv"), "o_zone_id,d_zone_id,am,pm\n1,2,4,5\n1,2,1,0\n");

    var named = new TntpProblem.Trips(Path.of("od.csv"), "pm");
    assertThat(TntpProblem.read(folder, List.of(named)).demand().trips(0, 1)).isEqualTo(5);

    Files.writeString(folder.resolve("od.csv"), "o,d,trips\n1,9,4\n1,2,-4\n");
    var fault =
        catchThrowableOfType(
            ProblemException.class, () -> TntpProblem.read(folder, List.of(trips("od.csv"))));
    assertThat(fault.problems().stream().map(Problem::where))
        .containsExactly("od.csv line 2", "od.csv line 3");
    assertThat(fault.problems().getFirst().what()).contains("'9' is no zone");
  }
}
