package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.assignment.LinkCost.Bpr;

/// Several classes of vehicles on the same links.
class UserClassesTest {
  private static final int ZONES = 6;
  private static final int NODES = 30;
  private static final int LINKS = 130;
  private static final AssignmentSettings EXACT =
      AssignmentSettings.DEFAULT.withTargetGap(1e-12).withMaxIterations(500);

  private static AssignmentNetwork network(Random random) {
    var builder = AssignmentNetwork.builder(NODES, ZONES).firstThroughNode(random.nextInt(ZONES));
    for (int i = 0; i < LINKS; i++) {
      int tail = i < NODES ? i : random.nextInt(NODES);
      int head = i < NODES ? (i + 1) % NODES : (tail + 1 + random.nextInt(NODES - 1)) % NODES;
      double toll = random.nextInt(4) == 0 ? 5 * random.nextDouble() : 0;
      var cost =
          new Bpr(1 + 9 * random.nextDouble(), 0.15, 10 + 40 * random.nextDouble(), i % 3 + 1);
      builder.link(tail, head, cost, toll, 10 * random.nextDouble());
    }
    return builder.build();
  }

  private static Demand demand(Random random, int most) {
    var builder = Demand.builder(ZONES);
    for (int origin = 0; origin < ZONES; origin++) {
      for (int destination = 0; destination < ZONES; destination++) {
        builder.add(origin, destination, random.nextInt(most));
      }
    }
    return builder.build();
  }

  private static List<UserClass> mixed(Random random) {
    return List.of(
        new UserClass("cars", 1, new Weights(1, 0.1), demand(random, 20)),
        new UserClass("trucks", 2.5, new Weights(0.3, 0.4), demand(random, 6)),
        new UserClass("buses", 2, Weights.NONE, demand(random, 3)));
  }

  private static AssignmentResult solve(AssignmentNetwork network, List<UserClass> classes) {
    return PairedSegments.solve(network, classes, EXACT, Watch.SILENT);
  }

  @Test
  void thoseWhoMindTheTollLeaveTheTolledRoadToTheOthers() {
    var network =
        AssignmentNetwork.builder(2, 2)
            .link(0, 1, new Bpr(10, 0.1, 1, 1), 5, 0)
            .link(0, 1, new Bpr(15, 1.0 / 15, 1, 1))
            .build();
    var cars = Demand.builder(2).add(0, 1, 20).build();
    var trucks = Demand.builder(2).add(0, 1, 3).build();

    var result =
        solve(
            network,
            List.of(
                new UserClass("cars", 1, Weights.NONE, cars),
                new UserClass("trucks", 2, new Weights(1, 0), trucks)));

    // Trucks count 6 and stay off the toll. Cars: 10 + v = 15 + (26 - v), so v = 15.5.
    assertThat(result.flow(0)).isCloseTo(15.5, within(1e-9));
    assertThat(result.flow(0, 0)).isCloseTo(15.5, within(1e-9));
    assertThat(result.flow(0, 1)).isCloseTo(4.5, within(1e-9));
    assertThat(result.flow(1, 0)).isZero();
    assertThat(result.flow(1, 1)).isCloseTo(3, within(1e-12));
    assertThat(result.cost(0, 0)).isCloseTo(25.5, within(1e-9));
    assertThat(result.cost(1, 0)).isCloseTo(30.5, within(1e-9));
    assertThat(result.totalCost(0)).isCloseTo(20 * 25.5, within(1e-8));
    assertThat(result.totalCost(1)).isCloseTo(3 * 25.5, within(1e-8));
    assertThat(result.totalCost()).isCloseTo(26 * 25.5, within(1e-8));
    // 10 · 15.5 + 15.5²/2 and 15 · 10.5 + 10.5²/2; nobody pays the toll.
    assertThat(result.objective()).isCloseTo(155 + 120.125 + 157.5 + 55.125, within(1e-9));
  }

  @Test
  void aVehicleOfTwoEquivalentsIsTwoCars() {
    var network = network(new Random(3));
    var cars = demand(new Random(4), 20);
    var twice = Demand.builder(ZONES);
    for (int origin = 0; origin < ZONES; origin++) {
      for (int destination = 0; destination < ZONES; destination++) {
        if (origin != destination) {
          twice.add(origin, destination, 2 * cars.trips(origin, destination));
        }
      }
    }

    var trucks = solve(network, List.of(new UserClass("trucks", 2, Weights.NONE, cars)));
    var single = PairedSegments.solve(network, twice.build(), EXACT, Watch.SILENT);

    assertThat(trucks.history()).isEqualTo(single.history());
    for (int link = 0; link < LINKS; link++) {
      assertThat(trucks.flow(0, link)).isEqualTo(single.flow(0, link) / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void classesThatAreAlikeMakeTheFlowsOfOne(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    var some = demand(random, 15);
    var others = demand(random, 15);
    var all = Demand.builder(ZONES);
    for (int origin = 0; origin < ZONES; origin++) {
      for (int to = 0; to < ZONES; to++) {
        if (origin != to) {
          all.add(origin, to, some.trips(origin, to) + others.trips(origin, to));
        }
      }
    }
    var weights = new Weights(0.5, 0.1);

    var two =
        solve(
            network,
            List.of(
                new UserClass("some", 1, weights, some),
                new UserClass("others", 1, weights, others)));
    var one = PairedSegments.solve(network, all.build(), EXACT.withWeights(weights), Watch.SILENT);

    assertThat(two.converged()).as("seed %d", seed).isTrue();
    assertThat(two.objective()).isCloseTo(one.objective(), within(1e-11 * one.objective()));
    for (int link = 0; link < LINKS; link++) {
      assertThat(two.flow(link)).as("seed %d", seed).isCloseTo(one.flow(link), within(1e-4));
      assertThat(two.flow(link)).isCloseTo(two.flow(0, link) + two.flow(1, link), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void frankWolfeFindsTheSameObjectiveForMixedClasses(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    var classes = mixed(random);

    var result = solve(network, classes);
    var check =
        FrankWolfe.solve(
            network, classes, EXACT.withTargetGap(1e-6).withMaxIterations(5000), Watch.SILENT);

    assertThat(result.converged()).as("seed %d", seed).isTrue();
    assertThat(check.relativeGap()).as("seed %d", seed).isLessThan(1e-4);
    assertThat(check.objective())
        .isCloseTo(result.objective(), within(1e-4 * result.objective()))
        .isGreaterThanOrEqualTo(result.objective() * (1 - 1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void vehiclesOfEveryClassAreConservedAtEveryNode(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    var classes = mixed(random);

    var result = solve(network, classes);

    for (int c = 0; c < classes.size(); c++) {
      double[] net = new double[NODES];
      for (int link = 0; link < LINKS; link++) {
        net[network.tail(link)] -= result.flow(c, link);
        net[network.head(link)] += result.flow(c, link);
      }
      for (int zone = 0; zone < ZONES; zone++) {
        for (int other = 0; other < ZONES; other++) {
          if (other != zone) {
            net[zone] += classes.get(c).demand().trips(zone, other);
            net[zone] -= classes.get(c).demand().trips(other, zone);
          }
        }
      }
      for (int node = 0; node < NODES; node++) {
        assertThat(net[node]).as("seed %d, node %d", seed, node).isCloseTo(0, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void digitsOfClassesAreTheSameForEveryNumberOfThreads(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    var classes = mixed(random);

    var one = solve(network, classes);
    var three = PairedSegments.solve(network, classes, EXACT.withThreads(3), Watch.SILENT);

    assertThat(three.history()).as("seed %d", seed).isEqualTo(one.history());
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void classesAreResumedAfterAClosure(long seed) {
    Random random = new Random(seed);
    var network = network(random);
    var classes = mixed(random);
    var former = solve(network, classes);

    var shut = network.withCost(NODES + random.nextInt(LINKS - NODES), new LinkCost.Closed());
    var fresh = solve(shut, classes);
    var resumed = PairedSegments.resume(former, shut, classes, EXACT, Watch.SILENT);

    assertThat(resumed.converged()).as("seed %d", seed).isTrue();
    assertThat(resumed.objective()).isCloseTo(fresh.objective(), within(1e-11 * fresh.objective()));
  }

  @Test
  void theOptimumOfAllClassesCostsNoMoreThanTheirEquilibrium() {
    Random random = new Random(51);
    var network = network(random);
    var classes = mixed(random);

    var user = solve(network, classes);
    var system =
        PairedSegments.solve(
            network, classes, EXACT.withObjective(Objective.SYSTEM_OPTIMUM), Watch.SILENT);

    assertThat(system.converged()).isTrue();
    assertThat(system.totalCost()).isLessThan(user.totalCost());
    assertThat(system.objective()).isCloseTo(system.totalCost(), within(1e-6));
  }

  @Test
  void lostVehiclesAreToldByClass() {
    var network = AssignmentNetwork.builder(2, 2).link(0, 1, new Bpr(1, 0, 1, 1)).build();
    var there = Demand.builder(2).add(0, 1, 4).build();
    var back = Demand.builder(2).add(1, 0, 3).build();

    var result =
        solve(
            network,
            List.of(
                new UserClass("cars", 1, Weights.NONE, there),
                new UserClass("trucks", 2.1, Weights.NONE, back)));

    assertThat(result.listLost(0)).isEmpty();
    assertThat(result.listLost(1)).containsExactly(new LostTrips(1, 0, 3));
  }

  @Test
  void classesThatDoNotFitAreRefused() {
    var network = AssignmentNetwork.builder(2, 2).link(0, 1, new Bpr(1, 0, 1, 1)).build();
    var demand = Demand.builder(2).build();
    var cars = new UserClass("cars", 1, Weights.NONE, demand);

    assertThatThrownBy(() -> solve(network, List.of())).hasMessageContaining("no user class");
    assertThatThrownBy(() -> solve(network, List.of(cars, cars))).hasMessageContaining("same name");
    assertThatThrownBy(() -> new UserClass("cars", 0, Weights.NONE, demand))
        .hasMessageContaining("pce of class cars is 0.0");
    var elsewhere = new UserClass("cars", 1, Weights.NONE, Demand.builder(3).build());
    assertThatThrownBy(() -> solve(network, List.of(elsewhere))).hasMessageContaining("3 zones");
  }
}
