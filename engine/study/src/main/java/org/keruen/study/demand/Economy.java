package org.keruen.study.demand;

import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// A country's product in a year.
///
/// @param gdpUsdMn at current prices, million USD
/// @param core     whether demand between it and every other country is wanted
public record Economy(
    String country, int year, double gdpUsdMn, boolean core, Provenance provenance) {

  public Economy {
    Check.positive(gdpUsdMn, "gdpUsdMn", country);
  }
}
