package org.keruen.store;

import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;

/// The gate for texts: what both databases can keep and give back exactly.
final class Texts {

  private Texts() {}

  /// Refuses NUL, which PostgreSQL cannot keep, and half a surrogate pair, which UTF-8 cannot.
  static String plain(String text, String field) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw problem(field, "has a NUL character at position " + i, "leave the character out");
      }
      if (Character.isSurrogate(c)) {
        if (!startsPair(text, i)) {
          throw problem(field, "is not Unicode at position " + i, "send whole characters");
        }
        i++;
      }
    }
    return text;
  }

  static @Nullable String plainOrNull(@Nullable String text, String field) {
    return text == null ? null : plain(text, field);
  }

  static String notBlank(String text, String field) {
    if (text.isBlank()) {
      throw problem(field, "is empty", "give a text");
    }
    return plain(text, field);
  }

  /// An id or a code: not blank and no longer than 200 characters.
  static String word(String text, String field) {
    if (text.length() > MOST_OF_A_WORD) {
      throw problem(
          field,
          "has " + text.length() + " characters",
          "give at most " + MOST_OF_A_WORD + " characters");
    }
    return notBlank(text, field);
  }

  private static final int MOST_OF_A_WORD = 200;

  private static boolean startsPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  static ProblemException problem(String where, String what, String fix) {
    return ProblemException.of(where, what, fix);
  }
}
