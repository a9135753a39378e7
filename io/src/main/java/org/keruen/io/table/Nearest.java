package org.keruen.io.table;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What someone who mistyped a word most likely meant.
public final class Nearest {

  private Nearest() {}

  /// The word with the fewest letters to change, add, drop or swap; null if none is near.
  ///
  /// Near is one letter in three, at least one. Of words equally near the first stands. Letter case
  /// does not count.
  public static @Nullable String find(String word, Collection<String> words) {
    String best = null;
    int bestDistance = Math.max(1, word.length() / 3) + 1;
    for (String candidate : words) {
      if (Math.abs(candidate.length() - word.length()) < bestDistance) {
        int distance = distance(word, candidate);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /// `did you mean x?` if something is near, else the other advice.
  public static String advice(String word, Collection<String> words, String otherwise) {
    String near = find(word, words);
    return near == null ? otherwise : "did you mean " + near + "?";
  }

  /// Restricted Damerau–Levenshtein distance: three rows of the table are enough.
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = same(a, i, b, j) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] freed = beforeLast;
      beforeLast = last;
      last = row;
      row = freed;
    }
    return last[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
