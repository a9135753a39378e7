package org.keruen.answers.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.evidence.ElementStates.OnDay;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Network.Infrastructure;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Status;
import org.keruen.network.Terminal;

/// Everything known of one element of the network, as JSON.
public final class ElementJson {

  private final ReadyStudy ready;
  private final Labels labels;
  private final LocalDate date;
  private final LocalDate asOf;
  private final JsonWriter json = JsonWriter.compact();

  private ElementJson(ReadyStudy ready, Language language, LocalDate date, LocalDate asOf) {
    this.ready = ready;
    this.labels = ready.labels(language);
    this.date = date;
    this.asOf = asOf;
  }

  /// The document, or null if the network has no such element.
  ///
  /// @param element `kind:id`
  public static @Nullable String find(
      ReadyStudy ready, Language language, String element, LocalDate date, LocalDate asOf) {
    return new ElementJson(ready, language, date, asOf).find(element);
  }

  private @Nullable String find(String element) {
    int colon = element.indexOf(':');
    String kind = element.substring(0, colon);
    String id = element.substring(colon + 1);
    Infrastructure ground = ready.network().infrastructure();
    Link link = ground.links().get(id);
    BorderPost post = ground.posts().get(id);
    Terminal terminal = ground.terminals().get(id);
    Service service = ground.services().get(id);
    Place place = ground.places().get(id);
    return switch (kind) {
      case "link" -> link == null ? null : link(link);
      case "post" -> post == null ? null : post(post);
      case "terminal" -> terminal == null ? null : terminal(terminal);
      case "service" -> service == null ? null : service(service);
      case "place" -> place == null ? null : place(place);
      case "passage", "country-road" -> isKnown(element) ? bare(element) : null;
      default -> null;
    };
  }

  private boolean isKnown(String element) {
    return !ready.states().history(List.of(element), LocalDate.MAX).isEmpty();
  }

  private String link(Link link) {
    Status status = link instanceof Link.Rail rail ? rail.building().status() : Status.OPERATIONAL;
    head(
        "link:" + link.id(),
        null,
        Set.of(link.mode().word()),
        status,
        ready.states().elementsOf(link));
    Facts facts = new Facts(json);
    facts.of(link);
    return tail("link:" + link.id(), facts, ready.states().elementsOf(link));
  }

  private String post(BorderPost post) {
    List<String> elements = ElementStates.elementsOf(post);
    String element = "post:" + post.id();
    head(element, post.name(), Set.of(post.mode().word()), post.working().status(), elements);
    Facts facts = new Facts(json);
    facts.of(post);
    return tail(element, facts, elements);
  }

  private String terminal(Terminal terminal) {
    String element = "terminal:" + terminal.id();
    List<String> elements = ElementStates.elementsOf(terminal);
    head(element, terminal.name(), Set.of(), terminal.handling().status(), elements);
    Facts facts = new Facts(json);
    facts.of(terminal);
    return tail(element, facts, elements);
  }

  private String service(Service service) {
    String element = "service:" + service.id();
    List<String> elements = ElementStates.elementsOf(service);
    Set<String> modes = Set.of(service.kind().mode().word());
    head(element, service.name(), modes, service.timing().status(), elements);
    Facts facts = new Facts(json);
    facts.of(service);
    return tail(element, facts, elements);
  }

  private String place(Place place) {
    String element = "place:" + place.id();
    head(element, place.name(), Set.of(), Status.OPERATIONAL, List.of(element));
    Facts facts = new Facts(json);
    facts.of(place);
    return tail(element, facts, List.of(element));
  }

  private String bare(String element) {
    head(element, null, Set.of(), Status.OPERATIONAL, List.of(element));
    return tail(element, new Facts(json), List.of(element));
  }

  private void head(
      String element, @Nullable String english, Set<String> modes, Status status, List<String> of) {
    int colon = element.indexOf(':');
    String id = element.substring(colon + 1);
    OnDay state = ready.states().on(of, modes, status, date, asOf);
    json.object()
        .text("element", element)
        .text("kind", element.substring(0, colon))
        .text("id", id)
        .text("name", labels.stateElement(element));
    ready.writeNames(json, id, english);
    json.text("date", date)
        .text("asOf", asOf)
        .text("state", CamelCase.of(state.word()))
        .array("facts");
  }

  private String tail(String element, Facts facts, List<String> elements) {
    json.endArray();
    EvidenceJson evidence = new EvidenceJson(ready, labels, asOf);
    List<StatePeriod> history = ready.states().history(elements, asOf);
    history.forEach(period -> facts.sources().addAll(period.provenance().sourceIds()));
    evidence.events(json, "states", history);
    String id = element.substring(element.indexOf(':') + 1);
    evidence.disputed(json, List.of(element, id));
    evidence.sources(json, facts.sources());
    json.object("links")
        .text("self", "/api/v1/network/elements/" + element)
        .text("border", element.startsWith("post:") ? "/api/v1/borders/" + id : null)
        .endObject();
    return json.endObject().finish();
  }
}
