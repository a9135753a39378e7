package org.keruen.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeSpreadTest {

  private static final double Z90 = 1.2815515655446004;

  /// With mean m and coefficient of variation c: σ² = ln(1 + c²), μ = ln m − σ²/2, and the quantile
  /// at p is exp(μ + σ·Φ⁻¹(p)).
  @Test
  void quantilesOfOneLognormalAreThoseOfItsClosedForm() {
    for (double cv : new double[] {0.1, 0.5, 1, 2}) {
      double sigma2 = Math.log(1 + cv * cv);
      double mu = Math.log(30) - sigma2 / 2;

      TimeSpread spread = TimeSpread.lognormal(30, cv);

      assertThat(spread.quantileHours(0.5)).isCloseTo(Math.exp(mu), within(1e-6));
      assertThat(spread.quantileHours(0.9))
          .isCloseTo(Math.exp(mu + Math.sqrt(sigma2) * Z90), within(1e-6));
      assertThat(spread.quantileHours(0.1))
          .isCloseTo(Math.exp(mu - Math.sqrt(sigma2) * Z90), within(1e-6));
    }
  }

  /// Three unlike components, summed by cumulants, against 200 000 draws: quantiles within 3 % of
  /// the mean. Three cumulants do not fix the lower tail beside a part with cv 1.2: P10 comes out 2
  /// % of the mean too high; P50, P90 and P95 are closer. The draws themselves err by about 0.3 %.
  @Test
  void quantilesOfASumAreThoseOfDraws() {
    long seed = 7;
    double[] means = {20, 60, 35};
    double[] cvs = {1.2, 0.3, 0.8};
    double[] draws = drawSums(seed, means, cvs, 200_000);
    TimeSpread sum = TimeSpread.ZERO;
    for (int i = 0; i < means.length; i++) {
      sum = sum.plus(TimeSpread.lognormal(means[i], cvs[i]));
    }
    for (double p : new double[] {0.1, 0.5, 0.9, 0.95}) {
      assertThat(sum.quantileHours(p))
          .as("seed %d, p %s", seed, p)
          .isCloseTo(draws[(int) (p * draws.length)], within(0.03 * sum.meanHours()));
    }
  }

  private static double[] drawSums(long seed, double[] means, double[] cvs, int count) {
    var random = new Random(seed);
    double[] sums = new double[count];
    for (int i = 0; i < means.length; i++) {
      double sigma2 = Math.log(1 + cvs[i] * cvs[i]);
      double mu = Math.log(means[i]) - sigma2 / 2;
      for (int draw = 0; draw < count; draw++) {
        sums[draw] += Math.exp(mu + Math.sqrt(sigma2) * random.nextGaussian());
      }
    }
    Arrays.sort(sums);
    return sums;
  }

  /// Means 3 + 4; variances (3·1)² + (4·0.5)² = 13; third moments by (3 + cv²)·cv·sd³:
  /// 4·27 = 108 and 3.25·0.5·8 = 13.
  @Test
  void cumulantsOfIndependentComponentsAdd() {
    TimeSpread sum = TimeSpread.lognormal(3, 1).plus(TimeSpread.lognormal(4, 0.5));

    assertThat(sum.meanHours()).isCloseTo(7, within(1e-12));
    assertThat(sum.varianceH2()).isCloseTo(13, within(1e-12));
    assertThat(sum.thirdH3()).isCloseTo(121, within(1e-9));
  }

  @Test
  void aFactorScalesEveryQuantile() {
    TimeSpread spread = TimeSpread.lognormal(10, 0.7);

    assertThat(spread.times(3).quantileHours(0.9))
        .isCloseTo(3 * spread.quantileHours(0.9), within(1e-9));
  }

  /// ln(P90/P10) = 2·z₉₀·σ whatever the mean.
  @Test
  void percentilesOfAReportGiveTheShapeAndItsMeanTheScale() {
    TimeSpread spread = TimeSpread.ofPercentiles(5, 20, 45);

    assertThat(spread.meanHours()).isEqualTo(20);
    assertThat(spread.quantileHours(0.9) / spread.quantileHours(0.1)).isCloseTo(9, within(1e-6));
  }

  @Test
  void aTimeWithoutSpreadIsItsOwnQuantile() {
    assertThat(TimeSpread.fixed(8).quantileHours(0.9)).isEqualTo(8);
    assertThat(TimeSpread.fixed(8).probabilityWithin(7.99)).isZero();
    assertThat(TimeSpread.fixed(8).probabilityWithin(8)).isEqualTo(1);
  }

  @Test
  void quantilesAreOrderedAndNeverNegative() {
    for (long seed = 1; seed <= 2_000; seed++) {
      TimeSpread spread = random(seed);
      double p10 = spread.quantileHours(0.1);
      double p50 = spread.quantileHours(0.5);
      double p90 = spread.quantileHours(0.9);

      assertThat(p10).as("seed %d", seed).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(p50);
      assertThat(p50).as("seed %d", seed).isLessThanOrEqualTo(p90);
    }
  }

  @Test
  void theProbabilityOfAQuantileIsItsOwn() {
    for (long seed = 1; seed <= 500; seed++) {
      TimeSpread spread = random(seed);
      for (double p : new double[] {0.2, 0.5, 0.9, 0.99}) {
        double hours = spread.quantileHours(p);
        if (hours > 0) {
          assertThat(spread.probabilityWithin(hours))
              .as("seed %d, p %s", seed, p)
              .isCloseTo(p, within(1e-6));
        }
      }
    }
  }

  private static TimeSpread random(long seed) {
    var random = new SplittableRandom(seed);
    TimeSpread spread = TimeSpread.fixed(random.nextDouble(50));
    int parts = random.nextInt(1, 6);
    for (int i = 0; i < parts; i++) {
      spread = spread.plus(TimeSpread.lognormal(random.nextDouble(0.1, 200), random.nextDouble(3)));
    }
    return spread;
  }

  @Test
  void anotherVarianceKeepsTheMeanAndTheSkewness() {
    TimeSpread spread = TimeSpread.lognormal(10, 0.5).withVariance(100);

    assertThat(spread.meanHours()).isEqualTo(10);
    assertThat(spread.varianceH2()).isEqualTo(100);
    // skewness of a lognormal with cv 0.5: 0.5·(3 + 0.25) = 1.625, times sd³ = 1000
    assertThat(spread.thirdH3()).isCloseTo(1625, within(1e-6));
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertThatThrownBy(() -> TimeSpread.fixed(-1)).hasMessageContaining("meanHours -1.0");
    assertThatThrownBy(() -> TimeSpread.fixed(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> TimeSpread.fixed(1).quantileHours(1)).hasMessageContaining("1.0");
  }
}
