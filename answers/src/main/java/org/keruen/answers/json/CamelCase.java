package org.keruen.answers.json;

import java.util.Locale;

/// Constants as JSON writes them: `UNDER_CONSTRUCTION` is `underConstruction`.
public final class CamelCase {

  private CamelCase() {}

  public static String of(Enum<?> constant) {
    StringBuilder word = new StringBuilder();
    for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      word.append(word.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)));
      word.append(part, 1, part.length());
    }
    return word.toString();
  }
}
