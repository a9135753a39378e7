package org.keruen.study.demand;

import java.util.List;
import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// Where demand begins and ends: a region, a province, a country or a gateway to one.
///
/// @param places places at which its goods enter the network, the main one first
/// @param share  share of its country in the country's trade, 0..1
public record Zone(
    String id,
    String name,
    String country,
    List<String> places,
    double share,
    Provenance provenance) {

  public Zone {
    places = List.copyOf(places);
    Check.that(!places.isEmpty(), "places", id, places);
    Check.positive(share, "share", id);
  }
}
