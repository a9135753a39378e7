package org.keruen.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.network.LoadUnit;
import org.keruen.network.Network;
import org.keruen.network.NetworkText;

/// Planning models round a network for tests: nothing costs anything but what a test says.
final class Models {

  static final LocalDate READY = LocalDate.of(2026, 3, 2);

  /// No spoilage, no temperature, no danger; one cubic metre a tonne.
  static final Commodity GOODS =
      new Commodity(
          "62",
          "goods",
          "test",
          Band.exactly(1000),
          1,
          LoadUnit.Kind.LOOSE,
          new Commodity.Care(false, false, 0),
          NetworkText.ASSUMED);

  private final Network network;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<Membership> memberships = new ArrayList<>();
  private final List<Charge> charges = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  private Models(Network network) {
    this.network = network;
    Planner.listParameterKeys().forEach(key -> figures.put(key, 0.0));
    figures.put("local_haul_kmh", 50.0);
    figures.put("local_haul_usd_per_km", 1.0);
    figures.put("reefer_cost_factor", 1.0);
  }

  static Models of(String text) {
    return new Models(NetworkText.corridor(text));
  }

  Models with(String parameter, double value) {
    figures.put(parameter, value);
    return this;
  }

  Models member(String agreement, String... countries) {
    for (String country : countries) {
      memberships.add(new Membership(country, agreement, null, null, NetworkText.ASSUMED));
    }
    return this;
  }

  Models charge(Charge charge) {
    charges.add(charge);
    return this;
  }

  Models rule(Rule rule) {
    rules.add(rule);
    return this;
  }

  PlanningModel build() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    figures.forEach(
        (key, value) ->
            parameters.put(
                key, new Parameter(key, Band.exactly(value), "", "", NetworkText.ASSUMED)));
    return new PlanningModel(network, Map.of("62", GOODS), memberships, charges, rules, parameters);
  }

  Plan plan(Consignment consignment) {
    return new Planner(build()).plan(consignment, consignment.ready());
  }

  static Consignment consignment(String from, String to, double tonnes) {
    return consignment(from, to, tonnes, Consignment.Limits.NONE);
  }

  static Consignment consignment(String from, String to, double tonnes, Consignment.Limits limits) {
    var goods = new Consignment.Goods(GOODS, "6203", tonnes, tonnes, 1000 * tonnes, false, false);
    return new Consignment(from, to, READY, goods, null, null, limits);
  }

  static Consignment withDeadline(Consignment given, LocalDate deadline) {
    return new Consignment(
        given.origin(),
        given.destination(),
        given.ready(),
        given.goods(),
        deadline,
        given.incoterm(),
        given.limits());
  }

  static Consignment.Limits requireModes(String... modes) {
    return new Consignment.Limits(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(modes), false, 6);
  }

  static Consignment.Limits avoidPosts(String... posts) {
    return new Consignment.Limits(
        Set.of(), Set.of(posts), Set.of(), Set.of(), Set.of(), Set.of(), false, 6);
  }

  static Charge charge(
      String id, @Nullable String country, String role, Charge.Basis basis, double amount) {
    return new Charge(
        id,
        id,
        "payee",
        new Charge.Where(country, Set.of(), Set.of(), Set.of(), null, role),
        basis,
        Band.exactly(amount),
        Charge.Kind.INCLUDED,
        1,
        NetworkText.ASSUMED);
  }

  /// A rule on the way: fired where at least `minCountries` of some are touched by road.
  static Rule rule(String id, Rule.Effect effect, List<String> countriesAny, int minCountries) {
    var way = new Rule.Way(Set.of("road"), countriesAny, List.of(), minCountries, Set.of(), null);
    return new Rule(
        id,
        id,
        effect,
        "the text of " + id,
        new Rule.When(
            way, new Rule.Goods(List.of(), null), new Rule.Ends(List.of(), List.of()), null, null),
        new Rule.Issue("office", Band.ZERO, false),
        new Rule.Delay(0, 0),
        NetworkText.ASSUMED);
  }

  static List<String> corridors(Plan plan) {
    return plan.options().stream().map(option -> option.corridor().id()).toList();
  }
}
