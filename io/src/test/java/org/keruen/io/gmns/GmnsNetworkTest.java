package org.keruen.io.gmns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.AssignmentSettings;
import org.keruen.assignment.Demand;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.Objective;
import org.keruen.assignment.PairedSegments;
import org.keruen.assignment.Weights;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.columns.CsvText;

class GmnsNetworkTest {

  private static final String NODES =
      """
      node_id,x_coord,y_coord,node_type,zone_id
      west,0,0,centroid,W
      mid,1,0,,
      east,2,0,centroid,E
      """;

  @TempDir Path folder;

  private GmnsNetwork read(String nodes, String links) throws IOException {
    Files.writeString(folder.resolve("node.csv"), nodes);
    Files.writeString(folder.resolve("link.csv"), links);
    return GmnsNetwork.read(folder);
  }

  private List<Problem> faults(String nodes, String links) {
    var fault = catchThrowableOfType(ProblemException.class, () -> read(nodes, links));
    assertThat(fault).isNotNull();
    return fault.problems();
  }

  @Test
  void linksLanesUnitsAndBothWaysMakeTheNetwork() throws IOException {
    Files.writeString(
        folder.resolve("config.csv"), "dataset_name,long_length,speed\nx,meter,kph\n");

    GmnsNetwork read =
        read(
            NODES,
            """
            link_id,name,from_node_id,to_node_id,directed,length,free_speed,capacity,lanes,toll,VDF_alpha1,vdf_beta
            a,A 1,west,mid,1,1000,60,900,2,3.5,0.2,5
            b,,mid,east,0,500,30,1800,1,NaN, ,
            """);

    // 1000 m at 60 km/h is a minute, and so is 500 m at 30 km/h; two lanes carry twice 900.
    AssignmentNetwork network = read.network();
    assertThat(read.zones()).containsExactly("W", "E");
    assertThat(read.nodes())
        .extracting(GmnsNetwork.Node::id)
        .containsExactly("west", "east", "mid");
    assertThat(network.firstThroughNode()).isEqualTo(2);
    assertThat(network.linkCount()).isEqualTo(3);
    assertThat(network.cost(0)).isEqualTo(new Bpr(1, 0.2, 1800, 5));
    assertThat(network.toll(0)).isEqualTo(3.5);
    assertThat(network.length(0)).isEqualTo(1000);
    assertThat(network.cost(1)).isEqualTo(new Bpr(1, 0.15, 1800, 4));
    assertThat(network.tail(2)).isEqualTo(1);
    assertThat(network.head(2)).isEqualTo(2);
    assertThat(read.links().get(2).id()).isEqualTo("b");
    assertThat(read.links().get(2).forward()).isFalse();
    assertThat(read.links().getFirst().label().name()).isEqualTo("A 1");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void aZoneOfSeveralNodesGetsANodeThatIsJoinedToThemFree() throws IOException {
    GmnsNetwork read =
        read(
            """
            \uFEFFnode_id,x_coord,y_coord,zone_id
            1,0,0,Z
            2,2,4,Z
            3,9,9,Y
            """,
            """
            link_id,from_node_id,to_node_id,length,free_speed,lanes
            1,1,3,1,60,
            2,2,3,1,60,0
            """);

    AssignmentNetwork network = read.network();
    assertThat(read.zones()).containsExactly("Z", "Y");
    assertThat(read.nodes().getFirst()).isEqualTo(new GmnsNetwork.Node("zone Z", null, 1, 2));
    // One link with lanes, and a pair for each of the three nodes of zones.
    assertThat(network.linkCount()).isEqualTo(7);
    assertThat(network.cost(1)).isEqualTo(new LinkCost.Constant(0));
    assertThat(read.remarks())
        .containsExactly(
            "link.csv: 1 links give no capacity: their time is fixed",
            "link.csv: 1 links have no lanes and are left out");
    AssignmentResult result = solve(network, Demand.builder(2).add(0, 1, 5).build());
    assertThat(result.lostTrips()).isZero();
    assertThat(result.totalCost()).isCloseTo(5 * network.cost(0).cost(0), within(1e-9));
  }

  @Test
  void allFaultsOfAllFilesAreToldWithTheirLines() {
    List<Problem> faults =
        faults(
            NODES + "mid,3,3,,\n",
            """
            link_id,from_node_id,to_node_id,directed,length,free_speed,capacity
            a,west,mit,1,1,60,900
            a,west,mid,1,1,60,-5
            c,west,mid,perhaps,1,,900
            d,west,mid,1,1,0,900
            e,west,mid,1,1,60,0
            f,,mid,1,x,60,900
            """);

    assertThat(faults.stream().map(Problem::toString).map(text -> text.lines().toList().getFirst()))
        .containsExactly(
            "node.csv line 5: node_id 'mid' stands twice",
            "link.csv line 2: to_node_id 'mit' is not in node.csv",
            "link.csv line 3: capacity '-5' is less than 0",
            "link.csv line 3: link_id 'a' stands twice",
            "link.csv line 4: free_speed is empty",
            "link.csv line 5: free_speed is 0",
            "link.csv line 6: capacity is 0, but time grows with flow over capacity",
            "link.csv line 7: from_node_id is empty",
            "link.csv line 7: length 'x' is not a number");
    assertThat(faults.get(1).fix()).isEqualTo("did you mean mid?");
  }

  @Test
  void missingFilesColumnsAndZonesAreTold() throws IOException {
    assertThatThrownBy(() -> GmnsNetwork.read(folder.resolve("none")))
        .hasMessageContaining("there is no such folder");
    Files.writeString(folder.resolve("node.csv"), "node_id,x_coord\n1,0\n");
    assertThatThrownBy(() -> GmnsNetwork.read(folder))
        .hasMessageContaining("link.csv: cannot be read");
    assertThat(faults("node_id\n1\n", "link_id,from_node_id\n"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("lacks the column to_node_id");
    assertThat(faults("node_id\n1\n", "link_id,from_node_id,to_node_id\n"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("no node has a zone_id");
    Files.writeString(folder.resolve("config.csv"), "long_length,speed\nverst,mph\n");
    assertThat(faults(NODES, "link_id,from_node_id,to_node_id\n"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("long_length 'verst' is no known unit");
  }

  private static AssignmentResult solve(AssignmentNetwork network, Demand demand) {
    var settings =
        new AssignmentSettings(Objective.USER_EQUILIBRIUM, new Weights(0, 0), 1e-12, 1000, 1);
    return PairedSegments.solve(network, demand, settings, report -> true);
  }

  @Test
  void whatIsWrittenIsReadAsTheSameNetworkAndHasTheSameFlows() throws IOException {
    AssignmentNetwork network =
        AssignmentNetwork.builder(4, 2)
            .firstThroughNode(2)
            .link(0, 2, new Bpr(1.0 / 3, 0.15, 10, 4), 2, 7)
            .link(0, 3, new LinkCost.Constant(0.5))
            .link(2, 1, new Bpr(1, 1, 5, 1))
            .link(3, 1, new Bpr(2, 0.5, 0.1, 2))
            .build();
    GmnsWriter.write(folder, GmnsNetwork.numbered(network));

    GmnsNetwork read = GmnsNetwork.read(folder);

    assertThat(read.zones()).containsExactly("1", "2");
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(read.network().cost(link)).isEqualTo(network.cost(link));
      assertThat(read.network().tail(link)).isEqualTo(network.tail(link));
      assertThat(read.network().head(link)).isEqualTo(network.head(link));
      assertThat(read.network().toll(link)).isEqualTo(network.toll(link));
      assertThat(read.network().length(link)).isEqualTo(network.length(link));
    }
    Demand demand = Demand.builder(2).add(0, 1, 8).build();
    AssignmentResult first = solve(network, demand);
    AssignmentResult second = solve(read.network(), demand);
    assertThat(second.objective()).isEqualTo(first.objective());
    assertThat(CsvText.render(GmnsWriter.flows(read, second)))
        .startsWith("link_id,dir_flag,from_node_id,to_node_id,flow,cost\n1,1,1,3,");
  }

  @Test
  void zonesThatMayBePassedThroughStillMay() throws IOException {
    AssignmentNetwork chain =
        AssignmentNetwork.builder(3, 3)
            .link(0, 1, new LinkCost.Constant(1))
            .link(1, 2, new LinkCost.Constant(1))
            .build();
    GmnsWriter.write(folder, GmnsNetwork.numbered(chain));

    GmnsNetwork read = GmnsNetwork.read(folder);

    AssignmentResult result = solve(read.network(), Demand.builder(3).add(0, 2, 4).build());
    assertThat(result.lostTrips()).isZero();
    assertThat(result.totalCost()).isCloseTo(8, within(1e-9));
    Path again = folder.resolve("again");
    GmnsWriter.write(again, read);
    assertThat(Files.readString(again.resolve("node.csv")))
        .isEqualTo(Files.readString(folder.resolve("node.csv")));
  }

  @Test
  void aCostThatGmnsHasNoColumnsForIsRefused() {
    AssignmentNetwork network =
        AssignmentNetwork.builder(2, 2).link(0, 1, new LinkCost.Conical(1, 1, 4)).build();

    assertThatThrownBy(() -> GmnsWriter.write(folder, GmnsNetwork.numbered(network)))
        .hasMessageContaining("GMNS has no columns for the cost of link 1");
  }
}
