package org.keruen.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;

/// What running a means costs in a country: time, money and CO2e per kilometre. The one place where
/// the tables of operation and emission are read.
public final class MoveRates {

  private final Network network;
  private final Running running;
  private final Map<String, RailOperation> rail = new HashMap<>();
  private final Map<String, EmissionFactor> factors = new HashMap<>();
  private final Map<String, Map<String, Rate>> rates = new ConcurrentHashMap<>();

  public MoveRates(Network network, Running running) {
    this.network = network;
    this.running = running;
    for (RailOperation operation : network.operation().rail()) {
      rail.put(operation.country() + operation.container(), operation);
    }
    for (EmissionFactor factor : network.operation().emissionFactors()) {
      for (String means : factor.means()) {
        factors.put(factorKey(means, factor.country(), factor.traction()), factor);
      }
    }
  }

  private static String factorKey(
      String means, @Nullable String country, @Nullable String traction) {
    return means
        + "/"
        + (country == null ? "" : country)
        + "/"
        + (traction == null ? "" : traction);
  }

  /// Whether a means may run in a country: its rates are known and its mass is allowed.
  public boolean allows(Means means, String country) {
    if (means.mode() == Mode.RAIL) {
      return findRail(means, country) != null;
    }
    Country limits = network.countries().get(country);
    return network.operation().road().containsKey(country)
        && limits != null
        && means.capacity().grossTonnes() <= limits.grossLimitTonnes().mid() + 1e-9;
  }

  private @Nullable RailOperation findRail(Means means, String country) {
    return rail.get(country + (means.loadUnit().kind() == LoadUnit.Kind.CONTAINER));
  }

  /// The railway operation of a means in a country.
  public RailOperation getRail(Means means, String country) {
    RailOperation operation = findRail(means, country);
    if (operation == null) {
      throw new IllegalArgumentException("no rail operation of " + means.id() + " in " + country);
    }
    return operation;
  }

  private RoadOperation getRoad(String country) {
    RoadOperation operation = network.operation().road().get(country);
    if (operation == null) {
      throw new IllegalArgumentException("no road operation in " + country);
    }
    return operation;
  }

  /// What a kilometre or an hour of a means costs in one country, worked out once.
  ///
  /// @param hoursPerUnit hours for each driving hour (road) or kilometre (rail)
  record Rate(
      double hoursPerUnit, double usdPerKm, double dieselKgPerTkm, double electricKgPerTkm) {}

  /// The rate of a means where it may run.
  Rate rate(Means means, String country) {
    return rates
        .computeIfAbsent(means.id(), key -> new ConcurrentHashMap<>())
        .computeIfAbsent(country, key -> workOut(means, country));
  }

  private Rate workOut(Means means, String country) {
    double usdPerKm = usdPerKm(means, country).mid();
    if (means.mode() == Mode.RAIL) {
      return new Rate(
          24 / getRail(means, country).kmPerDay().mid(),
          usdPerKm,
          grams(means.id(), country, "diesel") / 1000,
          grams(means.id(), country, "electric") / 1000);
    }
    double kg = grams(means.id(), country, null) / 1000;
    return new Rate(24 / getRoad(country).drivingHoursPerDay().mid(), usdPerKm, kg, kg);
  }

  TimeSpread hours(Means means, Rate rate, Stretch stretch) {
    return means.mode() == Mode.RAIL
        ? running.rail(stretch.trainKm * rate.hoursPerUnit() + stretch.trainWaitHours)
        : running.road(stretch.drivingHours * rate.hoursPerUnit());
  }

  /// USD per km of one unit in a country.
  public Band usdPerKm(Means means, String country) {
    double care = means.loadUnit().controlled() ? running.reeferFactor() : 1;
    if (means.mode() == Mode.RAIL) {
      return getRail(means, country).usdPerKm().times(care);
    }
    RoadOperation road = getRoad(country);
    return road.usdPerKm().times(care * heaviness(means, road));
  }

  /// Between the 40 t truck (1) and the heaviest legal one of the country, in proportion to mass.
  private double heaviness(Means means, RoadOperation road) {
    Country country = network.countries().get(road.country());
    double limit = country == null ? 40 : country.grossLimitTonnes().mid();
    double share = limit <= 40 ? 0 : (means.capacity().grossTonnes() - 40) / (limit - 40);
    return 1 + Math.clamp(share, 0, 1) * (road.heavyFactor() - 1);
  }

  /// Where the rate per km comes from.
  public Provenance rateProvenance(Means means, String country) {
    return means.mode() == Mode.RAIL
        ? getRail(means, country).provenance()
        : getRoad(country).provenance();
  }

  /// Kilograms CO2e per tonne of goods over a stretch.
  static double co2KgPerTonne(Rate rate, Stretch stretch) {
    return stretch.dieselKm * rate.dieselKgPerTkm()
        + (stretch.km - stretch.dieselKm) * rate.electricKgPerTkm();
  }

  /// Kilograms CO2e per tonne over a service; on a ferry, the ferry's own. A factor of the country
  /// of either end, such as of the small ships of an inland sea, goes before the general one.
  double co2KgPerTonne(Means means, Service service) {
    return service.route().distanceKm() * getFactor(means, service).wtwGPerTkm().mid() / 1000;
  }

  /// The emission factor of a means on a service.
  public EmissionFactor getFactor(Means means, Service service) {
    String carrier = service.kind() == Service.Kind.FERRY ? "ferry" : means.id();
    for (String end : List.of(service.route().from(), service.route().to())) {
      EmissionFactor local = factors.get(factorKey(carrier, network.getPlace(end).country(), null));
      if (local != null) {
        return local;
      }
    }
    return getFactor(carrier, "", null);
  }

  /// Grams CO2e per tonne-km: of the country if known, else of everywhere.
  ///
  /// @throws IllegalArgumentException if there is no factor
  private double grams(String means, String country, @Nullable String traction) {
    return getFactor(means, country, traction).wtwGPerTkm().mid();
  }

  /// The emission factor of a means.
  public EmissionFactor getFactor(String means, String country, @Nullable String traction) {
    EmissionFactor factor = factors.get(factorKey(means, country, traction));
    if (factor == null) {
      factor = factors.get(factorKey(means, null, traction));
    }
    if (factor == null) {
      throw new IllegalArgumentException(
          "emission_factors.csv has no factor for " + means + " " + traction + " in " + country);
    }
    return factor;
  }
}
