package org.keruen.network;

import java.util.Locale;

/// How goods move. A ferry is a sea service that carries trucks or wagons: the means stay
/// themselves.
public enum Mode {
  ROAD,
  RAIL,
  SEA,
  AIR;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word used in files and on screen.
  public String word() {
    return word;
  }
}
