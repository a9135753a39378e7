package org.keruen.answers.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.evidence.ElementStates.OnDay;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Network.Infrastructure;
import org.keruen.network.Place;
import org.keruen.network.Position;
import org.keruen.network.Service;
import org.keruen.network.Status;
import org.keruen.network.Terminal;

/// The network as GeoJSON (RFC 7946), with the state of everything on a day.
///
/// Properties are flat, so that a map's style can read them.
public final class NetworkJson {

  private final ShownNetwork shown;
  private final Labels labels;
  private final NetworkQuery query;
  private final JsonWriter json = JsonWriter.compact();

  private NetworkJson(ShownNetwork shown, NetworkQuery query) {
    this.shown = shown;
    this.labels = shown.labels();
    this.query = query;
  }

  /// A FeatureCollection of what is asked for.
  public static String render(ShownNetwork shown, NetworkQuery query) {
    return new NetworkJson(shown, query).collection();
  }

  private String collection() {
    Infrastructure ground = shown.network().infrastructure();
    json.object()
        .text("type", "FeatureCollection")
        .text("date", query.date())
        .text("asOf", query.asOf())
        .array("features");
    ground.links().values().forEach(this::link);
    ground.services().values().forEach(this::service);
    ground.posts().values().forEach(this::post);
    ground.terminals().values().forEach(this::terminal);
    return json.endArray().endObject().finish();
  }

  /// What every feature says of itself.
  private record Head(
      String element,
      String kind,
      String name,
      String mode,
      Status status,
      @Nullable Integer openYear,
      List<String> elements,
      Provenance provenance) {}

  private void open(Head head, List<Position> course, Set<String> modes) {
    String id = head.element().substring(head.element().indexOf(':') + 1);
    json.object().text("type", "Feature").text("id", head.element());
    json.geometry(course)
        .object("properties")
        .text("element", head.element())
        .text("kind", head.kind())
        .text("id", id)
        .text("name", head.name())
        .text("mode", head.mode())
        .text("status", CamelCase.of(head.status()))
        .wholeOrNull("openYear", head.openYear());
    state(shown.states().on(head.elements(), modes, head.status(), query.date(), query.asOf()));
    json.provenance(head.provenance());
  }

  private void close() {
    json.endObject().endObject();
  }

  private void state(OnDay state) {
    StatePeriod first = state.periods().isEmpty() ? null : state.periods().getFirst();
    json.text("state", CamelCase.of(state.word()))
        .text("stateId", first == null ? null : first.id())
        .text("stateTitle", first == null ? null : labels.text(first.title()))
        .text("stateSince", first == null ? null : first.dates().from())
        .text("stateUntil", first == null ? null : first.dates().lastDayAsOf(query.asOf()))
        .texts("stateSources", first == null ? List.of() : first.provenance().sourceIds());
  }

  private void link(Link link) {
    List<Position> course =
        shown.shapes().course(List.of(link.from(), link.to()), link instanceof Link.Rail);
    String mode = link.mode().word();
    if (!query.wantsKind("link") || !query.wantsMode(mode) || !query.wantsCourse(course)) {
      return;
    }
    Status status = link instanceof Link.Rail rail ? rail.building().status() : Status.OPERATIONAL;
    Integer openYear = link instanceof Link.Rail rail ? rail.building().openYear() : null;
    String name =
        switch (link) {
          case Link.Rail rail -> rail.line().name();
          case Link.Road road -> road.name();
        };
    open(
        new Head(
            "link:" + link.id(),
            "link",
            name,
            mode,
            status,
            openYear,
            shown.states().elementsOf(link),
            link.provenance()),
        course,
        Set.of(mode));
    ends(link.from(), link.to());
    json.number("lengthKm", link.lengthKm());
    switch (link) {
      case Link.Rail rail ->
          json.whole("gaugeMm", rail.track().gaugeMm())
              .whole("tracks", rail.track().tracks())
              .flag("electrified", rail.track().electrified());
      case Link.Road road ->
          json.text("roadClass", road.roadClass().rank())
              .flag("mountain", road.roadClass().mountain());
    }
    close();
  }

  private void ends(String from, String to) {
    json.text("from", from)
        .text("to", to)
        .text("fromName", labels.place(from))
        .text("toName", labels.place(to));
  }

  private void service(Service service) {
    Service.Route route = service.route();
    List<Position> course = shown.shapes().course(List.of(route.from(), route.to()), false);
    String mode = service.kind().mode().word();
    if (!query.wantsKind("service") || !query.wantsMode(mode) || !query.wantsCourse(course)) {
      return;
    }
    open(
        new Head(
            "service:" + service.id(),
            "service",
            labels.element(service.id()),
            service.kind().word(),
            service.timing().status(),
            null,
            ElementStates.elementsOf(service),
            service.provenance()),
        course,
        Set.of(mode));
    ends(route.from(), route.to());
    json.number("lengthKm", route.distanceKm())
        .number("departuresPerWeek", service.timing().departuresPerWeek())
        .flag("bothWays", route.bothWays())
        .texts("passages", route.passages());
    close();
  }

  private void post(BorderPost post) {
    List<Position> course = List.of(middle(post));
    String mode = post.mode().word();
    if (!query.wantsKind("post") || !query.wantsMode(mode) || !query.wantsCourse(course)) {
      return;
    }
    open(
        new Head(
            "post:" + post.id(),
            "post",
            labels.post(post.id()),
            mode,
            post.working().status(),
            post.working().openYear(),
            ElementStates.elementsOf(post),
            post.provenance()),
        course,
        Set.of(mode));
    sides(json, post, labels);
    json.flag("freight", post.working().freight());
    close();
  }

  /// Between the two sides.
  private Position middle(BorderPost post) {
    Position a = shown.network().getPlace(post.a().place()).position();
    Position b = shown.network().getPlace(post.b().place()).position();
    return new Position((a.lat() + b.lat()) / 2, (a.lon() + b.lon()) / 2);
  }

  /// The member `sides` of a post.
  public static void sides(JsonWriter json, BorderPost post, Labels labels) {
    json.array("sides");
    for (BorderPost.Side side : List.of(post.a(), post.b())) {
      json.object()
          .text("place", side.place())
          .text("placeName", labels.place(side.place()))
          .text("country", side.country())
          .text("countryName", labels.country(side.country()))
          .whole("gaugeMm", side.gaugeMm())
          .endObject();
    }
    json.endArray();
  }

  private void terminal(Terminal terminal) {
    Place place = shown.network().getPlace(terminal.places().getFirst());
    List<Position> course = List.of(place.position());
    String kind = kindOf(terminal.kind());
    String mode = modeOf(terminal.kind());
    if (!query.wantsKind(kind) || !query.wantsMode(mode) || !query.wantsCourse(course)) {
      return;
    }
    open(
        new Head(
            "terminal:" + terminal.id(),
            kind,
            labels.terminal(terminal.id()),
            mode,
            terminal.handling().status(),
            null,
            ElementStates.elementsOf(terminal),
            terminal.provenance()),
        course,
        Set.of());
    json.text("terminalKind", CamelCase.of(terminal.kind())).text("country", place.country());
    close();
  }

  private static String kindOf(Terminal.Kind kind) {
    return switch (kind) {
      case SEAPORT, FERRY_PORT -> "port";
      case AIRPORT -> kind.name().toLowerCase(Locale.ROOT);
      case RAIL_TERMINAL, CITY_STATION, DRY_PORT, GAUGE_CHANGE, CROSS_DOCK -> "terminal";
    };
  }

  private static String modeOf(Terminal.Kind kind) {
    return switch (kind) {
      case SEAPORT, FERRY_PORT -> "sea";
      case AIRPORT -> "air";
      case RAIL_TERMINAL, CITY_STATION, DRY_PORT, GAUGE_CHANGE -> "rail";
      case CROSS_DOCK -> "road";
    };
  }
}
