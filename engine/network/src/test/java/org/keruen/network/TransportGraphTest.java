package org.keruen.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keruen.network.NetworkText.corridor;
import static org.keruen.network.NetworkText.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keruen.network.TransportGraph.ArcKind;

class TransportGraphTest {

  private static final String DAY = "2026-03-02";

  /// Arcs that are open on the date as `means from>to`, in words.
  private static List<String> arcs(TransportGraph graph, ArcKind kind) {
    return IntStream.range(0, graph.arcCount())
        .filter(arc -> graph.kind(arc) == kind && !graph.onlyIfOpen(arc))
        .mapToObj(arc -> words(graph, arc))
        .toList();
  }

  private static String words(TransportGraph graph, int arc) {
    return graph.means(graph.arcMeans(arc)).id()
        + " "
        + graph.placeId(graph.statePlace(graph.tail(arc)))
        + ">"
        + graph.placeId(graph.statePlace(graph.head(arc)));
  }

  private static int arc(TransportGraph graph, ArcKind kind, String word) {
    List<Integer> found =
        IntStream.range(0, graph.arcCount())
            .filter(arc -> graph.kind(arc) == kind && !graph.onlyIfOpen(arc))
            .filter(arc -> words(graph, arc).equals(word))
            .boxed()
            .toList();
    assertThat(found).as("%s %s", kind, word).hasSize(1);
    return found.getFirst();
  }

  /// Links of the runs that are there only to tell what a closure costs.
  private static List<List<String>> linksIfOpen(TransportGraph graph, String word) {
    return IntStream.range(0, graph.arcCount())
        .filter(graph::onlyIfOpen)
        .filter(arc -> words(graph, arc).equals(word))
        .mapToObj(graph::listLinks)
        .toList();
  }

  private static final String TWO_ROADS =
      """
      road KZ.a KZ.b 100 id=north
      road KZ.a KZ.m 100 id=south-1
      road KZ.m KZ.b 100 id=south-2
      post a-x KZ.a UZ.x road
      post b-c KZ.b KG.c road out=2 back=6 fee=30
      """;

  /// 100 km at 50 km/h are 2 h driving, of 12 in a day: 4 h. 100 USD, 10 kg a tonne.
  @Test
  void aRunCostsWhatItsKilometresCost() {
    TransportGraph graph = graph(corridor(TWO_ROADS), DAY);

    int run = arc(graph, ArcKind.MOVE, "truck a>b");

    assertThat(graph.meanHours(run)).isCloseTo(4, within(1e-9));
    assertThat(graph.usdPerUnit(run)).isCloseTo(100, within(1e-9));
    assertThat(graph.co2KgPerTonne(run)).isCloseTo(10, within(1e-9));
    assertThat(graph.listLinks(run)).containsExactly("north");
  }

  @Test
  void aLinkShutOnTheDateIsUsedOnlyAsIfOpen() {
    Network network = corridor(TWO_ROADS + "shut link:north 2026-03-01 2026-03-31");

    TransportGraph shut = graph(network, DAY);
    assertThat(shut.listLinks(arc(shut, ArcKind.MOVE, "truck a>b")))
        .containsExactly("south-1", "south-2");
    assertThat(linksIfOpen(shut, "truck a>b")).containsExactly(List.of("north"));
    TransportGraph after = graph(network, "2026-04-01");
    assertThat(linksIfOpen(after, "truck a>b")).isEmpty();
    assertThat(after.listLinks(arc(after, ArcKind.MOVE, "truck a>b"))).containsExactly("north");
  }

  @Test
  void aLinkShutForSomeGoodsStaysInTheGraphForOthers() {
    Network network = corridor(TWO_ROADS + "shut link:north 2026-03-01 - hs=02");

    TransportGraph graph = graph(network, DAY);

    assertThat(graph.listLinks(arc(graph, ArcKind.MOVE, "truck a>b"))).containsExactly("north");
  }

  @Test
  void aLinkShutForAllGoodsButSomeStaysInTheGraphForThem() {
    Network network = corridor(TWO_ROADS + "shut link:north 2026-03-01 - except=02");

    TransportGraph graph = graph(network, DAY);

    assertThat(graph.listLinks(arc(graph, ArcKind.MOVE, "truck a>b"))).containsExactly("north");
  }

  @Test
  void aBorderPostTakesItsOwnTimeInEachDirection() {
    TransportGraph graph = graph(corridor(TWO_ROADS), DAY);

    int out = arc(graph, ArcKind.CROSS, "truck b>c");
    int back = arc(graph, ArcKind.CROSS, "truck c>b");

    assertThat(graph.meanHours(out)).isCloseTo(2, within(1e-9));
    assertThat(graph.meanHours(back)).isCloseTo(6, within(1e-9));
    assertThat(graph.usdPerUnit(out)).isCloseTo(30, within(1e-9));
    assertThat(graph.listPlaces(back)).containsExactly("c", "b");
    assertThat(graph.fromCountry(back) + graph.toCountry(back)).isEqualTo("KGKZ");
  }

  /// 2 h · 2 + 3 h out; the way back is not under the restriction.
  @Test
  void aRestrictionSlowsOneDirection() {
    Network network = corridor(TWO_ROADS + "slow post:b-c 2026-03-01 - factor=2 add=3 dir=KZ>KG");

    TransportGraph graph = graph(network, DAY);

    assertThat(graph.meanHours(arc(graph, ArcKind.CROSS, "truck b>c"))).isCloseTo(7, within(1e-9));
    assertThat(graph.meanHours(arc(graph, ArcKind.CROSS, "truck c>b"))).isCloseTo(6, within(1e-9));
  }

  /// Of 2 h one is stood in a line: slowed twice and by 3 h, 7 h hold 2 h of line.
  @Test
  void aRestrictionLengthensTheWaitInALine() {
    String text = TWO_ROADS.replace("out=2", "out=2 queue=1");
    String slow = "slow post:b-c 2026-03-01 - factor=2 add=3 dir=KZ>KG";

    TransportGraph usual = graph(corridor(text), DAY);
    TransportGraph slowed = graph(corridor(text + slow), DAY);

    assertThat(usual.queueHours(arc(usual, ArcKind.CROSS, "truck b>c"))).isEqualTo(1);
    assertThat(slowed.queueHours(arc(slowed, ArcKind.CROSS, "truck b>c")))
        .isCloseTo(2, within(1e-9));
    assertThat(slowed.meanHours(arc(slowed, ArcKind.CROSS, "truck b>c")))
        .isCloseTo(7, within(1e-9));
  }

  /// A container runs 240 km a day. 10 h; or 100 km three times as long and 5 h more, the other
  /// 140 as before.
  @Test
  void aRestrictionSlowsALine() {
    String lines =
        """
        rail KZ.a KZ.m 100 id=flooded
        rail KZ.m KZ.b 140 id=dry
        post x KZ.a UZ.x rail
        post y KZ.b UZ.y rail
        """;
    TransportGraph free = graph(corridor(lines), DAY);
    TransportGraph slow =
        graph(corridor(lines + "slow link:flooded 2026-03-01 - factor=3 add=5"), DAY);

    assertThat(free.meanHours(arc(free, ArcKind.MOVE, "box-1520 a>b"))).isCloseTo(24, within(1e-9));
    int over = arc(slow, ArcKind.MOVE, "box-1520 a>b");
    assertThat(slow.meanHours(over)).isCloseTo(30 + 5 + 14, within(1e-9));
    assertThat(slow.km(over)).isCloseTo(240, within(1e-9));
  }

  /// 100 km that take as long as 300 lose to 200 km round about.
  @Test
  void trainsGoRoundALineThatIsSlow() {
    String lines =
        """
        rail KZ.a KZ.b 100 id=flooded
        rail KZ.a KZ.m 100 id=round-1
        rail KZ.m KZ.b 100 id=round-2
        post x KZ.a UZ.x rail
        post y KZ.b UZ.y rail
        """;
    TransportGraph slow = graph(corridor(lines + "slow link:flooded 2026-03-01 - factor=3"), DAY);

    assertThat(
            IntStream.range(0, slow.arcCount())
                .filter(arc -> slow.kind(arc) == ArcKind.MOVE)
                .filter(arc -> words(slow, arc).equals("box-1520 a>b"))
                .mapToObj(slow::listLinks))
        .contains(List.of("round-1", "round-2"));
  }

  @Test
  void aPostThatIsShutStaysInTheGraphAndNamesWhatToLookUp() {
    TransportGraph graph = graph(corridor(TWO_ROADS + "shut post:b-c 2026-03-01 -"), DAY);

    int crossing = arc(graph, ArcKind.CROSS, "truck b>c");

    assertThat(graph.hasStates(crossing)).isTrue();
    assertThat(graph.listElements(crossing))
        .contains("post:b-c", "place:b", "place:c", "country-road:KZ", "country-road:KG");
  }

  @Test
  void aGaugeChangeHandsAContainerOverToTheOtherGauge() {
    TransportGraph graph =
        graph(
            corridor(
                """
                rail KZ.s KZ.t 240 gauge=1520
                rail CN.u CN.v 240 gauge=1435
                post t-u KZ.t CN.u rail gauges=1520/1435 out=24
                post s-x KZ.s UZ.x rail
                post v-y CN.v KG.y rail gauges=1435/1435
                """),
            DAY);

    int crossing = arc(graph, ArcKind.CROSS, "box-1435 t>u");

    assertThat(graph.means(graph.stateMeans(graph.tail(crossing))).id()).isEqualTo("box-1520");
    assertThat(graph.means(graph.stateMeans(graph.head(crossing))).id()).isEqualTo("box-1435");
    // no 1435 mm wagon takes what the 1520 mm wagon carried
    assertThat(arcs(graph, ArcKind.CROSS)).noneMatch(arc -> arc.startsWith("wagon-1520 t>u"));
  }

  @Test
  void aTruckAboveTheGrossLimitOfACountryCannotEnterIt() {
    Network network =
        corridor(
            """
            road KZ.a KZ.b 100
            road KG.c KG.d 100
            post b-c KZ.b KG.c road
            post d-e KG.d UZ.e road
            limit KZ 60
            limit KG 44
            limit UZ 60
            """);

    TransportGraph graph = graph(network, DAY);

    assertThat(arcs(graph, ArcKind.CROSS)).contains("truck b>c").doesNotContain("truck-heavy b>c");
    assertThat(arcs(graph, ArcKind.MOVE)).contains("truck c>d").doesNotContain("truck-heavy c>d");
  }

  /// 20 h at sea, 10 h for a departure, 5 h at each port.
  @Test
  void aFerryCarriesATruckWithItsWaitAndBothPorts() {
    TransportGraph graph =
        graph(corridor("ferry KZ.p AZ.q 300 hours=20 wait=10 usd=900 means=truck"), DAY);

    int sailing = arc(graph, ArcKind.SAIL, "truck p>q");

    assertThat(graph.meanHours(sailing)).isCloseTo(40, within(1e-9));
    assertThat(graph.usdPerUnit(sailing)).isCloseTo(900, within(1e-9));
    assertThat(graph.co2KgPerTonne(sailing)).isCloseTo(300 * 50 / 1000.0, within(1e-9));
    assertThat(arcs(graph, ArcKind.SAIL)).containsExactly("truck p>q", "truck q>p");
  }

  @Test
  void aServiceSailsOnlyBetweenItsFirstAndLastDay() {
    Network network =
        corridor("sea CN.q PK.r 5000 means=ship oneway from=2026-03-02 to=2026-03-31");

    assertThat(arcs(graph(network, "2026-03-01"), ArcKind.SAIL)).isEmpty();
    assertThat(arcs(graph(network, "2026-03-02"), ArcKind.SAIL)).containsExactly("ship q>r");
    assertThat(arcs(graph(network, "2026-04-01"), ArcKind.SAIL)).isEmpty();
  }

  @Test
  void plannedLinesAndPostsAreNotUsedEvenAsIfOpen() {
    Network network =
        corridor(
            """
            rail KZ.s KZ.t 200 planned
            post t-u KZ.t UZ.u rail
            post s-x KZ.s UZ.x rail
            post s-y KZ.s KG.y rail planned
            """);

    TransportGraph graph = graph(network, DAY);

    assertThat(arcs(graph, ArcKind.MOVE)).isEmpty();
    assertThat(linksIfOpen(graph, "box-1520 s>t")).isEmpty();
    assertThat(arcs(graph, ArcKind.CROSS)).noneMatch(arc -> arc.endsWith("y"));
  }

  @Test
  void aCountryWhoseRoadsAreShutHasNoRunsByRoad() {
    Network network =
        corridor(
            TWO_ROADS
                + """
                rail KZ.a KZ.b 100 id=line
                post a-r KZ.a UZ.r rail
                post b-r KZ.b UZ.s rail
                shut country-road:KZ 2026-03-01 -
                """);

    TransportGraph graph = graph(network, DAY);

    assertThat(arcs(graph, ArcKind.MOVE)).noneMatch(arc -> arc.contains("truck"));
    assertThat(arcs(graph, ArcKind.MOVE)).contains("box-1520 a>b");
    assertThat(linksIfOpen(graph, "truck a>b")).containsExactly(List.of("north"));
  }

  /// Half of 6 h and of 50 USD on either side of the floor, and 24 h for a train.
  @Test
  void aContainerGoesOverATerminalFromTruckToTrain() {
    TransportGraph graph =
        graph(
            corridor(
                """
                road KZ.a KZ.b 100
                rail KZ.s KZ.t 240
                terminal dock KZ.b,KZ.s containers hours=6 lift=50 haul=10
                """),
            DAY);

    int unload = arc(graph, ArcKind.UNLOAD, "box-truck b>b");
    int load = arc(graph, ArcKind.LOAD, "box-1520 b>s");

    assertThat(graph.head(unload)).isEqualTo(graph.tail(load));
    // 3 h and 10 km at 50 km/h; 25 USD and 10 km at 1 USD
    assertThat(graph.meanHours(unload)).isCloseTo(3.2, within(1e-9));
    assertThat(graph.usdPerUnit(unload)).isCloseTo(35, within(1e-9));
    assertThat(graph.meanHours(load)).isCloseTo(27, within(1e-9));
    assertThat(graph.usdPerUnit(load)).isCloseTo(25, within(1e-9));
    // loose goods have no place there
    assertThat(arcs(graph, ArcKind.UNLOAD)).noneMatch(arc -> arc.startsWith("truck "));
  }

  @Test
  void runsNeverLeaveTheirCountry() {
    TransportGraph graph = graph(corridor(TWO_ROADS), DAY);

    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.kind(arc) == ArcKind.MOVE) {
        assertThat(graph.fromCountry(arc)).isEqualTo(graph.toCountry(arc));
      }
    }
  }

  /// What an arc costs is the middle of its band.
  @Test
  void theBandOfAnArcHasItsCostInTheMiddle() {
    TransportGraph graph = graph(corridor(TWO_ROADS), DAY);

    for (int arc = 0; arc < graph.arcCount(); arc++) {
      TransportGraph.Price price = graph.price(arc);
      assertThat(price.perUnit().mid()).isCloseTo(graph.usdPerUnit(arc), within(1e-9));
      assertThat(price.perTonne().mid()).isCloseTo(graph.usdPerTonne(arc), within(1e-9));
    }
  }

  @Test
  void aTripMayEndAtAPlaceThatIsNoGateway() {
    TransportGraph graph = graph(corridor(TWO_ROADS), DAY);

    TransportGraph.EndRuns runs = graph.endRuns(graph.placeIndex("m"), -1);

    assertThat(IntStream.range(0, runs.size()).mapToObj(run -> graph.placeId(runs.otherPlace(run))))
        .contains("a", "b");
    assertThat(runs.km(0)).isCloseTo(100, within(1e-9));
  }
}
