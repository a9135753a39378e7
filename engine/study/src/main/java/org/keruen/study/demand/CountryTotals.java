package org.keruen.study.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;

/// Value of trade between countries in the base year: published, carried forward from an older
/// year, or by the gravity seed.
final class CountryTotals {

  /// What one country sells another in the base year.
  ///
  /// @param published whether it rests on a published value, of this or an older year
  record Total(
      String origin, String destination, double usdMn, boolean published, Provenance provenance) {}

  private final DemandBasis basis;
  private final Map<String, TradeTotal> newest = new LinkedHashMap<>();

  CountryTotals(DemandBasis basis) {
    this.basis = basis;
    basis.published().totals().stream()
        .filter(total -> total.used() && total.quantity() == TradeTotal.Quantity.USD_MN)
        .sorted(Comparator.comparingInt(TradeTotal::year))
        .forEach(total -> newest.put(key(total.origin(), total.destination()), total));
  }

  private static String key(String origin, String destination) {
    return origin + " " + destination;
  }

  List<Total> list() {
    GravitySeed seed = seed();
    List<String> countries =
        basis.zones().values().stream().map(Zone::country).distinct().sorted().toList();
    List<Total> totals = new ArrayList<>();
    for (String origin : countries) {
      for (String destination : countries) {
        if (!origin.equals(destination)) {
          Total total = find(origin, destination, seed);
          if (total != null) {
            totals.add(total);
          }
        }
      }
    }
    return totals;
  }

  private @Nullable Total find(String origin, String destination, GravitySeed seed) {
    TradeTotal known = newest.get(key(origin, destination));
    if (known != null) {
      return carriedForward(known);
    }
    boolean wanted = basis.isCore(origin) || basis.isCore(destination);
    if (!wanted || !basis.isKnown(origin) || !basis.isKnown(destination)) {
      return null;
    }
    Double potential = potential(origin, destination, basis.baseYear());
    return potential == null
        ? null
        : new Total(
            origin,
            destination,
            seed.usdMn(potential),
            false,
            new Provenance(Confidence.ESTIMATED, List.of("head-mayer-2014"), "gravity"));
  }

  /// Trade of an older year grows as the root of the product of both countries' growth.
  private Total carriedForward(TradeTotal known) {
    boolean published = known.year() == basis.baseYear();
    Confidence confidence =
        published
            ? known.provenance().confidence()
            : known.provenance().confidence().weaker(Confidence.DERIVED);
    double growth =
        published
            ? 1
            : Math.sqrt(growth(known.origin(), known) * growth(known.destination(), known));
    return new Total(
        known.origin(),
        known.destination(),
        known.value() * growth,
        confidence != Confidence.ASSUMED,
        new Provenance(confidence, known.provenance().sourceIds(), known.provenance().note()));
  }

  private double growth(String country, TradeTotal from) {
    Double then = basis.findGdp(country, from.year());
    Double now = basis.findGdp(country, basis.baseYear());
    return then == null || now == null ? 1 : now / then;
  }

  private @Nullable Double potential(String origin, String destination, int year) {
    Double a = basis.findGdp(origin, year);
    Double b = basis.findGdp(destination, year);
    return a == null || b == null
        ? null
        : GravitySeed.potential(
            a,
            b,
            basis.km(origin, destination),
            basis.neighbours().contains(key(origin, destination)));
  }

  /// The seed that gives the pairs with a published value their sum, each in its own year.
  private GravitySeed seed() {
    double observed = 0;
    double potential = 0;
    for (TradeTotal total : newest.values()) {
      Double own = potential(total.origin(), total.destination(), total.year());
      if (own != null && total.provenance().confidence() != Confidence.ASSUMED) {
        observed += total.value();
        potential += own;
      }
    }
    return GravitySeed.calibrated(observed, potential);
  }
}
