package org.keruen.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// Greenhouse gas intensity by ISO 14083: grams CO2e per tonne-km of goods.
///
/// @param means       means ids it is for
/// @param country     where, or null for everywhere
/// @param traction    `diesel` or `electric` for rail, else null
/// @param wtwGPerTkm  well to wheel
/// @param ttwGPerTkm  tank to wheel; negative if not known
public record EmissionFactor(
    String id,
    List<String> means,
    @Nullable String country,
    @Nullable String traction,
    Band wtwGPerTkm,
    double ttwGPerTkm,
    Provenance provenance) {
  public EmissionFactor {
    means = List.copyOf(means);
  }
}
