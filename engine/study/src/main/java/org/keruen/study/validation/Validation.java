package org.keruen.study.validation;

import java.util.List;

/// The model beside every reported figure of its study.
///
/// @param trips     every row of trips.csv, in its order
/// @param borders   normal observations that the model does not use, in the order of the file
/// @param countries country averages, in the order of the file
/// @param summary   scores of groups
public record Validation(
    List<TripCheck> trips,
    List<BorderCheck> borders,
    List<CountryCheck> countries,
    List<Score> summary) {

  public Validation {
    trips = List.copyOf(trips);
    borders = List.copyOf(borders);
    countries = List.copyOf(countries);
    summary = List.copyOf(summary);
  }
}
