package org.keruen.assignment;

import java.util.Arrays;

/// Cheapest trees from one zone to all nodes, faster from the second time on.
///
/// [#fresh] is Dijkstra's algorithm. [#mend] starts from a tree found at other costs: it adds up
/// the new costs along that tree, looks for links that offer a cheaper way, and goes on from their
/// heads alone. Where the tree still holds, that is two passes without a queue. Both end with exact
/// distances, the same to the last digit, since no link then offers less.
///
/// Scratch memory of about 50 bytes a node; one thread at a time.
final class TreeSearch {
  static final int NO_LINK = -1;

  /// A tree is worth keeping if more than this share of its nodes had to be taken: putting it in
  /// order costs as much as taking a twentieth of them.
  private static final double MUCH = 0.03;

  /// Cost of a node, infinite if unreached.
  final double[] distance;

  /// Slot by which a node is reached.
  final int[] via;

  /// Nodes within reach, each after the one that it is reached from; the root first. After
  /// [#mend] only once [#putInOrder] was called.
  final int[] order;

  int ordered;

  private final AssignmentNetwork network;
  private final int firstThrough;
  private final NodeHeap heap;

  /// Place of every node in the order before it is mended.
  private final int[] place;

  /// A bit for every place whose node got cheaper, and the first word that has any.
  private final long[] queue;

  private int firstWord;

  private int taken;
  private boolean inOrder;

  /// Links of the tree that was mended, and how many.
  private int[] former = new int[0];

  private int formerCount;
  private final boolean[] placed;
  private final int[] stack;

  TreeSearch(AssignmentNetwork network) {
    int nodes = network.nodeCount();
    this.network = network;
    firstThrough = network.firstThroughNode();
    distance = new double[nodes];
    via = new int[nodes];
    order = new int[nodes];
    heap = new NodeHeap(distance);
    place = new int[nodes];
    queue = new long[(nodes + Long.SIZE - 1) / Long.SIZE];
    placed = new boolean[nodes];
    stack = new int[nodes];
  }

  /// Dijkstra's algorithm.
  ///
  /// @param cost `[linkCount]` by slot; at least 0, infinite where closed; read only
  void fresh(int root, double[] cost) {
    start(root);
    ordered = 0;
    heap.raise(root);
    while (!heap.isEmpty()) {
      int node = heap.take();
      order[ordered++] = node;
      double here = distance[node];
      for (int slot = network.first[node]; slot < network.first[node + 1]; slot++) {
        int head = network.head[slot];
        double there = here + cost[slot];
        if (there < distance[head]) {
          distance[head] = there;
          via[head] = slot;
          if (head >= firstThrough) {
            heap.raise(head);
          }
        }
      }
    }
    for (int zone = 0; zone < firstThrough; zone++) {
      if (via[zone] != NO_LINK) {
        order[ordered++] = zone;
      }
    }
    inOrder = true;
  }

  private void start(int root) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(via, NO_LINK);
    distance[root] = 0;
    order[0] = root;
  }

  /// The cheapest tree, from one found at other costs.
  ///
  /// Nodes that get cheaper are taken by their place in the former order, which is so near to that
  /// of the distances that they are taken hardly more often than from a heap.
  ///
  /// @param slots the links of that tree, each after those on the way to it; read only
  /// @param count how many
  /// @param cost  `[linkCount]` by slot; at least 0, infinite where closed; read only
  /// @return whether so much of it has become another that it should be kept in place of the former
  boolean mend(int root, int[] slots, int count, double[] cost) {
    start(root);
    former = slots;
    formerCount = count;
    taken = 0;
    firstWord = queue.length;
    boolean cut = addUp(cost);
    boolean better = take(network.first[root], network.first[root + 1], cost);
    better |= take(network.first[firstThrough], network.linkCount(), cost);
    goOn(cost);
    inOrder = !cut && !better;
    return cut || taken > count * MUCH;
  }

  /// Adds up costs along a tree.
  ///
  /// @return whether a node of it is out of reach now
  private boolean addUp(double[] cost) {
    int[] tails = network.tail;
    int[] heads = network.head;
    boolean cut = false;
    for (int i = 0; i < formerCount; i++) {
      int slot = former[i];
      int head = heads[slot];
      double there = distance[tails[slot]] + cost[slot];
      distance[head] = there;
      via[head] = slot;
      order[i + 1] = head;
      place[head] = i + 1;
      cut |= there == Double.POSITIVE_INFINITY;
    }
    ordered = formerCount + 1;
    if (ordered < order.length) {
      placeUnreached();
    }
    return cut;
  }

  private void placeUnreached() {
    int at = ordered;
    for (int node = 0; node < via.length; node++) {
      if (via[node] == NO_LINK && node != order[0]) {
        order[at] = node;
        place[node] = at++;
      }
    }
  }

  /// Takes what the slots `from .. to-1` offer, and queues the nodes that got cheaper.
  ///
  /// @return whether any did
  private boolean take(int from, int to, double[] cost) {
    boolean better = false;
    for (int slot = nextOffer(from, to, cost); slot < to; slot = nextOffer(slot + 1, to, cost)) {
      int head = network.head[slot];
      distance[head] = distance[network.tail[slot]] + cost[slot];
      via[head] = slot;
      better = true;
      if (head >= firstThrough) {
        int at = place[head];
        queue[at / Long.SIZE] |= 1L << at;
        firstWord = Math.min(firstWord, at / Long.SIZE);
      }
    }
    return better;
  }

  /// The first of the slots that offers a cheaper way to its head, or `to`. A loop of its own: as
  /// part of [#take] it took twice as long.
  private int nextOffer(int from, int to, double[] cost) {
    int[] tails = network.tail;
    int[] heads = network.head;
    int slot = from;
    while (slot < to && !(distance[tails[slot]] + cost[slot] < distance[heads[slot]])) {
      slot++;
    }
    return slot;
  }

  /// Takes the queued nodes, the first in the order first, until there are none.
  private void goOn(double[] cost) {
    int word = firstWord;
    while (word < queue.length) {
      if (queue[word] == 0) {
        word++;
      } else {
        int node = order[word * Long.SIZE + Long.numberOfTrailingZeros(queue[word])];
        queue[word] &= queue[word] - 1;
        firstWord = word;
        taken++;
        take(network.first[node], network.first[node + 1], cost);
        word = firstWord;
      }
    }
  }

  /// Puts every node after the one that it is now reached from, and else where it was.
  void putInOrder() {
    if (inOrder) {
      return;
    }
    inOrder = true;
    Arrays.fill(placed, false);
    placed[order[0]] = true;
    ordered = 1;
    for (int i = 0; i < formerCount; i++) {
      put(network.head[former[i]]);
    }
    if (ordered < order.length) {
      for (int node = 0; node < via.length; node++) {
        put(node);
      }
    }
  }

  private void put(int node) {
    if (placed[node]) {
      return;
    }
    if (distance[node] == Double.POSITIVE_INFINITY) {
      via[node] = NO_LINK;
      return;
    }
    int height = 0;
    for (int at = node; !placed[at]; at = network.tail[via[at]]) {
      stack[height++] = at;
      placed[at] = true;
    }
    while (height > 0) {
      order[ordered++] = stack[--height];
    }
  }
}
