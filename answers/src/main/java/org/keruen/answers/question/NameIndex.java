package org.keruen.answers.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Things found by what people type: exact, then prefix, prefix of a word, part, and near spelling.
///
/// Spellings are compared in lower case without accents and punctuation, with the letter variants
/// of Arabic script made one; Kazakh letters stay letters of their own. Not for hundreds of
/// thousands of names: a search looks at every one.
///
/// @param <T> what is found; equal things are found once
public final class NameIndex<T> {

  /// How a name fits what was typed, from best to worst.
  public enum Fit {
    EXACT,
    PREFIX,
    WORD_PREFIX,
    PART,
    NEAR
  }

  /// @param distance edits between them; 0 unless near
  public record Match<T>(T item, Fit fit, int distance) {}

  private record Entry<T>(T item, int order, String name) {}

  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}'’ʼ`ـ]+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Entry<T>> entries = new ArrayList<>();

  /// Adds a name of a thing. Of equally good matches the thing added first is found first.
  public void add(T item, String name) {
    entries.add(new Entry<>(item, entries.size(), normalise(name)));
  }

  /// Everything that fits, best first, in a fixed order.
  public List<Match<T>> search(String typed) {
    String query = normalise(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    Map<T, Match<T>> best = new HashMap<>();
    Map<T, Integer> first = new HashMap<>();
    for (Entry<T> entry : entries) {
      Match<T> match = match(entry, query);
      if (match != null) {
        best.merge(entry.item(), match, (a, b) -> compare(b, a) < 0 ? b : a);
        first.merge(entry.item(), entry.order(), Math::min);
      }
    }
    Comparator<Match<T>> order = NameIndex::compare;
    return best.values().stream()
        .sorted(order.thenComparing(match -> first.getOrDefault(match.item(), 0)))
        .toList();
  }

  private static int compare(Match<?> a, Match<?> b) {
    int byFit = a.fit().compareTo(b.fit());
    return byFit != 0 ? byFit : Integer.compare(a.distance(), b.distance());
  }

  /// Everything whose name is exactly what was typed, in the order added.
  public List<T> exact(String typed) {
    return search(typed).stream()
        .filter(match -> match.fit() == Fit.EXACT)
        .map(Match::item)
        .toList();
  }

  private static <T> @Nullable Match<T> match(Entry<T> entry, String query) {
    String name = entry.name();
    if (name.equals(query)) {
      return new Match<>(entry.item(), Fit.EXACT, 0);
    }
    if (name.startsWith(query)) {
      return new Match<>(entry.item(), Fit.PREFIX, 0);
    }
    if (name.contains(" " + query)) {
      return new Match<>(entry.item(), Fit.WORD_PREFIX, 0);
    }
    if (query.length() >= 3 && name.contains(query)) {
      return new Match<>(entry.item(), Fit.PART, 0);
    }
    int most = query.length() <= 3 ? 0 : query.length() <= 5 ? 1 : 2;
    int distance = most == 0 ? 1 : distance(query, name, most);
    return distance <= most ? new Match<>(entry.item(), Fit.NEAR, distance) : null;
  }

  /// Lower case, no accents, one form of each Arabic letter, one space between words.
  static String normalise(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(lower).replaceAll("");
    StringBuilder letters = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      letters.append(
          switch (bare.charAt(i)) {
            case 'ي', 'ى', 'ے' -> 'ی';
            case 'ك' -> 'ک';
            case 'ه', 'ة', 'ۃ', 'ھ', 'ۀ' -> 'ہ';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            default -> bare.charAt(i);
          });
    }
    return GAPS.matcher(letters).replaceAll(" ").strip();
  }

  /// Edits between two words, a swap of neighbours being one; anything above `most` is `most + 1`.
  ///
  /// @see "F. J. Damerau, A technique for computer detection and correction of spelling errors,
  ///     Communications of the ACM 7(3), 1964"
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (swapped(a, b, i, j)) {
          edits = Math.min(edits, before[j - 2] + 1);
        }
        row[j] = edits;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], most + 1);
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
