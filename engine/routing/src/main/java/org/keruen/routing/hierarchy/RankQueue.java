package org.keruen.routing.hierarchy;

/// A set of ranks that gives out its lowest: two layers of bits, so an empty stretch of 4,096 ranks
/// costs one comparison. All that is put in must be above the last one taken out.
final class RankQueue {
  private final long[] bits;
  private final long[] words;
  private int from;

  RankQueue(int rankCount) {
    bits = new long[(rankCount >> 6) + 1];
    words = new long[(bits.length >> 6) + 1];
    from = words.length;
  }

  void add(int rank) {
    bits[rank >> 6] |= 1L << rank;
    words[rank >> 12] |= 1L << (rank >> 6);
    from = Math.min(from, rank >> 12);
  }

  /// Takes out the lowest rank, or returns -1 if there is none.
  int poll() {
    for (; from < words.length; from++) {
      if (words[from] != 0) {
        int word = (from << 6) + Long.numberOfTrailingZeros(words[from]);
        int rank = (word << 6) + Long.numberOfTrailingZeros(bits[word]);
        bits[word] &= bits[word] - 1;
        if (bits[word] == 0) {
          words[from] &= words[from] - 1;
        }
        return rank;
      }
    }
    return -1;
  }
}
