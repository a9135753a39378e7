package org.keruen.answers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "-0.0, 3, 0",
    "-0.0004, 3, 0",
    "12, 3, 12",
    "1200, 0, 1200",
    "0.0005, 3, 0",
    "0.0015, 3, 0.002",
    "1.005, 2, 1",
    "2.675, 2, 2.68",
    "-7.25, 1, -7.2",
    "66.97499, 5, 66.97499",
    "1e20, 3, 100000000000000000000"
  })
  void roundsTheShortestFormHalfToEven(double value, int decimals, String text) {
    assertThat(Decimals.text(value, decimals)).isEqualTo(text);
  }

  /// Whole steps, their middles and the doubles beside both: where the quick way could go astray.
  @Test
  void writesWhatDecimalArithmeticWrites() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200_000; i++) {
      int decimals = random.nextInt(6);
      double scale = Math.pow(10, random.nextInt(-4, 9));
      double step = Math.rint(random.nextDouble(-scale, scale) * 20_000) / 20_000;
      for (double value : new double[] {step, Math.nextUp(step), Math.nextDown(step)}) {
        String exact = Decimals.rounded(value, decimals).toPlainString();
        assertThat(Decimals.text(value, decimals)).isEqualTo(exact);
      }
    }
  }
}
