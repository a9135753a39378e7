package org.keruen.study.validation;

import java.util.Locale;

/// What a comparison counts for.
public enum Standing {
  /// The model was not derived from the figure: it counts.
  SCORED,
  /// An input of the model was derived from the figure: shown, not scored.
  FITTED,
  /// Promised, not run: shown, not scored.
  TARGET,
  /// Only a bound was reported: shown, not scored.
  BOUND,
  /// A single trip whose own source names a hold-up out of the ordinary, as border observations of
  /// such times are not used either: shown, and counted in a group of its own.
  DISRUPTED,
  /// The model has nothing to compare; the reason is given.
  NOT_MODELLED;

  /// The word used in files and on screen.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
