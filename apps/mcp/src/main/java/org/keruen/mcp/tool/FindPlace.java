package org.keruen.mcp.tool;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.NameIndex;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.network.Country;
import org.keruen.network.Place;
import org.keruen.network.Terminal;

/// `find_place`: places by a few letters.
final class FindPlace implements Tool {

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private final ReadyStudy ready;
  private final ToolDescription description =
      ToolDescription.read("find_place", List.of("language"));

  FindPlace(ReadyStudy ready) {
    this.ready = ready;
  }

  @Override
  public ToolDescription description() {
    return description;
  }

  @Override
  public Answer answer(Map<String, Object> given) {
    Arguments arguments = new Arguments(given, description.fields());
    String query = arguments.required("query", "KARA");
    Country country = country(arguments);
    int limit = arguments.whole("limit", 1, MOST, USUAL);
    Language language = arguments.language();
    arguments.check();
    List<Place> places =
        ready.vocabulary().places().search(query).stream()
            .map(NameIndex.Match::item)
            .filter(place -> country == null || place.country().equals(country.id()))
            .limit(limit)
            .toList();
    if (places.isEmpty()) {
      throw UsageException.of(
          "query",
          "no place "
              + (country == null ? "" : "of " + country.id() + " ")
              + "is like '"
              + query
              + "'",
          "give fewer letters, another spelling, or no country");
    }
    return tell(places, language);
  }

  private @Nullable Country country(Arguments arguments) {
    String typed = arguments.text("country");
    try {
      return typed == null ? null : ready.vocabulary().countries().resolve(typed, "country");
    } catch (UsageException fault) {
      arguments.faults(fault);
      return null;
    }
  }

  private Answer tell(List<Place> places, Language language) {
    AnswerWriter answer = new AnswerWriter(ready, ready.asOf());
    Labels labels = ready.labels(language);
    answer.json().array("places");
    places.forEach(place -> place(answer, labels, place));
    answer.json().endArray();
    return answer.finish();
  }

  private void place(AnswerWriter answer, Labels labels, Place place) {
    JsonWriter json = answer.json().object();
    json.text("id", place.id()).text("name", labels.place(place.id()));
    ready.writeNames(json, place.id(), place.name());
    json.text("kind", CamelCase.of(place.kind()))
        .text("country", place.country())
        .degrees("lat", place.position().lat())
        .degrees("lon", place.position().lon())
        .text("locode", place.locode())
        .text("iata", place.iata())
        .texts("terminals", terminals(place));
    answer.sources(place.provenance().sourceIds());
    json.endObject();
    answer.line(
        labels.place(place.id())
            + " ("
            + place.id()
            + "): "
            + CamelCase.of(place.kind())
            + ", "
            + labels.country(place.country())
            + ", ids of terminals: "
            + terminals(place).stream().collect(Collectors.joining(", ", "[", "]")));
  }

  private List<String> terminals(Place place) {
    return ready.network().infrastructure().terminals().values().stream()
        .filter(terminal -> terminal.places().contains(place.id()))
        .map(Terminal::id)
        .toList();
  }
}
