package org.keruen.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.study.Trip;

class ScoresTest {

  private static final Provenance PROVENANCE =
      new Provenance(Confidence.SOURCED, List.of("report"), "");

  /// A trip of ten days that the model puts at `modelledDays`, half to one and a half of it.
  private static TripCheck check(String origin, Standing standing, double modelledDays) {
    Trip trip =
        new Trip(
            origin + modelledDays,
            "days",
            new Trip.Way(origin, "city", List.of(), List.of("road")),
            new Trip.Load(null, null),
            LocalDate.of(2024, 1, 1),
            new Trip.Reported(10, null, null),
            "observed",
            false,
            PROVENANCE);
    var modelled =
        new TripCheck.Modelled(
            "road:", "road", modelledDays / 2, modelledDays, modelledDays * 1.5, 0);
    return new TripCheck(trip, standing, modelled, "");
  }

  private static Score score(String group, List<TripCheck> checks) {
    Predicate<Trip> whole = trip -> trip.way().origin().equals("city");
    return Scores.of(checks, List.of(), List.of(), whole).stream()
        .filter(score -> score.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wholeTripsAndPartsAreScoredApart() {
    List<TripCheck> checks =
        List.of(
            check("city", Standing.SCORED, 12),
            check("city", Standing.SCORED, 9),
            check("port", Standing.SCORED, 30));

    Score whole = score("days, door to door: city to city", checks);
    Score parts = score("days, parts: station, port, border", checks);

    // errors of the whole trips: +20 % and -10 %; 10 days lie within 6..18 and 4.5..13.5
    assertThat(whole.count()).isEqualTo(2);
    assertThat(whole.medianAbsErrorPercent()).isCloseTo(15, within(1e-9));
    assertThat(whole.insideShare()).isEqualTo(1);
    // +200 %; 10 days are less than 15
    assertThat(parts.medianErrorPercent()).isCloseTo(200, within(1e-9));
    assertThat(parts.insideShare()).isEqualTo(0);
  }

  @Test
  void theDisruptedCountOnlyInTheirOwnGroup() {
    List<TripCheck> checks =
        List.of(
            check("city", Standing.SCORED, 10),
            check("city", Standing.DISRUPTED, 2),
            check("city", Standing.TARGET, 2));

    assertThat(score("days, all trips", checks).count()).isEqualTo(1);
    Score all = score("days, all trips and the disrupted", checks);
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.insideShare()).isEqualTo(0.5);
  }
}
