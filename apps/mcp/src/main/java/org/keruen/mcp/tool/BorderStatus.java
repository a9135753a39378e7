package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.evidence.ElementStates.OnDay;
import org.keruen.answers.evidence.ElementStates.Word;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.PostIndex;
import org.keruen.answers.words.Language;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.ElementState;

/// `border_status`: what state a border post is in on a day, or that the study cannot know.
///
/// Known are the days from the first event that the study follows to its last checked day. Beyond
/// them the state is `unknown`: what was announced is told beside it, never as the state.
final class BorderStatus implements Tool {

  private final ReadyStudy ready;
  private final LocalDate firstDay;
  private final ToolDescription description =
      ToolDescription.read("border_status", List.of("asOf", "language"));

  BorderStatus(ReadyStudy ready) {
    this.ready = ready;
    this.firstDay = firstDay(ready);
  }

  /// The first day of the first event with an end: what has stood shut for ever is no sign that the
  /// study follows events from then on.
  private static LocalDate firstDay(ReadyStudy ready) {
    return ready.network().states().stream()
        .map(ElementState::period)
        .filter(period -> period.dates().to() != null)
        .map(period -> period.dates().from())
        .min(LocalDate::compareTo)
        .orElse(ready.asOf());
  }

  @Override
  public ToolDescription description() {
    return description;
  }

  @Override
  public Answer answer(Map<String, Object> given) {
    Arguments arguments = new Arguments(given, description.fields());
    LocalDate asOf = arguments.asOf(ready.asOf());
    LocalDate date = arguments.day("date");
    Language language = arguments.language();
    List<BorderPost> posts = posts(arguments);
    arguments.check();
    return new Telling(date == null ? asOf : date, asOf, language).tell(posts);
  }

  private List<BorderPost> posts(Arguments arguments) {
    String typed = arguments.required("post", "torkham");
    PostIndex index = ready.vocabulary().posts();
    List<BorderPost> posts = typed.isEmpty() ? List.of() : index.named(typed);
    if (posts.isEmpty() && !typed.isEmpty()) {
      arguments.fault(
          "post", "the study has no border post called '" + typed + "'", index.suggestion(typed));
    }
    return posts;
  }

  /// One answer in the making.
  private final class Telling {

    private final LocalDate date;
    private final LocalDate last;
    private final LocalDate asOf;
    private final Language language;
    private final boolean known;
    private final AnswerWriter answer;

    Telling(LocalDate date, LocalDate asOf, Language language) {
      this.date = date;
      this.asOf = asOf;
      this.language = language;
      this.answer = new AnswerWriter(ready, asOf);
      this.last = AnswerWriter.lastCheckedDay(ready, asOf);
      this.known = !date.isBefore(firstDay) && !date.isAfter(last);
    }

    Answer tell(List<BorderPost> posts) {
      answer.json().text("date", date).flag("known", known).array("posts");
      posts.forEach(this::post);
      answer.json().endArray();
      return answer.finish();
    }

    private void post(BorderPost post) {
      OnDay state = state(post, date);
      boolean built = state.word() != Word.ABSENT;
      List<StatePeriod> events = known ? state.periods() : List.of();
      Set<String> sources = new LinkedHashSet<>(post.provenance().sourceIds());
      JsonWriter json = answer.json().object();
      json.text("post", post.id())
          .text("name", post.name())
          .text("mode", post.mode().word())
          .texts("countries", List.of(post.a().country(), post.b().country()))
          .text("state", known ? CamelCase.of(state.word()) : "unknown")
          .text("since", since(events))
          .text("basis", basis(built, events))
          .flag("freight", post.working().freight());
      answer.line(headline(post, state));
      events(json, "events", events, sources);
      lastKnown(json, post, sources);
      boolean ahead = !known && date.isAfter(last);
      events(json, "expected", ahead ? state.periods() : List.of(), sources);
      passages(json, post, sources);
      answer.sources(List.copyOf(sources));
      json.endObject();
    }

    /// The first day of the oldest event of the kind that decides: one closure may outlast another.
    private static @Nullable LocalDate since(List<StatePeriod> events) {
      return events.stream()
          .filter(event -> event.kind() == events.getFirst().kind())
          .map(event -> event.dates().from())
          .min(LocalDate::compareTo)
          .orElse(null);
    }

    private String basis(boolean built, List<StatePeriod> events) {
      if (!known) {
        return "outsideStudy";
      }
      if (!built) {
        return "notBuilt";
      }
      return events.isEmpty() ? "nothingRecorded" : "recorded";
    }

    private OnDay state(BorderPost post, LocalDate day) {
      return ready
          .states()
          .on(
              ElementStates.elementsOf(post),
              Set.of(post.mode().word()),
              post.working().status(),
              day,
              asOf);
    }

    private String headline(BorderPost post, OnDay state) {
      String name = post.name() + " (" + post.id() + ", " + post.mode().word() + ") on " + date;
      if (!known) {
        return name + ": not known. " + beyond();
      }
      return name
          + ": "
          + switch (state.word()) {
            case OPEN ->
                state.periods().isEmpty()
                    ? "open, as no closure or restriction is recorded"
                    : "open";
            case RESTRICTED -> "restricted";
            case PARTLY -> "closed for some goods or one direction";
            case CLOSED -> "closed";
            case ABSENT -> "not in use: " + CamelCase.of(post.working().status());
          };
    }

    private String beyond() {
      return date.isAfter(last)
          ? "The last checked day is " + last + "; the state after it must be asked elsewhere."
          : "The study follows events from " + firstDay + " only.";
    }

    private void lastKnown(JsonWriter json, BorderPost post, Set<String> sources) {
      if (known || date.isBefore(firstDay) || last.isBefore(firstDay)) {
        json.text("lastKnown", null);
        return;
      }
      OnDay state = state(post, last);
      json.object("lastKnown").text("date", last).text("state", CamelCase.of(state.word()));
      answer.line("  On " + last + ": " + CamelCase.of(state.word()));
      events(json, "events", state.periods(), sources);
      json.endObject();
    }

    private void events(
        JsonWriter json, String name, List<StatePeriod> periods, Set<String> sources) {
      json.array(name);
      for (StatePeriod period : periods) {
        event(json, period);
        answer.line("  - " + (name.equals("expected") ? "expected: " : "") + told(period));
        sources.addAll(period.provenance().sourceIds());
      }
      json.endArray();
    }

    private void event(JsonWriter json, StatePeriod period) {
      json.object()
          .text("id", period.id())
          .text("title", period.title())
          .text("state", CamelCase.of(period.kind()))
          .text("since", period.dates().from())
          .text("until", period.dates().lastDayAsOf(asOf))
          .text("direction", period.scope().direction())
          .texts("hsOnly", period.scope().hsOnly())
          .texts("hsExcept", period.scope().hsExcept())
          .text("effect", period.effect())
          .text("confidence", period.provenance().confidence().word());
      answer.sources(period.provenance().sourceIds());
      json.endObject();
    }

    private String told(StatePeriod period) {
      @Nullable LocalDate until = period.dates().lastDayAsOf(asOf);
      String direction = period.scope().direction();
      return CamelCase.of(period.kind())
          + " "
          + ready.phrases(language).period(period.dates().from(), until)
          + (direction == null ? "" : ", direction " + direction)
          + ": "
          + period.title()
          + " "
          + answer.quoted(period.provenance().sourceIds());
    }

    private void passages(JsonWriter json, BorderPost post, Set<String> sources) {
      json.array("passages");
      for (BorderPost.Side side : List.of(post.a(), post.b())) {
        passage(json, side, "exit", side.exit(), sources);
        passage(json, side, "entry", side.entry(), sources);
      }
      json.endArray();
    }

    private void passage(
        JsonWriter json,
        BorderPost.Side side,
        String flow,
        BorderPost.Passage passage,
        Set<String> sources) {
      Provenance time = passage.time();
      sources.addAll(passage.fee().sourceIds());
      sources.addAll(time.sourceIds());
      json.object()
          .text("country", side.country())
          .text("flow", flow)
          .number("hoursP50", passage.hours().quantileHours(0.5))
          .number("hoursP90", passage.hours().quantileHours(0.9))
          .number("feeUsd", passage.feeUsd().mid())
          .text("confidence", time.confidence().word());
      answer.sources(time.sourceIds());
      json.endObject();
    }
  }
}
