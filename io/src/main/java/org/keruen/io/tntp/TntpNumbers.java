package org.keruen.io.tntp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers by which a TNTP file knows its nodes, and their places from 0.
///
/// As a rule they are 1, 2, 3 .. without a gap. A network may keep the numbers of the map that it
/// was cut from: then its header counts exactly the different numbers, and not up to the last.
final class TntpNumbers {
  static final TntpNumbers UP_TO_NONE = new TntpNumbers(0, null);

  /// Beyond this a number is a name: nobody has so many nodes.
  private static final double MOST = 1 << 28;

  private final int count;

  /// Ascending; null if they have no gap.
  private final long @Nullable [] numbers;

  private TntpNumbers(int count, long @Nullable [] numbers) {
    this.count = count;
    this.numbers = numbers;
  }

  /// @param ends numbers of nodes as they come, whole and at least 1; read only
  /// @param said how many nodes there should be at least
  static TntpNumbers of(double[] ends, int said) {
    long[] different =
        Arrays.stream(ends).mapToLong(end -> (long) end).sorted().distinct().toArray();
    long last = different.length == 0 ? 0 : different[different.length - 1];
    if (last > said && (different.length == said || last >= MOST)) {
      return new TntpNumbers(different.length, different);
    }
    return new TntpNumbers((int) Math.max(said, last), null);
  }

  int count() {
    return count;
  }

  boolean hasGaps() {
    return numbers != null;
  }

  /// The highest number.
  long last() {
    return numbers == null ? count : numbers[count - 1];
  }

  /// Where a number stands, or a negative number if it is none of these.
  int find(double number) {
    if (!(number >= 1) || number != Math.rint(number)) {
      return -1;
    }
    return numbers == null
        ? number <= count ? (int) number - 1 : -1
        : Arrays.binarySearch(numbers, (long) number);
  }

  /// Where a number of these stands.
  int place(double number) {
    int place = find(number);
    if (place < 0) {
      throw new IllegalArgumentException("node " + number + " is none of the network");
    }
    return place;
  }

  /// How many numbers are lower.
  int countBelow(long number) {
    if (numbers == null) {
      return Math.clamp(number - 1, 0, count);
    }
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? -at - 1 : at;
  }

  /// The numbers as text in their order; null if they have no gap.
  @Nullable List<String> names() {
    return numbers == null ? null : Arrays.stream(numbers).mapToObj(Long::toString).toList();
  }
}
