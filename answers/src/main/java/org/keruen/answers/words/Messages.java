package org.keruen.answers.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The words of the screen in one language.
///
/// Two bundles a language, UTF-8: `messages` holds single words, `labels` the phrases that the
/// cards, the page and the chart build. `{0}` stands for an argument; there is no other syntax. A
/// key that a language lacks is shown in English.
public final class Messages {

  /// File stems of the bundles.
  static final List<String> BUNDLES = List.of("messages", "labels");

  private static final String END_ISOLATE = "\u2069";

  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  public static Messages of(Language language) {
    Map<String, String> texts = new HashMap<>();
    for (String bundle : BUNDLES) {
      texts.putAll(load(bundle, Language.EN));
      if (language != Language.EN) {
        texts.putAll(load(bundle, language));
      }
    }
    return new Messages(language, texts);
  }

  public Language language() {
    return language;
  }

  /// The text of a key, with `{0}`, `{1}` ... replaced.
  ///
  /// @throws IllegalArgumentException if no bundle has the key
  public String get(String key, Object... arguments) {
    String text = find(key);
    if (text == null) {
      throw new IllegalArgumentException("no message has the key " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", argument(arguments[i].toString()));
    }
    return text;
  }

  /// In a right-to-left sentence a date or a range of numbers would turn round: it is isolated, and
  /// marked as left to right for Java2D, which knows no isolates.
  private String argument(String text) {
    boolean turns = language.rightToLeft() && text.codePoints().anyMatch(Character::isDigit);
    boolean own = text.codePoints().anyMatch(Messages::isRightToLeft);
    return turns && !own ? "\u2066\u200e" + text + END_ISOLATE : text;
  }

  private static boolean isRightToLeft(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /// The text of a key, or null.
  public @Nullable String find(String key) {
    return texts.get(key);
  }

  /// The keys of one bundle file, sorted.
  static Set<String> keys(String bundle, Language language) {
    return new TreeSet<>(load(bundle, language).keySet());
  }

  private static Map<String, String> load(String bundle, Language language) {
    String file = "/org/keruen/answers/" + bundle + "_" + language.code() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the message bundle " + file + " is missing");
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      Map<String, String> texts = new HashMap<>();
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
