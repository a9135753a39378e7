package org.keruen.answers.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.network.Country;
import org.keruen.study.Study;

/// The countries of a study, found by their two letters or by name in any language.
public final class CountryIndex {

  private final NameIndex<Country> index = new NameIndex<>();

  public CountryIndex(Study study) {
    Map<String, Country> byId = new HashMap<>();
    study
        .model()
        .network()
        .countries()
        .forEach(
            (id, country) -> {
              byId.put(id, country);
              index.add(country, id);
            });
    for (Study.Name name : study.names()) {
      Country country = byId.get(name.subject());
      if (country != null) {
        index.add(country, name.text());
      }
    }
  }

  /// The country that was meant.
  ///
  /// @param where the field, for the message
  /// @throws UsageException with the nearest if there is none
  public Country resolve(String typed, String where) {
    List<Country> exact = index.exact(typed);
    if (exact.isEmpty()) {
      throw UsageException.of(
          where, "no country of the study is called '" + typed + "'", suggestion(typed));
    }
    return exact.getFirst();
  }

  private String suggestion(String typed) {
    String near =
        index.search(typed).stream()
            .map(match -> match.item().id())
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "give its two letters, such as IR" : "did you mean " + near + "?";
  }
}
