package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.study.Study;

/// The two countries that a study is about.
public record Parties(String first, String second) {

  /// A country that a title names, and where.
  private record Named(String country, int at) {}

  /// The first two countries that the title of the study names, or null if it does not name two.
  public static @Nullable Parties find(Study study) {
    List<Named> named = new ArrayList<>();
    for (String country : study.model().network().countries().keySet()) {
      String name = study.findName(country, "en");
      int at = name == null ? -1 : study.title().indexOf(name);
      if (at >= 0) {
        named.add(new Named(country, at));
      }
    }
    named.sort(Comparator.comparingInt(Named::at));
    return named.size() < 2 ? null : new Parties(named.get(0).country, named.get(1).country);
  }

  /// Whether goods go from the one to the other, either way.
  public boolean areEndsOf(String originCountry, String destinationCountry) {
    return (originCountry.equals(first) && destinationCountry.equals(second))
        || (originCountry.equals(second) && destinationCountry.equals(first));
  }
}
