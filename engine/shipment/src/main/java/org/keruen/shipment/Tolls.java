package org.keruen.shipment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.TimeSpread;
import org.keruen.network.Mode;
import org.keruen.network.TransportGraph;

/// Money that falls along the way beside haulage, fees and handling, as far as a search can see it:
/// the goods' own capital, waiting at borders, and charges that fall on entering a country or
/// passing a post.
final class Tolls {

  private final PlanningModel model;
  private final Consignment.Goods goods;
  private final Figures figures;
  private final Agreements agreements;
  private final double capitalUsdPerHour;
  private final String originCountry;
  private final String destinationCountry;

  /// By gate of the one graph that a consignment is planned on.
  private final Map<Integer, List<Charge>> chargesByGate = new HashMap<>();

  Tolls(PlanningModel model, Consignment consignment, Figures figures, Agreements agreements) {
    this(
        model,
        consignment.goods(),
        new Ends(
            model.network().getPlace(consignment.origin()).country(),
            model.network().getPlace(consignment.destination()).country()),
        figures,
        agreements);
  }

  /// Countries that the goods leave for good and come to stay in.
  private record Ends(String origin, String destination) {}

  private Tolls(
      PlanningModel model,
      Consignment.Goods goods,
      Ends ends,
      Figures figures,
      Agreements agreements) {
    this.model = model;
    this.goods = goods;
    this.figures = figures;
    this.agreements = agreements;
    this.originCountry = ends.origin();
    this.destinationCountry = ends.destination();
    double spoilage = goods.commodity().care().spoilagePctPerDay() / 100 / 24;
    this.capitalUsdPerHour =
        goods.valueUsd() * (figures.capitalShareOfValuePerHour().mid() + spoilage);
  }

  /// Of goods that are in transit everywhere.
  static Tolls inTransit(
      PlanningModel model, Consignment.Goods goods, Figures figures, Agreements agreements) {
    return new Tolls(model, goods, new Ends("", ""), figures, agreements);
  }

  TimeSpread originFormalities(Mode mode) {
    return Figures.at(figures.origin(), mode);
  }

  TimeSpread destinationFormalities(Mode mode) {
    return Figures.at(figures.destination(), mode);
  }

  double capitalUsdPerHour() {
    return capitalUsdPerHour;
  }

  double waitingUsdPerUnitHour() {
    return figures.waitingUsdPerUnitHour().mid();
  }

  boolean isTir(String fromCountry, String toCountry) {
    return agreements.isParty(fromCountry, "TIR") && agreements.isParty(toCountry, "TIR");
  }

  /// Whether a crossing comes back to the origin's country or goes on from the destination's: two
  /// customs borders for a short cut, which no carrier takes.
  boolean leavesForGood(String fromCountry, String toCountry) {
    return toCountry.equals(originCountry) || fromCountry.equals(destinationCountry);
  }

  /// Waiting, and included charges of the post and of the country entered, USD.
  double atCrossing(TransportGraph graph, int arc, int units, double hours) {
    Mode mode = graph.post(arc).mode();
    double usd = mode == Mode.ROAD ? hours * units * figures.waitingUsdPerUnitHour().mid() : 0;
    for (Charge charge : chargesAt(graph, arc, mode)) {
      usd += amount(charge, units);
    }
    return usd;
  }

  /// Looked up once a gate: thousands of arcs pass the same few hundred.
  private List<Charge> chargesAt(TransportGraph graph, int arc, Mode mode) {
    return chargesByGate.computeIfAbsent(
        graph.gate(arc),
        gate ->
            model.charges().stream()
                .filter(charge -> charge.kind() == Charge.Kind.INCLUDED)
                .filter(charge -> charge.where().rule() == null)
                .filter(
                    charge ->
                        falls(charge, graph.toCountry(arc), mode)
                            || charge.where().posts().contains(graph.post(arc).id()))
                .toList());
  }

  private boolean falls(Charge charge, String country, Mode mode) {
    Charge.Where where = charge.where();
    return country.equals(where.country())
        && where.posts().isEmpty()
        && where.terminals().isEmpty()
        && (where.modes().isEmpty() || where.modes().contains(mode.word()))
        && roleFits(where.role(), country);
  }

  boolean roleFits(String role, String country) {
    return switch (role) {
      case "origin" -> country.equals(originCountry);
      case "destination" -> country.equals(destinationCountry);
      case "transit" -> !country.equals(originCountry) && !country.equals(destinationCountry);
      default -> true;
    };
  }

  private double amount(Charge charge, int units) {
    double amount = charge.amount().mid();
    return switch (charge.basis()) {
      case PER_UNIT -> amount * units;
      case PER_T -> amount * goods.weightTonnes();
      case PER_CONSIGNMENT -> amount;
      case PCT_VALUE -> amount / 100 * goods.valueUsd();
      case PER_T_DAY, PER_UNIT_DAY -> 0;
    };
  }
}
