package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Fits a [Hierarchy] to weights: what every shortcut costs, and which shortcuts are worth keeping.
///
/// Basic customisation: a slot weighs its cheapest arc, or two sides of a triangle over a lower
/// rank, whichever is less. Perfect customisation: a slot whose ends are joined more cheaply over a
/// higher rank is dropped; the rest are all on some shortest path between their ends.
///
/// Every rank writes its own slots only and reads those of its descendants (basic) or ancestors
/// (perfect) in the elimination tree, so [Subtrees] are worked on side by side, with the same
/// digits for every number of threads.
///
/// | array    | length          | holds                                                           |
/// |----------|-----------------|-----------------------------------------------------------------|
/// | `weight` | `2 · slotCount` | by slot: weight upward, weight downward, infinite if no way     |
/// | `via`    | `4 · slotCount` | see [WeightedHierarchy#via]                                     |
/// | `least`  | `2 · slotCount` | shortest-path distance between the ends, as `weight`            |
final class Customisation {
  private static final int NO_SLOT = -1;

  private final Hierarchy hierarchy;
  private final int threads;
  private final double[] weight;
  private final double[] least;
  private final boolean[] dropped;
  private final int[] via;

  Customisation(Hierarchy hierarchy, int threads) {
    this.hierarchy = hierarchy;
    this.threads = threads;
    weight = new double[2 * hierarchy.slotCount()];
    least = new double[weight.length];
    dropped = new boolean[weight.length];
    via = new int[2 * weight.length];
  }

  WeightedHierarchy run(double[] weightByArc) {
    layArcs(weightByArc);
    Subtrees subtrees = hierarchy.subtrees;
    Workers.run(threads, subtrees.count(), () -> subtree(Basic::new));
    subtree(Basic::new).accept(subtrees.count());
    System.arraycopy(weight, 0, least, 0, weight.length);
    subtree(Perfect::new).accept(subtrees.count());
    Workers.run(threads, subtrees.count(), () -> subtree(Perfect::new));
    return new WeightedHierarchy(hierarchy, weight, dropped, via);
  }

  private void layArcs(double[] weightByArc) {
    int[] side = hierarchy.sideOfArc;
    if (weightByArc.length != side.length) {
      throw new IllegalArgumentException(
          "there are " + weightByArc.length + " weights for " + side.length + " arcs");
    }
    Arrays.fill(weight, Double.POSITIVE_INFINITY);
    Arrays.fill(via, WeightedHierarchy.NO_WAY);
    for (int arc = 0; arc < side.length; arc++) {
      double w = weightByArc[arc];
      if (!(w >= 0)) {
        throw new IllegalArgumentException(
            "arc " + arc + " weighs " + w + ", but a weight is 0 or more");
      }
      if (side[arc] != Hierarchy.NO_SIDE && w < weight[side[arc]]) {
        weight[side[arc]] = w;
        via[2 * side[arc]] = -1 - arc;
      }
    }
  }

  private IntConsumer subtree(Function<Customisation, Pass> pass) {
    Pass own = pass.apply(this);
    Subtrees subtrees = hierarchy.subtrees;
    return s -> own.run(subtrees.rank, subtrees.first[s], subtrees.first[s + 1]);
  }

  /// One thread's scratch: `slotTo[r]` is the current rank's slot to `r`, or [#NO_SLOT].
  private abstract static class Pass {
    final Hierarchy hierarchy;
    final int[] slotTo;

    Pass(Customisation customisation) {
      hierarchy = customisation.hierarchy;
      slotTo = new int[hierarchy.rankCount()];
      Arrays.fill(slotTo, NO_SLOT);
    }

    abstract void run(int[] rank, int from, int end);

    final void mark(int rank) {
      for (int slot = hierarchy.first[rank]; slot < hierarchy.first[rank + 1]; slot++) {
        slotTo[hierarchy.head[slot]] = slot;
      }
    }

    final void unmark(int rank) {
      for (int slot = hierarchy.first[rank]; slot < hierarchy.first[rank + 1]; slot++) {
        slotTo[hierarchy.head[slot]] = NO_SLOT;
      }
    }
  }

  private static final class Basic extends Pass {
    private final double[] weight;
    private final int[] via;

    Basic(Customisation customisation) {
      super(customisation);
      weight = customisation.weight;
      via = customisation.via;
    }

    @Override
    void run(int[] rank, int from, int end) {
      for (int i = from; i < end; i++) {
        int r = rank[i];
        mark(r);
        for (int p = hierarchy.downFirst[r]; p < hierarchy.downFirst[r + 1]; p++) {
          relaxOver(hierarchy.downSlot[p]);
        }
      }
    }

    /// Relaxes every triangle of the current rank, a lower one and a higher one.
    ///
    /// @param slotBelow from the lower rank to the current one. Slots behind it lead to higher
    ///     ranks, which are all neighbours of the current one
    private void relaxOver(int slotBelow) {
      int lower = hierarchy.low[slotBelow];
      int[] head = hierarchy.head;
      double fromLower = weight[2 * slotBelow];
      double toLower = weight[2 * slotBelow + 1];
      int end = hierarchy.first[lower + 1];
      for (int slot = slotBelow + 1; slot < end; slot++) {
        int target = 2 * slotTo[head[slot]];
        double up = toLower + weight[2 * slot];
        if (up < weight[target]) {
          weight[target] = up;
          via[2 * target] = slotBelow;
          via[2 * target + 1] = slot;
        }
        double down = weight[2 * slot + 1] + fromLower;
        if (down < weight[target + 1]) {
          weight[target + 1] = down;
          via[2 * target + 2] = slotBelow;
          via[2 * target + 3] = slot;
        }
      }
    }
  }

  private static final class Perfect extends Pass {
    private final double[] least;
    private final boolean[] dropped;

    Perfect(Customisation customisation) {
      super(customisation);
      dropped = customisation.dropped;
      least = customisation.least;
    }

    @Override
    void run(int[] rank, int from, int end) {
      for (int i = end - 1; i >= from; i--) {
        int r = rank[i];
        mark(r);
        for (int slot = hierarchy.first[r]; slot < hierarchy.first[r + 1]; slot++) {
          relaxBetween(slot);
        }
        unmark(r);
      }
    }

    /// Relaxes every triangle of the current rank and two higher ones, `mid` below `top`.
    private void relaxBetween(int slotToMid) {
      int mid = hierarchy.head[slotToMid];
      int[] head = hierarchy.head;
      int toMid = 2 * slotToMid;
      int end = hierarchy.first[mid + 1];
      for (int slot = hierarchy.first[mid]; slot < end; slot++) {
        int slotToTop = slotTo[head[slot]];
        if (slotToTop == NO_SLOT) {
          continue;
        }
        int toTop = 2 * slotToTop;
        double midToTop = least[2 * slot];
        double topToMid = least[2 * slot + 1];
        relax(toTop, toMid, midToTop);
        relax(toMid, toTop, topToMid);
        relax(toTop + 1, toMid + 1, topToMid);
        relax(toMid + 1, toTop + 1, midToTop);
      }
    }

    /// Drops a side if another side of the same rank and a way between their far ends is no worse.
    ///
    /// An equal way counts only over a side that is itself less: two sides equal to one another,
    /// with ways of no weight between their ends, would else drop each other. In a grid of
    /// streets equal ways are many.
    private void relax(int side, int over, double between) {
      double way = least[over] + between;
      if (way <= least[side] && least[over] < least[side]) {
        least[side] = way;
        dropped[side] = true;
      }
    }
  }
}
