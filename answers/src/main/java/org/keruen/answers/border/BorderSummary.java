package org.keruen.answers.border;

import java.time.LocalDate;
import java.util.Set;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.evidence.ElementStates.OnDay;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.network.NetworkJson;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.network.BorderPost;
import org.keruen.network.Position;

/// Border posts in short, as JSON, with their state on a day.
public final class BorderSummary {

  private final ReadyStudy ready;
  private final Labels labels;
  private final LocalDate date;
  private final LocalDate asOf;

  public BorderSummary(ReadyStudy ready, Language language, LocalDate date, LocalDate asOf) {
    this.ready = ready;
    this.labels = ready.labels(language);
    this.date = date;
    this.asOf = asOf;
  }

  /// The state of a post on a day, as known on another.
  static OnDay state(ReadyStudy ready, BorderPost post, LocalDate date, LocalDate asOf) {
    return ready
        .states()
        .on(
            ElementStates.elementsOf(post),
            Set.of(post.mode().word()),
            post.working().status(),
            date,
            asOf);
  }

  /// A post as the value that comes next: an object.
  public void write(JsonWriter json, BorderPost post) {
    json.object();
    members(json, post);
    json.endObject();
  }

  /// The members of a post, into an object that is open.
  void members(JsonWriter json, BorderPost post) {
    Position a = ready.network().getPlace(post.a().place()).position();
    Position b = ready.network().getPlace(post.b().place()).position();
    BorderPost.Working working = post.working();
    json.text("id", post.id()).text("name", labels.post(post.id()));
    ready.writeNames(json, post.id(), post.name());
    json.text("mode", post.mode().word())
        .degrees("lat", (a.lat() + b.lat()) / 2)
        .degrees("lon", (a.lon() + b.lon()) / 2);
    NetworkJson.sides(json, post, labels);
    boolean counted = working.capacityPerDay() > 0;
    json.text("status", CamelCase.of(working.status()))
        .wholeOrNull("openYear", working.openYear())
        .texts("operations", working.operations().stream().sorted().map(CamelCase::of).toList())
        .text("hours", labels.text(working.hours()))
        .number("capacityPerDay", counted ? Double.valueOf(working.capacityPerDay()) : null)
        .flag("freight", working.freight());
    OnDay state = state(ready, post, date, asOf);
    json.text("state", CamelCase.of(state.word()));
    new EvidenceJson(ready, labels, asOf).events(json, "states", state.periods());
    json.provenance(post.provenance());
  }
}
