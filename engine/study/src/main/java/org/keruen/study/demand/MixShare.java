package org.keruen.study.demand;

import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;

/// The share of a commodity group in the value of what a country sells.
///
/// @param importer to whom, or null for all without shares of their own
/// @param group    a commodity group, or [#NOT_CARRIED]
/// @param share    0..1
public record MixShare(
    String exporter, @Nullable String importer, String group, double share, Provenance provenance) {

  /// Goods that go by pipeline, wire or tanker, and not on this network.
  public static final String NOT_CARRIED = "not-carried";
}
