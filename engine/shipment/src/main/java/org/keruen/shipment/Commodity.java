package org.keruen.shipment;

import org.keruen.base.Band;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.network.LoadUnit;

/// A chapter (two digits) or heading (four) of the Harmonized System, as cargo.
///
/// @param valueUsdPerTonne   value density, USD/t
/// @param stowageM3PerTonne  room that a packed tonne takes, m³/t
/// @param handled            [LoadUnit.Kind#LOOSE] or [LoadUnit.Kind#BULK]
/// @param care               temperature, danger, spoilage
public record Commodity(
    String hs,
    String name,
    String group,
    Band valueUsdPerTonne,
    double stowageM3PerTonne,
    LoadUnit.Kind handled,
    Care care,
    Provenance provenance) {

  public Commodity {
    Check.positive(stowageM3PerTonne, "stowageM3PerTonne", hs);
  }

  /// @param controlled           needs a temperature kept
  /// @param dangerous            usually dangerous goods
  /// @param spoilagePctPerDay    loss of value per day beyond interest, percent
  public record Care(boolean controlled, boolean dangerous, double spoilagePctPerDay) {}
}
