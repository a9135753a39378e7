package org.keruen.cli.render;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keruen.answers.plan.Leg;
import org.keruen.answers.plan.Phrases;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.DocumentNeed;
import org.keruen.shipment.Option.MoneyLine;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Rule;

/// A plan for people at a terminal: a table of the ways, a card for each, then what is shut.
///
/// At most 100 columns. Short by default; with `explain` every line of money, rule and source.
public final class PlanCards {

  private static final int RULE_AT_LEAST = 3;

  private final Phrases phrases;
  private final Ink ink;
  private final boolean explain;
  private final Page page;

  private PlanCards(Phrases phrases, Ink ink, boolean explain) {
    this.phrases = phrases;
    this.ink = ink;
    this.explain = explain;
    this.page = new Page(phrases.messages().language());
  }

  /// The whole page, lines ended by `\n`.
  public static String render(Plan plan, Phrases phrases, Ink ink, boolean explain) {
    PlanCards cards = new PlanCards(phrases, ink, explain);
    cards.head(plan);
    for (int i = 0; i < plan.options().size(); i++) {
      cards.card(plan, plan.options().get(i), i + 1);
    }
    cards.noWay(plan);
    cards.blocked(plan);
    cards.foot(plan);
    return cards.page.toString();
  }

  private void head(Plan plan) {
    page.line(ink.bold(page.isolate(phrases.heading(plan))));
    page.phrases("", 0, phrases.query(plan));
    page.line(page.isolate(phrases.counts(plan)));
    if (!plan.options().isEmpty()) {
      page.blank();
      overview(plan);
    }
  }

  private void overview(Plan plan) {
    page.line(
        ink.dim(
            overviewRow(
                " #", "head.way", "head.days", "head.usd", "head.usdPerTonne", "head.co2")));
    int number = 0;
    for (Option option : plan.options()) {
      number++;
      Option.Totals totals = option.totals();
      double weightTonnes = plan.consignment().goods().weightTonnes();
      String usd = phrases.shortRange(totals.costUsd());
      page.line(
          row(
              Columns.padLeft(Integer.toString(number), 2),
              phrases.corridor(option),
              phrases.dayRange(option),
              usd,
              phrases.whole(totals.costUsd().mid() / weightTonnes),
              phrases.one(totals.co2eKg() / 1000)));
    }
  }

  private String overviewRow(String number, String... keys) {
    List<String> words = Stream.of(keys).map(key -> phrases.word(key)).toList();
    return row(number, words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
  }

  private String row(
      String number, String way, String days, String usd, String perTonne, String co2) {
    return number
        + "  "
        + left(way, 44)
        + right(days, 9)
        + right(usd, 25)
        + right(perTonne, 9)
        + right(co2, 9);
  }

  private String left(String text, int columns) {
    return Columns.padRight(page.isolate(Columns.fit(text, columns - 1)), columns);
  }

  private String right(String text, int columns) {
    return Columns.padLeft(page.isolate(Columns.fit(text, columns - 1)), columns);
  }

  private void card(Plan plan, Option option, int number) {
    page.blank();
    title(phrases.corridor(option), phrases.badges(option), number);
    page.phrases(
        "    ",
        4,
        List.of(
            phrases.days(option),
            phrases.usd(option.totals().costUsd()),
            phrases.perTonne(plan, option),
            phrases.perUnit(option),
            phrases.co2(option)));
    page.phrases("    ", 4, phrases.measures(option));
    for (String restriction : phrases.restrictions(plan, option)) {
      page.line("    " + ink.warning("▲ " + page.isolate(Columns.fit(restriction, 93))));
    }
    page.blank();
    legs(option);
    page.blank();
    facts(option);
  }

  private void title(String corridor, List<String> badges, int number) {
    String stars = String.join("  ", badges.stream().map(b -> "★ " + page.isolate(b)).toList());
    String head = "━━ " + number + "  ";
    int starColumns = Columns.width(stars) + (stars.isEmpty() ? 0 : 4);
    String name =
        page.isolate(
            Columns.fit(
                corridor, Page.WIDTH - Columns.width(head) - starColumns - RULE_AT_LEAST - 1));
    int rule = Page.WIDTH - Columns.width(head) - Columns.width(name) - 1 - starColumns;
    String tail = stars.isEmpty() ? "" : " " + ink.good(stars) + " ━━";
    page.line(head + ink.bold(name) + " " + "━".repeat(Math.max(0, rule)) + tail);
  }

  private void legs(Option option) {
    page.line(
        ink.dim(
            legRow(
                phrases.word("head.from"),
                phrases.word("head.to"),
                phrases.word("head.means"),
                List.of(
                    phrases.word("head.km"),
                    phrases.word("head.hours"),
                    phrases.word("head.cost")))));
    List<Leg> legs = new ArrayList<>(Leg.of(option));
    for (Step step : option.steps()) {
      if (!legs.isEmpty() && step.equals(legs.getFirst().steps().getFirst())) {
        leg(legs.removeFirst());
      }
      if (step.kind() == Step.Kind.BORDER) {
        String figures = phrases.crossingFigures(step);
        page.line(
            "      "
                + ink.accent("◆ ")
                + left(phrases.crossing(step), 44)
                + page.isolate(Columns.fit(figures, 46)));
      } else if (step.kind() != Step.Kind.MOVE) {
        happening(step);
      }
    }
  }

  private void leg(Leg leg) {
    String means = phrases.labels().mode(leg.mode()) + ", " + phrases.means(leg);
    page.line(
        legRow(
            phrases.labels().place(leg.from()),
            phrases.labels().place(leg.to()),
            means,
            List.of(
                phrases.whole(leg.distanceKm()),
                phrases.brief(leg.hours().meanHours()),
                phrases.whole(leg.costUsd().mid()))));
  }

  private String legRow(String from, String to, String means, List<String> figures) {
    return "    "
        + left(from, 22)
        + left(to, 22)
        + left(means, 31)
        + right(figures.get(0), 7)
        + right(figures.get(1), 6)
        + right(figures.get(2), 8);
  }

  private void happening(Step step) {
    boolean counts = step.hours().meanHours() >= 0.5 || step.costUsd().mid() >= 0.5;
    if (counts) {
      page.line(
          "      "
              + ink.dim("· ")
              + left(phrases.happening(step), 71)
              + right("", 7)
              + right(phrases.brief(step.hours().meanHours()), 6)
              + right(phrases.whole(step.costUsd().mid()), 8));
    }
  }

  private void facts(Option option) {
    fact("card.time", phrases.timeParts(option));
    fact("card.risk", phrases.drivers(option));
    fact("card.money", phrases.moneyGroups(option));
    if (explain) {
      moneyLines(option);
    } else {
      outside(option, Charge.Kind.NOT_INCLUDED);
      outside(option, Charge.Kind.MAY_ARISE);
    }
    documents(option);
    fact("card.payload", List.of(phrases.payload(option)));
    if (explain) {
      page.paragraph(4, phrases.sources(option.sourceIds()));
    }
  }

  private void fact(String key, List<String> values) {
    if (!values.isEmpty()) {
      page.phrases("    " + label(phrases.word(key)), labelColumns() + 4, values);
    }
  }

  /// A label, padded before it is painted.
  private String label(String word) {
    return ink.bold(Columns.padRight(page.isolate(word), labelColumns()));
  }

  private int labelColumns() {
    return 2
        + Stream.of("card.time", "card.risk", "card.money", "card.documents", "card.payload")
            .mapToInt(key -> Columns.width(phrases.word(key)))
            .max()
            .orElse(0);
  }

  private void outside(Option option, Charge.Kind kind) {
    List<String> lines = phrases.outside(option, kind);
    if (!lines.isEmpty()) {
      List<String> all = new ArrayList<>(lines);
      all.set(0, phrases.kind(kind) + ": " + lines.getFirst());
      page.phrases(" ".repeat(labelColumns() + 4), labelColumns() + 4, all);
    }
  }

  private void moneyLines(Option option) {
    for (Charge.Kind kind : Charge.Kind.values()) {
      List<MoneyLine> lines = Phrases.lines(option, kind);
      if (!lines.isEmpty()) {
        page.line("      " + ink.bold(page.isolate(phrases.kind(kind))));
        lines.forEach(this::moneyLine);
      }
    }
  }

  private void moneyLine(MoneyLine line) {
    String where = line.where().isEmpty() ? "" : ", " + phrases.labels().element(line.where());
    boolean certain = line.kind() != Charge.Kind.MAY_ARISE;
    String chance =
        certain ? "" : phrases.word("card.probability", phrases.whole(100 * line.probability()));
    String amount = phrases.range(line.usd());
    page.line(
        "        "
            + left(phrases.money(line) + where + chance, 58)
            + right(amount, 22)
            + right(phrases.confidence(line), 12));
    page.line(ink.dim("          " + Columns.fit(String.join(", ", line.sourceIds()), 90)));
  }

  /// In full with `--explain`; else what to apply for, soonest first, then what is issued on the
  /// way.
  private void documents(Option option) {
    if (explain) {
      explainedDocuments(option);
      return;
    }
    List<String> texts = new ArrayList<>();
    option.documents().stream()
        .filter(need -> need.applyBy() != null)
        .sorted(Comparator.comparing(DocumentNeed::applyBy, Comparator.nullsLast(naturalOrder())))
        .map(need -> phrases.documentDate(need))
        .distinct()
        .forEach(texts::add);
    List<String> onTheWay =
        option.documents().stream()
            .filter(need -> need.applyBy() == null)
            .filter(need -> need.rule().effect() != Rule.Effect.CHECK)
            .map(need -> phrases.labels().text(need.rule().document()))
            .distinct()
            .toList();
    if (!onTheWay.isEmpty()) {
      texts.add(phrases.word("docs.onTheWay") + ": " + String.join("; ", onTheWay));
    }
    page.phrases("    " + label(phrases.word("card.documents")), labelColumns() + 4, texts);
  }

  private void explainedDocuments(Option option) {
    boolean first = true;
    for (DocumentNeed need : option.documents()) {
      String document = phrases.labels().text(need.rule().document());
      String name = document + " — " + phrases.documentTerms(need);
      String margin = first ? label(phrases.word("card.documents")) : " ".repeat(labelColumns());
      page.phrases("    " + margin, labelColumns() + 4, List.of(name));
      first = false;
      String text = phrases.labels().text(need.rule().text());
      String why = text + " " + phrases.sources(need.rule().provenance().sourceIds());
      page.paragraph(labelColumns() + 6, phrases.documentPlaces(need) + ": " + why);
    }
  }

  private void noWay(Plan plan) {
    if (!plan.options().isEmpty()) {
      return;
    }
    page.blank();
    page.line(ink.bad(page.isolate(phrases.word("noWay.heading"))));
    page.line(
        page.isolate(phrases.word(plan.reopenings().isEmpty() ? "noWay.limits" : "noWay.reopen")));
    int number = 0;
    for (List<BlockedWay.Reason> set : plan.reopenings()) {
      number++;
      page.line("  " + number + ". ");
      set.forEach(reason -> reason(reason, 5));
    }
  }

  private void blocked(Plan plan) {
    if (plan.blocked().isEmpty()) {
      return;
    }
    page.blank();
    page.line(ink.bold(page.isolate(phrases.word("blocked.heading"))));
    for (BlockedWay way : plan.blocked()) {
      String corridor = Columns.fit(phrases.labels().corridor(way.corridor()), 95);
      page.line("  " + ink.bad("✗ ") + page.isolate(corridor));
      page.line("    " + page.isolate(phrases.wouldBe(way)));
      way.reasons().forEach(reason -> reason(reason, 4));
    }
  }

  private void reason(BlockedWay.Reason reason, int indent) {
    String shut = phrases.shutElements(reason);
    String what = phrases.labels().text(reason.what());
    page.paragraph(
        indent, (shut.isEmpty() ? "" : shut + ": ") + what + " — " + phrases.period(reason));
    page.paragraph(indent, phrases.sources(reason.sourceIds()));
  }

  private void foot(Plan plan) {
    page.blank();
    if (!plan.remarks().isEmpty()) {
      page.line(ink.bold(page.isolate(phrases.word("remarks.heading"))));
      plan.remarks().forEach(remark -> page.paragraph(2, remark));
    }
    if (!plan.options().isEmpty()) {
      page.paragraph(0, phrases.word("plan.howToRead"));
    }
    page.paragraph(0, phrases.word("note.model"));
  }
}
