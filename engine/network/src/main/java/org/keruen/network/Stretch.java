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

  /// Kilometres that a train could run in its time where no restriction held; 0 on roads.
  final double trainKm;

  /// Hours that restrictions of the day add to a train's run; 0 on roads.
  final double trainWaitHours;

  /// Kilometres without overhead line; 0 on roads.
  final double dieselKm;

  /// Link indices in order of travel.
  final int[] links;

  /// Place indices in order of travel, ends included.
  final int[] places;

  private Stretch(double drivingHours, TrainRun run, int[] links, int[] places) {
    this.from = places[0];
    this.to = places[places.length - 1];
    this.km = run.km();
    this.drivingHours = drivingHours;
    this.trainKm = run.slowedKm();
    this.trainWaitHours = run.waitHours();
    this.dieselKm = run.dieselKm();
    this.links = links;
    this.places = places;
  }

  static Stretch road(double km, double drivingHours, int[] links, int[] places) {
    return new Stretch(drivingHours, new TrainRun(km, 0, 0, 0), links, places);
  }

  static Stretch rail(TrainRun run, int[] links, int[] places) {
    return new Stretch(0, run, links, places);
  }

  /// What a train runs.
  ///
  /// @param slowedKm  as many km as it would take as long for without restrictions
  /// @param waitHours that restrictions add
  /// @param dieselKm  without overhead line
  record TrainRun(double km, double slowedKm, double waitHours, double dieselKm) {}
}
