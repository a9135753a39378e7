package org.keruen.assignment;

import java.util.Arrays;

/// For every origin the order in which its nodes were settled; two bytes a node where they suffice.
final class NodeOrders {
  private static final int SHORT_LIMIT = 1 << 16;

  private final boolean narrow;
  private final char[][] shorts;
  private final int[][] wholes;

  NodeOrders(int originCount, int nodeCount) {
    narrow = nodeCount <= SHORT_LIMIT;
    shorts = new char[narrow ? originCount : 0][0];
    wholes = new int[narrow ? 0 : originCount][0];
  }

  private NodeOrders(NodeOrders other) {
    narrow = other.narrow;
    shorts = other.shorts.clone();
    wholes = other.wholes.clone();
  }

  /// The same orders; forgetting one here keeps it there.
  NodeOrders copy() {
    return new NodeOrders(this);
  }

  /// Copies an origin's order into a search.
  ///
  /// @return whether there is one
  boolean load(int key, TreeSearch search) {
    int count = narrow ? shorts[key].length : wholes[key].length;
    for (int i = 0; i < count; i++) {
      search.order[i] = narrow ? shorts[key][i] : wholes[key][i];
    }
    search.ordered = count;
    return count > 0;
  }

  void store(int key, TreeSearch search) {
    if (!narrow) {
      wholes[key] = Arrays.copyOf(search.order, search.ordered);
      return;
    }
    char[] row = new char[search.ordered];
    for (int i = 0; i < row.length; i++) {
      row[i] = (char) search.order[i];
    }
    shorts[key] = row;
  }

  void forget(int key) {
    if (narrow) {
      shorts[key] = new char[0];
    } else {
      wholes[key] = new int[0];
    }
  }
}
