package org.keruen.base;

import java.util.Locale;

/// How a figure is known, from best to worst.
public enum Confidence {
  /// Read in a source.
  SOURCED,
  /// Arithmetic on sourced figures by a written rule.
  DERIVED,
  /// Judged from comparable sourced figures.
  ESTIMATED,
  /// Nobody's figure: given with a band, never presented as a fact.
  ASSUMED;

  /// The word used in files and on screen.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The weaker of the two: a result is known no better than its weakest part.
  public Confidence weaker(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
