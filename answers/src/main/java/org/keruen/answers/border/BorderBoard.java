package org.keruen.answers.border;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates.OnDay;
import org.keruen.answers.evidence.ElementStates.Word;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;

/// Border posts by months, as JSON: open, restricted, closed, or one of them for a part only.
public final class BorderBoard {

  private final ReadyStudy ready;
  private final Labels labels;
  private final List<YearMonth> months;
  private final LocalDate asOf;
  private final JsonWriter json = JsonWriter.compact();
  private final Set<StatePeriod> met = new LinkedHashSet<>();

  private BorderBoard(ReadyStudy ready, Language language, List<YearMonth> months, LocalDate asOf) {
    this.ready = ready;
    this.labels = ready.labels(language);
    this.months = months;
    this.asOf = asOf;
  }

  /// A cell: the state of a month and the dated states that make it.
  record Cell(Word word, Set<StatePeriod> periods) {}

  /// @param from first month
  /// @param to   last month
  public static String render(
      ReadyStudy ready,
      Language language,
      Collection<BorderPost> posts,
      YearMonth from,
      YearMonth to,
      LocalDate asOf) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      months.add(month);
    }
    return new BorderBoard(ready, language, months, asOf).board(posts);
  }

  private String board(Collection<BorderPost> posts) {
    json.object()
        .text("from", months.getFirst())
        .text("to", months.getLast())
        .text("asOf", asOf)
        .texts("months", months.stream().map(YearMonth::toString).toList())
        .array("posts");
    posts.forEach(this::row);
    json.endArray();
    new EvidenceJson(ready, labels, asOf).events(json, "states", List.copyOf(met));
    return json.endObject().finish();
  }

  private void row(BorderPost post) {
    json.object()
        .text("id", post.id())
        .text("name", labels.post(post.id()))
        .text("mode", post.mode().word())
        .texts("countries", List.of(post.a().country(), post.b().country()))
        .array("cells");
    for (YearMonth month : months) {
      Cell cell = cell(ready, post, month, asOf);
      met.addAll(cell.periods());
      json.object()
          .text("state", CamelCase.of(cell.word()))
          .texts("states", cell.periods().stream().map(StatePeriod::id).toList())
          .endObject();
    }
    json.endArray().endObject();
  }

  /// The state that every day of a month has; `PARTLY` if days differ.
  static Cell cell(ReadyStudy ready, BorderPost post, YearMonth month, LocalDate asOf) {
    Set<Word> words = EnumSet.noneOf(Word.class);
    Set<StatePeriod> periods = new LinkedHashSet<>();
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      OnDay state = BorderSummary.state(ready, post, month.atDay(day), asOf);
      words.add(state.word());
      periods.addAll(state.periods());
    }
    Word word = words.size() == 1 ? words.iterator().next() : Word.PARTLY;
    return new Cell(word, periods);
  }
}
