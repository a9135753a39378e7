package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.study.CountryFigure;
import org.keruen.study.Study;

/// Computes what the model says of a country's averages.
///
/// The run compared is at the average pace of the country's links, weighted by length: of all links
/// for the pace itself, and for the speed with delay with one side of a border post for every
/// [#KM_PER_BORDER_SIDE], the mean of the entry and exit of the country's sides of that mode that
/// are in operation. Costs are for 500 km, with half a side's fee, as in the rule that rates were
/// derived by.
final class CountryChecks {

  private static final double RUN_KM = 500;

  /// Not the 500 km that costs are scaled to: with a border side every 500 km the averages of all
  /// samples, 42.0 km/h without delay, 23.4 with it and 9.9 h at a border in 2022, would leave no
  /// minute for any other stop (11.9 + 9.9 h is more than the 21.4 h they may take).
  private static final double KM_PER_BORDER_SIDE = 1500;

  private final Network network;
  private final List<CountryFigure> figures;

  CountryChecks(Study study) {
    this.network = study.model().network();
    this.figures = study.evidence().countryFigures();
  }

  List<CountryCheck> check() {
    List<CountryCheck> checks = new ArrayList<>();
    for (CountryFigure figure : figures) {
      Double modelled = modelled(figure);
      if (modelled != null) {
        Standing standing = figure.used() ? Standing.FITTED : Standing.SCORED;
        checks.add(new CountryCheck(figure, standing, modelled));
      }
    }
    return checks;
  }

  /// The newest figure of each country, mode and quantity.
  static List<CountryCheck> newest(List<CountryCheck> checks) {
    Map<String, CountryCheck> newest = new LinkedHashMap<>();
    for (CountryCheck check : checks) {
      CountryFigure figure = check.figure();
      String key = figure.country() + figure.mode() + figure.quantity();
      CountryCheck known = newest.get(key);
      if (known == null || known.figure().year() < figure.year()) {
        newest.put(key, check);
      }
    }
    return List.copyOf(newest.values());
  }

  static boolean isSpeedWithDelay(CountryCheck check) {
    return check.figure().quantity() == CountryFigure.Quantity.SPEED_WITH_DELAY_KMH;
  }

  private @Nullable Double modelled(CountryFigure figure) {
    Mode mode = figure.mode().equals("rail") ? Mode.RAIL : Mode.ROAD;
    double runHours = runHours(figure.country(), mode, true);
    double movingHours = runHours(figure.country(), mode, false);
    if (runHours == 0) {
      return null;
    }
    return switch (figure.quantity()) {
      case SPEED_WITH_DELAY_KMH -> {
        double borders = border(figure.country(), mode).hours() * RUN_KM / KM_PER_BORDER_SIDE;
        yield RUN_KM / (runHours + borders);
      }
      case SPEED_WITHOUT_DELAY_KMH -> movingHours == 0 ? null : RUN_KM / movingHours;
      case COST_USD_PER_500KM_20T ->
          RUN_KM * usdPerKm(figure.country(), mode) + border(figure.country(), mode).feeUsd() / 2;
    };
  }

  /// Hours of the run, with the rest of the crew or without; 0 if the model has none.
  private double runHours(String country, Mode mode, boolean rest) {
    if (mode == Mode.RAIL) {
      RailOperation rail = container(country);
      return rail == null || !rest ? 0 : RUN_KM / rail.kmPerDay().mid() * 24;
    }
    RoadOperation road = network.operation().road().get(country);
    double km = 0;
    double hours = 0;
    for (Link link : network.infrastructure().links().values()) {
      if (link instanceof Link.Road way && network.getPlace(way.from()).country().equals(country)) {
        km += way.lengthKm();
        hours += way.lengthKm() / way.speedKmh();
      }
    }
    if (road == null || km == 0) {
      return 0;
    }
    double moving = RUN_KM * hours / km;
    return rest ? moving * 24 / road.drivingHoursPerDay().mid() : moving;
  }

  private @Nullable RailOperation container(String country) {
    return network.operation().rail().stream()
        .filter(operation -> operation.country().equals(country) && operation.container())
        .findFirst()
        .orElse(null);
  }

  private double usdPerKm(String country, Mode mode) {
    if (mode == Mode.RAIL) {
      RailOperation rail = container(country);
      return rail == null ? 0 : rail.usdPerKm().mid();
    }
    RoadOperation road = network.operation().road().get(country);
    return road == null ? 0 : road.usdPerKm().mid();
  }

  private record SideMean(double hours, double feeUsd) {}

  private SideMean border(String country, Mode mode) {
    double hours = 0;
    double fees = 0;
    int passages = 0;
    for (BorderPost post : network.infrastructure().posts().values()) {
      if (post.mode() != mode || !post.working().status().usable()) {
        continue;
      }
      for (BorderPost.Side side : List.of(post.a(), post.b())) {
        if (side.country().equals(country)) {
          hours += side.exit().hours().meanHours() + side.entry().hours().meanHours();
          fees += side.exit().feeUsd().mid() + side.entry().feeUsd().mid();
          passages += 2;
        }
      }
    }
    return passages == 0 ? new SideMean(0, 0) : new SideMean(hours / passages, fees / passages);
  }
}
