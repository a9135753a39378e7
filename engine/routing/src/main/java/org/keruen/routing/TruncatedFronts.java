package org.keruen.routing;

import java.util.Arrays;

/// For every node, the best vectors of criteria 1.. among the labels expanded there.
///
/// Labels arrive in order of criterion 0, so a later label is dominated exactly if a vector kept
/// here is no worse in the remaining criteria (dimensionality reduction).
///
/// Two remaining criteria form a staircase, ascending in the first and descending in the second:
/// one binary search decides. More are scanned, the vector that last won moved forward.
///
/// | array    | length          | holds                                             |
/// |----------|-----------------|---------------------------------------------------|
/// | `header` | `3 · nodeCount` | offset in `vector`, vectors, room in vectors      |
/// | `vector` | pooled          | vectors of `width` numbers; outgrown blocks stay  |
final class TruncatedFronts {
  private static final int FIRST_ROOM = 4;

  private int width;
  private int[] header = {};
  private int[] vector = new int[1 << 12];
  private int end;

  void clear(int nodeCount, int criteria) {
    width = criteria - 1;
    if (header.length != nodeCount * 3) {
      header = new int[nodeCount * 3];
    }
    Arrays.fill(header, 0);
    end = 0;
  }

  /// Whether a kept vector of the node is no worse everywhere than the one at `field[at..]`.
  boolean covers(int node, int[] field, int at) {
    int size = header[node * 3 + 1];
    if (size == 0) {
      return false;
    }
    int start = header[node * 3];
    return width == 2
        ? stairCovers(start, size, field[at], field[at + 1])
        : scanCovers(start, size, field, at);
  }

  /// Adds a vector that is not covered and drops those it covers.
  void add(int node, int[] field, int at) {
    if (width == 2) {
      addToStair(node, field[at], field[at + 1]);
    } else {
      addToList(node, field, at);
    }
  }

  private boolean stairCovers(int start, int size, int x, int y) {
    int after = stepsUpTo(start, size, x);
    return after > 0 && vector[start + 2 * after - 1] <= y;
  }

  /// How many steps of a staircase have a first number of at most `x`.
  private int stepsUpTo(int start, int size, int x) {
    int[] vector = this.vector;
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (vector[start + 2 * middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void addToStair(int node, int x, int y) {
    reserve(node);
    int start = header[node * 3];
    int size = header[node * 3 + 1];
    int from = stepsUpTo(start, size, x);
    if (from > 0 && vector[start + 2 * from - 2] == x) {
      from--;
    }
    int to = from;
    while (to < size && vector[start + 2 * to + 1] >= y) {
      to++;
    }
    System.arraycopy(vector, start + 2 * to, vector, start + 2 * (from + 1), 2 * (size - to));
    vector[start + 2 * from] = x;
    vector[start + 2 * from + 1] = y;
    header[node * 3 + 1] = size - (to - from) + 1;
  }

  private boolean scanCovers(int start, int size, int[] field, int at) {
    int[] vector = this.vector;
    int stop = start + size * width;
    for (int v = start; v < stop; v += width) {
      if (noWorse(vector, v, field, at)) {
        moveForward(start, v);
        return true;
      }
    }
    return false;
  }

  /// Three remaining criteria, the usual number, are compared without a loop: a tenth less time in
  /// a search of four.
  private boolean noWorse(int[] a, int atA, int[] b, int atB) {
    if (width == 3) {
      return a[atA] <= b[atB] && a[atA + 1] <= b[atB + 1] && a[atA + 2] <= b[atB + 2];
    }
    for (int c = 0; c < width; c++) {
      if (a[atA + c] > b[atB + c]) {
        return false;
      }
    }
    return true;
  }

  /// Swaps a winning vector half way to the front.
  private void moveForward(int start, int winner) {
    int other = start + (winner - start) / width / 2 * width;
    for (int c = 0; c < width; c++) {
      int number = vector[winner + c];
      vector[winner + c] = vector[other + c];
      vector[other + c] = number;
    }
  }

  private void addToList(int node, int[] field, int at) {
    reserve(node);
    int start = header[node * 3];
    int kept = start;
    int stop = start + header[node * 3 + 1] * width;
    for (int v = start; v < stop; v += width) {
      if (!noWorse(field, at, vector, v)) {
        System.arraycopy(vector, v, vector, kept, width);
        kept += width;
      }
    }
    System.arraycopy(field, at, vector, kept, width);
    header[node * 3 + 1] = (kept - start) / width + 1;
  }

  private void reserve(int node) {
    int h = node * 3;
    int size = header[h + 1];
    int room = header[h + 2];
    if (size < room) {
      return;
    }
    int newRoom = Math.max(FIRST_ROOM, 2 * room);
    int start = end;
    end = Math.addExact(end, newRoom * width);
    if (end > vector.length) {
      vector = Arrays.copyOf(vector, (int) Math.max(end, Math.min(vector.length * 2L, 1 << 30)));
    }
    System.arraycopy(vector, header[h], vector, start, size * width);
    header[h] = start;
    header[h + 2] = newRoom;
  }
}
