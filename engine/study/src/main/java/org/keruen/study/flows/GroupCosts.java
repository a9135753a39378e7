package org.keruen.study.flows;

import java.util.Comparator;
import java.util.List;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.GoodsCosts;
import org.keruen.study.Study;

/// What a tonne of one group of goods pays on every arc, money and time together.
final class GroupCosts {

  /// A lot that fills trucks, containers and wagons alike.
  private static final double LOT_TONNES = 1200;

  private static final int CHAPTER_DIGITS = 2;

  private final String group;
  private final ZoneGraph zones;
  private final GoodsCosts costs;

  /// `[arcCount]` money without time, USD a tonne; not a number where the goods may not go.
  private final double[] usd;

  /// `[arcCount]` hours, at a door with what falls at that end of the trip.
  private final double[] hours;

  /// `[arcCount]` what the goods would pay to avoid it, USD a tonne.
  private final double[] reluctanceUsd;

  private final GroupGraph graph;

  /// @param usdPerTonne value of the goods
  GroupCosts(FlowQuestion question, ZoneGraph zones, String group, double usdPerTonne) {
    this.group = group;
    this.zones = zones;
    this.costs = zones.day().costs(lot(typical(question.study(), group), usdPerTonne));
    this.usd = new double[zones.arcCount()];
    this.hours = new double[usd.length];
    this.reluctanceUsd = new double[usd.length];
    var reluctance = new Reluctance(zones.graph(), question.constants(), group);
    double[] all = new double[usd.length];
    for (int arc = 0; arc < usd.length; arc++) {
      usd[arc] = usdOn(arc);
      hours[arc] = hoursOn(arc);
      reluctanceUsd[arc] = zones.isDoor(arc) ? 0 : reluctance.usdPerTonne(arc);
      all[arc] = usd[arc] + hours[arc] * usdPerTonneHour() + reluctanceUsd[arc];
    }
    this.graph = new GroupGraph(zones, all, usdPerTonneHour());
  }

  /// The chapter of a group whose value by weight is in the middle.
  private static Commodity typical(Study study, String group) {
    List<Commodity> chapters =
        study.model().commodities().values().stream()
            .filter(commodity -> commodity.group().equals(group))
            .filter(commodity -> commodity.hs().length() == CHAPTER_DIGITS)
            .sorted(Comparator.comparingDouble(commodity -> commodity.valueUsdPerTonne().mid()))
            .toList();
    if (chapters.isEmpty()) {
      throw new IllegalArgumentException("the study has no goods of the group " + group);
    }
    return chapters.get(chapters.size() / 2);
  }

  private static Consignment.Goods lot(Commodity commodity, double usdPerTonne) {
    return new Consignment.Goods(
        commodity,
        commodity.hs(),
        LOT_TONNES,
        LOT_TONNES * commodity.stowageM3PerTonne(),
        LOT_TONNES * usdPerTonne,
        commodity.care().controlled(),
        commodity.care().dangerous());
  }

  private double usdOn(int arc) {
    if (!zones.isDoor(arc)) {
      return costs.usable(arc) ? costs.usdPerTonne(arc) : Double.NaN;
    }
    ZoneGraph.Door door = zones.door(arc);
    if (door.run() < 0) {
      return costs.suits(door.means()) ? 0 : Double.NaN;
    }
    return costs.usable(door.runs(), door.run())
        ? costs.usdPerTonne(door.runs(), door.run())
        : Double.NaN;
  }

  String group() {
    return group;
  }

  double usdPerTonneHour() {
    return costs.usdPerTonneHour();
  }

  /// Whether the goods may take an arc.
  boolean isUsable(int arc) {
    return !Double.isNaN(usd[arc]);
  }

  /// Money on an arc, USD a tonne; what is not usable is never asked.
  double usd(int arc) {
    return usd[arc];
  }

  /// What the goods would pay to avoid an arc, USD a tonne.
  double reluctanceUsd(int arc) {
    return reluctanceUsd[arc];
  }

  /// Hours on an arc; at a door with what falls at that end of the trip.
  double hours(int arc) {
    return hours[arc];
  }

  private double hoursOn(int arc) {
    if (!zones.isDoor(arc)) {
      return zones.hours(arc);
    }
    ZoneGraph.Door door = zones.door(arc);
    double atEnd =
        door.outward() ? costs.originHours(door.means()) : costs.destinationHours(door.means());
    return zones.hours(arc) + atEnd;
  }

  /// Where searches for these goods run.
  GroupGraph graph() {
    return graph;
  }
}
