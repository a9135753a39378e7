package org.keruen.assignment;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a run can take over from a former result.
final class Inheritance {
  private final AssignmentNetwork network;
  private final List<UserClass> classes;
  private final int[] closed;
  private final @Nullable AssignmentResult former;

  /// @param freeCost `[linkCount]` costs of the empty network by slot; read only
  /// @throws IllegalArgumentException if the former network had other nodes or links
  Inheritance(
      AssignmentNetwork network,
      List<UserClass> classes,
      double[] freeCost,
      @Nullable AssignmentResult former) {
    this.network = network;
    this.classes = classes;
    closed =
        IntStream.range(0, freeCost.length)
            .filter(slot -> freeCost[slot] == Double.POSITIVE_INFINITY)
            .toArray();
    this.former = former;
    if (former != null && !former.network().hasShapeOf(network)) {
      throw new IllegalArgumentException(
          "the former result is of a network with other nodes or links");
    }
    if (former != null && former.classes().size() != classes.size()) {
      throw new IllegalArgumentException(
          "the former result has "
              + former.classes().size()
              + " user classes, but there are "
              + classes.size());
    }
  }

  /// The former trees, from which searches start.
  KeptTrees trees() {
    return former == null
        ? new KeptTrees(classes.size() * network.zoneCount(), network.linkCount())
        : former.kept().trees().copy();
  }

  /// The former pairs, to whose numbers the origins' refer.
  SegmentPairs pairs() {
    return former == null ? new SegmentPairs() : former.kept().pairs().copy();
  }

  /// A copy of an origin's flows and pairs, or null if its trips must be loaded anew.
  @Nullable OriginWork find(int userClass, int zone) {
    if (former == null || !isSame(userClass, zone, former)) {
      return null;
    }
    OriginWork old = former.kept().origins().get(userClass * network.zoneCount() + zone);
    return old == null || !old.lost.isEmpty() || usesClosed(old) ? null : old.copy();
  }

  /// Whether the cost of a link is another now.
  ///
  /// @param slot of the link
  boolean isChanged(int slot) {
    int link = network.link[slot];
    return former != null && !network.cost(link).equals(former.network().cost(link));
  }

  private boolean isSame(int userClass, int zone, AssignmentResult old) {
    UserClass now = classes.get(userClass);
    UserClass then = old.classes().get(userClass);
    return now.pce() == then.pce() && now.demand().hasRowOf(then.demand(), zone);
  }

  private boolean usesClosed(OriginWork origin) {
    for (int slot : closed) {
      if (origin.flows.get(slot) > 0) {
        return true;
      }
    }
    return false;
  }
}
