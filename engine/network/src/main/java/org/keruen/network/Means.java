package org.keruen.network;

import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// What carries a load unit: a truck, a wagon of one gauge, a ship's slot, an aircraft.
///
/// @param gaugeMm  gauge of a rail means; 0 otherwise
/// @param capacity most goods per unit
public record Means(
    String id,
    String name,
    Mode mode,
    int gaugeMm,
    LoadUnit loadUnit,
    Capacity capacity,
    String unit,
    Provenance provenance) {

  public Means {
    Check.notBlank(id, "id", "means");
  }

  /// @param payloadTonnes most goods by weight, t
  /// @param volumeM3      room for goods, m³
  /// @param grossTonnes   mass a road vehicle is loaded to, t; 0 for others. It may enter only
  ///     countries that allow it
  public record Capacity(double payloadTonnes, double volumeM3, double grossTonnes) {
    public Capacity {
      Check.positive(payloadTonnes, "payloadTonnes", "capacity");
      Check.positive(volumeM3, "volumeM3", "capacity");
    }
  }
}
