package org.keruen.server.resource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.network.GoodsJson;
import org.keruen.answers.network.PlaceJson;
import org.keruen.answers.question.NameIndex;
import org.keruen.answers.words.Language;
import org.keruen.network.Place;
import org.keruen.server.http.Call;
import org.keruen.server.http.Pages;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.shipment.Commodity;

/// `/places` and `/goods`: what a search line suggests.
public final class PlacesResource {

  private static final int MOST_LETTERS = 100;

  private final ReadyStudy ready;
  private final Map<Language, PlaceJson> places = new EnumMap<>(Language.class);
  private final Map<Language, GoodsJson> goods = new EnumMap<>(Language.class);

  public PlacesResource(ReadyStudy ready) {
    this.ready = ready;
    for (Language language : Language.values()) {
      places.put(language, new PlaceJson(ready, language));
      goods.put(language, new GoodsJson(ready, language));
    }
  }

  public List<Route> routes() {
    return List.of(
        new Route("listPlaces", "GET", "/api/v1/places", Route.Policy.STUDY, this::list),
        new Route("getPlace", "GET", "/api/v1/places/{id}", Route.Policy.STUDY, this::get),
        new Route("listGoods", "GET", "/api/v1/goods", Route.Policy.STUDY, this::listGoods));
  }

  private Reply list(Call call) {
    Query query = call.query();
    String letters = query.text("q", MOST_LETTERS);
    String kind = query.word("kind", Words.PLACE_KINDS);
    String country = query.country("country");
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    List<Place> found =
        candidates(letters).stream()
            .filter(place -> kind == null || CamelCase.of(place.kind()).equals(kind))
            .filter(place -> country == null || place.country().equals(country))
            .toList();
    JsonWriter json = JsonWriter.compact().object();
    PlaceJson writer = writer(places, call.language());
    Pages.write(json, found, offset, limit, place -> writer.write(json, place));
    return Reply.study(json.endObject().finish(), call.language());
  }

  private List<Place> candidates(@Nullable String letters) {
    return letters == null || letters.isBlank()
        ? List.copyOf(ready.network().places().values())
        : ready.vocabulary().places().search(letters).stream().map(NameIndex.Match::item).toList();
  }

  private Reply get(Call call) {
    call.query().check();
    Place place = ready.network().places().get(call.part("id"));
    if (place == null) {
      throw Refusal.notFound("id", "no place has this id", "search with GET /api/v1/places?q=");
    }
    JsonWriter json = JsonWriter.compact();
    writer(places, call.language()).write(json, place);
    return Reply.study(json.finish(), call.language());
  }

  private Reply listGoods(Call call) {
    Query query = call.query();
    String letters = query.text("q", MOST_LETTERS);
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    JsonWriter json = JsonWriter.compact().object();
    GoodsJson writer = writer(goods, call.language());
    Pages.write(json, findGoods(letters), offset, limit, item -> writer.write(json, item));
    return Reply.study(json.endObject().finish(), call.language());
  }

  private List<Commodity> findGoods(@Nullable String letters) {
    String digits = letters == null ? "" : letters.replaceAll("(?i)hs|[. ]", "");
    List<Commodity> all = List.copyOf(ready.study().model().commodities().values());
    if (letters == null || letters.isBlank()) {
      return all;
    }
    if (digits.matches("[0-9]{1,6}")) {
      return all.stream()
          .filter(item -> item.hs().startsWith(digits) || digits.startsWith(item.hs()))
          .toList();
    }
    return ready.vocabulary().goods().search(letters).stream().map(NameIndex.Match::item).toList();
  }

  private static <T> T writer(Map<Language, T> writers, Language language) {
    T writer = writers.get(language);
    if (writer == null) {
      throw new IllegalStateException("no writer in " + language);
    }
    return writer;
  }
}
