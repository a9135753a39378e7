package org.keruen.study.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BalancingTest {

  @Test
  void aSeedOfOnesBecomesTheProductOfTheSums() {
    double[][] table = {{1, 1, 1}, {1, 1, 1}};

    Balancing.Outcome outcome =
        Balancing.fit(table, new double[] {0.4, 0.6}, new double[] {0.5, 0.3, 0.2});

    assertThat(outcome.worstMiss()).isLessThan(1e-12);
    assertThat(table[0]).containsExactly(new double[] {0.20, 0.12, 0.08}, within(1e-12));
    assertThat(table[1]).containsExactly(new double[] {0.30, 0.18, 0.12}, within(1e-12));
  }

  @Test
  void balancingKeepsTheOddsRatioOfTheSeed() {
    // a 2 x 2 table with sums 50, 50 and 50, 50 is (x, 50-x; 50-x, x); the odds ratio of the seed
    // is 4 · 1 / (1 · 1) = 4 = x² / (50-x)², so x = 100/3
    double[][] table = {{4, 1}, {1, 1}};

    Balancing.fit(table, new double[] {50, 50}, new double[] {50, 50});

    assertThat(table[0][0]).isCloseTo(100 / 3.0, within(1e-9));
    assertThat(table[1][1]).isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void everySumIsMetOnRandomTables() {
    for (long seed = 0; seed < 50; seed++) {
      var random = new SplittableRandom(seed);
      int rows = 2 + random.nextInt(8);
      int columns = 2 + random.nextInt(8);
      double[][] table = new double[rows][columns];
      double[] rowSums = new double[rows];
      double[] columnSums = new double[columns];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          table[i][j] = 0.01 + random.nextDouble();
          double other = random.nextDouble();
          rowSums[i] += other;
          columnSums[j] += other;
        }
      }

      Balancing.fit(table, rowSums, columnSums);

      for (int i = 0; i < rows; i++) {
        double sum = 0;
        for (double cell : table[i]) {
          sum += cell;
        }
        assertThat(sum).as("seed %s, row %s", seed, i).isCloseTo(rowSums[i], within(1e-9));
      }
    }
  }

  @Test
  void overlappingSetsAreMetTogether() {
    // cells of 1 are scaled by x, by x·y and by y, so b = a·c; with a = 6 - b and c = 3 - b that is
    // b² - 10 b + 18 = 0, b = 5 - √7
    double b = 5 - Math.sqrt(7);
    double[] cells = {1, 1, 1};

    Balancing.Outcome outcome =
        Balancing.fitSets(cells, new int[][] {{0, 1}, {1, 2}}, new double[] {6, 3});

    assertThat(outcome.worstMiss()).isLessThan(1e-12);
    assertThat(cells).containsExactly(new double[] {6 - b, b, 3 - b}, within(1e-9));
  }

  @Test
  void setsThatContradictEachOtherShowTheirMiss() {
    double[] cells = {1, 1};

    Balancing.Outcome outcome =
        Balancing.fitSets(cells, new int[][] {{0, 1}, {0, 1}}, new double[] {2, 3});

    assertThat(outcome.worstMiss()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void whatIsNothingStaysNothing() {
    double[] cells = {0, 0};

    Balancing.fitSets(cells, new int[][] {{0, 1}}, new double[] {5});

    assertThat(cells).containsExactly(0, 0);
  }
}
