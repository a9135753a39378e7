package org.keruen.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Source;
import org.keruen.shipment.PlanningModel;

/// A corridor study: everything that is known, with its sources.
///
/// @param id       name of the study
/// @param asOf     day up to which its events were followed
/// @param model    what the planner works on
/// @param texts    what its English texts are in other languages, by language, then by text
/// @param evidence what is kept beside the model: observations, reported trips, disputed values
public record Study(
    String id,
    String title,
    LocalDate asOf,
    Map<String, Source> sources,
    PlanningModel model,
    List<Name> names,
    Map<String, Map<String, String>> texts,
    Evidence evidence) {

  public Study {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    names = List.copyOf(names);
    texts = Map.copyOf(texts);
  }

  /// The name of a subject in a language, or null.
  ///
  /// @param shown true for names to show, false for further spellings
  public record Name(String subject, String lang, boolean shown, String text) {}

  /// What is kept beside the model.
  public record Evidence(
      List<BorderObservation> borderObservations,
      List<Trip> trips,
      List<CountryFigure> countryFigures,
      List<Disputed> disputed) {
    public Evidence {
      borderObservations = List.copyOf(borderObservations);
      trips = List.copyOf(trips);
      countryFigures = List.copyOf(countryFigures);
      disputed = List.copyOf(disputed);
    }
  }

  /// An English text of the study in a language; as it is if it has no translation.
  public String text(String english, String lang) {
    return texts.getOrDefault(lang, Map.of()).getOrDefault(english, english);
  }

  /// The name of a subject in a language, in English if it has none there, or null if it has
  /// neither.
  public @Nullable String findName(String subject, String lang) {
    String english = null;
    for (Name name : names) {
      if (name.shown() && name.subject().equals(subject)) {
        if (name.lang().equals(lang)) {
          return name.text();
        }
        if (name.lang().equals("en")) {
          english = name.text();
        }
      }
    }
    return english;
  }
}
