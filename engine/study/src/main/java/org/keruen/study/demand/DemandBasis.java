package org.keruen.study.demand;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.network.BorderPost;
import org.keruen.network.Position;
import org.keruen.study.Study;

/// Everything that demand is built on.
///
/// @param baseYear    year of the demand
/// @param usdPerTonne value density by commodity group
/// @param positions   main place of each zone
/// @param neighbours  pairs of countries with a border post between them, `KZ UZ` both ways
public record DemandBasis(
    int baseYear,
    Map<String, Zone> zones,
    List<Economy> economies,
    Published published,
    Map<String, Double> usdPerTonne,
    Map<String, Position> positions,
    Set<String> neighbours) {

  public DemandBasis {
    zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
    economies = List.copyOf(economies);
    usdPerTonne = Collections.unmodifiableMap(new LinkedHashMap<>(usdPerTonne));
    positions = Map.copyOf(positions);
    neighbours = Set.copyOf(neighbours);
  }

  /// What was published, and what is assumed of the goods.
  public record Published(
      List<TradeTotal> totals, List<MixShare> mixes, List<PublishedVolume> volumes) {
    public Published {
      totals = List.copyOf(totals);
      mixes = List.copyOf(mixes);
      volumes = List.copyOf(volumes);
    }
  }

  /// The basis with what a study knows of places, borders and goods.
  public static DemandBasis of(
      Study study,
      int baseYear,
      Map<String, Zone> zones,
      List<Economy> economies,
      Published published) {
    Map<String, Position> positions = new LinkedHashMap<>();
    for (Zone zone : zones.values()) {
      String place = zone.places().getFirst();
      positions.put(zone.id(), study.model().network().getPlace(place).position());
    }
    return new DemandBasis(
        baseYear,
        zones,
        economies,
        published,
        ValueDensity.byGroup(study.model().commodities().values()),
        positions,
        neighbours(study));
  }

  private static Set<String> neighbours(Study study) {
    Set<String> pairs = new HashSet<>();
    for (BorderPost post : study.model().network().infrastructure().posts().values()) {
      pairs.add(post.a().country() + " " + post.b().country());
      pairs.add(post.b().country() + " " + post.a().country());
    }
    return pairs;
  }

  /// The product of a country in a year, or null.
  @Nullable Double findGdp(String country, int year) {
    for (Economy economy : economies) {
      if (economy.country().equals(country) && economy.year() == year) {
        return economy.gdpUsdMn();
      }
    }
    return null;
  }

  /// Whether the product of a country is known well enough for a gravity seed.
  boolean isKnown(String country) {
    return economies.stream()
        .noneMatch(
            e -> e.country().equals(country) && e.provenance().confidence() == Confidence.ASSUMED);
  }

  boolean isCore(String country) {
    return economies.stream().anyMatch(e -> e.country().equals(country) && e.core());
  }

  List<Zone> zonesOf(String country) {
    return zones.values().stream().filter(zone -> zone.country().equals(country)).toList();
  }

  /// Great-circle distance between the main places of two zones, km.
  double km(Zone a, Zone b) {
    return position(a).kmTo(position(b));
  }

  private Position position(Zone zone) {
    Position position = positions.get(zone.id());
    if (position == null) {
      throw new IllegalArgumentException("zone " + zone.id() + " has no position");
    }
    return position;
  }

  /// Distance between two countries, by the shares of their zones, km.
  double km(String origin, String destination) {
    double sum = 0;
    double weight = 0;
    for (Zone a : zonesOf(origin)) {
      for (Zone b : zonesOf(destination)) {
        sum += a.share() * b.share() * km(a, b);
        weight += a.share() * b.share();
      }
    }
    return weight > 0 ? sum / weight : 0;
  }
}
