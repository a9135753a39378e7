package org.keruen.routing;

import java.util.Arrays;

/// Complete paths found by a search, in the order found: ascending in criterion 0.
final class Solutions {
  private final int criteria;
  private int[] cost = new int[64];
  private int[] label = new int[64];
  private int size;

  Solutions(int criteria) {
    this.criteria = criteria;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int cost(int solution, int criterion) {
    return cost[solution * criteria + criterion];
  }

  int label(int solution) {
    return label[solution];
  }

  void removeLast() {
    size--;
  }

  /// Adds a solution whose costs the caller then sets.
  ///
  /// @param endLabel label whose completion it is
  int add(int endLabel) {
    if (size == label.length) {
      label = Arrays.copyOf(label, size * 2);
    }
    if ((size + 1) * criteria > cost.length) {
      cost = Arrays.copyOf(cost, cost.length * 2);
    }
    label[size] = endLabel;
    return size++;
  }

  void setCost(int solution, int criterion, int value) {
    cost[solution * criteria + criterion] = value;
  }

  /// Drops what another solution matches or beats in every criterion, and sorts lexicographically.
  ///
  /// Only solutions of equal criterion 0 can beat one found before them, so groups stay small.
  void keepBest() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, this::compareCosts);
    int[] keptCost = new int[size * criteria];
    int[] keptLabel = new int[size];
    int kept = 0;
    for (int solution : order) {
      if (!beaten(keptCost, kept, solution)) {
        System.arraycopy(cost, solution * criteria, keptCost, kept * criteria, criteria);
        keptLabel[kept++] = label[solution];
      }
    }
    System.arraycopy(keptCost, 0, cost, 0, kept * criteria);
    System.arraycopy(keptLabel, 0, label, 0, kept);
    size = kept;
  }

  /// Whether a kept solution is no worse in every criterion. Of those, only the ones with equal
  /// criterion 0 need looking at: the search prunes across different values.
  private boolean beaten(int[] keptCost, int kept, int solution) {
    for (int k = kept - 1; k >= 0; k--) {
      if (keptCost[k * criteria] != cost(solution, 0)) {
        return false;
      }
      int c = 1;
      while (c < criteria && keptCost[k * criteria + c] <= cost(solution, c)) {
        c++;
      }
      if (c == criteria) {
        return true;
      }
    }
    return false;
  }

  private int compareCosts(int a, int b) {
    for (int c = 0; c < criteria; c++) {
      int order = Integer.compare(cost(a, c), cost(b, c));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
