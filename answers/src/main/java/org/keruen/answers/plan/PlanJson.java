package org.keruen.answers.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.base.Source;
import org.keruen.base.TimeSpread;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Corridor;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.DocumentNeed;
import org.keruen.shipment.Option.MoneyLine;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// A plan as JSON. Its schema is `docs/reference/plan.schema.json`.
///
/// A leg is what [Leg] says it is: moves and borders in one mode and one means. `steps` is the
/// whole timeline, legs and everything between; hours there are means.
public final class PlanJson {

  private static final double HOURS_PER_DAY = 24;

  private final Study study;
  private final Phrases phrases;
  private final JsonWriter json;

  private PlanJson(Study study, Phrases phrases, JsonWriter json) {
    this.study = study;
    this.phrases = phrases;
    this.json = json;
  }

  /// @param seed the seed of the query, or null if none was given
  public static String render(Plan plan, Study study, Phrases phrases, @Nullable Long seed) {
    JsonWriter json = new JsonWriter().object();
    members(json, plan, study, phrases, seed);
    return json.endObject().finish();
  }

  /// The members of the document, into an object that is open: a server adds members of its own.
  public static void members(
      JsonWriter json, Plan plan, Study study, Phrases phrases, @Nullable Long seed) {
    new PlanJson(study, phrases, json).plan(plan, seed);
  }

  private void plan(Plan plan, @Nullable Long seed) {
    json.object("study").text("id", study.id()).text("title", study.title()).endObject();
    json.text("asOf", plan.asOf());
    query(plan, seed);
    json.array("options");
    plan.options().forEach(option -> option(plan, option));
    json.endArray();
    json.array("blocked");
    plan.blocked().forEach(this::blocked);
    json.endArray();
    json.array("reopenings");
    for (List<BlockedWay.Reason> set : plan.reopenings()) {
      json.array();
      set.forEach(this::reason);
      json.endArray();
    }
    json.endArray();
    json.texts("remarks", plan.remarks());
  }

  private void query(Plan plan, @Nullable Long seed) {
    Consignment consignment = plan.consignment();
    Consignment.Goods goods = consignment.goods();
    json.object("query")
        .text("from", consignment.origin())
        .text("fromName", phrases.labels().place(consignment.origin()))
        .text("to", consignment.destination())
        .text("toName", phrases.labels().place(consignment.destination()))
        .text("depart", consignment.ready())
        .text("deadline", consignment.deadline())
        .text("incoterm", consignment.incoterm());
    json.object("goods")
        .text("hs", goods.hs())
        .text("commodity", goods.commodity().hs())
        .text("name", phrases.labels().commodity(goods.commodity()))
        .number("weightTonnes", goods.weightTonnes())
        .number("volumeM3", goods.volumeM3())
        .number("valueUsd", goods.valueUsd())
        .flag("temperatureControlled", goods.controlled())
        .flag("dangerous", goods.dangerous())
        .endObject();
    limits(consignment.limits());
    json.text("language", phrases.messages().language());
    if (seed == null) {
      json.text("seed", null);
    } else {
      json.whole("seed", seed);
    }
    json.endObject();
  }

  private void limits(Consignment.Limits limits) {
    json.object("limits")
        .sorted("avoidCountries", limits.avoidCountries())
        .sorted("avoidPosts", limits.avoidPosts())
        .sorted("avoidModes", limits.avoidModes())
        .sorted("requireCountries", limits.requireCountries())
        .sorted("requirePosts", limits.requirePosts())
        .sorted("requireModes", limits.requireModes())
        .flag("requireTir", limits.requireTir())
        .whole("maxTranshipments", limits.maxTranshipments())
        .endObject();
  }

  private void option(Plan plan, Option option) {
    Option.Totals totals = option.totals();
    json.object();
    corridor(option.corridor());
    json.texts(
        "badges",
        option.badges().stream().sorted().map(b -> b.name().toLowerCase(Locale.ROOT)).toList());
    json.number("durationDaysP10", totals.durationDaysP10())
        .number("durationDaysP50", totals.durationDaysP50())
        .number("durationDaysP90", totals.durationDaysP90())
        .number("durationDaysMean", totals.hours().meanHours() / HOURS_PER_DAY)
        .number("onTimeProbability", totals.onTimeProbability())
        .band("costUsd", totals.costUsd())
        .number(
            "costUsdPerTonne", totals.costUsd().mid() / plan.consignment().goods().weightTonnes())
        .number("costUsdPerUnit", totals.costUsd().mid() / option.payload().units())
        .number("co2eKg", totals.co2eKg())
        .number("distanceKm", totals.distanceKm())
        .whole("transhipments", totals.transhipments());
    json.texts("restrictions", phrases.restrictions(plan, option));
    legs(option);
    steps(option);
    borders(option);
    documents(option);
    money(option);
    payload(option.payload());
    risk(option);
    sources(option.sourceIds());
    json.endObject();
  }

  private void corridor(Corridor corridor) {
    json.object("corridor")
        .text("id", corridor.id())
        .text("label", phrases.labels().corridor(corridor))
        .endObject();
  }

  private void legs(Option option) {
    json.array("legs");
    for (Leg leg : Leg.of(option)) {
      json.object();
      ends(leg.from(), leg.to());
      json.text("mode", leg.mode())
          .text("means", leg.means())
          .whole("units", leg.units())
          .number("distanceKm", leg.distanceKm());
      hours(leg.hours());
      json.band("costUsd", leg.costUsd()).number("co2eKg", leg.co2eKg()).endObject();
    }
    json.endArray();
  }

  private void ends(String from, String to) {
    json.text("from", from)
        .text("to", to)
        .text("fromName", phrases.labels().place(from))
        .text("toName", phrases.labels().place(to));
  }

  private void hours(TimeSpread hours) {
    json.number("hours", hours.meanHours()).number("hoursP90", hours.quantileHours(0.9));
  }

  private void steps(Option option) {
    json.array("steps");
    for (Step step : option.steps()) {
      json.object().text("kind", step.kind().name().toLowerCase(Locale.ROOT));
      ends(step.from(), step.to());
      json.text("mode", step.mode())
          .text("element", step.elementId())
          .text("means", step.means())
          .whole("units", step.units())
          .number("distanceKm", step.distanceKm());
      hours(step.hours());
      json.number("hoursVariance", step.hours().varianceH2())
          .band("costUsd", step.costUsd())
          .number("co2eKg", step.co2eKg())
          .endObject();
    }
    json.endArray();
  }

  private void borders(Option option) {
    json.array("borders");
    for (Step step : option.steps()) {
      if (step.kind() == Step.Kind.BORDER) {
        json.object()
            .text("post", step.elementId())
            .text("name", phrases.labels().post(step.elementId()))
            .text("fromCountry", phrases.countryOf(step.from()))
            .text("toCountry", phrases.countryOf(step.to()))
            .text("mode", step.mode());
        hours(step.hours());
        json.number("feeUsd", step.costUsd().mid()).endObject();
      }
    }
    json.endArray();
  }

  private void documents(Option option) {
    json.array("documents");
    for (DocumentNeed need : option.documents()) {
      json.object()
          .text("rule", need.rule().id())
          .text("document", phrases.labels().text(need.rule().document()))
          .text("effect", need.rule().effect().name().toLowerCase(Locale.ROOT))
          .text("text", phrases.labels().text(need.rule().text()))
          .text("issuer", phrases.labels().text(need.rule().issue().issuer()))
          .number("leadDays", need.rule().issue().leadDays().mid())
          .flag("beforeDeparture", need.rule().issue().beforeDeparture())
          .text("applyBy", need.applyBy())
          .texts("where", need.where())
          .texts("sources", need.rule().provenance().sourceIds())
          .text("confidence", need.rule().provenance().confidence().word())
          .endObject();
    }
    json.endArray();
  }

  private void money(Option option) {
    json.array("money");
    for (MoneyLine line : option.money()) {
      json.object()
          .text("group", line.group())
          .text("what", phrases.money(line))
          .text("where", line.where())
          .band("usd", line.usd())
          .text("kind", line.kind().name().toLowerCase(Locale.ROOT))
          .number("probability", line.probability())
          .text("confidence", line.confidence().word())
          .texts("sources", line.sourceIds())
          .endObject();
    }
    json.endArray();
  }

  private void payload(Option.Payload payload) {
    json.object("payload")
        .number("tonnesPerUnit", payload.tonnesPerUnit())
        .whole("units", payload.units())
        .text("limitedBy", payload.limitedBy())
        .number("lostTonnesPerUnit", payload.lostTonnes())
        .number("lostUsdPerTonne", payload.lostUsdPerTonne())
        .endObject();
  }

  private void risk(Option option) {
    json.array("risk");
    phrases
        .riskShares(option)
        .forEach(
            (component, share) ->
                json.object()
                    .text("component", component)
                    .number("varianceShare", share)
                    .endObject());
    json.endArray();
  }

  private void sources(List<String> sourceIds) {
    json.array("sources");
    for (String id : sourceIds) {
      Source source = study.sources().get(id);
      json.object()
          .text("id", id)
          .text("title", source == null ? null : source.title())
          .text("url", source == null ? null : source.url())
          .endObject();
    }
    json.endArray();
  }

  private void blocked(BlockedWay way) {
    json.object();
    corridor(way.corridor());
    json.number("durationDaysP50", way.hours().quantileHours(0.5) / HOURS_PER_DAY)
        .band("costUsd", way.costUsd())
        .number("distanceKm", way.distanceKm());
    json.array("reasons");
    way.reasons().forEach(this::reason);
    json.endArray().endObject();
  }

  private void reason(BlockedWay.Reason reason) {
    json.object()
        .text("state", reason.stateId())
        .text("what", phrases.labels().text(reason.what()))
        .texts("elements", reason.elements())
        .text("since", reason.since())
        .text("until", reason.until())
        .text("source", String.join(";", reason.sourceIds()))
        .endObject();
  }
}
