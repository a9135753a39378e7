package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Constant;

/// Who uses a link, which paths are used, and what it takes between zones.
class FlowAnalysisTest {
  private static final int ZONES = 6;
  private static final int NODES = 30;
  private static final int LINKS = 140;
  private static final AssignmentSettings EXACT =
      AssignmentSettings.DEFAULT.withTargetGap(1e-12).withMaxIterations(500);

  private static AssignmentNetwork network(Random random) {
    var builder = AssignmentNetwork.builder(NODES, ZONES).firstThroughNode(random.nextInt(ZONES));
    for (int i = 0; i < LINKS; i++) {
      int tail = i < NODES ? i : random.nextInt(NODES);
      int head = i < NODES ? (i + 1) % NODES : (tail + 1 + random.nextInt(NODES - 1)) % NODES;
      double free = i % 5 == 0 ? 0 : 1 + 9 * random.nextDouble();
      var cost = new Bpr(free, 0.5, 5 + 20 * random.nextDouble(), 1 + i % 4);
      builder.link(tail, head, cost, i % 7, 10 * random.nextDouble());
    }
    return builder.build();
  }

  private static Demand demand(Random random) {
    var builder = Demand.builder(ZONES);
    for (int origin = 0; origin < ZONES; origin++) {
      for (int destination = 0; destination < ZONES; destination++) {
        builder.add(origin, destination, random.nextInt(20));
      }
    }
    return builder.build();
  }

  private static AssignmentResult solved(long seed) {
    Random random = new Random(seed);
    return PairedSegments.solve(
        network(random),
        List.of(
            new UserClass("cars", 1, new Weights(0.2, 0.1), demand(random)),
            new UserClass("trucks", 2, new Weights(0.5, 0), demand(random))),
        EXACT,
        Watch.SILENT);
  }

  /// 0 → 3 ⇉ 4 → 1, 2: 15 trips, over links of 10 + v and 15 + v.
  private static AssignmentResult fork() {
    var network =
        AssignmentNetwork.builder(5, 3)
            .link(0, 3, new Constant(1))
            .link(3, 4, new Bpr(10, 0.1, 1, 1))
            .link(3, 4, new Bpr(15, 1.0 / 15, 1, 1), 2, 7)
            .link(4, 1, new Constant(1))
            .link(4, 2, new Constant(3))
            .build();
    var demand = Demand.builder(3).add(0, 1, 10).add(0, 2, 5).build();
    return PairedSegments.solve(network, demand, EXACT, Watch.SILENT);
  }

  @Test
  void tripsMixInProportionWhereWaysMeet() {
    var selected = SelectedFlows.throughLinks(fork(), 1);

    // 10 + x = 15 + (15 - x): 10 of 15 take link 1, two thirds of either destination's trips.
    assertThat(selected.listTrips()).hasSize(2);
    assertThat(selected.listTrips().get(0).destination()).isEqualTo(1);
    assertThat(selected.listTrips().get(0).trips()).isCloseTo(20.0 / 3, within(1e-9));
    assertThat(selected.listTrips().get(1).trips()).isCloseTo(10.0 / 3, within(1e-9));
    assertThat(selected.listTrips().get(1).share()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(selected.flow(0, 0)).isCloseTo(10, within(1e-9));
    assertThat(selected.flow(0, 2)).isZero();
    assertThat(selected.flow(0, 3)).isCloseTo(20.0 / 3, within(1e-9));
    assertThat(selected.trips(0)).isCloseTo(10, within(1e-9));
  }

  @Test
  void tripsToAZoneAreFollowedFromAllOrigins() {
    var selected = SelectedFlows.toZone(fork(), 2);

    assertThat(selected.flow(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(selected.flow(0, 1)).isCloseTo(10.0 / 3, within(1e-9));
    assertThat(selected.flow(0, 3)).isZero();
    assertThat(selected.listTrips()).containsExactly(new SelectedTrips(0, 0, 2, 5, 1));
  }

  @Test
  void skimsOfTheForkAreItsCosts() {
    var result = fork();

    List<ZoneMatrix> skims = EquilibriumSkims.of(result, 0, 1);

    assertThat(skims)
        .extracting(ZoneMatrix::name)
        .containsExactly("cost", "time", "toll", "length");
    // 1 + 20 + 3 on either way; link 1 has neither toll nor length.
    assertThat(skims.get(0).get(0, 2)).isCloseTo(24, within(1e-9));
    assertThat(skims.get(1).get(0, 2)).isCloseTo(24, within(1e-9));
    assertThat(skims.get(0).get(0, 0)).isZero();
    assertThat(skims.get(0).get(2, 0)).isInfinite();
    assertThat(skims.get(3).get(2, 0)).isInfinite();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void selectedTripsAreTheFlowOfTheLinkAndNoMoreThanFlowsElsewhere(long seed) {
    var result = solved(seed);
    for (int link = 0; link < LINKS; link += 9) {
      var selected = SelectedFlows.throughLinks(result, link);
      for (int c = 0; c < 2; c++) {
        assertThat(selected.trips(c))
            .as("seed %d, link %d", seed, link)
            .isCloseTo(result.flow(c, link), within(1e-8));
        for (int other = 0; other < LINKS; other++) {
          assertThat(selected.flow(c, other)).isLessThanOrEqualTo(result.flow(c, other) + 1e-8);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void zonesTogetherAreAllFlows(long seed) {
    var result = solved(seed);
    double[] from = new double[LINKS];
    double[] to = new double[LINKS];
    double[] all = new double[LINKS];
    for (int zone = 0; zone < ZONES; zone++) {
      var leaving = SelectedFlows.fromZone(result, zone);
      var coming = SelectedFlows.toZone(result, zone);
      for (int link = 0; link < LINKS; link++) {
        from[link] += leaving.flow(1, link);
        to[link] += coming.flow(1, link);
      }
    }
    Arrays.setAll(all, link -> result.flow(1, link));

    assertThat(from).as("seed %d", seed).containsExactly(all, within(1e-8));
    assertThat(to).as("seed %d", seed).containsExactly(all, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void pathsAddUpToFlowsTripsAndWhatSelectedLinksSay(long seed) {
    var result = solved(seed);
    var network = result.network();
    int watched = 40;
    double[] flow = new double[LINKS];
    double[][] trips = new double[ZONES][ZONES];
    double[][] throughWatched = new double[ZONES][ZONES];

    UsedPaths.visit(
        result,
        (c, origin, destination, count, links) -> {
          assertThat(network.tail(links[0])).isEqualTo(origin);
          assertThat(network.head(links[links.length - 1])).isEqualTo(destination);
          for (int i = 0; i < links.length; i++) {
            assertThat(i == 0 || network.tail(links[i]) == network.head(links[i - 1])).isTrue();
            flow[links[i]] += c == 0 ? count : 0;
            throughWatched[origin][destination] += c == 0 && links[i] == watched ? count : 0;
          }
          trips[origin][destination] += c == 0 ? count : 0;
        });

    double[] all = new double[LINKS];
    Arrays.setAll(all, link -> result.flow(0, link));
    assertThat(flow).as("seed %d", seed).containsExactly(all, within(1e-6));
    for (int origin = 0; origin < ZONES; origin++) {
      for (int to = 0; to < ZONES; to++) {
        if (origin != to) {
          double wanted = carried(result, origin, to);
          assertThat(trips[origin][to]).as("seed %d", seed).isCloseTo(wanted, within(1e-6));
        }
      }
    }
    for (SelectedTrips pair : SelectedFlows.throughLinks(result, watched).listTrips()) {
      if (pair.userClass() == 0) {
        assertThat(throughWatched[pair.origin()][pair.destination()])
            .as("seed %d", seed)
            .isCloseTo(pair.trips(), within(1e-6));
      }
    }
  }

  /// Cars between two zones that have a way.
  private static double carried(AssignmentResult result, int origin, int destination) {
    boolean lost =
        result.listLost(0).stream()
            .anyMatch(pair -> pair.origin() == origin && pair.destination() == destination);
    return lost ? 0 : result.classes().getFirst().demand().trips(origin, destination);
  }

  /// Relaxes every link until nothing changes.
  private static double[] plainCosts(AssignmentResult result, int userClass, int origin) {
    var network = result.network();
    double[] cost = new double[NODES];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[origin] = 0;
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int link = 0; link < LINKS; link++) {
        int tail = network.tail(link);
        double there = cost[tail] + result.cost(userClass, link);
        boolean passes = tail == origin || tail >= network.firstThroughNode();
        if (passes && there < cost[network.head(link)]) {
          cost[network.head(link)] = there;
          changed = true;
        }
      }
    }
    return cost;
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void skimsAreTheCheapestWaysAndTheirParts(long seed) {
    var result = solved(seed);
    for (int c = 0; c < 2; c++) {
      Weights weights = result.classes().get(c).weights();
      List<ZoneMatrix> skims = EquilibriumSkims.of(result, c, 2);
      double paid = 0;
      for (int origin = 0; origin < ZONES; origin++) {
        double[] plain = plainCosts(result, c, origin);
        for (int to = 0; to < ZONES; to++) {
          int from = origin;
          int end = to;
          double cost = skims.get(0).get(origin, to);
          if (Double.isInfinite(plain[to])) {
            assertThat(skims).allMatch(matrix -> Double.isInfinite(matrix.get(from, end)));
            continue;
          }
          double parts =
              skims.get(1).get(origin, to)
                  + weights.toll() * skims.get(2).get(origin, to)
                  + weights.distance() * skims.get(3).get(origin, to);
          assertThat(cost).as("seed %d", seed).isCloseTo(plain[to], within(1e-9));
          assertThat(parts).isCloseTo(cost, within(1e-9));
          paid += origin == to ? 0 : result.classes().get(c).demand().trips(origin, to) * cost;
        }
      }
      assertThat(paid).isCloseTo(result.totalCost(c), within(1e-9 * paid));
    }
  }

  @Test
  void aMethodWithoutOriginsHasNoSelectedLinks() {
    var network = AssignmentNetwork.builder(2, 2).link(0, 1, new Constant(1)).build();
    var demand = Demand.builder(2).add(0, 1, 1).build();
    var result = FrankWolfe.solve(network, demand, EXACT, Watch.SILENT);

    assertThatThrownBy(() -> SelectedFlows.throughLinks(result, 0))
        .hasMessageContaining("no flows by origin");
  }
}
