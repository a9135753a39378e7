package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.keruen.study.Study;
import org.keruen.study.Trip;

/// Compares a study's model with the study's own evidence. Deterministic; changes nothing.
public final class Validator {

  private Validator() {}

  /// Cost: one or a few plans for each reported trip, some seconds for a study of a hundred.
  public static Validation validate(Study study) {
    return validate(study, share -> {});
  }

  /// The same, told step by step.
  ///
  /// @param progress gets the share of the trips that is done, 0 to 1, after each; what it throws
  ///     ends the comparison
  public static Validation validate(Study study, DoubleConsumer progress) {
    var trips = new TripChecks(study.model());
    List<TripCheck> tripChecks = new ArrayList<>();
    for (Trip trip : study.evidence().trips()) {
      tripChecks.add(trips.check(trip));
      progress.accept((double) tripChecks.size() / study.evidence().trips().size());
    }
    List<BorderCheck> borders = BorderChecks.of(study.evidence().borderObservations());
    List<CountryCheck> countries = new CountryChecks(study).check();
    return new Validation(
        tripChecks, borders, countries, Scores.of(tripChecks, borders, countries));
  }
}
