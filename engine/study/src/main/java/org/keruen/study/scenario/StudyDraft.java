package org.keruen.study.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.ElementState;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;
import org.keruen.network.Status;
import org.keruen.network.Terminal;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Parameter;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Study;

/// A study while a scenario changes it. For one thread.
final class StudyDraft {

  private final Study original;
  private final Scenario scenario;
  private final LocalDate day;
  private final Map<String, Place> places;
  private final Map<String, Link> links;
  private final Map<String, BorderPost> posts;
  private final Map<String, Terminal> terminals;
  private final Map<String, Service> services;
  private final Map<String, RoadOperation> roads;
  private final List<RailOperation> rails;
  private final List<Charge> charges;
  private final Map<String, Parameter> parameters;
  private final StateEditor states;

  /// @param day day for which figures are set
  StudyDraft(Study study, Scenario scenario, LocalDate day) {
    this.original = study;
    this.scenario = scenario;
    this.day = day;
    PlanningModel model = study.model();
    Network.Infrastructure infrastructure = model.network().infrastructure();
    places = new LinkedHashMap<>(infrastructure.places());
    links = new LinkedHashMap<>(infrastructure.links());
    posts = new LinkedHashMap<>(infrastructure.posts());
    terminals = new LinkedHashMap<>(infrastructure.terminals());
    services = new LinkedHashMap<>(infrastructure.services());
    roads = new LinkedHashMap<>(model.network().operation().road());
    rails = new ArrayList<>(model.network().operation().rail());
    charges = new ArrayList<>(model.charges());
    parameters = new LinkedHashMap<>(model.parameters());
    states = new StateEditor(model.network().states(), scenario.id());
  }

  void apply(Change change) {
    switch (change) {
      case Change.Open open -> open.elements().forEach(element -> open(element, open));
      case Change.Close close ->
          states.add(
              close.elements(),
              StatePeriod.Kind.CLOSED,
              close.span(),
              close.scope(),
              StatePeriod.Restriction.NONE,
              close.provenance(),
              scenario.title());
      case Change.Restrict slow ->
          states.add(
              slow.elements(),
              StatePeriod.Kind.RESTRICTED,
              slow.span(),
              slow.scope(),
              slow.slowed(),
              slow.provenance(),
              scenario.title());
      case Change.Lift lift -> states.lift(lift.states(), lift.from());
      case Change.Repeat repeat -> states.repeat(repeat.states(), repeat.from());
      case Change.Build build -> build(build);
      case Change.SetFigure set -> {
        if (set.span().holdsOn(day)) {
          set.elements().forEach(element -> set(element, set));
        }
      }
      case Change.Scale scale -> {
        // The demand is no part of a study's model: it is scaled where it is read.
      }
    }
  }

  private void open(String element, Change.Open open) {
    states.open(element, open.span());
    if (makeUsable(element)) {
      states.shutOutside(List.of(element), open.span(), open.provenance(), scenario.title());
    }
  }

  /// Makes a thing that is planned, proposed or given up one that works.
  ///
  /// @return whether it was not usable before
  private boolean makeUsable(String element) {
    String id = id(element);
    return switch (kind(element)) {
      case "link" -> {
        boolean planned =
            get(links, id) instanceof Link.Rail rail && !rail.building().status().usable();
        links.computeIfPresent(id, (key, old) -> usable(old));
        yield planned;
      }
      case "post" -> {
        boolean planned = !get(posts, id).working().status().usable();
        posts.computeIfPresent(id, (key, old) -> usable(old));
        yield planned;
      }
      case "terminal" -> {
        boolean planned = !get(terminals, id).handling().status().usable();
        terminals.computeIfPresent(id, (key, old) -> usable(old));
        yield planned;
      }
      case "service" -> {
        boolean planned = !get(services, id).timing().status().usable();
        services.computeIfPresent(id, (key, old) -> usable(old));
        yield planned;
      }
      default -> false;
    };
  }

  private static Link usable(Link link) {
    return link instanceof Link.Rail rail && !rail.building().status().usable()
        ? new Link.Rail(
            rail.id(),
            rail.from(),
            rail.to(),
            rail.lengthKm(),
            rail.track(),
            new Link.Building(Status.OPERATIONAL, rail.building().openYear()),
            rail.line(),
            rail.provenance())
        : link;
  }

  private static BorderPost usable(BorderPost post) {
    BorderPost.Working old = post.working();
    return old.status().usable()
        ? post
        : new BorderPost(
            post.id(),
            post.name(),
            post.mode(),
            post.a(),
            post.b(),
            post.lengthKm(),
            new BorderPost.Working(
                old.operations(),
                Status.OPERATIONAL,
                old.openYear(),
                old.hours(),
                old.capacityPerDay(),
                true),
            post.provenance());
  }

  private static Terminal usable(Terminal terminal) {
    Terminal.Handling old = terminal.handling();
    return old.status().usable()
        ? terminal
        : new Terminal(
            terminal.id(),
            terminal.name(),
            terminal.kind(),
            terminal.places(),
            terminal.localHaulKm(),
            new Terminal.Handling(
                old.abilities(),
                old.hours(),
                old.liftUsd(),
                old.transloadUsdPerT(),
                Status.OPERATIONAL),
            terminal.storage(),
            terminal.provenance());
  }

  private static Service usable(Service service) {
    Service.Timing old = service.timing();
    return old.status().usable()
        ? service
        : new Service(
            service.id(),
            service.name(),
            service.kind(),
            service.route(),
            service.means(),
            new Service.Timing(
                old.hours(),
                old.waiting(),
                old.departuresPerWeek(),
                Status.OPERATIONAL,
                null,
                null),
            service.rate(),
            service.provenance());
  }

  private void build(Change.Build build) {
    switch (build.built()) {
      case Built.Site site -> places.put(site.place().id(), site.place());
      case Built.Line line -> links.put(line.link().id(), usable(line.link()));
      case Built.Crossing crossing -> posts.put(crossing.post().id(), usable(crossing.post()));
      case Built.Yard yard -> terminals.put(yard.terminal().id(), usable(yard.terminal()));
      case Built.Run run -> services.put(run.service().id(), usable(run.service()));
    }
    List<String> element = List.of(build.built().element());
    states.shutOutside(element, build.span(), build.provenance(), scenario.title());
  }

  private void set(String element, Change.SetFigure change) {
    if (change.quantity() == Quantity.CAPACITY) {
      // Capacities are no part of a study's model: they are set where they are read.
      return;
    }
    var setter = new FigureSetter(change);
    String id = id(element);
    switch (kind(element)) {
      case "link" -> replace(links, id, setter::set);
      case "post" -> replace(posts, id, setter::set);
      case "terminal" -> replace(terminals, id, setter::set);
      case "service" -> replace(services, id, setter::set);
      case "road-operation" -> replace(roads, id, setter::set);
      case "rail-operation" ->
          rails.replaceAll(old -> railId(old).startsWith(id) ? setter.set(old) : old);
      case "charge" ->
          charges.replaceAll(old -> old.id().equals(id) ? charge(old, change.amount()) : old);
      case "parameter" -> replace(parameters, id, old -> parameter(old, change.amount()));
      default -> throw new IllegalArgumentException(element + " has no figures");
    }
  }

  /// `PK-container` or `PK-wagon`; `PK` alone names both.
  private static String railId(RailOperation operation) {
    return operation.country() + (operation.container() ? "-container" : "-wagon");
  }

  private static Charge charge(Charge old, Amount amount) {
    return new Charge(
        old.id(),
        old.name(),
        old.payee(),
        old.where(),
        old.basis(),
        amount.of(old.amount()),
        old.kind(),
        old.probability(),
        old.provenance());
  }

  private static Parameter parameter(Parameter old, Amount amount) {
    return new Parameter(
        old.key(), amount.of(old.value()), old.unit(), old.meaning(), old.provenance());
  }

  private static <T> void replace(Map<String, T> map, String id, UnaryOperator<T> change) {
    map.put(id, change.apply(get(map, id)));
  }

  private static <T> T get(Map<String, T> map, String id) {
    T found = map.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the study has no " + id);
    }
    return found;
  }

  private static String kind(String element) {
    return element.substring(0, Math.max(0, element.indexOf(':')));
  }

  private static String id(String element) {
    return element.substring(element.indexOf(':') + 1);
  }

  Study study() {
    PlanningModel model = original.model();
    Network old = model.network();
    List<ElementState> edited = states.states();
    var network =
        new Network(
            old.countries(),
            new Network.Infrastructure(places, links, posts, terminals, services),
            old.fleet(),
            new Network.Operation(roads, rails, old.operation().emissionFactors()),
            edited);
    return new Study(
        original.id(),
        original.title() + " · " + scenario.title(),
        original.asOf(),
        original.sources(),
        new PlanningModel(
            network, model.commodities(), model.memberships(), charges, model.rules(), parameters),
        original.names(),
        original.texts(),
        original.evidence());
  }
}
