package org.keruen.assignment.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.keruen.assignment.LinkCost;
import org.keruen.assignment.choice.ChoiceEquilibrium.Limit;

class ChoiceEquilibriumTest {

  private static final int[] NOTHING = {};

  private static ChoiceEquilibrium.Result solve(PathSets sets, LinkCost... delays) {
    return ChoiceEquilibrium.solve(sets, List.of(delays), new Limit(1e-10, 60));
  }

  @Test
  void withoutDelaysSharesAreThoseOfTheLogit() {
    var sets =
        new PathSets.Builder().chooser(100, 0.1).path(10, 1, NOTHING).path(20, 1, NOTHING).build();

    var result = solve(sets);

    // 1 / (1 + e^-1)
    assertThat(result.pathFlow(0)).isCloseTo(100 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(result.rounds()).isZero();
  }

  /// Two alike paths that share all they have count as one beside a third.
  @Test
  void pathsThatAreTheSameHalveTheirSize() {
    var sets =
        new PathSets.Builder()
            .chooser(90, 1)
            .path(5, 0.5, NOTHING)
            .path(5, 0.5, NOTHING)
            .path(5, 1, NOTHING)
            .build();

    var result = solve(sets);

    assertThat(result.pathFlow(0)).isCloseTo(22.5, within(1e-9));
    assertThat(result.pathFlow(2)).isCloseTo(45, within(1e-9));
  }

  /// Both paths alike: the delay of each is a straight line, and by symmetry each takes half.
  /// With 2 h more on the second, `x = 100 / (1 + e^(0.5 (x/10 - (100-x)/10 - 2)))`.
  @Test
  void delaysPushBackUntilTheLogitAgreesWithThem() {
    var straight = new LinkCost.Bpr(1e-9, 1e8, 1, 1);
    var sets =
        new PathSets.Builder()
            .chooser(100, 0.5)
            .path(0, 1, new int[] {0})
            .path(2, 1, new int[] {1})
            .build();

    var result = solve(sets, straight, straight);

    double x = result.pathFlow(0);
    double difference = (x - (100 - x)) / 10 - 2;
    assertThat(x).isCloseTo(100 / (1 + Math.exp(0.5 * difference)), within(1e-6));
    assertThat(result.elementHours(0)).isCloseTo(x / 10, within(1e-6));
    assertThat(result.residual()).isLessThanOrEqualTo(1e-10);
  }

  @Test
  void aSharpChoiceIsNearlyTheUserEquilibrium() {
    // 10 + x/10 = 15 + (100 - x)/10 at x = 75
    var straight = new LinkCost.Bpr(1e-9, 1e8, 1, 1);
    var sets =
        new PathSets.Builder()
            .chooser(100, 50)
            .path(10, 1, new int[] {0})
            .path(15, 1, new int[] {1})
            .build();

    var result = ChoiceEquilibrium.solve(sets, List.of(straight, straight), new Limit(1e-8, 60));

    assertThat(result.pathFlow(0)).isCloseTo(75, within(0.2));
  }

  /// Whatever the network, demand is kept, elements add up, and the answer does not depend on where
  /// the search began.
  @Test
  void demandIsKeptAndTheAnswerIsTheOnlyOne() {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new SplittableRandom(seed);
      var builder = new PathSets.Builder();
      List<double[]> demands = new ArrayList<>();
      for (int c = 0; c < 30; c++) {
        double demand = random.nextDouble(1, 50);
        int paths = random.nextInt(1, 6);
        builder.chooser(demand, random.nextDouble(0.01, 0.5));
        for (int p = 0; p < paths; p++) {
          int[] elements = {random.nextInt(8), 8 + random.nextInt(8)};
          builder.path(random.nextDouble(10, 200), random.nextDouble(0.2, 1), elements);
        }
        demands.add(new double[] {demand, paths});
      }
      PathSets sets = builder.build();
      List<LinkCost> delays = new ArrayList<>();
      for (int e = 0; e < 16; e++) {
        delays.add(new LinkCost.Queue(0, random.nextDouble(20, 120), 30, 1));
      }
      double[] elsewhere = new double[sets.pathCount()];
      for (int p = 0; p < elsewhere.length; p++) {
        elsewhere[p] = random.nextDouble();
      }

      var limit = new Limit(1e-9, 60);
      var result = ChoiceEquilibrium.solve(sets, delays, limit);
      var other = ChoiceEquilibrium.solve(sets, delays, limit, elsewhere, ChoiceWatch.SILENT);

      assertThat(result.residual()).as("seed %d", seed).isLessThanOrEqualTo(1e-9);
      for (int c = 0; c < demands.size(); c++) {
        double sum = 0;
        for (int p = sets.firstPath(c); p < sets.firstPath(c + 1); p++) {
          sum += result.pathFlow(p);
          assertThat(other.pathFlow(p))
              .as("seed %d path %d", seed, p)
              .isCloseTo(result.pathFlow(p), within(1e-4));
        }
        assertThat(sum).as("seed %d", seed).isCloseTo(demands.get(c)[0], within(1e-9));
      }
    }
  }

  /// One way full ten times over, its delay ten times as steep: Newton needs its damping.
  @Test
  void aWayFullTenTimesOverIsSolvedInFewRounds() {
    var queue = new LinkCost.Queue(0, 10, 90, 1);
    var sets =
        new PathSets.Builder()
            .chooser(200, 0.02)
            .path(0, 1, new int[] {0})
            .path(500, 1, NOTHING)
            .build();

    var result = solve(sets, queue);

    double x = result.pathFlow(0);
    double logit = 200 / (1 + Math.exp(0.02 * (queue.cost(x) - 500)));
    assertThat(x).isCloseTo(logit, within(1e-6));
    assertThat(result.rounds()).isLessThan(20);
  }

  @Test
  void whoWatchesMayStop() {
    var straight = new LinkCost.Bpr(1e-9, 1e8, 1, 1);
    var sets =
        new PathSets.Builder()
            .chooser(100, 0.5)
            .path(0, 1, new int[] {0})
            .path(2, 1, new int[] {1})
            .build();
    List<Double> residuals = new ArrayList<>();

    var result =
        ChoiceEquilibrium.solve(
            sets,
            List.of(straight, straight),
            new Limit(0, 60),
            null,
            (round, residual) -> {
              residuals.add(residual);
              return round < 2;
            });

    assertThat(result.rounds()).isEqualTo(2);
    assertThat(residuals).hasSize(3);
    assertThat(result.residual()).isEqualTo(residuals.getLast()).isLessThan(residuals.getFirst());
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> new PathSets.Builder().chooser(Double.NaN, 1))
        .hasMessageContaining("demand is NaN");
    assertThatThrownBy(() -> new PathSets.Builder().chooser(1, 1).path(1, 0, NOTHING))
        .hasMessageContaining("pathSize is 0.0");
  }
}
