package org.keruen.answers.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.evidence.StateBook;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.answers.words.NumberText;
import org.keruen.base.Band;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.DocumentNeed;
import org.keruen.shipment.Option.MoneyLine;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// What there is to say of a plan, one phrase each, in one language.
public final class Phrases {

  private static final double HOURS_PER_DAY = 24;
  private static final int DRIVERS_NAMED = 4;

  private final Study study;
  private final Messages messages;
  private final Labels labels;
  private final NumberText numbers;
  private final StateBook states;

  public Phrases(Study study, Messages messages) {
    this.study = study;
    this.messages = messages;
    this.labels = new Labels(study, messages);
    this.numbers = NumberText.of(messages.language());
    this.states = new StateBook(study.model().network());
  }

  public Messages messages() {
    return messages;
  }

  public Labels labels() {
    return labels;
  }

  public String word(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  public String whole(double value) {
    return numbers.whole(value);
  }

  public String brief(double value) {
    return numbers.brief(value);
  }

  public String one(double value) {
    return numbers.of(value, 1);
  }

  /// `Almaty → Karachi`.
  public String heading(Plan plan) {
    Consignment consignment = plan.consignment();
    return word(
        "plan.heading",
        labels.place(consignment.origin()),
        labels.place(consignment.destination()));
  }

  /// Goods, dates and limits, one phrase each.
  public List<String> query(Plan plan) {
    Consignment consignment = plan.consignment();
    Consignment.Goods goods = consignment.goods();
    List<String> phrases = new ArrayList<>();
    phrases.add(
        word(
            "plan.goods",
            tonnes(goods.weightTonnes()),
            goods.hs(),
            labels.commodity(goods.commodity())));
    phrases.add(word("plan.volume", whole(goods.volumeM3())));
    phrases.add(word("plan.value", whole(goods.valueUsd())));
    if (goods.controlled()) {
      phrases.add(word("plan.controlled"));
    }
    if (goods.dangerous()) {
      phrases.add(word("plan.dangerous"));
    }
    phrases.add(word("plan.ready", consignment.ready()));
    LocalDate deadline = consignment.deadline();
    if (deadline != null) {
      phrases.add(word("plan.deadline", deadline));
    }
    phrases.add(word("plan.asOf", plan.asOf()));
    return phrases;
  }

  private String tonnes(double weightTonnes) {
    boolean isWhole = weightTonnes == Math.rint(weightTonnes);
    return isWhole ? whole(weightTonnes) : numbers.of(weightTonnes, weightTonnes < 1 ? 3 : 1);
  }

  public String counts(Plan plan) {
    return word("plan.counts", plan.options().size(), plan.blocked().size());
  }

  public String corridor(Option option) {
    return labels.corridor(option.corridor());
  }

  public List<String> badges(Option option) {
    return option.badges().stream().sorted().map(this::badge).toList();
  }

  private String badge(Option.Badge badge) {
    return word(
        switch (badge) {
          case CHEAPEST -> "badges.cheapest";
          case FASTEST -> "badges.fastest";
          case MOST_RELIABLE -> "badges.mostReliable";
          case LOWEST_CO2 -> "badges.lowestCo2";
        });
  }

  /// `17–26`: P50 to P90, days.
  public String dayRange(Option option) {
    return brief(option.totals().durationDaysP50())
        + "–"
        + brief(option.totals().durationDaysP90());
  }

  public String days(Option option) {
    return word("card.days", dayRange(option));
  }

  public String usd(Band usd) {
    return word("card.usd", whole(usd.mid()), whole(usd.low()), whole(usd.high()));
  }

  /// `7,940 (6,100–10,300)`, USD.
  public String range(Band usd) {
    return whole(usd.mid()) + " (" + whole(usd.low()) + "–" + whole(usd.high()) + ")";
  }

  /// As [#range], in thousands where it would not fit a column: `169k (112–284k)`.
  public String shortRange(Band usd) {
    if (usd.high() < 1e5) {
      return range(usd);
    }
    return whole(usd.mid() / 1000)
        + "k ("
        + whole(usd.low() / 1000)
        + "–"
        + whole(usd.high() / 1000)
        + "k)";
  }

  public String hours(double hours) {
    return word("border.observationHours", brief(hours));
  }

  public String perTonne(Plan plan, Option option) {
    double weightTonnes = plan.consignment().goods().weightTonnes();
    return word("card.per", whole(option.totals().costUsd().mid() / weightTonnes), word("unit.t"));
  }

  public String perUnit(Option option) {
    double usd = option.totals().costUsd().mid() / option.payload().units();
    return word("card.per", whole(usd), unit(option));
  }

  /// What the goods travel in: the unit of the first leg.
  public String unit(Option option) {
    List<Leg> legs = Leg.of(option);
    return legs.isEmpty() ? word("unit.container") : labels.unit(legs.getFirst().means());
  }

  public String co2(Option option) {
    return word("card.co2", one(option.totals().co2eKg() / 1000));
  }

  /// Length, borders, transhipments, and the chance to meet the deadline.
  public List<String> measures(Option option) {
    Option.Totals totals = option.totals();
    List<String> phrases = new ArrayList<>();
    phrases.add(word("card.km", whole(totals.distanceKm())));
    phrases.add(word("card.borders", totals.borders()));
    phrases.add(word("card.transhipments", totals.transhipments()));
    Double onTime = totals.onTimeProbability();
    if (onTime != null) {
      phrases.add(word("card.onTime", percent(onTime)));
    }
    return phrases;
  }

  /// A probability in percent; never `0` or `100`, which would claim certainty.
  private String percent(double probability) {
    if (probability > 0.995) {
      return ">99";
    }
    return probability < 0.005 ? "<1" : whole(100 * probability);
  }

  /// What slows the way on the day, or nothing if it is simply open.
  public List<String> restrictions(Plan plan, Option option) {
    Consignment consignment = plan.consignment();
    return states
        .restrictions(option.corridor(), consignment.ready(), plan.asOf(), consignment.goods().hs())
        .stream()
        .map(this::restriction)
        .toList();
  }

  private String restriction(StatePeriod state) {
    return word("card.restricted", labels.text(state.title()), state.dates().from());
  }

  /// Both sides of a crossing, in the direction of travel: `Torkham PK → AF`.
  public String crossing(Step border) {
    return word(
        "border.crossing",
        labels.post(border.elementId()),
        countryOf(border.from()),
        countryOf(border.to()));
  }

  public String countryOf(String placeId) {
    var place = study.model().network().places().get(placeId);
    return place == null ? "?" : place.country();
  }

  /// Mean, P90 and fee of a crossing.
  public String crossingFigures(Step border) {
    return word(
        "border.figures",
        brief(border.hours().meanHours()),
        brief(border.hours().quantileHours(0.9)),
        whole(border.costUsd().mid()));
  }

  /// A border post with both sides' names.
  public String sides(BorderPost post) {
    return side(post.a()) + " / " + side(post.b());
  }

  private String side(BorderPost.Side side) {
    return labels.place(side.place()) + " " + side.country();
  }

  public String means(Leg leg) {
    return leg.units() + " × " + labels.means(leg.means());
  }

  /// What happens at a place between legs.
  public String happening(Step step) {
    String what =
        word(
            switch (step.kind()) {
              case DOCUMENTS -> "time.documents";
              case FORMALITIES -> "time.formalities";
              case MOVE -> "time.running";
              case BORDER -> "time.border";
              case TRANSFER -> "time.terminal";
              case WAIT -> "time.waiting";
            });
    boolean named = !step.elementId().isEmpty() && !step.from().equals(step.elementId());
    String where = named ? labels.element(step.elementId()) : labels.place(step.from());
    return what + ": " + where;
  }

  /// Mean days of each kind of time, from an hour up.
  public List<String> timeParts(Option option) {
    Map<Step.Kind, Double> hours = new EnumMap<>(Step.Kind.class);
    for (Step step : option.steps()) {
      hours.merge(step.kind(), step.hours().meanHours(), Double::sum);
    }
    List<String> parts = new ArrayList<>();
    hours.forEach(
        (kind, mean) -> {
          if (mean >= 1) {
            parts.add(word("card.part", timeWord(kind), one(mean / HOURS_PER_DAY)));
          }
        });
    return parts;
  }

  private String timeWord(Step.Kind kind) {
    return word(
        switch (kind) {
          case DOCUMENTS -> "time.documents";
          case FORMALITIES -> "time.formalities";
          case MOVE -> "time.running";
          case BORDER -> "time.border";
          case TRANSFER -> "time.terminal";
          case WAIT -> "time.waiting";
        });
  }

  /// The components that make the spread, by share of the variance, largest first.
  public Map<String, Double> riskShares(Option option) {
    Map<String, Double> variance = new LinkedHashMap<>();
    double total = option.totals().hours().varianceH2();
    for (Step step : option.steps()) {
      String name = step.kind() == Step.Kind.MOVE ? word("time.running") : happening(step);
      variance.merge(name, step.hours().varianceH2(), Double::sum);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    variance.entrySet().stream()
        .filter(part -> part.getValue() > 0.01 * total)
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(DRIVERS_NAMED)
        .forEach(part -> shares.put(part.getKey(), part.getValue() / total));
    return shares;
  }

  public List<String> drivers(Option option) {
    List<String> phrases = new ArrayList<>();
    riskShares(option)
        .forEach((name, share) -> phrases.add(word("card.share", name, whole(100 * share))));
    return phrases;
  }

  /// Sums of the included money by group, in the order of the lines.
  public List<String> moneyGroups(Option option) {
    Map<String, Double> groups = new LinkedHashMap<>();
    for (MoneyLine line : lines(option, Charge.Kind.INCLUDED)) {
      groups.merge(line.group(), line.usd().mid(), Double::sum);
    }
    List<String> phrases = new ArrayList<>();
    groups.forEach((group, usd) -> phrases.add(word("money." + group) + " " + whole(usd)));
    return phrases;
  }

  public static List<MoneyLine> lines(Option option, Charge.Kind kind) {
    return option.money().stream().filter(line -> line.kind() == kind).toList();
  }

  /// Lines outside the total, one phrase each.
  public List<String> outside(Option option, Charge.Kind kind) {
    return lines(option, kind).stream().map(this::outside).distinct().toList();
  }

  private String outside(MoneyLine line) {
    String amount = line.usd().high() == 0 ? "" : " " + whole(line.usd().mid());
    boolean maybe = line.kind() == Charge.Kind.MAY_ARISE;
    return money(line)
        + amount
        + (maybe ? word("card.probability", whole(100 * line.probability())) : "");
  }

  /// What a line of the bill is for.
  public String money(MoneyLine line) {
    if (messages.language() == Language.EN) {
      return line.what();
    }
    return switch (line.group()) {
      case "services" -> labels.element(line.where());
      case "capital" -> word("bill.capital");
      case "waiting" -> word("bill.waiting");
      case "handling" -> word("bill.handling");
      case "borderFees" -> borderFee(line.what());
      default -> labels.text(line.what());
    };
  }

  /// `Leaving KZ` or `Entering KG`, as the bill has it.
  private String borderFee(String what) {
    String country = labels.country(what.substring(what.indexOf(' ') + 1));
    return word(what.startsWith("Leaving") ? "bill.leaving" : "bill.entering", country);
  }

  public String confidence(MoneyLine line) {
    return word("confidence." + line.confidence().word());
  }

  public String kind(Charge.Kind kind) {
    return word(
        switch (kind) {
          case INCLUDED -> "included";
          case NOT_INCLUDED -> "notIncluded";
          case MAY_ARISE -> "mayArise";
        });
  }

  /// Issuer, lead time and last day to apply.
  public String documentTerms(DocumentNeed need) {
    List<String> terms = new ArrayList<>();
    if (!need.rule().issue().issuer().isBlank()) {
      terms.add(labels.text(need.rule().issue().issuer()));
    }
    double leadDays = need.rule().issue().leadDays().mid();
    if (leadDays > 0) {
      terms.add(word("docs.lead", brief(leadDays).replace(".0", "").replace(",0", "")));
    }
    LocalDate applyBy = need.applyBy();
    terms.add(applyBy == null ? word("docs.onTheWay") : word("docs.applyBy", applyBy));
    return String.join(", ", terms);
  }

  /// A document with the last day to apply for it.
  public String documentDate(DocumentNeed need) {
    LocalDate applyBy = need.applyBy();
    String date = applyBy == null ? word("docs.onTheWay") : word("docs.applyBy", applyBy);
    return labels.text(need.rule().document()) + ", " + date;
  }

  /// What is shut on a blocked way, by name.
  public String shutElements(BlockedWay.Reason reason) {
    return reason.elements().stream()
        .map(labels::stateElement)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  public String documentPlaces(DocumentNeed need) {
    return need.where().stream().map(labels::element).distinct().collect(Collectors.joining(" · "));
  }

  public String payload(Option option) {
    Option.Payload payload = option.payload();
    String unit = unit(option);
    String text =
        word(
            "payload.sentence",
            one(payload.tonnesPerUnit()),
            unit,
            payload.units(),
            limit(payload.limitedBy()));
    if (payload.lostTonnes() < 0.05) {
      return text;
    }
    return text
        + " "
        + word("payload.lostSentence", one(payload.lostTonnes()), whole(payload.lostUsdPerTonne()));
  }

  private String limit(String limitedBy) {
    String word = messages.find("payload.by." + limitedBy);
    return word == null ? word("payload.by.country", labels.country(limitedBy)) : word;
  }

  /// What a shut way would take and cost.
  public String wouldBe(BlockedWay way) {
    return word(
        "blocked.would",
        brief(way.hours().quantileHours(0.5) / HOURS_PER_DAY),
        whole(way.costUsd().mid()),
        whole(way.distanceKm()));
  }

  /// Since when and, as far as known, until when.
  public String period(BlockedWay.Reason reason) {
    return period(reason.since(), reason.until());
  }

  public String period(LocalDate since, @Nullable LocalDate until) {
    return until == null
        ? word("state.sinceOpenEnd", since)
        : word("state.sinceUntil", since, until);
  }

  public String sources(List<String> sourceIds) {
    return word("card.sources", String.join(", ", sourceIds));
  }
}
