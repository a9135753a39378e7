package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.keruen.study.Trip;

/// Puts comparisons into groups and scores them.
final class Scores {

  private Scores() {}

  /// Years of shut borders and pandemic queues, which the model itself shuns.
  private static final Set<Integer> PANDEMIC_YEARS = Set.of(2020, 2021);

  /// @param fromCityToCity whether a trip is a whole one, from one city to another
  static List<Score> of(
      List<TripCheck> trips,
      List<BorderCheck> borders,
      List<CountryCheck> countries,
      Predicate<Trip> fromCityToCity) {
    Predicate<TripCheck> days = check -> what(check, "days");
    Predicate<TripCheck> whole = check -> fromCityToCity.test(check.trip());
    List<Score> scores = new ArrayList<>();
    scores.add(trips("days, all trips", trips, days));
    scores.add(trips("days, door to door: city to city", trips, days.and(whole)));
    scores.add(
        trips(
            "days, the same, observed only",
            trips,
            days.and(whole).and(check -> check.trip().status().equals("observed"))));
    scores.add(trips("days, parts: station, port, border", trips, days.and(whole.negate())));
    for (String mode : List.of("road", "rail", "sea")) {
      scores.add(
          trips(
              "days, with " + mode,
              trips,
              days.and(check -> check.trip().way().modes().contains(mode))));
    }
    scores.add(
        trips(
            "days, observed only",
            trips,
            days.and(check -> check.trip().status().equals("observed"))));
    scores.add(
        score(
            "days, all trips and the disrupted",
            trips.stream()
                .filter(days)
                .filter(check -> scored(check) || check.standing() == Standing.DISRUPTED)
                .toList()));
    scores.add(trips("km", trips, check -> what(check, "km")));
    scores.add(trips("usd per unit", trips, check -> what(check, "usd")));
    scores.add(borders("border hours, other years", borders));
    scores.add(
        borders(
            "border hours, without 2020-21",
            borders.stream()
                .filter(check -> !PANDEMIC_YEARS.contains(check.observation().year()))
                .toList()));
    for (String mode : List.of("road", "rail")) {
      scores.add(countries(mode, countries));
    }
    return scores;
  }

  private static boolean scored(TripCheck check) {
    return check.standing() == Standing.SCORED;
  }

  private static boolean what(TripCheck check, String what) {
    return check.trip().what().equals(what);
  }

  private static Score trips(String group, List<TripCheck> trips, Predicate<TripCheck> belongs) {
    return score(group, trips.stream().filter(belongs).filter(Scores::scored).toList());
  }

  private static Score score(String group, List<TripCheck> scored) {
    List<Double> errors =
        scored.stream().map(TripCheck::errorPercent).map(Objects::requireNonNull).toList();
    long inside = scored.stream().filter(check -> Boolean.TRUE.equals(check.inside())).count();
    boolean banded = scored.stream().noneMatch(check -> what(check, "km"));
    return Score.of(group, errors, banded ? share(inside, scored.size()) : null);
  }

  private static Score borders(String group, List<BorderCheck> borders) {
    List<Double> errors = borders.stream().map(BorderCheck::errorPercent).toList();
    long inside = borders.stream().filter(BorderCheck::inside).count();
    return Score.of(group, errors, share(inside, borders.size()));
  }

  /// The newest figure of each country that the model does not rest on: older ones repeat it.
  private static Score countries(String mode, List<CountryCheck> countries) {
    List<Double> errors =
        CountryChecks.newest(
                countries.stream().filter(check -> check.standing() == Standing.SCORED).toList())
            .stream()
            .filter(check -> check.figure().mode().equals(mode))
            .filter(CountryChecks::isSpeedWithDelay)
            .map(CountryCheck::errorPercent)
            .toList();
    return Score.of("speed with delay by " + mode + ", countries", errors, null);
  }

  private static Double share(long inside, int all) {
    return all == 0 ? 0.0 : (double) inside / all;
  }
}
