package org.keruen.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything kept for the trips of a class from one zone between iterations: its flows and
/// the pairs of segments over which it can balance them.
final class OriginWork {
  /// Index of the class whose trips these are.
  final int userClass;

  final int zone;
  final OriginFlows flows;

  /// Numbers of the pairs that it holds, and for each how often in a row it had nothing to shift.
  int[] held = new int[0];

  byte[] idle = new byte[0];
  int heldCount;

  /// Pairs that were found and have no number yet.
  final List<int[]> found = new ArrayList<>();

  final List<LostTrips> lost = new ArrayList<>();

  /// `Σ q·π` of the last tree.
  double cheapest;

  /// What its trips would save on that tree.
  double excess;

  OriginWork(int userClass, int zone, int linkCount) {
    this.userClass = userClass;
    this.zone = zone;
    flows = new OriginFlows(linkCount);
  }

  private OriginWork(OriginWork other) {
    userClass = other.userClass;
    zone = other.zone;
    cheapest = other.cheapest;
    flows = other.flows.copy();
    heldCount = other.heldCount;
    held = Arrays.copyOf(other.held, heldCount);
    idle = Arrays.copyOf(other.idle, heldCount);
  }

  OriginWork copy() {
    return new OriginWork(this);
  }

  void hold(int pair) {
    if (heldCount == held.length) {
      int room = Math.max(8, heldCount + heldCount / 2);
      held = Arrays.copyOf(held, room);
      idle = Arrays.copyOf(idle, room);
    }
    held[heldCount] = pair;
    idle[heldCount++] = 0;
  }
}
