package org.keruen.assignment;

/// A set of numbers in open addressing; emptying it costs only what was in it.
final class IntSet {
  private int[] number = new int[1 << 10];
  private int[] filledIn = new int[1 << 10];
  private int round = 1;
  private int size;

  void clear() {
    round++;
    size = 0;
  }

  /// @return whether it was not in the set before
  boolean add(int n) {
    if (2 * size >= number.length) {
      grow();
    }
    int mask = number.length - 1;
    int at = (n * 0x9E3779B1) >>> 7 & mask;
    while (filledIn[at] == round) {
      if (number[at] == n) {
        return false;
      }
      at = (at + 1) & mask;
    }
    number[at] = n;
    filledIn[at] = round;
    size++;
    return true;
  }

  private void grow() {
    int[] old = number;
    int[] oldFilled = filledIn;
    int oldRound = round;
    number = new int[2 * old.length];
    filledIn = new int[2 * old.length];
    round = 1;
    size = 0;
    for (int i = 0; i < old.length; i++) {
      if (oldFilled[i] == oldRound) {
        add(old[i]);
      }
    }
  }
}
