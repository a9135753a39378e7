package org.keruen.io.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Demand;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Constant;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.SelectedFlows;
import org.keruen.assignment.UserClass;
import org.keruen.assignment.Watch;
import org.keruen.assignment.Weights;
import org.keruen.io.matrix.MatrixFiles;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.omx.OmxMatrices;

class AssignmentTablesTest {
  @TempDir private Path folder = Path.of("");

  /// Cost 2 and a toll of 4, or 5 without.
  private static final AssignmentNetwork NETWORK =
      AssignmentNetwork.builder(3, 3)
          .link(0, 1, new Bpr(2, 0, 1, 1), 4, 8)
          .link(0, 1, new Constant(5))
          .link(1, 2, new Constant(1))
          .build();

  private static final NetworkNames NAMES = NetworkNames.numbered(NETWORK);

  private static AssignmentResult solve(UserClass... classes) {
    return PairedSegments.solve(
        NETWORK, List.of(classes), AssignmentSettings.DEFAULT, Watch.SILENT);
  }

  private static UserClass cars() {
    return new UserClass(
        "cars", 1, Weights.NONE, Demand.builder(3).add(0, 1, 10).add(0, 2, 6).build());
  }

  private static UserClass trucks() {
    return new UserClass("trucks", 2, new Weights(1, 0), Demand.builder(3).add(0, 1, 3).build());
  }

  @Test
  void aSingleClassHasPlainColumns() throws IOException {
    Path file = folder.resolve("flows.csv");

    LinkTable.write(solve(cars()), NAMES, List.of(), file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            link,init_node,term_node,flow,cost
            1,1,2,16.0,2.0
            2,1,2,0.0,5.0
            3,2,3,6.0,1.0
            """);
  }

  @Test
  void classesAndSelectionsHaveColumnsOfTheirOwn() throws IOException {
    Path file = folder.resolve("flows.csv");
    AssignmentResult result = solve(cars(), trucks());
    var selection = new Selection("link 2-3", SelectedFlows.throughLinks(result, 2));

    LinkTable.write(result, NAMES, List.of(selection), file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            link,init_node,term_node,pce_flow,time,flow_cars,cost_cars,flow_trucks,cost_trucks,\
            flow_link_2_3_cars,flow_link_2_3_trucks
            1,1,2,16.0,2.0,16.0,2.0,0.0,6.0,6.0,0.0
            2,1,2,6.0,5.0,0.0,5.0,3.0,5.0,0.0,0.0
            3,2,3,6.0,1.0,6.0,1.0,0.0,1.0,6.0,0.0
            """);
  }

  @Test
  void selectedTripsBushesAndPathsAreTables() throws IOException {
    Path file = folder.resolve("out.csv");
    AssignmentResult result = solve(cars(), trucks());
    var selection = new Selection("link 2-3", SelectedFlows.throughLinks(result, 2));

    TripTables.writeSelected(result, NAMES, List.of(selection), file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "selection,class,origin,destination,trips,share", "link 2-3,cars,1,3,6.0,1.0");

    TripTables.writeBushes(result, NAMES, file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "class,origin,link,init_node,term_node,flow",
            "cars,1,1,1,2,16.0",
            "cars,1,3,2,3,6.0",
            "trucks,1,2,1,2,3.0");

    TripTables.writePaths(result, NAMES, file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "class,origin,destination,trips,cost,links",
            "cars,1,2,10.0,2.0,1",
            "cars,1,3,6.0,3.0,1 3",
            "trucks,1,2,3.0,5.0,2");
  }

  /// The second link is the first one's other way, and nobody outside knows the third.
  @Test
  void idsStandWhereTheFilesHaveThem() throws IOException {
    Path file = folder.resolve("out.csv");
    NetworkNames names =
        NetworkNames.of(
            NETWORK,
            List.of("east", "west", "far"),
            List.of("e", "w", "f"),
            List.of(
                new NetworkNames.LinkName("a1", true),
                new NetworkNames.LinkName("a1", false),
                new NetworkNames.LinkName(null, true)));
    AssignmentResult result = solve(cars());

    LinkTable.write(result, names, List.of(), file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "link,link_id,dir_flag,from_node_id,to_node_id,flow,cost",
            "1,a1,1,e,w,16.0,2.0",
            "2,a1,-1,e,w,0.0,5.0");

    TripTables.writePaths(result, names, file);
    assertThat(Files.readAllLines(file)).endsWith("cars,east,far,6.0,3.0,a1");

    MatrixFiles.write(file, SkimMatrices.of(result, 1), names);
    assertThat(Files.readAllLines(file)).contains("east,west,2.0,2.0,4.0,8.0");
    assertThat(names.findLinks("-a1")).containsExactly(1);
    assertThat(names.findLinks("e-w")).containsExactly(0, 1);
    assertThat(names.findLinks("w-f")).isEmpty();
  }

  @Test
  void skimsHaveARowForEveryPairAndNoFigureWhereThereIsNoWay() throws IOException {
    Path file = folder.resolve("skims.csv");

    MatrixFiles.write(file, SkimMatrices.of(solve(cars()), 1), NAMES);

    assertThat(Files.readAllLines(file))
        .hasSize(10)
        .startsWith(
            "origin,destination,cost,time,toll,length",
            "1,1,0.0,0.0,0.0,0.0",
            "1,2,2.0,2.0,4.0,8.0",
            "1,3,3.0,3.0,4.0,8.0",
            "2,1,,,,");
  }

  @Test
  void skimsAreReadBackFromAnOpenMatrixFile() throws IOException {
    Path file = folder.resolve("skims.omx");

    MatrixFiles.write(file, SkimMatrices.of(solve(cars()), 1), NAMES);

    OmxMatrices read = OmxFile.read(file);
    assertThat(read.listNames()).containsExactlyInAnyOrder("cost", "time", "toll", "length");
    assertThat(read.value("cost", 0, 2)).isEqualTo(3);
    assertThat(read.value("length", 0, 1)).isEqualTo(8);
    assertThat(read.value("cost", 1, 0)).isInfinite();
    assertThat(read.lookups()).containsOnlyKeys("zone");
  }

  /// Read by Hardwood, which has no part in the writing.
  @Test
  void pathsAreReadBackFromAParquetFile() throws IOException {
    Path file = folder.resolve("paths.parquet");

    TripTables.writePaths(solve(cars(), trucks()), NAMES, file);

    List<String> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        RowReader row = reader.rowReader()) {
      while (row.hasNext()) {
        row.next();
        rows.add(
            row.getString("class")
                + row.getLong("destination")
                + row.getDouble("trips")
                + row.getString("links"));
      }
    }
    assertThat(rows).containsExactly("cars210.01", "cars36.01 3", "trucks23.02");
  }
}
