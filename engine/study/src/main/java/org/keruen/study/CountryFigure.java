package org.keruen.study;

import org.keruen.base.Provenance;

/// What a survey measured in a country by one mode, over all its samples of a year.
///
/// @param mode `road` or `rail`
/// @param used whether an input of the model was derived from it: then it is no test of the model
public record CountryFigure(
    String id,
    String country,
    String mode,
    Quantity quantity,
    double value,
    int year,
    boolean used,
    Provenance provenance) {

  /// What was measured, with its unit.
  public enum Quantity {
    /// Kilometres over all hours of a trip, borders and stops included.
    SPEED_WITH_DELAY_KMH,
    /// Kilometres over the hours in motion.
    SPEED_WITHOUT_DELAY_KMH,
    /// All payments on 500 km of 20 t, USD.
    COST_USD_PER_500KM_20T
  }
}
