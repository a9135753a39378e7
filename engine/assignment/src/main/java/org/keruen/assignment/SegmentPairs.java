package org.keruen.assignment;

import java.util.Arrays;
import java.util.List;

/// All pairs of alternative segments, each once, with the origins that hold it: two ways between
/// the same two nodes without a common link, over which trips can be balanced.
///
/// Many origins send trips over the same two segments; what these cost is then asked once for all.
/// A pair has a number, which an origin keeps in [OriginWork#held].
///
/// | array         | length          | holds                                            |
/// |---------------|-----------------|--------------------------------------------------|
/// | `pair`        | `count`         | the segments, as below                           |
/// | `firstHolder` | `count + 1`     | first of its entries in `holder`, then the end   |
/// | `holder`      | all that is held | indices of origins, by pair, ascending          |
/// | `live`        | by region       | pairs that an origin holds, ascending            |
///
/// A pair is packed, and never written to again:
///
/// | offset | holds                                           |
/// |--------|-------------------------------------------------|
/// | 0      | links of the first segment; 0 in a cycle        |
/// | 1      | hash of both segments, in either order          |
/// | 2      | region                                          |
/// | 3 ..   | slots of the first segment, then of the second  |
final class SegmentPairs {
  static final int HASH = 1;
  static final int REGION = 2;
  static final int HEADER = 3;

  /// Pairs without a holder are forgotten when fewer than this share have one.
  private static final double KEPT = 0.7;

  int[][] pair = new int[16][];
  int[] firstHolder = new int[1];
  int[] holder = new int[0];
  final int[][] live = new int[Regions.COUNT][0];

  private int count;
  private long entries;

  /// Numbers of pairs plus 1 by their hash, in open addressing; 0 is free.
  private int[] table = new int[64];

  /// The same pairs under the same numbers, held by nobody until [#assemble].
  SegmentPairs copy() {
    SegmentPairs copy = new SegmentPairs();
    copy.pair = pair.clone();
    copy.table = table.clone();
    copy.count = count;
    return copy;
  }

  /// A pair with its header, whose slots are to be written.
  static int[] open(int firstLength, int secondLength, int hash, int region) {
    int[] segments = new int[HEADER + firstLength + secondLength];
    segments[0] = firstLength;
    segments[HASH] = hash;
    segments[REGION] = region;
    return segments;
  }

  /// Entries that a sweep over all pairs reads.
  long entries() {
    return entries;
  }

  /// Takes what an origin has found since last asked, and lets it hold that.
  void adopt(OriginWork origin) {
    for (int[] segments : origin.found) {
      origin.hold(number(segments));
    }
    origin.found.clear();
  }

  private int number(int[] segments) {
    int mask = table.length - 1;
    int at = start(segments) & mask;
    while (table[at] != 0) {
      int number = table[at] - 1;
      if (Arrays.equals(pair[number], segments)) {
        return number;
      }
      at = (at + 1) & mask;
    }
    if (count == pair.length) {
      pair = Arrays.copyOf(pair, 2 * count);
    }
    pair[count++] = segments;
    if (2 * count > table.length) {
      enterAll(2 * table.length);
    } else {
      table[at] = count;
    }
    return count - 1;
  }

  private static int start(int[] segments) {
    return (segments[HASH] * 0x9E3779B1) >>> 7;
  }

  private void enterAll(int tableLength) {
    table = new int[tableLength];
    int mask = tableLength - 1;
    for (int number = 0; number < count; number++) {
      int at = start(pair[number]) & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = number + 1;
    }
  }

  /// Finds the holders of every pair, and forgets pairs without any when they are many.
  ///
  /// @param origins all that hold any
  void assemble(List<OriginWork> origins) {
    int held = count(origins);
    if (held < KEPT * count) {
      renumber(origins);
      count(origins);
    }
    for (int number = 0; number < count; number++) {
      firstHolder[number + 1] += firstHolder[number];
    }
    holder = new int[firstHolder[count]];
    int[] next = Arrays.copyOf(firstHolder, count);
    for (int i = 0; i < origins.size(); i++) {
      OriginWork origin = origins.get(i);
      for (int h = 0; h < origin.heldCount; h++) {
        holder[next[origin.held[h]]++] = i;
      }
    }
    sort();
  }

  /// Counts the holders of pair `n` in `firstHolder[n + 1]`.
  ///
  /// @return pairs with a holder
  private int count(List<OriginWork> origins) {
    firstHolder = new int[count + 1];
    for (OriginWork origin : origins) {
      for (int h = 0; h < origin.heldCount; h++) {
        firstHolder[origin.held[h] + 1]++;
      }
    }
    int held = 0;
    for (int number = 0; number < count; number++) {
      held += firstHolder[number + 1] > 0 ? 1 : 0;
    }
    return held;
  }

  /// Keeps only what is held, under new numbers in the same order.
  private void renumber(List<OriginWork> origins) {
    int[] now = new int[count];
    int before = count;
    count = 0;
    for (int number = 0; number < before; number++) {
      if (firstHolder[number + 1] > 0) {
        now[number] = count;
        pair[count++] = pair[number];
      }
    }
    Arrays.fill(pair, count, before, null);
    enterAll(table.length);
    for (OriginWork origin : origins) {
      for (int h = 0; h < origin.heldCount; h++) {
        origin.held[h] = now[origin.held[h]];
      }
    }
  }

  /// Sorts the pairs that are held by region.
  private void sort() {
    int[] size = new int[Regions.COUNT];
    for (int r = 0; r < Regions.COUNT; r++) {
      live[r] = new int[count];
    }
    entries = 0;
    for (int number = 0; number < count; number++) {
      if (firstHolder[number] < firstHolder[number + 1]) {
        int region = pair[number][REGION];
        live[region][size[region]++] = number;
        entries += pair[number].length;
      }
    }
    for (int r = 0; r < Regions.COUNT; r++) {
      live[r] = Arrays.copyOf(live[r], size[r]);
    }
  }
}
