package org.keruen.answers.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.network.Place;
import org.keruen.study.Study;

/// The places of a study, found by id, name in any language, other spelling, UN/LOCODE or IATA
/// code.
///
/// Where several share a name (a city, its station, its airport), the city comes first.
public final class PlaceIndex {

  private static final int SUGGESTIONS = 5;

  private static final List<Place.Kind> PREFERENCE =
      List.of(
          Place.Kind.CITY,
          Place.Kind.PORT,
          Place.Kind.TERMINAL,
          Place.Kind.STATION,
          Place.Kind.BORDER,
          Place.Kind.AIRPORT,
          Place.Kind.JUNCTION);

  private final NameIndex<Place> index = new NameIndex<>();
  private final Map<String, Place> byId;

  public PlaceIndex(Study study) {
    this.byId = study.model().network().places();
    Map<String, List<String>> names = new HashMap<>();
    for (Study.Name name : study.names()) {
      names.computeIfAbsent(name.subject(), subject -> new ArrayList<>()).add(name.text());
    }
    byId.values().stream()
        .sorted(
            Comparator.comparingInt((Place place) -> PREFERENCE.indexOf(place.kind()))
                .thenComparing(Place::id))
        .forEach(place -> add(place, names.getOrDefault(place.id(), List.of())));
  }

  private void add(Place place, List<String> names) {
    index.add(place, place.id());
    index.add(place, place.name());
    names.forEach(name -> index.add(place, name));
    String locode = place.locode();
    if (locode != null) {
      index.add(place, locode);
    }
    String iata = place.iata();
    if (iata != null) {
      index.add(place, iata);
    }
  }

  public List<NameIndex.Match<Place>> search(String typed) {
    return index.search(typed);
  }

  /// The place that was meant.
  ///
  /// @param where   the field, for the message
  /// @param wording how to advise
  /// @throws UsageException with the nearest names if there is none
  public Place resolve(String typed, String where, Wording wording) {
    Place byItsId = byId.get(typed);
    if (byItsId != null) {
      return byItsId;
    }
    List<Place> exact = index.exact(typed);
    if (exact.isEmpty()) {
      throw UsageException.of(
          where, "no place is called '" + typed + "'", suggestion(typed, wording));
    }
    return exact.getFirst();
  }

  private String suggestion(String typed, Wording wording) {
    String near =
        index.search(typed).stream()
            .limit(SUGGESTIONS)
            .map(match -> match.item().name() + " (" + match.item().id() + ")")
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? wording.placeSearch(typed.substring(0, Math.min(3, typed.length())))
        : "did you mean " + near + "?";
  }
}
