package org.keruen.assignment;

import java.util.ArrayList;
import java.util.List;

/// Everything kept for the trips of a class from one zone between iterations: its flows and
/// its pairs of segments.
final class OriginWork {
  /// Index of the class whose trips these are.
  final int userClass;

  final int zone;
  final OriginFlows flows;
  final SegmentPool[] pools = new SegmentPool[Regions.COUNT];
  final List<LostTrips> lost = new ArrayList<>();

  /// `Σ q·π` of the last tree.
  double cheapest;

  /// What its trips would save on that tree.
  double excess;

  OriginWork(int userClass, int zone, int linkCount) {
    this.userClass = userClass;
    this.zone = zone;
    flows = new OriginFlows(linkCount);
    for (int region = 0; region < Regions.COUNT; region++) {
      pools[region] = new SegmentPool();
    }
  }

  private OriginWork(OriginWork other) {
    userClass = other.userClass;
    zone = other.zone;
    cheapest = other.cheapest;
    flows = other.flows.copy();
    for (int region = 0; region < Regions.COUNT; region++) {
      pools[region] = other.pools[region].copy();
    }
  }

  OriginWork copy() {
    return new OriginWork(this);
  }

  int pairLength() {
    return pools[0].size + pools[1].size + pools[2].size;
  }
}
