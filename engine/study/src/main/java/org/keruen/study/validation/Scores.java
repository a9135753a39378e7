package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Puts comparisons into groups and scores them.
final class Scores {

  private Scores() {}

  static List<Score> of(
      List<TripCheck> trips, List<BorderCheck> borders, List<CountryCheck> countries) {
    List<Score> scores = new ArrayList<>();
    scores.add(trips("days, all trips", trips, check -> what(check, "days")));
    scores.add(
        trips("days, door to door", trips, check -> what(check, "days") && check.trip().door()));
    scores.add(
        trips("days, terminals", trips, check -> what(check, "days") && !check.trip().door()));
    for (String mode : List.of("road", "rail", "sea")) {
      scores.add(
          trips(
              "days, with " + mode,
              trips,
              check -> what(check, "days") && check.trip().way().modes().contains(mode)));
    }
    scores.add(
        trips(
            "days, observed only",
            trips,
            check -> what(check, "days") && check.trip().status().equals("observed")));
    scores.add(trips("km", trips, check -> what(check, "km")));
    scores.add(trips("usd per unit", trips, check -> what(check, "usd")));
    scores.add(borders(borders));
    for (String mode : List.of("road", "rail")) {
      scores.add(countries(mode, countries));
    }
    return scores;
  }

  private static boolean what(TripCheck check, String what) {
    return check.trip().what().equals(what);
  }

  private static Score trips(String group, List<TripCheck> trips, Predicate<TripCheck> belongs) {
    List<TripCheck> scored =
        trips.stream()
            .filter(belongs)
            .filter(check -> check.standing() == Standing.SCORED)
            .toList();
    List<Double> errors =
        scored.stream().map(TripCheck::errorPercent).map(Objects::requireNonNull).toList();
    long inside = scored.stream().filter(check -> Boolean.TRUE.equals(check.inside())).count();
    boolean banded = scored.stream().noneMatch(check -> what(check, "km"));
    return Score.of(group, errors, banded ? share(inside, scored.size()) : null);
  }

  private static Score borders(List<BorderCheck> borders) {
    List<Double> errors = borders.stream().map(BorderCheck::errorPercent).toList();
    long inside = borders.stream().filter(BorderCheck::inside).count();
    return Score.of("border hours, other years", errors, share(inside, borders.size()));
  }

  /// The newest figure of each country only: older ones repeat it.
  private static Score countries(String mode, List<CountryCheck> countries) {
    List<Double> errors =
        CountryChecks.newest(countries).stream()
            .filter(check -> check.standing() == Standing.SCORED)
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
