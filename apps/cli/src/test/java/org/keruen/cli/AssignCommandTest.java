package org.keruen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.cli.render.Ink;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.omx.OmxMatrices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTest {
  @TempDir private Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Two parallel links of 10 + v and 15 + v, 10 trips, 2 within a zone, 1 without a way.
  @BeforeEach
  void writeProblem() throws IOException {
    Files.writeString(
        folder.resolve("two_net.tntp"),
        """
        <NUMBER OF ZONES> 3
        <NUMBER OF NODES> 3
        <FIRST THRU NODE> 1
        <NUMBER OF LINKS> 2
        <END OF METADATA>
        1 2 10 1 10 1 1 0 0 1;
        1 2 15 1 15 1 1 0 0 1;
        """);
    Files.writeString(
        folder.resolve("two_trips.tntp"),
        """
        <END OF METADATA>
        Origin 1
        1 : 2; 2 : 10; 3 : 1;
        """);
  }

  private void writeNetwork(String... links) throws IOException {
    Files.writeString(
        folder.resolve("two_net.tntp"),
        "<NUMBER OF ZONES> 3\n<NUMBER OF NODES> 3\n<END OF METADATA>\n" + String.join("\n", links));
  }

  private int run(String... options) {
    String[] line = new String[options.length + 3];
    line[0] = "assign";
    line[1] = "--tntp";
    line[2] = folder.toString();
    System.arraycopy(options, 0, line, 3, options.length);
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ink.PLAIN);
    return Main.run(new Workbench(), console, line);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void jsonTellsGapObjectiveTimesAndWhatWasNotCarried() {
    int exit = run("--format", "json", "--gap", "1e-12");

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    JsonNode json = json();
    // 7.5 at 17.5 and 2.5 at 17.5; the integrals are 75 + 28.125 and 37.5 + 3.125.
    assertThat(json.get("totalCost").asDouble()).isCloseTo(175, within(1e-9));
    assertThat(json.get("objective").asDouble()).isCloseTo(143.75, within(1e-9));
    assertThat(json.get("relativeGap").asDouble()).isLessThanOrEqualTo(1e-12);
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("iterations").asInt()).isPositive();
    assertThat(json.get("lostTrips").asDouble()).isEqualTo(1);
    assertThat(json.get("intrazonalTrips").asDouble()).isEqualTo(2);
    assertThat(json.get("links").asInt()).isEqualTo(2);
    assertThat(json.get("seconds").asDouble()).isPositive();
    assertThat(json.get("readSeconds").asDouble()).isPositive();
    assertThat(json.get("peakMemoryMiB").asDouble()).isGreaterThan(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("iteration 1: gap ");
  }

  @Test
  void flowsAreWrittenAsCsv() throws IOException {
    Path file = folder.resolve("flows.csv");

    assertThat(run("--objective", "so", "--gap", "1e-12", "-o", file.toString())).isZero();

    // 10 + 2x = 15 + 2(10 - x): 6.25 on the first
    String[] first = Files.readAllLines(file).get(1).split(",", -1);
    assertThat(Files.readAllLines(file).getFirst()).isEqualTo("link,init_node,term_node,flow,cost");
    assertThat(Double.parseDouble(first[3])).isCloseTo(6.25, within(1e-9));
  }

  @Test
  void jsonKeepsToItsPublishedSchema() throws IOException {
    Path home = Path.of(System.getProperty("keruen.home", "../.."));
    String schema = Files.readString(home.resolve("docs/reference/assign.schema.json"));

    assertThat(run("--format", "json", "--select-link", "1-2", "--select-zone", "2")).isZero();

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json()))
        .isEmpty();
    assertThat(json().get("history")).hasSize(json().get("iterations").asInt());
    assertThat(json().get("selections").get(0).get("trips").asDouble()).isCloseTo(10, within(1e-9));
  }

  /// Nothing costs anything: the gap is a share of nothing.
  @Test
  void figuresThatDoNotExistAreNull() throws IOException {
    writeNetwork("1 2 10 1 0 0 0 0 5 1;", "1 2 10 1 0 0 0 0 0 1;");

    assertThat(run("--format", "json", "--objective", "so")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("Infinity")
        .doesNotContain("NaN");
  }

  @Test
  void skimsSelectedTripsBushesAndPathsAreWritten() throws IOException {
    Path skims = folder.resolve("skims.csv");
    Path selected = folder.resolve("selected.csv");
    Path paths = folder.resolve("paths.csv");
    Path bushes = folder.resolve("bushes.csv");
    Path flows = folder.resolve("flows.csv");

    int exit =
        run(
            "--gap",
            "1e-12",
            "--select-link",
            "2",
            "--skims",
            skims.toString(),
            "--selected",
            selected.toString(),
            "--paths",
            paths.toString(),
            "--bushes",
            bushes.toString(),
            "-o",
            flows.toString());

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    // 17.5 from zone 1 to zone 2, and no way to zone 3.
    assertThat(Files.readAllLines(skims)).hasSize(10).contains("1,3,,,,");
    assertThat(figure(skims, 2, 2)).isCloseTo(17.5, within(1e-9));
    assertThat(figure(selected, 1, 4)).isCloseTo(2.5, within(1e-9));
    assertThat(figure(selected, 1, 5)).isCloseTo(0.25, within(1e-9));
    assertThat(figure(paths, 1, 3)).isCloseTo(7.5, within(1e-9));
    assertThat(Files.readAllLines(bushes)).hasSize(3);
    assertThat(Files.readAllLines(flows).getFirst())
        .isEqualTo("link,init_node,term_node,flow,cost,flow_link_2");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("link 2");
  }

  private static double figure(Path file, int row, int column) throws IOException {
    return Double.parseDouble(Files.readAllLines(file).get(row).split(",", -1)[column]);
  }

  /// Cars mind no toll, trucks do: link 1 has a toll of 5.
  @Test
  void classesShareTheLinksAndPayTheirOwnToll() throws IOException {
    writeNetwork("1 2 10 1 10 1 1 0 5 1;", "1 2 15 1 15 1 1 0 0 1;");
    Files.writeString(folder.resolve("cars_trips.tntp"), "Origin 1\n2 : 20;\n");
    Files.writeString(folder.resolve("trucks_trips.tntp"), "Origin 1\n2 : 3;\n");
    Path flows = folder.resolve("flows.csv");

    int exit =
        run(
            "--class",
            "name=cars,trips=cars_trips.tntp",
            "--class",
            "name=trucks,trips=trucks_trips.tntp,pce=2,toll=1",
            "--gap",
            "1e-12",
            "--format",
            "json",
            "-o",
            flows.toString());

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    // 10 + v = 15 + (26 - v) for cars; trucks stay off the toll.
    assertThat(json().get("classes").get(1).get("totalCost").asDouble())
        .isCloseTo(3 * 25.5, within(1e-8));
    assertThat(figure(flows, 1, 3)).isCloseTo(15.5, within(1e-9));
    assertThat(figure(flows, 2, 7)).isCloseTo(3, within(1e-9));
  }

  @Test
  void faultsOfClassesAndSelectionsAreToldAllAtOnceWithTheirFix() {
    assertThat(run("--class", "name=cars,pce=0", "--class", "name=cars,trips=x,toll=-1,colour=red"))
        .isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("it has no trips")
        .contains("pce is 0")
        .contains("two classes cars")
        .contains("toll is -1")
        .contains("'colour=red'");
    assertThat(run("--select-link", "2-1")).isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no link leads from node 2");
    assertThat(run("--select-zone", "9")).isEqualTo(Main.USAGE);
    assertThat(run("--select-link", "first")).isEqualTo(Main.USAGE);
    assertThat(run("--selected", "x.csv")).isEqualTo(Main.USAGE);
    assertThat(run("--skims", "x.xyz")).isEqualTo(Main.USAGE);
    assertThat(run("--algorithm", "bfw", "--select-link", "1-2")).isEqualTo(Main.USAGE);
    assertThat(run("-o", folder.resolve("no/such/folder.csv").toString())).isEqualTo(Main.USAGE);
  }

  @Test
  void bothMethodsAgree() {
    assertThat(run("--algorithm", "bfw", "--format", "json", "--gap", "1e-6")).isZero();

    assertThat(json().get("objective").asDouble()).isCloseTo(143.75, within(1e-4));
  }

  @Test
  void notReachingTheGapIsAResult() {
    assertThat(run("--format", "json", "--gap", "1e-12", "--max-iterations", "1")).isZero();

    assertThat(json().get("converged").asBoolean()).isFalse();
  }

  @Test
  void wrongUsageAndBadFilesHaveTheirExitCodes() throws IOException {
    assertThat(run("--threads", "0")).isEqualTo(Main.USAGE);
    assertThat(run("--gap", "-1")).isEqualTo(Main.USAGE);
    assertThat(run("--objective", "best")).isEqualTo(Main.USAGE);
    Files.writeString(folder.resolve("two_trips.tntp"), "Origin 1\n2 : -10;\n");
    assertThat(run()).isEqualTo(Main.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("two_trips.tntp line 2")
        .contains("fix:");
  }

  private int runAt(String... line) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Ink.PLAIN);
    return Main.run(new Workbench(), console, line);
  }

  /// Two ways from west to east, one of them a link that goes both ways.
  private Path writeGmns() throws IOException {
    Path gmns = Files.createDirectories(folder.resolve("gmns"));
    Files.writeString(
        gmns.resolve("node.csv"),
        "node_id,x_coord,y_coord,node_type,zone_id\nW,0,0,centroid,west\nE,1,0,centroid,east\n");
    Files.writeString(
        gmns.resolve("link.csv"),
        """
        link_id,from_node_id,to_node_id,directed,length,capacity,lanes,vdf_fftt,vdf_alpha,vdf_beta
        north,W,E,1,1,10,1,10,1,1
        south,E,W,0,1,15,1,15,1,1
        """);
    Files.writeString(
        gmns.resolve("demand.csv"), "o_zone_id,d_zone_id,volume\nwest,east,10\neast,west,1\n");
    return gmns;
  }

  @Test
  void aGmnsNetworkKeepsItsIdsInEveryResult() throws IOException {
    String gmns = writeGmns().toString();
    Path flows = folder.resolve("flows.csv");
    Path skims = folder.resolve("skims.csv");

    int exit =
        runAt(
            "assign",
            "--gmns",
            gmns,
            "--gap",
            "1e-12",
            "--select-link",
            "-south",
            "--select-zone",
            "west",
            "--format",
            "json",
            "-o",
            flows.toString(),
            "--skims",
            skims.toString());

    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    // 10 + x = 15 + (10 - x): 7.5 and 2.5; the other way is the only one back.
    assertThat(Files.readAllLines(flows).getFirst())
        .isEqualTo(
            "link,link_id,dir_flag,from_node_id,to_node_id,flow,cost,flow_link_south,"
                + "flow_from_west,flow_to_west");
    assertThat(Files.readAllLines(flows).get(1)).startsWith("1,north,1,W,E,7.5");
    assertThat(Files.readAllLines(flows).get(2)).startsWith("2,south,1,E,W,1.0,16.0");
    assertThat(Files.readAllLines(flows).get(3)).startsWith("3,south,-1,W,E,2.5");
    assertThat(Files.readAllLines(skims)).contains("east,west,16.0,16.0,0.0,1.0");
    JsonNode pair = json().get("selections").get(0).get("largest").get(0);
    assertThat(pair.get("origin").asString()).isEqualTo("west");
    assertThat(pair.get("trips").asDouble()).isCloseTo(2.5, within(1e-9));

    Path again = folder.resolve("again.csv");
    assertThat(runAt("skims", "--gmns", gmns, "--flows", flows.toString(), "-o", again.toString()))
        .isZero();
    assertThat(Files.readAllLines(again)).contains("east,west,16.0,1.0,0.0");
  }

  @Test
  void tripsOfAnotherFileAreTakenInstead() throws IOException {
    String gmns = writeGmns().toString();
    Path omx = folder.resolve("trips.omx");
    OmxFile.write(
        omx,
        OmxMatrices.builder(2, 2)
            .matrix("cars", new double[] {0, 4, 0, 0}, null)
            .matrix("trucks", new double[] {0, 0, 2, 0}, null)
            .lookup("zone", List.of("west", "east"), false)
            .build());

    assertThat(
            runAt(
                "assign",
                "--gmns",
                gmns,
                "--trips",
                omx.toString(),
                "--matrix",
                "trucks",
                "--format",
                "json"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    // Two trips on the link back: 15 (1 + 2/15) each.
    assertThat(json().get("totalCost").asDouble()).isCloseTo(34, within(1e-9));
    assertThat(runAt("assign", "--gmns", gmns, "--trips", omx.toString())).isEqualTo(Main.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it has 2 matrices");

    String car = "name=car,trips=" + omx + ",matrix=cars";
    String truck = "name=truck,trips=" + omx + ",matrix=trucks,pce=2";
    assertThat(runAt("assign", "--gmns", gmns, "--class", car, "--class", truck)).isZero();
    assertThat(runAt("assign", "--gmns", gmns, "--class", car, "--matrix", "cars"))
        .isEqualTo(Main.USAGE);
  }

  @Test
  void oneNetworkIsNamed() {
    assertThat(runAt("assign")).isEqualTo(Main.USAGE);
    assertThat(runAt("assign", "--tntp", "a", "--gmns", "b")).isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no network is named")
        .contains("there are two networks");
  }

  /// 10 + x against 15 + (10 - x), shared by a logit: the flows it gives must give it back.
  @Test
  void aStochasticEquilibriumSharesByTheLogit() throws IOException {
    Path flows = folder.resolve("flows.csv");
    Path paths = folder.resolve("paths.csv");
    String[] wanted = {
      "--objective",
      "sue",
      "--theta",
      "0.3",
      "--gap",
      "1e-11",
      "--format",
      "json",
      "-o",
      flows.toString(),
      "--paths",
      paths.toString()
    };

    assertThat(run(wanted)).as(err.toString(StandardCharsets.UTF_8)).isZero();

    double x = figure(flows, 1, 3);
    assertThat(x).isCloseTo(10 / (1 + Math.exp(0.3 * (2 * x - 15))), within(1e-8));
    assertThat(figure(paths, 1, 3) + figure(paths, 2, 3)).isCloseTo(10, within(1e-9));
    assertThat(json().get("relativeGap").asDouble()).isLessThanOrEqualTo(1e-11);
    assertThat(json().get("paths").asInt()).isEqualTo(2);
    assertThat(json().get("lostTrips").asDouble()).isEqualTo(1);
    assertThat(json().get("lostPairs").asInt()).isEqualTo(1);
    Path home = Path.of(System.getProperty("keruen.home", "../.."));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(home.resolve("docs/reference/assign.schema.json")))
                .validate(json()))
        .isEmpty();
  }

  @Test
  void aChoiceNeedsItsSharpnessAndKnowsNoClasses() {
    assertThat(run("--objective", "sue")).isEqualTo(Main.USAGE);
    assertThat(run("--objective", "sue", "--theta", "-1")).isEqualTo(Main.USAGE);
    assertThat(run("--theta", "1")).isEqualTo(Main.USAGE);
    assertThat(run("--objective", "sue", "--theta", "1", "--skims", "x.csv")).isEqualTo(Main.USAGE);
    assertThat(run("--objective", "sue", "--theta", "1", "--class", "name=a,trips=b"))
        .isEqualTo(Main.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("add --theta 0.5")
        .contains("add --objective sue");
  }
}
