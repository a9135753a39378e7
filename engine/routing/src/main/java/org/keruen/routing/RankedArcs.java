package org.keruen.routing;

/// The arcs of a [Topology] with one column of costs and a rank each, packed for many searches by
/// [RankedPaths].
///
/// | array  | length         | holds                                                      |
/// |--------|----------------|------------------------------------------------------------|
/// | `out`  | `2 · arcCount` | by slot of the topology's `out`: node at the far end, cost |
/// | `in`   | `2 · arcCount` | the same by slot of its `in`                               |
/// | `rank` | `arcCount`     | what tells ways as cheap apart, in arc order               |
///
/// Immutable once built, so threads may share it. Memory: 16 bytes an arc beside the topology.
public final class RankedArcs {

  /// Buckets of a search are so many to the mean cost: narrow, for on a graph of a few thousand
  /// nodes a node that is dealt with twice costs more than an empty bucket.
  private static final long BUCKETS_PER_MEAN = 8;

  private static final int MOST_BUCKETS = 1 << 13;

  final Topology topology;
  final int[] out;
  final int[] in;
  final long[] rank;

  /// Buckets are `2^shift` cost units wide.
  final int shift;

  /// Buckets that a search needs, a power of two: no arc leads farther.
  final int bucketCount;

  /// @param costByArc `[arcCount]` costs in arc order, 1 or more, up to [CostGraph#FORBIDDEN];
  ///     copied
  /// @param rank      `[arcCount]` ranks in arc order; kept
  /// @throws IllegalArgumentException if a column has the wrong length
  public RankedArcs(Topology topology, int[] costByArc, long[] rank) {
    if (costByArc.length != topology.arcCount() || rank.length != topology.arcCount()) {
      throw new IllegalArgumentException(
          topology.arcCount()
              + " arcs have "
              + costByArc.length
              + " costs and "
              + rank.length
              + " ranks");
    }
    this.topology = topology;
    this.rank = rank;
    this.out = packed(topology.out, costByArc);
    this.in = packed(topology.in, costByArc);
    int most = 0;
    long sum = 0;
    for (int cost : costByArc) {
      if (cost < CostGraph.FORBIDDEN) {
        most = Math.max(most, cost);
        sum += cost;
      }
    }
    long wide = sum / Math.max(1, BUCKETS_PER_MEAN * costByArc.length);
    int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, wide));
    while ((most >> bits) + 2 > MOST_BUCKETS) {
      bits++;
    }
    this.shift = bits;
    this.bucketCount = Integer.highestOneBit((most >> bits) + 2) << 1;
  }

  private static int[] packed(Star star, int[] costByArc) {
    int[] packed = new int[2 * star.far.length];
    for (int slot = 0; slot < star.far.length; slot++) {
      packed[2 * slot] = star.far[slot];
      packed[2 * slot + 1] = costByArc[star.arc[slot]];
    }
    return packed;
  }

  int nodeCount() {
    return topology.nodeCount();
  }
}
