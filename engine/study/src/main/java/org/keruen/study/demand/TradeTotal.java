package org.keruen.study.demand;

import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// Goods that one country sold to another in a year, as published.
///
/// @param value million USD, or tonnes
/// @param used  whether demand is built on it
public record TradeTotal(
    String id,
    String origin,
    String destination,
    int year,
    Quantity quantity,
    double value,
    boolean used,
    Provenance provenance) {

  /// What was counted.
  public enum Quantity {
    USD_MN,
    TONNES
  }

  public TradeTotal {
    Check.notNegative(value, "value", id);
  }
}
