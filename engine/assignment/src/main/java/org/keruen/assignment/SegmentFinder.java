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
  private final IncomingLinks incoming;
  private final int patience;
  private final int[] largestVia;
  private final int[] askedIn;
  private int originStamp;
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

  /// @param patience a pair over which an origin had nothing to shift at so many of its trees in a
  ///                 row is dropped; it is found again if needed
  SegmentFinder(AssignmentNetwork network, IncomingLinks incoming, Regions regions, int patience) {
    int nodes = network.nodeCount();
    this.network = network;
    this.incoming = incoming;
    this.patience = patience;
    this.regions = regions;
    largestVia = new int[nodes];
    askedIn = new int[nodes];
    onTree = new int[nodes];
    onWalk = new int[nodes];
    walk = new int[nodes + 1];
    way = new int[nodes + 1];
    promised = new double[network.linkCount()];
  }

  /// Adds to what an origin has found what is worth shifting at these costs, and drops pairs over
  /// which it has had nothing to shift for long.
  ///
  /// @param cost   `[linkCount]` by slot, at which the tree was found; read only
  /// @param least  candidates whose reduced cost times flow is below it are passed over
  /// @return what the origin's trips would save on the tree
  double find(TreeSearch tree, OriginWork origin, SegmentPairs pairs, double[] cost, double least) {
    scan(tree, origin.flows, cost, least);
    remember(origin, pairs, cost);
    if (candidates > 0) {
      findPairs(tree, origin, cost);
    }
    for (int i = 0; i < promiseCount; i++) {
      promised[promises[i]] = 0;
    }
    return excess;
  }

  private void findPairs(TreeSearch tree, OriginWork origin, double[] cost) {
    originStamp++;
    for (int i = 0; i < candidates; i++) {
      int slot = candidate[i];
      int head = network.head[slot];
      double reduced = tree.distance[network.tail[slot]] + cost[slot] - tree.distance[head];
      if (promised[slot] < reduced / 2) {
        pair(slot, tree, origin);
      }
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
      double there = distance[heads[slot]];
      double reduced = distance[tails[slot]] + cost[slot] - there;
      // False for tree links, links without flow (NaN where out of reach), so that it seldom errs.
      double saving = reduced * flow[slot + shift];
      if (saving > 0) {
        sum += saving;
        if (saving > least && reduced > ROUNDING * there) {
          addCandidate(slot);
        }
      }
    }
    excess += sum;
  }

  /// The slot with the largest flow into a node, or [TreeSearch#NO_LINK].
  private int largestInto(int node, OriginFlows flows) {
    if (askedIn[node] == originStamp) {
      return largestVia[node];
    }
    double most = 0;
    int via = TreeSearch.NO_LINK;
    for (int i = incoming.first[node]; i < incoming.first[node + 1]; i++) {
      double flow = flows.get(incoming.slot[i]);
      if (flow > most) {
        most = flow;
        via = incoming.slot[i];
      }
    }
    askedIn[node] = originStamp;
    largestVia[node] = via;
    return via;
  }

  private void addCandidate(int slot) {
    if (candidates == candidate.length) {
      candidate = Arrays.copyOf(candidate, 2 * candidates);
    }
    candidate[candidates++] = slot;
  }

  /// Notes the pairs that an origin holds, and how much those that it can shift promise for their
  /// last link.
  private void remember(OriginWork origin, SegmentPairs pairs, double[] cost) {
    known.clear();
    promiseCount = 0;
    int kept = 0;
    for (int h = 0; h < origin.heldCount; h++) {
      int[] pair = pairs.pair[origin.held[h]];
      int idle = promise(pair, origin.flows, cost) ? 0 : origin.idle[h] + 1;
      if (idle < patience && pair[0] > 0) {
        known.add(pair[SegmentPairs.HASH]);
        origin.held[kept] = origin.held[h];
        origin.idle[kept++] = (byte) idle;
      }
    }
    origin.heldCount = kept;
  }

  /// Notes what a pair promises for its last link.
  ///
  /// @return whether there is flow to shift
  private boolean promise(int[] pair, OriginFlows flows, double[] cost) {
    int first = SegmentPairs.HEADER;
    int second = first + pair[0];
    double more = cost(pair, first, second, cost) - cost(pair, second, pair.length, cost);
    return more > 0
        ? promise(pair, first, second, more, flows)
        : promise(pair, second, pair.length, -more, flows);
  }

  private static double cost(int[] pair, int from, int to, double[] cost) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += cost[pair[i]];
    }
    return sum;
  }

  private boolean promise(int[] pair, int from, int to, double gain, OriginFlows flows) {
    for (int i = from; i < to; i++) {
      if (!(flows.get(pair[i]) > 0)) {
        return false;
      }
    }
    int last = pair[to - 1];
    if (gain <= promised[last]) {
      return true;
    }
    if (promised[last] == 0) {
      if (promiseCount == promises.length) {
        promises = Arrays.copyOf(promises, 2 * promiseCount);
      }
      promises[promiseCount++] = last;
    }
    promised[last] = gain;
    return true;
  }

  /// Walks back from a dear link, and adds the pair or the cycle that it finds.
  private void pair(int slot, TreeSearch tree, OriginWork origin) {
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
        addPair(node, end, length, tree, origin);
        return;
      }
      if (onWalk[node] == stamp) {
        addCycle(node, length, origin);
        return;
      }
      int largest = largestInto(node, origin.flows);
      if (largest == TreeSearch.NO_LINK) {
        return;
      }
      onWalk[node] = stamp;
      walk[length++] = largest;
      node = network.tail[largest];
    }
  }

  private void addPair(int from, int to, int length, TreeSearch tree, OriginWork origin) {
    int cheap = 0;
    for (int node = to; node != from; node = network.tail[tree.via[node]]) {
      way[cheap++] = tree.via[node];
    }
    int hash = hash(way, cheap) + hash(walk, length);
    if (known.add(hash)) {
      int region = join(walk, 0, length, join(way, 0, cheap, regions.of(slotOr(way, cheap))));
      int[] pair = SegmentPairs.open(cheap, length, hash, region);
      write(way, cheap, pair, SegmentPairs.HEADER);
      write(walk, length, pair, SegmentPairs.HEADER + cheap);
      origin.found.add(pair);
      for (int i = 0; i < cheap; i++) {
        origin.flows.open(way[i]);
      }
    }
  }

  private int slotOr(int[] slots, int count) {
    return count > 0 ? slots[0] : walk[0];
  }

  /// The walk came to `node` a second time: the links since the first are a cycle.
  private void addCycle(int node, int length, OriginWork origin) {
    int from = length - 1;
    while (network.head[walk[from]] != node) {
      from--;
    }
    int count = length - from;
    System.arraycopy(walk, from, way, 0, count);
    int hash = hash(way, count);
    if (known.add(hash)) {
      int region = join(way, 0, count, regions.of(way[0]));
      int[] cycle = SegmentPairs.open(0, count, hash, region);
      write(way, count, cycle, SegmentPairs.HEADER);
      origin.found.add(cycle);
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
  private static void write(int[] backward, int count, int[] pair, int at) {
    for (int i = 0; i < count; i++) {
      pair[at + i] = backward[count - 1 - i];
    }
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
