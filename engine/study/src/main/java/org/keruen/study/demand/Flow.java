package org.keruen.study.demand;

import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// Goods of one group from one zone to another in a year.
public record Flow(
    String origin,
    String destination,
    String group,
    double tonnes,
    double usd,
    Provenance provenance) {

  public Flow {
    Check.notNegative(tonnes, "tonnes", origin + " to " + destination);
    Check.notNegative(usd, "usd", origin + " to " + destination);
  }

  /// The same goods, more or fewer.
  Flow times(double factor) {
    return new Flow(origin, destination, group, tonnes * factor, usd * factor, provenance);
  }
}
