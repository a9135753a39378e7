package org.keruen.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.network.Network;

/// Decides which rules a journey with a consignment fires.
final class RuleEngine {

  private final List<Rule> rules;
  private final Network network;
  private final Agreements agreements;
  private final Consignment consignment;

  RuleEngine(PlanningModel model, Agreements agreements, Consignment consignment) {
    this.network = model.network();
    this.agreements = agreements;
    this.consignment = consignment;
    this.rules = model.rules().stream().filter(rule -> holdsForConsignment(rule.when())).toList();
  }

  /// What must be true whatever the way: dates, goods and ends.
  private boolean holdsForConsignment(Rule.When when) {
    LocalDate day = consignment.ready();
    return (when.from() == null || !day.isBefore(when.from()))
        && (when.to() == null || !day.isAfter(when.to()))
        && goodsFit(when.goods())
        && endFits(when.ends().origin(), consignment.origin())
        && endFits(when.ends().destination(), consignment.destination());
  }

  private boolean endFits(List<String> countries, String place) {
    return countries.isEmpty() || agreements.isIn(network.getPlace(place).country(), countries);
  }

  private boolean goodsFit(Rule.Goods wanted) {
    Consignment.Goods goods = consignment.goods();
    boolean trait =
        switch (wanted.trait()) {
          case null -> true;
          case "dangerous" -> goods.dangerous();
          case "controlled" -> goods.controlled();
          default -> false;
        };
    return trait
        && (wanted.hs().isEmpty()
            || wanted.hs().stream()
                .anyMatch(hs -> goods.hs().startsWith(hs) || hs.startsWith(goods.hs())));
  }

  /// The rules that a journey fires, in the order of the study, with where each bites.
  List<Option.DocumentNeed> fired(Journey journey) {
    List<Option.DocumentNeed> fired = new ArrayList<>();
    for (Rule rule : rules) {
      Set<String> where = whereFired(rule.when().way(), journey);
      if (where != null) {
        fired.add(new Option.DocumentNeed(rule, List.copyOf(where), applyBy(rule.issue())));
      }
    }
    return fired;
  }

  /// The first rule that refuses a journey, or null.
  @Nullable Rule findRefusal(Journey journey) {
    for (Rule rule : rules) {
      if (rule.effect() == Rule.Effect.REFUSE && whereFired(rule.when().way(), journey) != null) {
        return rule;
      }
    }
    return null;
  }

  /// Countries and posts at which the conditions on the way hold, or null if they do not.
  private @Nullable Set<String> whereFired(Rule.Way way, Journey journey) {
    Set<String> where = new LinkedHashSet<>();
    boolean fires = false;
    for (Set<String> touched : stretches(way, journey)) {
      if (countriesFit(way, touched)) {
        fires = true;
        touched.stream()
            .filter(country -> agreements.isIn(country, way.countriesAny()))
            .forEach(where::add);
      }
    }
    return fires && postsFit(way, journey, where) && flowFits(way.flow(), journey) ? where : null;
  }

  /// Countries of each run of legs, one behind the other, in the modes of a rule: two truck legs
  /// with a flight between them, each within a country, are no international carriage by road.
  private static List<Set<String>> stretches(Rule.Way way, Journey journey) {
    List<Set<String>> stretches = new ArrayList<>();
    boolean goesOn = false;
    for (Journey.Leg leg : journey.legs) {
      boolean wanted = way.modes().isEmpty() || way.modes().contains(leg.mode());
      if (wanted && !goesOn) {
        stretches.add(new LinkedHashSet<>());
      }
      if (wanted) {
        stretches.getLast().addAll(leg.countries());
      }
      goesOn = wanted;
    }
    return stretches;
  }

  private boolean countriesFit(Rule.Way way, Set<String> touched) {
    long counted =
        touched.stream().filter(country -> agreements.isIn(country, way.countriesAny())).count();
    return (way.countriesAny().isEmpty() || counted >= way.minCountries())
        && (way.countriesAll().isEmpty()
            || touched.stream().allMatch(country -> agreements.isIn(country, way.countriesAll())));
  }

  private static boolean postsFit(Rule.Way way, Journey journey, Set<String> where) {
    if (way.posts().isEmpty()) {
      return true;
    }
    boolean passes = false;
    for (var post : journey.posts) {
      if (way.posts().contains(post.id())) {
        where.add(post.id());
        passes = true;
      }
    }
    return passes;
  }

  private static boolean flowFits(@Nullable String flow, Journey journey) {
    return flow == null || journey.flows.contains(flow);
  }

  /// Working days counted back as calendar days, five to the week.
  private @Nullable LocalDate applyBy(Rule.Issue issue) {
    if (!issue.beforeDeparture() || issue.leadDays().high() == 0) {
      return null;
    }
    return consignment.ready().minusDays((long) Math.ceil(issue.leadDays().high() * 7 / 5));
  }
}
