package org.keruen.study.validation;

import java.util.List;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;

/// Compares a study's model with the study's own evidence. Deterministic; changes nothing.
public final class Validator {

  private Validator() {}

  /// Cost: one or a few plans for each reported trip, some seconds for a study of a hundred.
  public static Validation validate(Study study) {
    var trips = new TripChecks(study.model(), new Planner(study.model()));
    List<TripCheck> tripChecks = study.evidence().trips().stream().map(trips::check).toList();
    List<BorderCheck> borders = BorderChecks.of(study.evidence().borderObservations());
    List<CountryCheck> countries = new CountryChecks(study).check();
    return new Validation(
        tripChecks, borders, countries, Scores.of(tripChecks, borders, countries));
  }
}
