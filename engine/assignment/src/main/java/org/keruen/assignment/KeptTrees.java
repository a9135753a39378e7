package org.keruen.assignment;

/// For every origin the links of its last cheapest tree, each after those on the way to it.
///
/// Two bytes a link where they suffice, else four.
final class KeptTrees {
  private static final int SHORT_LIMIT = 1 << 16;

  private final boolean narrow;
  private final char[][] shorts;
  private final int[][] wholes;

  KeptTrees(int originCount, int linkCount) {
    narrow = linkCount <= SHORT_LIMIT;
    shorts = new char[narrow ? originCount : 0][0];
    wholes = new int[narrow ? 0 : originCount][0];
  }

  private KeptTrees(KeptTrees other) {
    narrow = other.narrow;
    shorts = other.shorts.clone();
    wholes = other.wholes.clone();
  }

  /// The same trees; storing one here keeps the other there.
  KeptTrees copy() {
    return new KeptTrees(this);
  }

  /// Copies the slots of an origin's tree.
  ///
  /// @param slots `[nodeCount]` at least; overwritten
  /// @return how many there are; 0 if no tree is kept
  int load(int key, int[] slots) {
    if (!narrow) {
      System.arraycopy(wholes[key], 0, slots, 0, wholes[key].length);
      return wholes[key].length;
    }
    char[] row = shorts[key];
    for (int i = 0; i < row.length; i++) {
      slots[i] = row[i];
    }
    return row.length;
  }

  /// Keeps the tree that was searched last.
  void store(int key, TreeSearch tree) {
    int count = tree.ordered - 1;
    if (!narrow) {
      wholes[key] = new int[count];
      for (int i = 0; i < count; i++) {
        wholes[key][i] = tree.via[tree.order[i + 1]];
      }
      return;
    }
    // A row is replaced, never written to: a former result may have it too.
    char[] row = new char[count];
    for (int i = 0; i < count; i++) {
      row[i] = (char) tree.via[tree.order[i + 1]];
    }
    shorts[key] = row;
  }
}
