package org.keruen.network;

/// A best way inside one country on one layer, between two places, as links in order.
///
/// Two numbers decide among such ways: driving hours and kilometres on roads; kilometres and
/// kilometres under diesel traction on rails. Money, CO2e and spread follow from them within a
/// country, so every Pareto-optimal way of a whole trip is made of such stretches.
///
/// Arrays are package-private: only this package reads them.
final class Stretch {

  /// Place index.
  final int from;

  /// Place index.
  final int to;

  final double km;

  /// Hours at the wheel; 0 on rails.
  final double drivingHours;

  /// Kilometres without overhead line; 0 on roads.
  final double dieselKm;

  /// Link indices in order of travel.
  final int[] links;

  /// Place indices in order of travel, ends included.
  final int[] places;

  Stretch(double km, double drivingHours, double dieselKm, int[] links, int[] places) {
    this.from = places[0];
    this.to = places[places.length - 1];
    this.km = km;
    this.drivingHours = drivingHours;
    this.dieselKm = dieselKm;
    this.links = links;
    this.places = places;
  }
}
