package org.keruen.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @Property
  void everyFiniteNumberIsReadAsItIsWritten(@ForAll double value) {
    assertThat(Numbers.parse(Double.toString(value))).isEqualTo(value);
    assertThat(Double.parseDouble(Numbers.plain(value))).isEqualTo(value == 0 ? 0.0 : value);
  }

  @Property
  void everyDayIsReadAsItIsWritten(@ForAll @IntRange(min = 0, max = 100_000) int dayOfEpoch) {
    var day = java.time.LocalDate.ofEpochDay(dayOfEpoch);

    assertThat(Dates.find(day.toString())).isEqualTo(day);
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
