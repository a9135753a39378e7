package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.assignment.LinkCost.Akcelik;
import org.keruen.assignment.LinkCost.Bpr;
import org.keruen.assignment.LinkCost.Closed;
import org.keruen.assignment.LinkCost.Conical;
import org.keruen.assignment.LinkCost.Constant;
import org.keruen.assignment.LinkCost.Queue;

/// What holds for every equilibrium, on random networks of all kinds of links, parallel ones too.
class EquilibriumInvariantsTest {
  private static final int ZONES = 8;
  private static final int NODES = 40;
  private static final int LINKS = 160;
  private static final AssignmentSettings EXACT =
      AssignmentSettings.DEFAULT.withTargetGap(1e-12).withMaxIterations(500);

  private static LinkCost cost(Random random) {
    double free = 1 + 9 * random.nextDouble();
    double capacity = 20 + 80 * random.nextDouble();
    return switch (random.nextInt(8)) {
      case 0 -> new Constant(free);
      case 1 -> new Bpr(free, 0.5, capacity, 1);
      case 2 -> new Bpr(free, 0.5, capacity, 2.6);
      case 3 -> new Conical(free, capacity, 4);
      case 4 -> new Akcelik(free, capacity, 1, 0.4);
      case 5 -> new Queue(free, capacity, 30, 2);
      case 6 -> new Bpr(0, 0.15, 0, 4);
      default -> new Bpr(free, 0.15, capacity, 4);
    };
  }

  private static AssignmentNetwork.Builder network(Random random) {
    var builder = AssignmentNetwork.builder(NODES, ZONES).firstThroughNode(random.nextInt(ZONES));
    for (int node = 0; node < NODES; node++) {
      builder.link(node, (node + 1) % NODES, cost(random));
      builder.link((node + 1) % NODES, node, cost(random));
    }
    for (int i = 2 * NODES; i < LINKS; i++) {
      int tail = random.nextInt(NODES);
      builder.link(tail, (tail + 1 + random.nextInt(NODES - 1)) % NODES, cost(random));
    }
    return builder;
  }

  private static Demand demand(Random random) {
    var builder = Demand.builder(ZONES);
    for (int origin = 0; origin < ZONES; origin++) {
      for (int destination = 0; destination < ZONES; destination++) {
        builder.add(origin, destination, random.nextInt(30));
      }
    }
    return builder.build();
  }

  private static AssignmentResult solve(
      AssignmentNetwork network, Demand demand, AssignmentSettings settings) {
    return PairedSegments.solve(network, demand, settings, Watch.SILENT);
  }

  private static double lost(AssignmentResult result, int origin, int destination) {
    return result.listLost().stream()
        .filter(pair -> pair.origin() == origin && pair.destination() == destination)
        .mapToDouble(LostTrips::trips)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void flowOfEveryOriginIsConservedAtEveryNode(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);

    var result = solve(network, demand, EXACT);

    assertThat(result.relativeGap()).as("seed %d", seed).isLessThanOrEqualTo(1e-12);
    for (int origin = 0; origin < ZONES; origin++) {
      double[] net = new double[NODES];
      for (int link = 0; link < network.linkCount(); link++) {
        double flow = result.originFlow(0, origin, link);
        assertThat(flow).isNotNegative();
        net[network.tail(link)] -= flow;
        net[network.head(link)] += flow;
      }
      for (int node = 0; node < NODES; node++) {
        if (node != origin) {
          double wanted =
              node < ZONES ? demand.trips(origin, node) - lost(result, origin, node) : 0;
          assertThat(net[node]).as("seed %d, node %d", seed, node).isCloseTo(wanted, within(1e-9));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theDigitsAreTheSameForEveryNumberOfThreads(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);

    var one = solve(network, demand, EXACT);
    var three = solve(network, demand, EXACT.withThreads(3));

    assertThat(three.history()).as("seed %d", seed).isEqualTo(one.history());
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(three.flow(link)).isEqualTo(one.flow(link));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void theSystemOptimumNeverCostsMoreThanTheUserEquilibrium(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);

    var user = solve(network, demand, EXACT);
    var system = solve(network, demand, EXACT.withObjective(Objective.SYSTEM_OPTIMUM));

    assertThat(system.converged()).as("seed %d", seed).isTrue();
    assertThat(system.totalCost()).isLessThanOrEqualTo(user.totalCost() * (1 + 1e-12));
    assertThat(system.objective()).isCloseTo(system.totalCost(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void aNewLinkNeverRaisesTheBeckmannObjective(long seed) {
    Random random = new Random(seed);
    var builder = network(random);
    var demand = demand(random);
    var before = solve(builder.build(), demand, EXACT);

    builder.link(random.nextInt(NODES), random.nextInt(NODES), cost(random));
    var after = solve(builder.build(), demand, EXACT);

    assertThat(after.objective())
        .as("seed %d", seed)
        .isLessThanOrEqualTo(before.objective() * (1 + 1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void frankWolfeFindsTheSameObjective(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);

    var result = solve(network, demand, EXACT);
    var check =
        FrankWolfe.solve(
            network, demand, EXACT.withTargetGap(1e-5).withMaxIterations(3000), Watch.SILENT);

    assertThat(check.relativeGap()).as("seed %d", seed).isLessThan(1e-4);
    assertThat(check.objective())
        .isCloseTo(result.objective(), within(1e-4 * result.objective()))
        .isGreaterThanOrEqualTo(result.objective() * (1 - 1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void aResumedRunEndsWhereAFreshOneDoes(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);
    var former = solve(network, demand, EXACT);

    var changed = network.withCost(random.nextInt(LINKS), new Bpr(3, 1, 10, 4));
    var fresh = solve(changed, demand, EXACT);
    var resumed = PairedSegments.resume(former, changed, demand, EXACT, Watch.SILENT);

    assertThat(resumed.converged()).as("seed %d", seed).isTrue();
    assertThat(resumed.objective()).isCloseTo(fresh.objective(), within(1e-11 * fresh.objective()));
  }

  /// One link after the other gets dearer, shut, cheaper or as it was, each time from the result
  /// before.
  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void resumedRunsReachTheTargetWithTheSameDigitsForEveryNumberOfThreads(long seed) {
    Random random = new Random(seed);
    var network = network(random).build();
    var demand = demand(random);
    var former = solve(network, demand, EXACT);
    for (int change = 0; change < 6; change++) {
      int link = random.nextInt(LINKS);
      LinkCost other =
          change % 3 == 0 ? new Bpr(3, 1, 10, 4) : change % 3 == 1 ? new Closed() : cost(random);
      network = network.withCost(link, other);

      var one = PairedSegments.resume(former, network, demand, EXACT, Watch.SILENT);

      assertThat(one.converged()).as("seed %d, change %d", seed, change).isTrue();
      var fresh = solve(network, demand, EXACT);
      assertThat(one.objective())
          .as("seed %d, change %d", seed, change)
          .isCloseTo(fresh.objective(), within(1e-11 * fresh.objective()));
      assertThat(one.lostTrips()).isEqualTo(fresh.lostTrips());
      for (int threads = 2; threads <= 3; threads++) {
        var settings = EXACT.withThreads(threads);
        var more = PairedSegments.resume(former, network, demand, settings, Watch.SILENT);
        assertThat(more.history()).as("seed %d, change %d", seed, change).isEqualTo(one.history());
        for (int i = 0; i < LINKS; i++) {
          assertThat(more.flow(i)).isEqualTo(one.flow(i));
        }
      }
      former = one;
    }
  }
}
