package org.keruen.shipment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.network.BorderPost;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.Service;
import org.keruen.network.Terminal;
import org.keruen.network.TransportGraph.ArcKind;

/// The money of a journey, line by line, and by step.
final class Bill {

  private record Key(String group, String what, String where, Charge.Kind kind) {}

  private final PlanningModel model;
  private final Consignment consignment;
  private final Journey journey;
  private final Load load;
  private final Figures figures;
  private final Tolls tolls;
  private final Map<Key, Option.MoneyLine> lines = new LinkedHashMap<>();
  private final Band[] byEvent;

  Bill(
      PlanningModel model,
      Consignment consignment,
      Journey journey,
      Load load,
      Figures figures,
      Tolls tolls) {
    this.model = model;
    this.consignment = consignment;
    this.journey = journey;
    this.load = load;
    this.figures = figures;
    this.tolls = tolls;
    this.byEvent = new Band[journey.events.size()];
  }

  /// Charges for a journey whose fired rules and spare days at P90 are known.
  ///
  /// @param lateDays days between P50 and P90
  Bill charge(Set<String> firedRules, double lateDays) {
    for (int i = 0; i < byEvent.length; i++) {
      byEvent[i] = Band.ZERO;
    }
    for (int i = 0; i < byEvent.length; i++) {
      chargeEvent(i, journey.events.get(i));
    }
    for (Charge charge : model.charges()) {
      chargeOther(charge, firedRules, lateDays);
    }
    return this;
  }

  List<Option.MoneyLine> lines() {
    return List.copyOf(lines.values());
  }

  Band total() {
    Band total = Band.ZERO;
    for (Option.MoneyLine line : lines.values()) {
      if (line.kind() == Charge.Kind.INCLUDED) {
        total = total.plus(line.usd());
      }
    }
    return total;
  }

  /// Included money of an event, USD.
  Band ofEvent(int event) {
    return byEvent[event];
  }

  private void chargeEvent(int index, Journey.Event event) {
    Band capitalShare = figures.capitalShareOfValuePerHour();
    double spoilage = consignment.goods().commodity().care().spoilagePctPerDay() / 100 / 24;
    Band capital =
        capitalShare
            .plus(Band.exactly(spoilage))
            .times(consignment.goods().valueUsd() * event.hours().meanHours());
    add(
        index,
        "capital",
        "Capital and ageing of the goods in transit",
        "",
        capital,
        parameter("capital_cost_pct_per_year"));
    Way.Part part = event.part();
    if (part == null) {
      return;
    }
    switch (event.kind()) {
      case MOVE -> chargeMove(index, event, part);
      case BORDER -> chargeBorder(index, event, part);
      case TRANSFER -> {
        event.earlier().forEach(earlier -> chargeTransfer(index, earlier));
        chargeTransfer(index, part);
      }
      case WAIT, FORMALITIES, DOCUMENTS -> {}
    }
  }

  private Provenance parameter(String key) {
    Parameter parameter = model.parameters().get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("parameters.csv has no key " + key);
    }
    return parameter.provenance();
  }

  private void chargeMove(int index, Journey.Event event, Way.Part part) {
    Means means = journey.graph().means(event.means());
    if (part.kind() == ArcKind.SAIL) {
      Service service = Journey.service(part);
      Band usd = Journey.usd(part, load);
      add(index, "services", service.name(), service.id(), usd, service.provenance());
      return;
    }
    haul(index, means, part.fromCountry(), Journey.usd(part, load));
  }

  private void haul(int index, Means means, String country, Band usd) {
    add(
        index,
        "haulage",
        means.name(),
        country,
        usd,
        journey.graph().rates().rateProvenance(means, country));
  }

  private void chargeBorder(int index, Journey.Event event, Way.Part part) {
    BorderPost post = Journey.post(part);
    String from = part.fromCountry();
    String to = part.toCountry();
    int units = load.units(event.means());
    var exit = post.side(from).exit();
    var entry = post.side(to).entry();
    add(index, "borderFees", "Leaving " + from, post.id(), exit.feeUsd().times(units), exit.fee());
    add(index, "borderFees", "Entering " + to, post.id(), entry.feeUsd().times(units), entry.fee());
    Means before = meansBefore(part);
    haul(
        index,
        before,
        from,
        journey.graph().rates().usdPerKm(before, from).times(post.lengthKm() * units));
    if (post.mode() == Mode.ROAD) {
      Band waiting = figures.waitingUsdPerUnitHour().times(event.hours().meanHours() * units);
      add(
          index,
          "waiting",
          "Truck waiting at the border",
          post.id(),
          waiting,
          parameter("waiting_usd_per_truck_day"));
    }
  }

  private Means meansBefore(Way.Part part) {
    Way.Transport transport = (Way.Transport) part;
    var graph = transport.graph();
    return graph.means(graph.stateMeans(graph.tail(transport.arc())));
  }

  private void chargeTransfer(int index, Way.Part part) {
    Terminal terminal = Journey.terminal(part);
    add(
        index,
        "handling",
        "Handling",
        terminal.id(),
        Journey.usd(part, load),
        terminal.provenance());
  }

  private void add(
      int event, String group, String what, String where, Band usd, Provenance provenance) {
    if (usd.high() > 0) {
      byEvent[event] = byEvent[event].plus(usd);
      merge(
          new Option.MoneyLine(
              group,
              what,
              where,
              usd,
              Charge.Kind.INCLUDED,
              1,
              provenance.confidence(),
              provenance.sourceIds()));
    }
  }

  private void merge(Option.MoneyLine line) {
    lines.merge(
        new Key(line.group(), line.what(), line.where(), line.kind()),
        line,
        (known, more) ->
            new Option.MoneyLine(
                known.group(),
                known.what(),
                known.where(),
                known.usd().plus(more.usd()),
                known.kind(),
                known.probability(),
                known.confidence().weaker(more.confidence()),
                union(known.sourceIds(), more.sourceIds())));
  }

  private static List<String> union(List<String> known, List<String> more) {
    if (known.containsAll(more)) {
      return known;
    }
    Set<String> all = new TreeSet<>(known);
    all.addAll(more);
    return List.copyOf(all);
  }

  private void chargeOther(Charge charge, Set<String> firedRules, double lateDays) {
    Charge.Where where = charge.where();
    if (where.rule() != null && !firedRules.contains(where.rule())) {
      return;
    }
    int event = eventOf(where);
    if (event < 0) {
      return;
    }
    Band usd = charge.amount().times(quantity(charge, event, lateDays));
    if (usd.high() <= 0 && charge.kind() == Charge.Kind.INCLUDED) {
      return;
    }
    if (charge.kind() == Charge.Kind.INCLUDED) {
      byEvent[event] = byEvent[event].plus(usd);
    }
    merge(
        new Option.MoneyLine(
            group(charge),
            charge.name(),
            where.country() == null ? "" : where.country(),
            usd,
            charge.kind(),
            charge.probability(),
            charge.provenance().confidence(),
            charge.provenance().sourceIds()));
  }

  private static String group(Charge charge) {
    String id = charge.id();
    if (id.contains("insurance") || id.contains("war-risk")) {
      return "insurance";
    }
    if (id.contains("-port") || id.contains("wharfage") || id.contains("airport")) {
      return "port";
    }
    if (id.contains("permit") || id.contains("tir") || id.contains("seal") || id.contains("visa")) {
      return "permits";
    }
    return charge.where().role().equals("transit") || id.contains("transit") ? "transit" : "other";
  }

  private double quantity(Charge charge, int event, double lateDays) {
    Consignment.Goods goods = consignment.goods();
    int units = Journey.units(load, journey.events.get(event).means());
    return switch (charge.basis()) {
      case PER_UNIT -> units;
      case PER_T -> goods.weightTonnes();
      case PER_CONSIGNMENT -> 1;
      case PCT_VALUE -> goods.valueUsd() / 100;
      case PER_T_DAY -> goods.weightTonnes() * lateDays;
      case PER_UNIT_DAY -> units * lateDays;
    };
  }

  /// The event at which a charge falls, or -1 if it does not.
  private int eventOf(Charge.Where where) {
    for (int i = 0; i < byEvent.length; i++) {
      Journey.Event event = journey.events.get(i);
      Way.Part part = event.part();
      if (part != null && fallsAt(where, event, part)) {
        return i;
      }
    }
    boolean anywhere =
        where.country() == null && where.posts().isEmpty() && where.terminals().isEmpty();
    boolean modeFits =
        where.modes().isEmpty()
            || journey.legs.stream().anyMatch(leg -> where.modes().contains(leg.mode()));
    return anywhere && modeFits && where.role().equals("any") ? 0 : -1;
  }

  private boolean fallsAt(Charge.Where where, Journey.Event event, Way.Part part) {
    if (!where.posts().isEmpty()) {
      return event.kind() == Option.Step.Kind.BORDER
          && where.posts().contains(Journey.post(part).id());
    }
    if (!where.terminals().isEmpty()) {
      return event.kind() == Option.Step.Kind.TRANSFER
          && where.terminals().contains(Journey.terminal(part).id());
    }
    boolean moves =
        event.kind() == Option.Step.Kind.MOVE || event.kind() == Option.Step.Kind.BORDER;
    String mode = modeOf(part, event);
    return moves
        && where.country() != null
        && (part.toCountry().equals(where.country()) || part.fromCountry().equals(where.country()))
        && tolls.roleFits(where.role(), where.country())
        && (where.modes().isEmpty() || where.modes().contains(mode));
  }

  private String modeOf(Way.Part part, Journey.Event event) {
    return part.kind() == ArcKind.SAIL
        ? Journey.service(part).kind().mode().word()
        : journey.graph().means(event.means()).mode().word();
  }

  /// Ids of every source behind the lines.
  Set<String> sourceIds() {
    Set<String> ids = new HashSet<>();
    lines.values().forEach(line -> ids.addAll(line.sourceIds()));
    return ids;
  }

  /// Means used, without repeats.
  List<Integer> meansUsed() {
    List<Integer> used = new ArrayList<>();
    for (Journey.Event event : journey.events) {
      if (!used.contains(event.means())) {
        used.add(event.means());
      }
    }
    return used;
  }
}
