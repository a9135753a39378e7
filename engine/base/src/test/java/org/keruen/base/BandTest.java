package org.keruen.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BandTest {

  @Test
  void bandsAddEndToEnd() {
    assertThat(new Band(1, 2, 4).plus(new Band(10, 20, 40))).isEqualTo(new Band(11, 22, 44));
  }

  @Test
  void aFactorScalesEveryEnd() {
    assertThat(new Band(1, 2, 4).times(2.5)).isEqualTo(new Band(2.5, 5, 10));
    assertThat(new Band(1, 2, 4).times(0)).isEqualTo(Band.ZERO);
  }

  @Test
  void anExactFigureHasNoWidth() {
    assertThat(Band.exactly(3)).isEqualTo(new Band(3, 3, 3));
  }

  @Test
  void endsOutOfOrderAndNoNumbersAreRefused() {
    assertThatThrownBy(() -> new Band(2, 1, 3)).hasMessageContaining("2.0..1.0..3.0");
    assertThatThrownBy(() -> new Band(1, 4, 3)).hasMessageContaining("not ordered");
    assertThatThrownBy(() -> new Band(1, Double.NaN, 3)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Band.ZERO.times(-1)).hasMessageContaining("factor -1.0");
  }
}
