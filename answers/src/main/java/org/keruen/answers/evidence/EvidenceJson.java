package org.keruen.answers.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.base.Source;
import org.keruen.base.StatePeriod;
import org.keruen.study.Disputed;

/// Events, sources and disputed figures as JSON.
public final class EvidenceJson {

  private final ReadyStudy ready;
  private final Labels labels;
  private final LocalDate asOf;

  /// @param asOf day whose knowledge is told: an end that was not public then is null
  public EvidenceJson(ReadyStudy ready, Labels labels, LocalDate asOf) {
    this.ready = ready;
    this.labels = labels;
    this.asOf = asOf;
  }

  /// A member with an array of events.
  public void events(JsonWriter json, String name, List<StatePeriod> periods) {
    json.array(name);
    periods.forEach(period -> event(json, period));
    json.endArray();
  }

  /// An event as an object.
  public void event(JsonWriter json, StatePeriod period) {
    StatePeriod.Dates dates = period.dates();
    StatePeriod.Scope scope = period.scope();
    LocalDate last = dates.lastDayAsOf(asOf);
    json.object()
        .text("id", period.id())
        .text("title", labels.text(period.title()))
        .text("state", period.kind().name().toLowerCase(Locale.ROOT));
    json.array("elements");
    for (String element : ready.states().listElements(period)) {
      json.object().text("element", element).text("name", labels.stateElement(element)).endObject();
    }
    json.endArray()
        .text("from", dates.from())
        .text("to", last)
        .text("knownFrom", dates.knownFrom())
        .text("endKnownFrom", last == null ? null : dates.endKnownFrom())
        .text("direction", scope.direction())
        .sorted("modes", scope.modes())
        .texts("hsOnly", scope.hsOnly())
        .texts("hsExcept", scope.hsExcept())
        .number("timeFactor", period.slowed().timeFactor())
        .number("capacityFactor", period.slowed().capacityFactor())
        .number("addedHours", period.slowed().added().meanHours())
        .text("effect", labels.text(period.effect()))
        .provenance(period.provenance())
        .endObject();
  }

  /// The member `disputed`: what sources give differently for some elements, side by side.
  ///
  /// @param elements as disputes name them, `kind:id` or an id
  public void disputed(JsonWriter json, Collection<String> elements) {
    Map<String, List<Disputed>> groups = new LinkedHashMap<>();
    for (Disputed value : ready.study().evidence().disputed()) {
      if (elements.contains(value.element())) {
        groups
            .computeIfAbsent(value.element() + "\n" + value.quantity(), key -> new ArrayList<>())
            .add(value);
      }
    }
    json.array("disputed");
    groups.values().forEach(values -> dispute(json, values));
    json.endArray();
  }

  private static void dispute(JsonWriter json, List<Disputed> values) {
    json.object()
        .text("element", values.getFirst().element())
        .text("quantity", values.getFirst().quantity())
        .array("values");
    for (Disputed value : values) {
      json.object()
          .text("value", value.value())
          .flag("chosen", value.chosen())
          .text("rule", value.rule())
          .provenance(value.provenance())
          .text("note", value.provenance().note())
          .endObject();
    }
    json.endArray().endObject();
  }

  /// The member `sources` with every source of some ids, sorted by id; what the study lacks is left
  /// out.
  public void sources(JsonWriter json, Collection<String> ids) {
    json.array("sources");
    for (String id : new TreeSet<>(ids)) {
      Source source = ready.study().sources().get(id);
      if (source != null) {
        source(json, source);
      }
    }
    json.endArray();
  }

  /// A source as an object.
  public static void source(JsonWriter json, Source source) {
    json.object();
    sourceMembers(json, source);
    json.endObject();
  }

  /// The members of a source, into an object that is open.
  public static void sourceMembers(JsonWriter json, Source source) {
    json.text("id", source.id())
        .text("title", source.title())
        .text("publisher", source.publisher())
        .text("year", source.year())
        .text("url", source.url());
  }
}
