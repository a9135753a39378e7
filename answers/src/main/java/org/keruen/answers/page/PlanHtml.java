package org.keruen.answers.page;

import java.util.List;
import org.keruen.answers.chart.Scene;
import org.keruen.answers.chart.SvgWriter;
import org.keruen.answers.plan.Leg;
import org.keruen.answers.plan.Phrases;
import org.keruen.base.Source;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.DocumentNeed;
import org.keruen.shipment.Option.MoneyLine;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// A plan as a self-contained page: nothing is fetched, it prints on A4, it follows the reader's
/// light or dark.
public final class PlanHtml {

  private final Study study;
  private final Phrases phrases;
  private final StringBuilder html = new StringBuilder();

  private PlanHtml(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
  }

  public static String render(Plan plan, Study study, Phrases phrases, Scene chart) {
    PlanHtml page = new PlanHtml(study, phrases);
    page.page(plan, chart);
    return page.html.toString();
  }

  private void page(Plan plan, Scene chart) {
    var language = phrases.messages().language();
    String direction = language.rightToLeft() ? "rtl" : "ltr";
    html.append("<!doctype html>\n<html lang=\"").append(language).append("\" dir=\"");
    html.append(direction).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", phrases.heading(plan));
    html.append("<style>\n").append(PageStyle.CSS).append("</style>\n</head>\n<body>\n<main>\n");
    head(plan);
    html.append("<figure dir=\"ltr\">\n").append(SvgWriter.write(chart)).append("</figure>\n");
    for (int i = 0; i < plan.options().size(); i++) {
      card(plan, plan.options().get(i), i + 1);
    }
    noWay(plan);
    blocked(plan);
    foot(plan);
    html.append("</main>\n</body>\n</html>\n");
  }

  private void head(Plan plan) {
    html.append("<header>\n");
    element("h1", "", phrases.heading(plan));
    element("p", "query", String.join(" · ", phrases.query(plan)));
    element("p", "query", phrases.counts(plan));
    html.append("</header>\n");
    if (!plan.options().isEmpty()) {
      overview(plan);
    }
  }

  private void overview(Plan plan) {
    html.append("<table class=\"overview\">\n");
    row(
        "th",
        List.of(
            "#",
            word("head.way"),
            word("head.days"),
            word("head.usd"),
            word("head.usdPerTonne"),
            word("head.co2")));
    int number = 0;
    for (Option option : plan.options()) {
      number++;
      Option.Totals totals = option.totals();
      row(
          "td",
          List.of(
              Integer.toString(number),
              phrases.corridor(option),
              phrases.dayRange(option),
              phrases.range(totals.costUsd()),
              phrases.whole(totals.costUsd().mid() / plan.consignment().goods().weightTonnes()),
              phrases.one(totals.co2eKg() / 1000)));
    }
    html.append("</table>\n");
  }

  private void card(Plan plan, Option option, int number) {
    html.append("<section class=\"card\">\n<h2>");
    span("number", Integer.toString(number));
    html.append(escape(phrases.corridor(option)));
    phrases.badges(option).forEach(badge -> span("badge", badge));
    html.append("</h2>\n<ul class=\"measures\">\n");
    item(phrases.days(option), "strong");
    item(phrases.usd(option.totals().costUsd()), "strong");
    item(phrases.perTonne(plan, option), "");
    item(phrases.perUnit(option), "");
    item(phrases.co2(option), "");
    phrases.measures(option).forEach(measure -> item(measure, ""));
    html.append("</ul>\n");
    phrases.restrictions(plan, option).forEach(text -> element("p", "restricted", "▲ " + text));
    legs(option);
    facts(option);
    html.append("</section>\n");
  }

  private void legs(Option option) {
    html.append("<table class=\"legs\">\n");
    row(
        "th",
        List.of(
            word("head.from"),
            word("head.to"),
            word("head.means"),
            word("head.km"),
            word("head.hours"),
            word("head.cost")));
    List<Leg> legs = Leg.of(option);
    int next = 0;
    for (Step step : option.steps()) {
      if (next < legs.size() && step.equals(legs.get(next).steps().getFirst())) {
        leg(legs.get(next));
        next++;
      }
      if (step.kind() == Step.Kind.BORDER) {
        note("border", "◆ " + phrases.crossing(step) + " — " + phrases.crossingFigures(step));
      } else if (step.kind() != Step.Kind.MOVE && step.hours().meanHours() >= 0.5) {
        note(
            "happening", phrases.happening(step) + " — " + phrases.hours(step.hours().meanHours()));
      }
    }
    html.append("</table>\n");
  }

  private void leg(Leg leg) {
    row(
        "td",
        List.of(
            phrases.labels().place(leg.from()),
            phrases.labels().place(leg.to()),
            phrases.labels().mode(leg.mode()) + ", " + phrases.means(leg),
            phrases.whole(leg.distanceKm()),
            phrases.brief(leg.hours().meanHours()),
            phrases.whole(leg.costUsd().mid())));
  }

  private void note(String style, String text) {
    html.append("<tr class=\"").append(style).append("\"><td colspan=\"6\">");
    html.append(escape(text)).append("</td></tr>\n");
  }

  private void facts(Option option) {
    html.append("<dl>\n");
    fact("card.time", String.join(" · ", phrases.timeParts(option)));
    fact("card.risk", String.join(" · ", phrases.drivers(option)));
    fact("card.money", String.join(" · ", phrases.moneyGroups(option)));
    fact("card.payload", phrases.payload(option));
    html.append("</dl>\n");
    documents(option);
    html.append("<details><summary>").append(escape(word("card.money"))).append("</summary>\n");
    html.append("<table>\n");
    for (Charge.Kind kind : Charge.Kind.values()) {
      Phrases.lines(option, kind).forEach(this::moneyLine);
    }
    html.append("</table></details>\n<details><summary>");
    html.append(escape(word("sources"))).append("</summary>\n<ul>\n");
    option.sourceIds().forEach(this::source);
    html.append("</ul></details>\n");
  }

  private void documents(Option option) {
    if (option.documents().isEmpty()) {
      return;
    }
    element("h3", "", word("card.documents"));
    html.append("<ul class=\"documents\">\n");
    for (DocumentNeed need : option.documents()) {
      html.append("<li>");
      element("strong", "", phrases.labels().text(need.rule().document()));
      html.append(" — ").append(escape(phrases.documentTerms(need)));
      element("small", "", phrases.labels().text(need.rule().text()));
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void moneyLine(MoneyLine line) {
    boolean certain = line.kind() != Charge.Kind.MAY_ARISE;
    String chance =
        certain ? "" : word("card.probability", phrases.whole(100 * line.probability()));
    row(
        "td",
        List.of(
            phrases.kind(line.kind()),
            phrases.money(line) + chance,
            phrases.range(line.usd()),
            phrases.confidence(line),
            String.join(", ", line.sourceIds())));
  }

  private void source(String id) {
    Source source = study.sources().get(id);
    html.append("<li>");
    if (source != null && source.url().startsWith("http")) {
      html.append("<a href=\"").append(escape(source.url())).append("\">");
      html.append(escape(source.title())).append("</a>");
      html.append(escape(", " + source.publisher() + ", " + source.year()));
    } else {
      html.append(escape(source == null ? id : source.title()));
    }
    html.append("</li>\n");
  }

  private void noWay(Plan plan) {
    if (!plan.options().isEmpty()) {
      return;
    }
    html.append("<section class=\"card\">\n");
    element("h2", "", word("noWay.heading"));
    element("p", "", word(plan.reopenings().isEmpty() ? "noWay.limits" : "noWay.reopen"));
    html.append("<ol>\n");
    for (List<BlockedWay.Reason> set : plan.reopenings()) {
      html.append("<li>");
      set.forEach(this::reason);
      html.append("</li>\n");
    }
    html.append("</ol>\n</section>\n");
  }

  private void blocked(Plan plan) {
    if (plan.blocked().isEmpty()) {
      return;
    }
    html.append("<section class=\"blocked\">\n");
    element("h2", "", word("blocked.heading"));
    for (BlockedWay way : plan.blocked()) {
      element("h3", "", "✗ " + phrases.labels().corridor(way.corridor()));
      element("p", "", phrases.wouldBe(way));
      way.reasons().forEach(this::reason);
    }
    html.append("</section>\n");
  }

  private void reason(BlockedWay.Reason reason) {
    String shut = phrases.shutElements(reason);
    String what = phrases.labels().text(reason.what());
    element("p", "reason", shut + ": " + what + " — " + phrases.period(reason));
    html.append("<ul class=\"reason\">\n");
    reason.sourceIds().forEach(this::source);
    html.append("</ul>\n");
  }

  private void foot(Plan plan) {
    html.append("<footer>\n");
    plan.remarks().forEach(remark -> element("p", "", remark));
    if (!plan.options().isEmpty()) {
      element("p", "", word("plan.howToRead"));
    }
    element("p", "", word("note.model"));
    html.append("</footer>\n");
  }

  private String word(String key, Object... arguments) {
    return phrases.word(key, arguments);
  }

  private void fact(String key, String value) {
    if (!value.isEmpty()) {
      element("dt", "", word(key));
      element("dd", "", value);
    }
  }

  private void item(String text, String style) {
    element("li", style, text);
  }

  private void span(String style, String text) {
    html.append("<span class=\"")
        .append(style)
        .append("\">")
        .append(escape(text))
        .append("</span> ");
  }

  private void element(String name, String style, String text) {
    html.append('<').append(name);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>').append(escape(text)).append("</").append(name).append(">\n");
  }

  private void row(String cell, List<String> texts) {
    html.append("<tr>");
    for (String text : texts) {
      html.append('<').append(cell).append("><bdi>").append(escape(text)).append("</bdi></");
      html.append(cell).append('>');
    }
    html.append("</tr>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
