package org.keruen.network;

/// A part of the network on which one vehicle can run through: the roads, or the lines of one
/// gauge.
///
/// @param gaugeMm 0 for road
public record Layer(Mode mode, int gaugeMm) {

  public static final Layer ROAD = new Layer(Mode.ROAD, 0);

  /// The layer that a means runs on; services are no layer.
  static Layer of(Means means) {
    return new Layer(means.mode(), means.gaugeMm());
  }

  static Layer of(Link link) {
    return switch (link) {
      case Link.Road road -> ROAD;
      case Link.Rail rail -> new Layer(Mode.RAIL, rail.track().gaugeMm());
    };
  }
}
