package org.keruen.assignment;

import java.util.Arrays;

/// Pairs of alternative segments of one origin: two ways between the same two nodes without a
/// common link, over which its trips can be balanced.
///
/// Packed one after the other:
///
/// | offset    | holds                                              |
/// |-----------|----------------------------------------------------|
/// | 0         | links of the first segment; 0 in a cycle           |
/// | 1         | links of the second segment                        |
/// | 2         | how often in a row nothing could be shifted        |
/// | 3         | hash of both segments, in either order             |
/// | 4         | exponent of what its last shift saved              |
/// | 5 ..      | slots of the first segment, then of the second     |
final class SegmentPool {
  static final int HEADER = 5;

  int[] store = new int[0];
  int size;

  SegmentPool copy() {
    SegmentPool copy = new SegmentPool();
    copy.store = Arrays.copyOf(store, size);
    copy.size = size;
    return copy;
  }

  /// Makes room for a pair at the end and writes its header.
  ///
  /// @return where its slots go
  int append(int firstLength, int secondLength, int hash) {
    int end = size + HEADER + firstLength + secondLength;
    if (end > store.length) {
      store = Arrays.copyOf(store, Math.max(end, store.length + store.length / 2));
    }
    store[size] = firstLength;
    store[size + 1] = secondLength;
    store[size + 2] = 0;
    store[size + 3] = hash;
    store[size + 4] = Double.MAX_EXPONENT;
    int slots = size + HEADER;
    size = end;
    return slots;
  }

  int lengthAt(int pair) {
    return HEADER + store[pair] + store[pair + 1];
  }
}
