package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.Phrases;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;

/// `plan_shipment`: the ways to move a consignment, in short.
final class PlanShipment implements Tool {

  private static final int MOST_OPTIONS = 6;

  private final ReadyStudy ready;
  private final BiFunction<Consignment, LocalDate, Plan> planner;
  private final ToolDescription description =
      ToolDescription.read("plan_shipment", List.of("consignment", "asOf", "language"));

  PlanShipment(ReadyStudy ready, BiFunction<Consignment, LocalDate, Plan> planner) {
    this.ready = ready;
    this.planner = planner;
  }

  @Override
  public ToolDescription description() {
    return description;
  }

  @Override
  public Answer answer(Map<String, Object> given) {
    ShipmentQuestion question =
        ShipmentQuestion.read(new Arguments(given, description.fields()), ready);
    Plan plan = planner.apply(question.consignment(), question.asOf());
    return new Telling(plan, ready.phrases(question.language())).tell();
  }

  /// One answer in the making.
  private final class Telling {

    private final Plan plan;
    private final Phrases phrases;
    private final AnswerWriter answer;
    private final PlanText text;

    Telling(Plan plan, Phrases phrases) {
      this.plan = plan;
      this.phrases = phrases;
      this.answer = new AnswerWriter(ready, plan.asOf());
      this.text = new PlanText(answer, phrases);
    }

    Answer tell() {
      answer.line(phrases.heading(plan) + ": " + String.join(", ", phrases.query(plan)));
      answer.line(phrases.counts(plan));
      query();
      LocalDate last = AnswerWriter.lastCheckedDay(ready, plan.asOf());
      answer.json().flag("known", !plan.consignment().ready().isAfter(last));
      answer.json().array("options");
      List<Option> options = plan.options();
      for (int i = 0; i < Math.min(MOST_OPTIONS, options.size()); i++) {
        option(i + 1, options.get(i));
      }
      answer.json().endArray();
      text.blocked(plan);
      text.reopenings(plan);
      answer.json().texts("remarks", remarks(plan, last));
      remarks(plan, last).forEach(answer::line);
      return answer.finish();
    }

    private void query() {
      Consignment consignment = plan.consignment();
      Consignment.Goods goods = consignment.goods();
      answer
          .json()
          .object("query")
          .text("from", consignment.origin())
          .text("to", consignment.destination())
          .text("depart", consignment.ready())
          .text("deadline", consignment.deadline())
          .text("hs", goods.hs())
          .text("goods", phrases.labels().commodity(goods.commodity()))
          .number("weightTonnes", goods.weightTonnes())
          .number("volumeM3", goods.volumeM3())
          .number("valueUsd", goods.valueUsd())
          .endObject();
    }

    private void option(int number, Option option) {
      Option.Totals totals = option.totals();
      JsonWriter json = answer.json().object();
      json.whole("option", number)
          .text("corridor", phrases.corridor(option))
          .texts("badges", option.badges().stream().sorted().map(CamelCase::of).toList())
          .number("daysP50", totals.durationDaysP50())
          .number("daysP90", totals.durationDaysP90())
          .number("onTimeProbability", totals.onTimeProbability())
          .band("costUsd", totals.costUsd())
          .number("co2eKg", totals.co2eKg())
          .number("distanceKm", totals.distanceKm())
          .whole("transhipments", totals.transhipments());
      borders(option);
      json.texts("restrictions", phrases.restrictions(plan, option));
      documents(option);
      // Hundreds of ids an option: they stand once, in the envelope.
      answer.cite(option.sourceIds());
      json.endObject();
      answer.line(text.headline(number, option));
      answer.line("   " + text.borders(option));
      phrases.restrictions(plan, option).forEach(line -> answer.line("   ▲ " + line));
      answer.line("   " + documentLine(option));
    }

    private void borders(Option option) {
      JsonWriter json = answer.json().array("borders");
      for (Step step : option.steps()) {
        if (step.kind() == Step.Kind.BORDER) {
          json.object()
              .text("post", step.elementId())
              .text("name", phrases.labels().post(step.elementId()))
              .text("fromCountry", phrases.countryOf(step.from()))
              .text("toCountry", phrases.countryOf(step.to()))
              .endObject();
        }
      }
      json.endArray();
    }

    private void documents(Option option) {
      JsonWriter json = answer.json().array("documents");
      for (Option.DocumentNeed need : option.documents()) {
        json.object()
            .text("document", need.rule().document())
            .text("applyBy", need.applyBy())
            .endObject();
      }
      json.endArray();
    }

    private String documentLine(Option option) {
      List<String> needs =
          option.documents().stream()
              .filter(need -> need.applyBy() != null)
              .map(phrases::documentDate)
              .toList();
      int later = option.documents().size() - needs.size();
      return phrases.word("card.documents")
          + ": "
          + String.join("; ", needs)
          + (later == 0 ? "" : "; +" + later + " " + phrases.word("docs.onTheWay"));
    }
  }

  /// What the reader must know of the whole answer.
  static List<String> remarks(Plan plan, LocalDate lastCheckedDay) {
    List<String> remarks = new ArrayList<>(plan.remarks());
    String beyond = ShipmentQuestion.beyond(plan.consignment().ready(), lastCheckedDay);
    if (beyond != null) {
      remarks.add(beyond);
    }
    return remarks;
  }
}
