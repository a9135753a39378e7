package org.keruen.network;

import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;

/// How trains are worked in a country.
///
/// @param container whether it is for containers in regular trains, or for single wagons
/// @param kmPerDay  kilometres in 24 h over a whole line-haul, yards included
/// @param waiting   wait for a train with room at the origin terminal
/// @param usdPerKm  rate of one container or wagon, USD per km
public record RailOperation(
    String country,
    boolean container,
    Band kmPerDay,
    double departuresPerWeek,
    TimeSpread waiting,
    Band usdPerKm,
    Provenance provenance) {}
