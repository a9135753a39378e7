package org.keruen.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keruen.answers.border.BorderRules;
import org.keruen.answers.evidence.StateBook;
import org.keruen.answers.plan.Phrases;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.shipment.Rule;
import org.keruen.study.BorderObservation;
import org.keruen.study.Disputed;
import org.keruen.study.Study;

/// All that a study knows of a border post, for a terminal of 100 columns.
public final class BorderSheet {

  private final Study study;
  private final Phrases phrases;
  private final Ink ink;
  private final Page page;

  private BorderSheet(Study study, Phrases phrases, Ink ink) {
    this.study = study;
    this.phrases = phrases;
    this.ink = ink;
    this.page = new Page(phrases.messages().language());
  }

  /// @param asOf the day whose state is told, with what was known on it
  public static String render(
      BorderPost post, Study study, LocalDate asOf, Phrases phrases, Ink ink) {
    BorderSheet sheet = new BorderSheet(study, phrases, ink);
    sheet.head(post, asOf);
    sheet.used(post);
    sheet.observations(post);
    sheet.history(post);
    sheet.rules(post);
    sheet.disputed(post);
    return sheet.page.toString();
  }

  private String word(String key, Object... arguments) {
    return phrases.word(key, arguments);
  }

  private void heading(String key) {
    page.blank();
    page.line(ink.bold(page.isolate(word(key))));
  }

  private void head(BorderPost post, LocalDate asOf) {
    page.line(ink.bold(page.isolate(phrases.sides(post))) + "  " + ink.dim(post.id()));
    BorderPost.Working working = post.working();
    List<String> facts = new ArrayList<>();
    facts.add(phrases.labels().mode(post.mode().word()));
    facts.add(word("border.status") + " " + word("border.status." + working.status().word()));
    if (post.a().gaugeMm() > 0) {
      facts.add(word("border.gauge", post.a().gaugeMm(), post.b().gaugeMm()));
    }
    List<String> operations =
        working.operations().stream()
            .sorted()
            .map(operation -> word("border.operation." + operation.name().toLowerCase(Locale.ROOT)))
            .toList();
    facts.add(word("border.operation") + ": " + String.join(", ", operations));
    String hours =
        working.hours().isEmpty() ? word("border.unknown") : phrases.labels().text(working.hours());
    facts.add(word("border.hours") + ": " + hours);
    boolean known = working.capacityPerDay() > 0;
    String capacity = known ? phrases.whole(working.capacityPerDay()) : word("border.unknown");
    facts.add(word("border.capacity") + ": " + capacity);
    if (!working.freight()) {
      facts.add(word("border.noFreight"));
    }
    page.phrases("", 0, facts);
    state(post, asOf);
  }

  private void state(BorderPost post, LocalDate asOf) {
    List<StatePeriod> states =
        new StateBook(study.model().network()).on("post:" + post.id(), asOf, asOf);
    page.blank();
    page.line(ink.bold(page.isolate(word("border.stateOn", asOf))));
    if (states.isEmpty()) {
      page.line("  " + ink.good(page.isolate(word("state.none"))));
    }
    states.forEach(this::period);
  }

  private void period(StatePeriod state) {
    String kind = word("states." + state.kind().name().toLowerCase(Locale.ROOT));
    String painted =
        switch (state.kind()) {
          case OPEN -> ink.good(page.isolate(kind));
          case RESTRICTED, PLANNED -> ink.warning(page.isolate(kind));
          case CLOSED -> ink.bad(page.isolate(kind));
        };
    String dates = phrases.period(state.dates().from(), state.dates().to());
    page.line("  " + painted + "  " + page.isolate(dates));
    String effect = state.effect().isEmpty() ? "" : ": " + phrases.labels().text(state.effect());
    page.paragraph(4, phrases.labels().text(state.title()) + effect);
    page.paragraph(4, phrases.sources(state.provenance().sourceIds()));
  }

  private void used(BorderPost post) {
    heading("border.used");
    for (BorderPost.Side side : List.of(post.a(), post.b())) {
      String country = phrases.labels().country(side.country());
      String place = phrases.labels().place(side.place());
      page.line("  " + page.isolate(word("border.side", place, country)));
      passage("border.exit", side.exit());
      passage("border.entry", side.entry());
    }
  }

  private void passage(String key, BorderPost.Passage passage) {
    String figures =
        word(
            "border.flowFigures",
            phrases.brief(passage.hours().meanHours()),
            phrases.brief(passage.hours().quantileHours(0.1)),
            phrases.brief(passage.hours().quantileHours(0.5)),
            phrases.brief(passage.hours().quantileHours(0.9)),
            phrases.whole(passage.feeUsd().mid()),
            phrases.whole(passage.feeUsd().low()),
            phrases.whole(passage.feeUsd().high()));
    String confidence = word("confidence." + passage.time().confidence().word());
    page.paragraph(4, word(key) + ": " + figures + ", " + confidence);
    page.paragraph(6, phrases.sources(passage.time().sourceIds()));
  }

  private void observations(BorderPost post) {
    List<BorderObservation> observations =
        study.evidence().borderObservations().stream()
            .filter(observation -> observation.post().equals(post.id()))
            .toList();
    if (observations.isEmpty()) {
      return;
    }
    heading("border.observations");
    for (BorderObservation observation : observations) {
      String flow = word("border." + observation.flow());
      Integer year = observation.year();
      String when = year == null ? word("border.unknown") : year.toString();
      String text =
          word("border.observation", observation.side(), flow, when, figures(observation));
      List<String> notes =
          new ArrayList<>(
              List.of(text, word("border.circumstances." + observation.circumstances())));
      if (!observation.used().equals("no")) {
        notes.add(word("border.used"));
      }
      notes.add(String.join(", ", observation.provenance().sourceIds()));
      page.phrases("  ", 4, notes);
    }
  }

  private String figures(BorderObservation observation) {
    List<String> figures = new ArrayList<>();
    Double hours = observation.figures().hoursMean();
    if (hours != null) {
      figures.add(word("border.observationHours", phrases.one(hours)));
    }
    Double fee = observation.figures().feeUsd();
    if (fee != null) {
      figures.add(word("border.observationFee", phrases.whole(fee)));
    }
    return String.join(", ", figures);
  }

  private void history(BorderPost post) {
    List<StatePeriod> history = new StateBook(study.model().network()).history("post:" + post.id());
    if (!history.isEmpty()) {
      heading("border.history");
      history.forEach(this::period);
    }
  }

  private void rules(BorderPost post) {
    List<Rule> rules =
        study.model().rules().stream().filter(rule -> BorderRules.concerns(rule, post)).toList();
    if (rules.isEmpty()) {
      return;
    }
    heading("border.rules");
    for (Rule rule : rules) {
      String document = phrases.labels().text(rule.document());
      String text = phrases.labels().text(rule.text());
      page.paragraph(2, document + " (" + rule.id() + "): " + text);
      page.paragraph(4, phrases.sources(rule.provenance().sourceIds()));
    }
  }

  private void disputed(BorderPost post) {
    List<Disputed> values =
        study.evidence().disputed().stream()
            .filter(
                value ->
                    value.element().equals("post:" + post.id())
                        || value.element().equals(post.id()))
            .toList();
    if (values.isEmpty()) {
      return;
    }
    heading("border.disputed");
    for (Disputed value : values) {
      String chosen = value.chosen() ? " — " + word("border.chosen") + ": " + value.rule() : "";
      page.paragraph(2, value.quantity() + ": " + value.value() + chosen);
      page.paragraph(4, phrases.sources(value.provenance().sourceIds()));
    }
  }
}
