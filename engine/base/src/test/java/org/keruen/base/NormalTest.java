package org.keruen.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

  /// Tabulated: Φ⁻¹(0.9), Φ⁻¹(0.975), Φ⁻¹(0.999), and the same below the median.
  @Test
  void quantilesAreTheTabulatedOnes() {
    assertThat(Normal.quantile(0.5)).isZero();
    assertThat(Normal.quantile(0.9)).isCloseTo(1.281551565544600, within(1e-8));
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-8));
    assertThat(Normal.quantile(0.999)).isCloseTo(3.090232306167813, within(1e-8));
    assertThat(Normal.quantile(0.01)).isCloseTo(-2.326347874040841, within(1e-8));
  }

  @Test
  void probabilitiesAreTheTabulatedOnes() {
    assertThat(Normal.cumulative(0)).isCloseTo(0.5, within(7.5e-8));
    assertThat(Normal.cumulative(1)).isCloseTo(0.841344746068543, within(7.5e-8));
    assertThat(Normal.cumulative(-1.96)).isCloseTo(0.024997895148220, within(7.5e-8));
    assertThat(Normal.cumulative(4)).isCloseTo(0.999968328758167, within(7.5e-8));
  }

  /// The join of the two formulas of the quantile lies at 0.02425 and at its mirror.
  @Test
  void quantileRisesAcrossTheJoinOfItsTwoFormulas() {
    for (double join : new double[] {0.02425, 1 - 0.02425}) {
      assertThat(Normal.quantile(join - 1e-7)).isLessThan(Normal.quantile(join + 1e-7));
      assertThat(Normal.quantile(join + 1e-9))
          .isCloseTo(Normal.quantile(join - 1e-9), within(1e-6));
    }
  }

  @Test
  void probabilityOfAQuantileIsWhatItWasAskedFor() {
    for (double p = 0.001; p < 1; p += 0.001) {
      assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, within(1e-7));
    }
  }
}
