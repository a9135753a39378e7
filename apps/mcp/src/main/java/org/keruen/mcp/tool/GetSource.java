package org.keruen.mcp.tool;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.Citations;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.NameIndex;
import org.keruen.answers.question.UsageException;
import org.keruen.base.Provenance;
import org.keruen.base.Source;

/// `get_source`: a source, and how much rests on it.
final class GetSource implements Tool {

  private static final int SUGGESTIONS = 5;

  private final ReadyStudy ready;
  private final ToolDescription description = ToolDescription.read("get_source", List.of());

  GetSource(ReadyStudy ready) {
    this.ready = ready;
  }

  @Override
  public ToolDescription description() {
    return description;
  }

  @Override
  public Answer answer(Map<String, Object> given) {
    Arguments arguments = new Arguments(given, description.fields());
    String id = arguments.required("id", "cpmm2022-kaz");
    arguments.check();
    Source source = ready.study().sources().get(id);
    if (source == null) {
      throw UsageException.of("id", "the study has no source '" + id + "'", suggestion(id));
    }
    return tell(source);
  }

  private Answer tell(Source source) {
    AnswerWriter answer = new AnswerWriter(ready, ready.asOf());
    answer.cite(List.of(source.id()));
    JsonWriter json = answer.json().object("source");
    EvidenceJson.sourceMembers(json, source);
    json.endObject().array("restsOnIt");
    answer.line(source.title() + " (" + source.publisher() + ", " + source.year() + ")");
    answer.line(source.url());
    Citations.of(ready.study())
        .forEach((kind, cited) -> count(answer, kind, count(cited, source.id())));
    json.endArray();
    return answer.finish();
  }

  private static void count(AnswerWriter answer, String kind, long records) {
    if (records > 0) {
      answer.json().object().text("kind", kind).whole("records", records).endObject();
      answer.line("Rests on it: " + kind + ", " + records);
    }
  }

  private static long count(List<Provenance> cited, String id) {
    return cited.stream().filter(provenance -> provenance.sourceIds().contains(id)).count();
  }

  private String suggestion(String id) {
    NameIndex<String> index = new NameIndex<>();
    for (Source source : ready.study().sources().values()) {
      index.add(source.id(), source.id());
      index.add(source.id(), source.title());
    }
    String near =
        index.search(id).stream()
            .limit(SUGGESTIONS)
            .map(NameIndex.Match::item)
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? "take an id from the sources of an answer"
        : "did you mean " + near + "?";
  }
}
