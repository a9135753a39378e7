package org.keruen.network;

import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// A country with its road weight limit.
///
/// @param grossLimitTonnes permissible gross mass of the reference articulated vehicle, t
/// @param limitVehicle     which vehicle the limit is for
public record Country(
    String id, Band grossLimitTonnes, String limitVehicle, Provenance provenance) {}
