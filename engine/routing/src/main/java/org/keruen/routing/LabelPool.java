package org.keruen.routing;

import java.util.Arrays;

/// Labels of one search: partial paths from the source, in one growing `int` array.
///
/// A label is the offset of its record. All fields of a label share a cache line, because a label
/// that is popped has not been touched since it was pushed.
///
/// | field          | holds                                                                  |
/// |----------------|------------------------------------------------------------------------|
/// | `NODE`         | node the partial path ends at                                          |
/// | `PARENT`       | label it extends, or -1                                                |
/// | `NEXT`         | next label in its bucket, or in the list of free records               |
/// | `F`            | criterion 0 of the partial path plus its lower bound to the target     |
/// | `G + c`, c ≥ 1 | criterion c of the partial path                                        |
///
/// Memory: `4 · (3 + k)` bytes a label for `k` criteria; pruned labels are recycled.
final class LabelPool {
  static final int NODE = 0;
  static final int PARENT = 1;
  static final int NEXT = 2;
  static final int F = 3;
  static final int G = 3;
  static final int NONE = -1;

  private static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

  int[] field = new int[1 << 12];
  private int stride;
  private int end;
  private int free;
  private int maxEnd;
  private long labelLimit;

  /// Forgets all labels.
  ///
  /// @param recordLength ints a label
  /// @param labelLimit labels that may be alive at once
  void clear(int recordLength, long labelLimit) {
    this.stride = recordLength;
    this.labelLimit = labelLimit;
    this.maxEnd = (int) Math.min(MAX_LENGTH - recordLength, labelLimit * recordLength);
    end = 0;
    free = NONE;
  }

  /// A record whose fields the caller overwrites.
  ///
  /// @throws LabelLimitException if the limit is reached
  int take() {
    int label = free;
    if (label >= 0) {
      free = field[label + NEXT];
      return label;
    }
    label = end;
    end += stride;
    if (end > field.length) {
      grow();
    }
    return label;
  }

  void recycle(int label) {
    field[label + NEXT] = free;
    free = label;
  }

  /// Records ever in use at once: a measure of memory.
  int labelCount() {
    return end / stride;
  }

  private void grow() {
    if (end > maxEnd) {
      throw new LabelLimitException(Math.min(labelLimit, MAX_LENGTH / stride));
    }
    long doubled = Math.min(field.length * 2L, Math.max(maxEnd, end));
    field = Arrays.copyOf(field, (int) doubled);
  }
}
