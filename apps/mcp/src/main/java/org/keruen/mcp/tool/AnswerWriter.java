package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.JsonWriter;
import org.keruen.base.Source;

/// Writes one answer with its envelope: the study, `asOf`, the last checked day, and every source
/// that was cited on the way.
final class AnswerWriter {

  private final ReadyStudy ready;
  private final LocalDate asOf;
  private final JsonWriter json = JsonWriter.compact();
  private final StringJoiner lines = new StringJoiner("\n");
  private final Set<String> cited = new TreeSet<>();

  /// @param asOf day whose knowledge is told
  AnswerWriter(ReadyStudy ready, LocalDate asOf) {
    this.ready = ready;
    this.asOf = asOf;
    json.object()
        .object("study")
        .text("id", ready.study().id())
        .text("title", ready.study().title())
        .endObject()
        .text("asOf", asOf)
        .text("lastCheckedDay", lastCheckedDay(ready, asOf));
  }

  /// The last day whose events are known: the study's own, or an earlier `asOf`.
  static LocalDate lastCheckedDay(ReadyStudy ready, LocalDate asOf) {
    return asOf.isBefore(ready.asOf()) ? asOf : ready.asOf();
  }

  JsonWriter json() {
    return json;
  }

  void line(String text) {
    lines.add(text);
  }

  /// The member `sources`: ids, which the envelope then explains.
  void sources(Collection<String> ids) {
    cite(ids);
    json.texts("sources", List.copyOf(ids));
  }

  void cite(Collection<String> ids) {
    cited.addAll(ids);
  }

  /// Sources in brackets, as a reader quotes them.
  String quoted(Collection<String> ids) {
    return ids.stream().map(this::quoted).collect(Collectors.joining("; ", "[", "]"));
  }

  private String quoted(String id) {
    Source source = ready.study().sources().get(id);
    if (source == null) {
      return id;
    }
    return source.url().startsWith("http")
        ? id + ": " + source.title() + ", " + source.url()
        : id + ": " + source.title();
  }

  Answer finish() {
    json.array("sources");
    for (String id : cited) {
      Source source = ready.study().sources().get(id);
      json.object()
          .text("id", id)
          .text("title", source == null ? id : source.title())
          .text("url", source == null ? "-" : source.url())
          .endObject();
    }
    String whole = json.endArray().endObject().finish();
    line("");
    line("As of " + asOf + ", study " + ready.study().id() + ". " + sourceLine());
    return new Answer(whole, lines.toString());
  }

  private String sourceLine() {
    return cited.isEmpty() ? "No source is cited." : "Sources: " + String.join(", ", cited) + ".";
  }
}
