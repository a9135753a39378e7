package org.keruen.shipment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph.ArcKind;

/// Turns a journey into an [Option]: puts money, documents, payload and sources to it.
final class OptionBuilder {

  private final PlanningModel model;
  private final Consignment consignment;
  private final Load load;
  private final Figures figures;
  private final Tolls tolls;
  private final RuleEngine rules;

  OptionBuilder(
      PlanningModel model,
      Consignment consignment,
      Load load,
      Figures figures,
      Tolls tolls,
      RuleEngine rules) {
    this.model = model;
    this.consignment = consignment;
    this.load = load;
    this.figures = figures;
    this.tolls = tolls;
    this.rules = rules;
  }

  /// The rule that refuses a journey, or null.
  @Nullable Rule findRefusal(Journey journey) {
    return rules.findRefusal(journey);
  }

  boolean isRefused(Journey journey) {
    return rules.findRefusal(journey) != null;
  }

  /// What a journey costs in time and money, before it is laid out step by step.
  ///
  /// @param checks inspections that strike a share of consignments
  record Priced(
      Journey journey,
      List<Option.DocumentNeed> documents,
      TimeSpread checks,
      TimeSpread hours,
      Bill bill) {

    Band usd() {
      return bill.total();
    }
  }

  Priced price(Journey journey) {
    List<Option.DocumentNeed> documents = rules.fired(journey);
    Set<String> fired = new HashSet<>();
    documents.forEach(need -> fired.add(need.rule().id()));
    TimeSpread checks = checks(documents);
    TimeSpread total = total(journey, checks);
    double lateDays = (total.quantileHours(0.9) - total.quantileHours(0.5)) / 24;
    Bill bill = new Bill(model, consignment, journey, load, figures, tolls).charge(fired, lateDays);
    return new Priced(journey, documents, checks, total, bill);
  }

  Option build(Journey journey) {
    Priced priced = price(journey);
    Bill bill = priced.bill();
    List<Option.Step> steps = steps(journey, bill, priced.checks());
    double co2 = steps.stream().mapToDouble(Option.Step::co2eKg).sum();
    var totals =
        new Option.Totals(
            priced.hours(),
            onTime(priced.hours()),
            priced.usd(),
            co2,
            journey.distanceKm,
            journey.transhipments,
            journey.flows.size());
    return new Option(
        Corridors.of(journey),
        Set.of(),
        totals,
        steps,
        bill.lines(),
        priced.documents(),
        payload(journey, bill),
        sources(journey, bill, priced.documents()));
  }

  TimeSpread total(Journey journey, TimeSpread checks) {
    List<TimeSpread> components = new ArrayList<>();
    journey.events.forEach(event -> components.add(event.hours()));
    components.add(checks);
    return figures.total(components);
  }

  /// Inspections that strike a share of consignments: a chance of some hours.
  static TimeSpread checks(List<Option.DocumentNeed> documents) {
    TimeSpread sum = TimeSpread.ZERO;
    for (Option.DocumentNeed need : documents) {
      double hours = need.rule().cost().extraHours();
      double p = need.rule().cost().probability();
      if (hours > 0 && p > 0) {
        double q = 1 - p;
        double third = Math.max(0, p * q * (q - p)) * hours * hours * hours;
        sum = sum.plus(new TimeSpread(p * hours, p * q * hours * hours, third));
      }
    }
    return sum;
  }

  private @Nullable Double onTime(TimeSpread total) {
    if (consignment.deadline() == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(consignment.ready(), consignment.deadline()) + 1;
    return days <= 0 ? 0.0 : total.probabilityWithin(days * 24.0);
  }

  private List<Option.Step> steps(Journey journey, Bill bill, TimeSpread checks) {
    List<Option.Step> steps = new ArrayList<>();
    for (int i = 0; i < journey.events.size(); i++) {
      Journey.Event event = journey.events.get(i);
      TimeSpread hours = i == 0 ? event.hours().plus(checks) : event.hours();
      steps.add(step(journey, event, hours, bill.ofEvent(i), i == 0));
    }
    return steps;
  }

  private Option.Step step(
      Journey journey, Journey.Event event, TimeSpread hours, Band usd, boolean first) {
    Means means = journey.graph().means(event.means());
    Way.Part part = event.part();
    if (part == null) {
      String at = first ? consignment.origin() : consignment.destination();
      return new Option.Step(
          event.kind(),
          at,
          at,
          means.mode().word(),
          "",
          means.id(),
          Journey.units(load, event.means()),
          0,
          hours,
          usd,
          0,
          List.of(at));
    }
    boolean moving =
        event.kind() == Option.Step.Kind.MOVE || event.kind() == Option.Step.Kind.BORDER;
    List<String> places = part.places();
    String end = event.kind() == Option.Step.Kind.TRANSFER ? places.getLast() : places.getFirst();
    List<String> shown = moving ? places : List.of(end);
    return new Option.Step(
        event.kind(),
        shown.getFirst(),
        shown.getLast(),
        journey.modeWord(part, event.means()),
        element(part),
        means.id(),
        Journey.units(load, event.means()),
        moving ? part.km() : 0,
        hours,
        usd,
        moving ? part.co2KgPerTonne() * load.tonnes() : 0,
        shown);
  }

  private static String element(Way.Part part) {
    return switch (part.kind()) {
      case MOVE, STAY -> "";
      case CROSS -> Journey.post(part).id();
      case SAIL -> Journey.service(part).id();
      case UNLOAD, LOAD, STUFF -> Journey.terminal(part).id();
    };
  }

  /// The payload of the road vehicle used longest; of the longest means if none goes by road.
  private Option.Payload payload(Journey journey, Bill bill) {
    int longest = journey.events.getFirst().means();
    double longestKm = -1;
    for (int means : bill.meansUsed()) {
      double km = 0;
      for (Journey.Event event : journey.events) {
        if (event.means() == means && event.part() != null) {
          km += event.part().km();
        }
      }
      km += journey.graph().means(means).mode() == Mode.ROAD ? 1e6 * Math.signum(km) : 0;
      if (km > longestKm) {
        longestKm = km;
        longest = means;
      }
    }
    return payloadOf(journey, longest, bill);
  }

  private Option.Payload payloadOf(Journey journey, int index, Bill bill) {
    Means means = journey.graph().means(index);
    int units = Journey.units(load, index);
    Consignment.Goods goods = consignment.goods();
    double byVolume = means.capacity().volumeM3() / goods.volumeM3() * goods.weightTonnes();
    double byWeight = means.capacity().payloadTonnes();
    if (byVolume < byWeight) {
      return new Option.Payload(byVolume, units, "volume", 0, 0);
    }
    if (goods.weightTonnes() <= byWeight) {
      return new Option.Payload(byWeight, units, "goods", 0, 0);
    }
    if (means.mode() != Mode.ROAD) {
      return new Option.Payload(byWeight, units, "vehicle", 0, 0);
    }
    return roadPayload(journey, index, bill);
  }

  /// The tightest country on the legs of a truck binds; what the loosest would allow on top is
  /// lost.
  private Option.Payload roadPayload(Journey journey, int index, Bill bill) {
    Means means = journey.graph().means(index);
    String tightest = "vehicle";
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Journey.Event event : journey.events) {
      if (event.means() == index && event.part() != null) {
        for (String id : List.of(event.part().fromCountry(), event.part().toCountry())) {
          var country = model.network().countries().get(id);
          double limit = country == null ? 40 : country.grossLimitTonnes().mid();
          most = Math.max(most, limit);
          if (limit < least) {
            least = limit;
            tightest = id;
          }
        }
      }
    }
    double payload = means.capacity().payloadTonnes();
    double lost = Math.max(0, most - Math.max(least, means.capacity().grossTonnes()));
    double haulage =
        bill.lines().stream()
            .filter(line -> line.group().equals("haulage") && line.what().equals(means.name()))
            .mapToDouble(line -> line.usd().mid())
            .sum();
    double perTonne = haulage / consignment.goods().weightTonnes();
    double lostUsd = lost == 0 ? 0 : perTonne * (1 - payload / (payload + lost));
    boolean bound = means.capacity().grossTonnes() >= least - 1e-9;
    return new Option.Payload(
        payload, Journey.units(load, index), bound ? tightest : "vehicle", lost, lostUsd);
  }

  private List<String> sources(Journey journey, Bill bill, List<Option.DocumentNeed> documents) {
    Set<String> ids = new HashSet<>(bill.sourceIds());
    documents.forEach(need -> ids.addAll(need.rule().provenance().sourceIds()));
    for (Journey.Event event : journey.events) {
      Way.Part part = event.part();
      if (part != null) {
        addSources(part, ids);
      }
    }
    return ids.stream().sorted().toList();
  }

  private void addSources(Way.Part part, Set<String> ids) {
    if (part.kind() == ArcKind.CROSS) {
      BorderPost post = Journey.post(part);
      ids.addAll(post.provenance().sourceIds());
      ids.addAll(post.side(part.fromCountry()).exit().time().sourceIds());
      ids.addAll(post.side(part.toCountry()).entry().time().sourceIds());
    }
    for (String link : part.links()) {
      var found = model.network().infrastructure().links().get(link);
      if (found != null) {
        ids.addAll(found.provenance().sourceIds());
      }
    }
  }
}
