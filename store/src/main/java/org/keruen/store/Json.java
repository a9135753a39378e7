package org.keruen.store;

import java.util.Locale;

/// Writes the small flat objects of the audit.
final class Json {

  private Json() {}

  /// An object of texts.
  ///
  /// @param namesAndTexts name, text, name, text
  static String object(String... namesAndTexts) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      json.append(i == 0 ? "" : ",");
      quote(json, namesAndTexts[i]);
      json.append(':');
      quote(json, namesAndTexts[i + 1]);
    }
    return json.append('}').toString();
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
