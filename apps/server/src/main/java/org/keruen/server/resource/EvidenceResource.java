package org.keruen.server.resource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.Citations;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Language;
import org.keruen.base.Source;
import org.keruen.base.StatePeriod;
import org.keruen.network.ElementState;
import org.keruen.server.http.Call;
import org.keruen.server.http.Pages;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;

/// `/events`, `/sources`, `/studies`, `/languages`: what the answers rest on.
public final class EvidenceResource {

  private static final String DISCLAIMER =
      "The boundaries and names shown on this map do not imply official endorsement or acceptance."
          + " The Durand Line and the lines in Jammu and Kashmir are drawn as the sources draw"
          + " them.";

  private final ReadyStudy ready;
  private final String version;

  /// @param version of this program
  public EvidenceResource(ReadyStudy ready, String version) {
    this.ready = ready;
    this.version = version;
  }

  public List<Route> routes() {
    Route.Policy study = Route.Policy.STUDY;
    return List.of(
        new Route("listEvents", "GET", "/api/v1/events", study, this::events),
        new Route("listSources", "GET", "/api/v1/sources", study, this::sources),
        new Route("getSource", "GET", "/api/v1/sources/{id}", study, this::source),
        new Route("listStudies", "GET", "/api/v1/studies", study, this::studies),
        new Route("listLanguages", "GET", "/api/v1/languages", study, this::languages));
  }

  private Reply events(Call call) {
    Query query = call.query();
    LocalDate from = query.dayOrNull("from");
    LocalDate to = query.dayOrNull("to");
    String element =
        query.matching(
            "element", "[a-z-]{1,20}:[A-Za-z0-9._-]{1,120}", "kind:id, such as post:torkham");
    LocalDate asOf = query.day("asOf", ready.asOf());
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    List<StatePeriod> found =
        ready.network().states().stream()
            .filter(state -> element == null || state.elements().contains(element))
            .map(ElementState::period)
            .filter(period -> !period.dates().knownFrom().isAfter(asOf))
            .filter(period -> overlaps(period, from, to, asOf))
            .sorted(
                Comparator.comparing((StatePeriod period) -> period.dates().from())
                    .reversed()
                    .thenComparing(StatePeriod::id))
            .toList();
    EvidenceJson evidence = new EvidenceJson(ready, ready.labels(call.language()), asOf);
    JsonWriter json = JsonWriter.compact().object().text("asOf", asOf);
    Pages.write(json, found, offset, limit, period -> evidence.event(json, period));
    return Reply.study(json.endObject().finish(), call.language());
  }

  private static boolean overlaps(
      StatePeriod period, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    LocalDate last = period.dates().lastDayAsOf(asOf);
    boolean ended = from != null && last != null && last.isBefore(from);
    boolean later = to != null && period.dates().from().isAfter(to);
    return !ended && !later;
  }

  private Reply sources(Call call) {
    Query query = call.query();
    String letters = query.text("q", 100);
    int limit = query.limit();
    int offset = query.offset();
    query.check();
    String wanted = letters == null ? "" : letters.toLowerCase(Locale.ROOT);
    List<Source> found =
        ready.study().sources().values().stream()
            .filter(source -> text(source).contains(wanted))
            .toList();
    JsonWriter json = JsonWriter.compact().object();
    Pages.write(json, found, offset, limit, source -> EvidenceJson.source(json, source));
    return Reply.study(json.endObject().finish(), null);
  }

  private static String text(Source source) {
    String all = source.id() + " " + source.title() + " " + source.publisher();
    return all.toLowerCase(Locale.ROOT);
  }

  private Reply source(Call call) {
    call.query().check();
    String id = call.part("id");
    Source source = ready.study().sources().get(id);
    if (source == null) {
      throw Refusal.notFound("id", "the study has no such source", "search GET /api/v1/sources?q=");
    }
    JsonWriter json = JsonWriter.compact().object().object("source");
    EvidenceJson.sourceMembers(json, source);
    json.endObject().array("restsOn");
    Citations.of(ready.study())
        .forEach(
            (kind, provenances) -> {
              long count = provenances.stream().filter(p -> p.sourceIds().contains(id)).count();
              if (count > 0) {
                json.object().text("kind", kind).whole("count", count).endObject();
              }
            });
    return Reply.study(json.endArray().endObject().finish(), null);
  }

  private Reply studies(Call call) {
    call.query().check();
    List<LocalDate> days =
        ready.network().states().stream().map(s -> s.period().dates().from()).sorted().toList();
    LocalDate none = ready.asOf();
    JsonWriter json =
        JsonWriter.compact()
            .object()
            .array("items")
            .object()
            .text("id", ready.study().id())
            .text("title", ready.study().title())
            .text("asOf", ready.asOf())
            .text("hash", ready.hash())
            .text("version", version)
            .text("firstEvent", days.isEmpty() ? none : days.getFirst())
            .text("lastEvent", days.isEmpty() ? none : days.getLast())
            .array("countries");
    for (String country : ready.network().countries().keySet()) {
      json.object().text("id", country);
      ready.writeNames(json, country, null);
      json.endObject();
    }
    json.endArray().object("counts");
    Citations.of(ready.study()).forEach((kind, all) -> json.whole(kind, all.size()));
    json.endObject().text("disclaimer", DISCLAIMER).endObject().endArray().text("next", null);
    return Reply.study(json.endObject().finish(), null);
  }

  private Reply languages(Call call) {
    call.query().check();
    JsonWriter json = JsonWriter.compact().object().array("items");
    for (Language language : Language.values()) {
      json.object()
          .text("code", language.code())
          .text("name", ownName(language))
          .flag("rightToLeft", language.rightToLeft())
          .endObject();
    }
    return Reply.study(json.endArray().endObject().finish(), null);
  }

  private static String ownName(Language language) {
    return switch (language) {
      case EN -> "English";
      case KK -> "Қазақша";
      case RU -> "Русский";
      case UR -> "اردو";
    };
  }
}
