package org.keruen.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final long SEED = 20_260_302;

  /// Random bit patterns reach every exponent; the edges are added by hand.
  @Test
  void everyFiniteNumberIsReadAsItIsWritten() {
    double[] edges = {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e15, -1e15, 0.1, 1e-7};
    for (double edge : edges) {
      assertReadAsWritten(edge);
    }
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertReadAsWritten(value);
      }
    }
  }

  private static void assertReadAsWritten(double value) {
    assertThat(Numbers.parse(Double.toString(value))).as("seed %d", SEED).isEqualTo(value);
    assertThat(Double.parseDouble(Numbers.plain(value)))
        .as("seed %d", SEED)
        .isEqualTo(value == 0 ? 0.0 : value);
  }

  @Test
  void everyDayIsReadAsItIsWritten() {
    for (int dayOfEpoch = 0; dayOfEpoch <= 100_000; dayOfEpoch += 7) {
      LocalDate day = LocalDate.ofEpochDay(dayOfEpoch);

      assertThat(Dates.find(day.toString())).isEqualTo(day);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "1d", "0x1p3", "NaN", "1 200", " 1", "1,5", "1e", "e5", "\u0661", "--1"
      })
  void whatIsNotWrittenPlainlyIsNoNumber(String cell) {
    assertThat(Numbers.parse(cell)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026/01/01", "20260101"})
  void whatIsNoDayIsNotRead(String cell) {
    assertThat(Dates.find(cell)).isNull();
  }
}
