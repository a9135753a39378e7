package org.keruen.routing;

import java.util.Arrays;

/// Labels waiting to be expanded, lowest criterion-0 estimate `f` first.
///
/// Because `f` never falls along a search, the queue is an array of buckets swept once. Where the
/// expected range of `f` has at most `MAX_BUCKETS` values, every value has its bucket and a pop is
/// a list removal. Wider ranges share `2^shift` values a bucket; a shared bucket is sorted by a
/// small binary heap when the sweep arrives. The last bucket takes everything beyond the expected
/// range, so a wrong expectation costs time, never an answer.
///
/// Labels of equal `f` come last in, first out: the search dives to the target first, which
/// tightens its bounds early.
final class LabelQueue {
  private static final int MAX_BUCKETS = 1 << 21;

  private final LabelPool pool;
  private int[] bucket = {};
  private int bucketCount;
  private int low;
  private int shift;
  private int current;
  private boolean sorted;

  /// Whether the last sweep ended by itself, which leaves every bucket empty.
  private boolean drained;

  private long[] heap = new long[64];
  private int heapSize;

  LabelQueue(LabelPool pool) {
    this.pool = pool;
  }

  /// Empties the queue for estimates from `low`, expected up to `high`.
  void clear(int low, int high) {
    this.low = low;
    shift = 0;
    while (((high - low) >> shift) + 2 > MAX_BUCKETS) {
      shift++;
    }
    bucketCount = ((high - low) >> shift) + 2;
    if (bucket.length < bucketCount) {
      bucket = new int[bucketCount];
      drained = false;
    }
    if (!drained) {
      Arrays.fill(bucket, LabelPool.NONE);
    }
    drained = false;
    current = 0;
    sorted = shift > 0;
    heapSize = 0;
  }

  /// @param f the label's estimate, not below that of the last pop
  void push(int label, int f) {
    int b = Math.min((f - low) >> shift, bucketCount - 1);
    if (sorted && b == current) {
      pushHeap(((long) f << 32) | label);
    } else {
      pool.field[label + LabelPool.NEXT] = bucket[b];
      bucket[b] = label;
    }
  }

  /// The next label, or -1 if none waits.
  int pop() {
    int[] bucket = this.bucket;
    int b = current;
    if (sorted) {
      if (heapSize > 0) {
        return popHeap();
      }
    } else {
      int label = bucket[b];
      if (label >= 0) {
        bucket[b] = pool.field[label + LabelPool.NEXT];
        return label;
      }
    }
    int count = bucketCount;
    do {
      if (++b >= count) {
        drained = true;
        return LabelPool.NONE;
      }
    } while (bucket[b] < 0);
    return enter(b);
  }

  private int enter(int b) {
    current = b;
    sorted = shift > 0 || b == bucketCount - 1;
    int label = bucket[b];
    if (!sorted) {
      bucket[b] = pool.field[label + LabelPool.NEXT];
      return label;
    }
    bucket[b] = LabelPool.NONE;
    while (label >= 0) {
      int next = pool.field[label + LabelPool.NEXT];
      pushHeap(((long) pool.field[label + LabelPool.F] << 32) | label);
      label = next;
    }
    return popHeap();
  }

  private void pushHeap(long key) {
    if (heapSize == heap.length) {
      heap = Arrays.copyOf(heap, heapSize * 2);
    }
    int at = heapSize++;
    while (at > 0) {
      int above = (at - 1) >>> 1;
      if (heap[above] <= key) {
        break;
      }
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = key;
  }

  private int popHeap() {
    int label = (int) heap[0];
    long key = heap[--heapSize];
    int at = 0;
    for (int below = 1; below < heapSize; below = 2 * at + 1) {
      if (below + 1 < heapSize && heap[below + 1] < heap[below]) {
        below++;
      }
      if (heap[below] >= key) {
        break;
      }
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = key;
    return label;
  }
}
