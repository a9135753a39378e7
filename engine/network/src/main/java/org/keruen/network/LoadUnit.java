package org.keruen.network;

import org.keruen.base.Provenance;

/// What the goods are put in.
///
/// @param controlled whether it keeps a temperature
/// @param teu        twenty-foot equivalents; 0 if it is not a container
public record LoadUnit(
    String id,
    String name,
    Kind kind,
    boolean controlled,
    double payloadTonnes,
    double volumeM3,
    double teu,
    Provenance provenance) {

  /// How it is handled: lifted whole, or its goods moved piece by piece or poured.
  public enum Kind {
    CONTAINER,
    LOOSE,
    BULK
  }
}
