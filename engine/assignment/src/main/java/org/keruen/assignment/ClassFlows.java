package org.keruen.assignment;

import java.util.Arrays;

/// Link flows of all classes together and of each, in passenger-car equivalents, by slot.
final class ClassFlows {
  final double[] total;

  /// `[classCount][linkCount]`; of a single class it is the total itself.
  final double[][] byClass;

  ClassFlows(int classCount, int linkCount) {
    total = new double[linkCount];
    byClass = new double[classCount][];
    for (int c = 0; c < classCount; c++) {
      byClass[c] = classCount == 1 ? total : new double[linkCount];
    }
  }

  void clear(int from, int to) {
    Arrays.fill(total, from, to, 0);
    for (double[] flow : byClass) {
      Arrays.fill(flow, from, to, 0);
    }
  }

  /// Makes the total the sum of the classes, in the slots `from .. to-1`.
  void sum(int from, int to) {
    if (byClass.length == 1) {
      return;
    }
    for (int slot = from; slot < to; slot++) {
      double sum = 0;
      for (double[] flow : byClass) {
        sum += flow[slot];
      }
      total[slot] = sum;
    }
  }

  void set(ClassFlows other) {
    System.arraycopy(other.total, 0, total, 0, total.length);
    for (int c = 0; c < byClass.length; c++) {
      System.arraycopy(other.byClass[c], 0, byClass[c], 0, total.length);
    }
  }
}
