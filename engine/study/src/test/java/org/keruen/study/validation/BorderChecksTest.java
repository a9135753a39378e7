package org.keruen.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.study.BorderObservation;

class BorderChecksTest {

  private static BorderObservation seen(
      int year, double mean, @Nullable Double low, @Nullable Double high, String how, String used) {
    return new BorderObservation(
        "torkham-" + year,
        "torkham",
        "PK",
        "exit",
        new BorderObservation.Figures(mean, low, high, null, null, null),
        year,
        how,
        used,
        new Provenance(Confidence.SOURCED, List.of("cpmm"), ""));
  }

  @Test
  void comparesNormalYearsWithTheUsedOneAndLeavesDisruptionsOut() {
    List<BorderCheck> checks =
        BorderChecks.of(
            List.of(
                seen(2022, 10, 5.0, 20.0, "normal", "both"),
                seen(2021, 16, null, null, "normal", "no"),
                seen(2020, 40, null, null, "normal", "fee"),
                seen(2023, 300, null, null, "disruption", "no")));

    assertThat(checks).extracting(check -> check.observation().year()).containsExactly(2021, 2020);
    assertThat(checks).extracting(BorderCheck::inside).containsExactly(true, false);
    // 10 h used for 16 h seen
    assertThat(checks.getFirst().errorPercent()).isCloseTo(-37.5, within(1e-9));
  }

  @Test
  void sideWithoutAUsedTimeIsNotCompared() {
    assertThat(BorderChecks.of(List.of(seen(2021, 16, null, null, "normal", "no")))).isEmpty();
  }

  @Test
  void scoreTakesTheMiddleOfSizesAndOfSigns() {
    Score score = Score.of("days", List.of(-40.0, 10.0, 20.0), 0.5);

    assertThat(score.count()).isEqualTo(3);
    assertThat(score.medianAbsErrorPercent()).isEqualTo(20);
    assertThat(score.medianErrorPercent()).isEqualTo(10);
  }

  @Test
  void scoreOfNothingHasNoMedian() {
    Score score = Score.of("days", List.of(), 0.0);

    assertThat(score.medianAbsErrorPercent()).isNull();
    assertThat(score.insideShare()).isNull();
  }
}
