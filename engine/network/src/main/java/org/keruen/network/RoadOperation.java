package org.keruen.network;

import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// How trucks are worked in a country.
///
/// @param drivingHoursPerDay hours at the wheel in 24 h, rest and stops taken out
/// @param usdPerKm           haulage of one laden 40 t truck, USD per km
/// @param heavyFactor        cost per km of the heaviest legal truck against that one
public record RoadOperation(
    String country,
    Band drivingHoursPerDay,
    Band usdPerKm,
    double heavyFactor,
    Provenance provenance) {}
