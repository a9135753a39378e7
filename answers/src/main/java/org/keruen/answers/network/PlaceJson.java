package org.keruen.answers.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.network.Place;
import org.keruen.network.Terminal;

/// Places as JSON, in one language.
public final class PlaceJson {

  private final ReadyStudy ready;
  private final Labels labels;
  private final Map<String, List<String>> terminalsByPlace = new HashMap<>();

  public PlaceJson(ReadyStudy ready, Language language) {
    this.ready = ready;
    this.labels = ready.labels(language);
    for (Terminal terminal : ready.network().infrastructure().terminals().values()) {
      for (String place : terminal.places()) {
        terminalsByPlace.computeIfAbsent(place, id -> new ArrayList<>()).add(terminal.id());
      }
    }
  }

  /// A place as an object.
  public void write(JsonWriter json, Place place) {
    json.object().text("id", place.id()).text("name", labels.place(place.id()));
    ready.writeNames(json, place.id(), place.name());
    json.text("kind", CamelCase.of(place.kind()))
        .text("country", place.country())
        .text("countryName", labels.country(place.country()))
        .degrees("lat", place.position().lat())
        .degrees("lon", place.position().lon())
        .text("locode", place.locode())
        .text("iata", place.iata())
        .texts("terminals", terminalsByPlace.getOrDefault(place.id(), List.of()))
        .provenance(place.provenance())
        .endObject();
  }
}
