package org.keruen.network;

import org.keruen.base.TimeSpread;

/// Figures of the model that running times and local haulage rest on.
///
/// Running varies from day to day: the spread of a run of `T` hours is that of independent spells,
/// each with standard deviation `cv` times its length. A run of many days is thus relatively
/// steadier than one of a day.
///
/// @param roadCv            coefficient of variation of a day's running by road
/// @param railCv            the same by rail, over three days
/// @param seaFormalities    time at a port for a truck or wagon that boards or leaves a ferry
/// @param localHaulUsdPerKm haulage between the places of a terminal, USD per km and unit
/// @param localHaulKmh      its speed, stops included, km/h
/// @param reeferFactor      haulage of a temperature-controlled unit against a dry one
public record Running(
    double roadCv,
    double railCv,
    TimeSpread seaFormalities,
    double localHaulUsdPerKm,
    double localHaulKmh,
    double reeferFactor) {

  private static final double ROAD_SPELL_HOURS = 72;
  private static final double RAIL_SPELL_HOURS = 168;

  TimeSpread road(double hours) {
    return run(hours, roadCv, ROAD_SPELL_HOURS);
  }

  TimeSpread rail(double hours) {
    return run(hours, railCv, RAIL_SPELL_HOURS);
  }

  /// The sum of gamma-distributed spells: variance `cv²·spell·T`, third moment `2·cv²·spell` times
  /// it.
  private static TimeSpread run(double hours, double cv, double spellHours) {
    double scale = cv * cv * spellHours;
    double variance = scale * hours;
    return new TimeSpread(hours, variance, 2 * scale * variance);
  }
}
