package org.keruen.answers.words;

import java.util.Locale;

/// A language of the screen.
public enum Language {
  EN,
  KK,
  RU,
  UR;

  /// The ISO 639-1 code.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean rightToLeft() {
    return this == UR;
  }

  /// What the user types.
  @Override
  public String toString() {
    return code();
  }
}
