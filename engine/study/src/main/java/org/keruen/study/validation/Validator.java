package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.keruen.network.Network;
import org.keruen.network.Place;
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
    Network network = study.model().network();
    return new Validation(
        tripChecks,
        borders,
        countries,
        Scores.of(tripChecks, borders, countries, trip -> isFromCityToCity(trip, network)));
  }

  private static boolean isFromCityToCity(Trip trip, Network network) {
    return isCity(network, trip.way().origin()) && isCity(network, trip.way().destination());
  }

  private static boolean isCity(Network network, String place) {
    return network.getPlace(place).kind() == Place.Kind.CITY;
  }
}
