package org.keruen.mcp.tool;

import java.util.Locale;
import java.util.stream.Collectors;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.Phrases;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;

/// The parts of a plan that several tools tell: ways that are shut, and what would reopen one.
final class PlanText {

  private static final double HOURS_PER_DAY = 24;

  private final AnswerWriter answer;
  private final Phrases phrases;

  PlanText(AnswerWriter answer, Phrases phrases) {
    this.answer = answer;
    this.phrases = phrases;
  }

  /// The member `blocked`, and a line for each way.
  void blocked(Plan plan) {
    JsonWriter json = answer.json().array("blocked");
    for (BlockedWay way : plan.blocked()) {
      json.object()
          .text("corridor", phrases.labels().corridor(way.corridor()))
          .number("daysP50", way.hours().quantileHours(0.5) / HOURS_PER_DAY)
          .number("costUsdMid", way.costUsd().mid())
          .array("reasons");
      way.reasons().forEach(this::closure);
      json.endArray().endObject();
      answer.line("Shut: " + phrases.labels().corridor(way.corridor()));
      way.reasons().forEach(reason -> answer.line("  - " + closed(reason)));
    }
    json.endArray();
  }

  /// The member `reopenings`, and a line for each set.
  void reopenings(Plan plan) {
    JsonWriter json = answer.json().array("reopenings");
    for (var set : plan.reopenings()) {
      json.array();
      set.forEach(this::closure);
      json.endArray();
      answer.line(
          "A way opens if these lift: "
              + set.stream().map(this::closed).collect(Collectors.joining(" + ")));
    }
    json.endArray();
  }

  private void closure(BlockedWay.Reason reason) {
    answer
        .json()
        .object()
        .text("id", reason.stateId())
        .text("what", reason.what())
        .texts("elements", reason.elements().stream().map(this::element).distinct().toList())
        .text("since", reason.since())
        .text("until", reason.until());
    answer.sources(reason.sourceIds());
    answer.json().endObject();
  }

  private String element(String element) {
    return phrases.labels().stateElement(element);
  }

  private String closed(BlockedWay.Reason reason) {
    return phrases.shutElements(reason)
        + " closed "
        + phrases.period(reason)
        + ": "
        + reason.what()
        + " "
        + answer.quoted(reason.sourceIds());
  }

  /// An option in a line: number, way, days, money, CO2e, badges.
  String headline(int number, Option option) {
    Option.Totals totals = option.totals();
    String badges = String.join(", ", phrases.badges(option));
    return String.format(
            Locale.ROOT,
            "%d. %s: P50 %s, P90 %s (%s)",
            number,
            phrases.corridor(option),
            phrases.brief(totals.durationDaysP50()),
            phrases.brief(totals.durationDaysP90()),
            phrases.days(option))
        + "; "
        + phrases.usd(totals.costUsd())
        + "; "
        + phrases.co2(option)
        + (badges.isEmpty() ? "" : "; " + badges);
  }

  /// The border posts in order of travel.
  String borders(Option option) {
    return option.steps().stream()
        .filter(step -> step.kind() == Step.Kind.BORDER)
        .map(phrases::crossing)
        .collect(Collectors.joining(" · "));
  }
}
