package org.keruen.routing;

import java.util.Arrays;

/// A shortest-path tree of one cost that grows only as far as it is asked to.
///
/// Dijkstra's method over a circular array of buckets `2^shift` cost units wide. A bucket is
/// emptied until nothing falls back into it (arcs cheaper than the width may put a node there
/// twice), then every distance below its end is final. Growth stops after any bucket and resumes
/// later, so a point-to-point search pays only for the ball it looks at.
///
/// | array      | length      | holds                                                       |
/// |------------|-------------|-------------------------------------------------------------|
/// | `distance` | `nodeCount` | cost to the root, final if below `radius`; or `UNREACHED`   |
/// | `via`      | `nodeCount` | offset in `arcs` of the arc that reached the node           |
/// | `bucket`   | power of 2  | first queue entry of each bucket, or -1                     |
/// | `entry`    | pooled      | triples: node, its distance when queued, next entry or free |
///
/// Entries are recycled last in, first out: the live part of the pool stays in the fastest cache.
final class DistanceTree {
  /// Distance of a node no path below 2^30 reaches.
  static final int UNREACHED = 1 << 30;

  private static final int NONE = -1;

  /// Less than any path can cost, so that none comes to the node.
  private static final int BLOCKED = -1;
  private static final int ENTRY = 3;
  private static final int MAX_BUCKETS = 1 << 20;
  private static final int[] NO_SLOTS = {};

  int[] distance = {};
  int[] via = {};

  /// Distances below this are final; `Integer.MAX_VALUE` once the whole component is.
  int radius;

  private int[] first = {};
  private int[] arcs = {};

  /// `[arcCount]` arc by slot where costs stand apart from `arcs`, in arc order; else empty.
  private int[] arcOfSlot = {};

  private int[] costByArc = {};
  private int stride;
  private int column;

  /// `[nodeCount]` least costs beyond a node where growth keeps within an ellipse; else empty.
  private int[] beyond = {};

  private int within;

  private int[] bucket = {};
  private int shift;
  private int current;
  private int[] entry = new int[ENTRY * 1024];
  private int entryEnd;
  private int freeEntry;
  private int queued;

  /// Starts a new tree. Scratch memory of the last one is reused.
  ///
  /// @param arcs packed far end and costs; [CostGraph#out] grows forward, [CostGraph#in] backward
  /// @param column which number behind the far end is the cost, from 1
  /// @param maxCost largest usable cost in that column
  /// @param meanCost mean of that column: buckets are about that wide
  void start(int root, int[] first, int[] arcs, int stride, int column, int maxCost, int meanCost) {
    this.arcs = arcs;
    this.stride = stride;
    this.column = column;
    this.arcOfSlot = NO_SLOTS;
    this.beyond = NO_SLOTS;
    plant(root, first, maxCost, meanCost);
  }

  /// Starts a new tree on arcs whose costs stand in a column of their own: `via` is then a slot.
  ///
  /// @param costByArc `[arcCount]` costs in arc order; read only while the tree grows
  void start(int root, Star star, int[] costByArc, int maxCost, int meanCost) {
    this.arcs = star.far;
    this.arcOfSlot = star.arc;
    this.costByArc = costByArc;
    this.beyond = NO_SLOTS;
    plant(root, star.first, maxCost, meanCost);
  }

  /// Keeps the tree, just started, to nodes on some path between both roots that is short enough.
  ///
  /// @param opposite the tree from the other root, grown over all such nodes; not to be changed
  /// @param within   longest path that matters
  void keepWithin(DistanceTree opposite, int within) {
    this.beyond = opposite.distance;
    this.within = within;
  }

  /// Keeps the tree, just started, from some nodes until they are unblocked.
  void block(int[] nodes) {
    for (int node : nodes) {
      distance[node] = BLOCKED;
    }
  }

  void unblock(int[] nodes) {
    for (int node : nodes) {
      distance[node] = UNREACHED;
    }
  }

  private void plant(int root, int[] first, int maxCost, int meanCost) {
    this.first = first;
    int nodeCount = first.length - 1;
    if (distance.length != nodeCount) {
      distance = new int[nodeCount];
      via = new int[nodeCount];
    }
    Arrays.fill(distance, UNREACHED);
    layBuckets(maxCost, meanCost);
    entryEnd = 0;
    freeEntry = NONE;
    queued = 0;
    radius = 0;
    distance[root] = 0;
    via[root] = NONE;
    push(root, 0);
  }

  /// Grows until the distance of `node` is final, and returns it.
  int settle(int node) {
    while (distance[node] >= radius && queued > 0) {
      growByOneBucket();
    }
    return distance[node];
  }

  /// Grows until every distance below `bound` is final.
  void growTo(int bound) {
    while (radius < bound && queued > 0) {
      growByOneBucket();
    }
  }

  private void layBuckets(int maxCost, int meanCost) {
    shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(Math.max(1, meanCost)));
    while ((maxCost >> shift) + 2 > MAX_BUCKETS) {
      shift++;
    }
    int count = Integer.highestOneBit((maxCost >> shift) + 2) << 1;
    if (bucket.length != count) {
      bucket = new int[count];
    }
    Arrays.fill(bucket, NONE);
    current = 0;
  }

  private void growByOneBucket() {
    int mask = bucket.length - 1;
    int[] bucket = this.bucket;
    int b = current;
    while (bucket[b & mask] < 0) {
      b++;
    }
    current = b;
    b &= mask;
    for (int e = bucket[b]; e >= 0; e = bucket[b]) {
      int node = entry[e];
      int queuedAt = entry[e + 1];
      bucket[b] = entry[e + 2];
      entry[e + 2] = freeEntry;
      freeEntry = e;
      queued--;
      if (distance[node] == queuedAt) {
        if (arcOfSlot.length == 0) {
          relax(node, queuedAt);
        } else if (beyond.length == 0) {
          relaxByColumn(node, queuedAt);
        } else {
          relaxWithin(node, queuedAt);
        }
      }
    }
    current++;
    radius = queued == 0 ? Integer.MAX_VALUE : current << shift;
  }

  private void relax(int node, int nodeDistance) {
    int[] arcs = this.arcs;
    int[] distance = this.distance;
    int stride = this.stride;
    int column = this.column;
    int end = first[node + 1] * stride;
    for (int p = first[node] * stride; p < end; p += stride) {
      int far = arcs[p];
      int candidate = nodeDistance + arcs[p + column];
      if (candidate < distance[far]) {
        distance[far] = candidate;
        via[far] = p;
        push(far, candidate);
      }
    }
  }

  private void relaxByColumn(int node, int nodeDistance) {
    int[] far = arcs;
    int[] arc = arcOfSlot;
    int[] cost = costByArc;
    int[] distance = this.distance;
    int end = first[node + 1];
    for (int slot = first[node]; slot < end; slot++) {
      int candidate = nodeDistance + cost[arc[slot]];
      if (candidate < distance[far[slot]]) {
        distance[far[slot]] = candidate;
        via[far[slot]] = slot;
        push(far[slot], candidate);
      }
    }
  }

  /// Two finite distances, each below 2^30, add up without overflow.
  private void relaxWithin(int node, int nodeDistance) {
    int[] far = arcs;
    int[] arc = arcOfSlot;
    int[] cost = costByArc;
    int[] distance = this.distance;
    int[] beyond = this.beyond;
    int end = first[node + 1];
    for (int slot = first[node]; slot < end; slot++) {
      int candidate = nodeDistance + cost[arc[slot]];
      int head = far[slot];
      if (candidate < distance[head] && candidate + beyond[head] <= within) {
        distance[head] = candidate;
        via[head] = slot;
        push(head, candidate);
      }
    }
  }

  private void push(int node, int nodeDistance) {
    int e = freeEntry;
    if (e >= 0) {
      freeEntry = entry[e + 2];
    } else {
      e = entryEnd;
      entryEnd += ENTRY;
      if (entryEnd > entry.length) {
        entry = Arrays.copyOf(entry, entry.length * 2);
      }
    }
    int b = (nodeDistance >> shift) & (bucket.length - 1);
    entry[e] = node;
    entry[e + 1] = nodeDistance;
    entry[e + 2] = bucket[b];
    bucket[b] = e;
    queued++;
  }
}
