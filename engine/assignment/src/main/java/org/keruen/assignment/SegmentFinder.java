package org.keruen.assignment;

import java.util.Arrays;

/// Finds pairs of alternative segments of one origin: a used link that costs more than the tree is
/// the end of a dear segment, walked back along the largest flows until it meets the tree's way to
/// the same node, which is the cheap segment.
///
/// Since every link costs at least the difference of the tree's distances, the dear segment
/// costs at least the reduced cost of its last link more. A walk that comes to itself again
/// has found a cycle of flow, kept as a pair without a first segment.
///
/// Scratch memory of about 40 bytes a node; one thread at a time.
final class SegmentFinder {
  /// Reduced costs below this share of the distance are rounding.
  private static final double ROUNDING = 4e-16;

  private final AssignmentNetwork network;
  private final Regions regions;
  private final double[] largest;
  private final int[] largestVia;
  private final int[] onTree;
  private final int[] onWalk;
  private int stamp;
  private final int[] walk;
  private final int[] way;
  private int[] candidate = new int[256];
  private int candidates;
  private double excess;
  private final IntSet known = new IntSet();
  private final double[] promised;
  private int[] promises = new int[256];
  private int promiseCount;

  SegmentFinder(AssignmentNetwork network, Regions regions) {
    int nodes = network.nodeCount();
    this.network = network;
    this.regions = regions;
    largest = new double[nodes];
    largestVia = new int[nodes];
    onTree = new int[nodes];
    onWalk = new int[nodes];
    walk = new int[nodes + 1];
    way = new int[nodes + 1];
    promised = new double[network.linkCount()];
  }

  /// Adds to an origin's pools what is worth shifting at these costs.
  ///
  /// @param cost   `[linkCount]` by slot, at which the tree was found; read only
  /// @param least  candidates whose reduced cost times flow is below it are passed over
  /// @param pools  the origin's pools by region; added to
  /// @return what the origin's trips would save on the tree
  double find(
      TreeSearch tree, OriginFlows flows, double[] cost, double least, SegmentPool[] pools) {
    scan(tree, flows, cost, least);
    if (candidates > 0) {
      findPairs(tree, flows, cost, pools);
    }
    return excess;
  }

  private void findPairs(TreeSearch tree, OriginFlows flows, double[] cost, SegmentPool[] pools) {
    remember(pools, flows, cost);
    boolean knowsLargest = false;
    for (int i = 0; i < candidates; i++) {
      int slot = candidate[i];
      int head = network.head[slot];
      double reduced = tree.distance[network.tail[slot]] + cost[slot] - tree.distance[head];
      if (promised[slot] < reduced / 2) {
        if (!knowsLargest) {
          findLargest(flows);
          knowsLargest = true;
        }
        pair(slot, tree, flows, pools);
      }
    }
    for (int i = 0; i < promiseCount; i++) {
      promised[promises[i]] = 0;
    }
  }

  /// Notes the used links that are too dear, and the excess of all.
  private void scan(TreeSearch tree, OriginFlows flows, double[] cost, double least) {
    candidates = 0;
    excess = 0;
    int[] pages = flows.page;
    for (int p = 0; p < pages.length; p++) {
      if (pages[p] != 0) {
        int from = p << OriginFlows.SHIFT;
        int to = Math.min(network.linkCount(), from + OriginFlows.MASK + 1);
        scan(
            from,
            to,
            flows.flow,
            (pages[p] << OriginFlows.SHIFT) - from,
            tree.distance,
            cost,
            least);
      }
    }
  }

  /// @param shift from a slot to its place among the flows
  private void scan(
      int from, int to, double[] flow, int shift, double[] distance, double[] cost, double least) {
    int[] tails = network.tail;
    int[] heads = network.head;
    double sum = 0;
    for (int slot = from; slot < to; slot++) {
      double here = flow[slot + shift];
      if (here > 0) {
        double there = distance[heads[slot]];
        double reduced = distance[tails[slot]] + cost[slot] - there;
        sum += reduced * here;
        if (reduced * here > least && reduced > ROUNDING * there) {
          addCandidate(slot);
        }
      }
    }
    excess += sum;
  }

  /// Notes the largest flow into every node.
  private void findLargest(OriginFlows flows) {
    Arrays.fill(largest, 0);
    for (int p = 0; p < flows.page.length; p++) {
      if (flows.page[p] == 0) {
        continue;
      }
      int base = flows.page[p] << OriginFlows.SHIFT;
      int end = Math.min(network.linkCount(), (p + 1) << OriginFlows.SHIFT);
      for (int slot = p << OriginFlows.SHIFT; slot < end; slot++) {
        double flow = flows.flow[base + (slot & OriginFlows.MASK)];
        int head = network.head[slot];
        if (flow > largest[head]) {
          largest[head] = flow;
          largestVia[head] = slot;
        }
      }
    }
  }

  private void addCandidate(int slot) {
    if (candidates == candidate.length) {
      candidate = Arrays.copyOf(candidate, 2 * candidates);
    }
    candidate[candidates++] = slot;
  }

  /// Notes the pairs there are, and how much those that can be shifted promise for their last link.
  private void remember(SegmentPool[] pools, OriginFlows flows, double[] cost) {
    known.clear();
    promiseCount = 0;
    for (SegmentPool pool : pools) {
      for (int pair = 0; pair < pool.size; pair += pool.lengthAt(pair)) {
        known.add(pool.store[pair + 3]);
        int first = pair + SegmentPool.HEADER;
        int second = first + pool.store[pair];
        int end = second + pool.store[pair + 1];
        if (second > first) {
          double more = cost(pool, first, second, cost) - cost(pool, second, end, cost);
          promise(pool, more > 0 ? first : second, more > 0 ? second : end, Math.abs(more), flows);
        }
      }
    }
  }

  private static double cost(SegmentPool pool, int from, int to, double[] cost) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += cost[pool.store[i]];
    }
    return sum;
  }

  private void promise(SegmentPool pool, int from, int to, double gain, OriginFlows flows) {
    int last = pool.store[to - 1];
    if (gain <= promised[last]) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (!(flows.get(pool.store[i]) > 0)) {
        return;
      }
    }
    if (promised[last] == 0) {
      if (promiseCount == promises.length) {
        promises = Arrays.copyOf(promises, 2 * promiseCount);
      }
      promises[promiseCount++] = last;
    }
    promised[last] = gain;
  }

  /// Walks back from a dear link, and adds the pair or the cycle that it finds.
  private void pair(int slot, TreeSearch tree, OriginFlows flows, SegmentPool[] pools) {
    stamp++;
    int end = network.head[slot];
    int treeNode = end;
    onTree[treeNode] = stamp;
    int length = 0;
    walk[length++] = slot;
    int node = network.tail[slot];
    onWalk[end] = stamp;
    while (true) {
      while (tree.via[treeNode] != TreeSearch.NO_LINK
          && tree.distance[treeNode] >= tree.distance[node]) {
        treeNode = network.tail[tree.via[treeNode]];
        onTree[treeNode] = stamp;
      }
      if (onTree[node] == stamp && node != end) {
        addPair(node, end, length, tree, flows, pools);
        return;
      }
      if (onWalk[node] == stamp) {
        addCycle(node, length, pools);
        return;
      }
      if (!(largest[node] > 0)) {
        return;
      }
      onWalk[node] = stamp;
      walk[length++] = largestVia[node];
      node = network.tail[largestVia[node]];
    }
  }

  private void addPair(
      int from, int to, int length, TreeSearch tree, OriginFlows flows, SegmentPool[] pools) {
    int cheap = 0;
    for (int node = to; node != from; node = network.tail[tree.via[node]]) {
      way[cheap++] = tree.via[node];
    }
    int hash = hash(way, cheap) + hash(walk, length);
    if (known.add(hash)) {
      int region = join(walk, 0, length, join(way, 0, cheap, regions.of(slotOr(way, cheap))));
      SegmentPool pool = pools[region];
      int at = pool.append(cheap, length, hash);
      at = write(way, cheap, pool, at);
      write(walk, length, pool, at);
      for (int i = 0; i < cheap; i++) {
        flows.open(way[i]);
      }
    }
  }

  private int slotOr(int[] slots, int count) {
    return count > 0 ? slots[0] : walk[0];
  }

  /// The walk came to `node` a second time: the links since the first are a cycle.
  private void addCycle(int node, int length, SegmentPool[] pools) {
    int from = length - 1;
    while (network.head[walk[from]] != node) {
      from--;
    }
    int count = length - from;
    System.arraycopy(walk, from, way, 0, count);
    int hash = hash(way, count);
    if (known.add(hash)) {
      SegmentPool pool = pools[join(way, 0, count, regions.of(way[0]))];
      write(way, count, pool, pool.append(0, count, hash));
    }
  }

  private int join(int[] slots, int from, int to, int region) {
    int joined = region;
    for (int i = from; i < to; i++) {
      joined = Regions.join(joined, regions.of(slots[i]));
    }
    return joined;
  }

  /// Writes slots in the order of travel: the last link of a segment stands last.
  private static int write(int[] backward, int count, SegmentPool pool, int at) {
    for (int i = 0; i < count; i++) {
      pool.store[at + i] = backward[count - 1 - i];
    }
    return at + count;
  }

  private static int hash(int[] slots, int count) {
    int hash = count;
    for (int i = 0; i < count; i++) {
      hash = (hash ^ slots[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
