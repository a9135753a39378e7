package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.List;

/// A [LaneSweep] that carries other quantities along the paths it finds. It takes the same sums and
/// the same least ones, so the weights have the same digits; it is slower, since it must know which
/// arc was best.
///
/// | array     | length           | holds                                                |
/// |-----------|------------------|------------------------------------------------------|
/// | `climbed` | `[columns][8 · reached]` | quantity beside each weight in `upward`      |
/// | `value`   | `[columns][8 · rows]`    | quantity beside each weight in `label`       |
final class CarryingSweep extends LaneSweep {
  private final double[][] up;
  private final double[][] down;
  private final double[][] climbed;
  private final double[][] value;

  CarryingSweep(WeightedHierarchy weighted, Selection selection, List<CarriedColumn> columns) {
    super(weighted, selection);
    int count = columns.size();
    up = new double[count][];
    down = new double[count][];
    for (int c = 0; c < count; c++) {
      up[c] = columns.get(c).up;
      down[c] = columns.get(c).down;
    }
    climbed = new double[count][upward.length];
    value = new double[count][label.length];
  }

  @Override
  double[] value(int column) {
    return value[column];
  }

  @Override
  void grow(int length) {
    super.grow(length);
    for (int c = 0; c < climbed.length; c++) {
      climbed[c] = Arrays.copyOf(climbed[c], length);
    }
  }

  @Override
  void enter(int row) {
    super.enter(row);
    for (double[] column : climbed) {
      Arrays.fill(column, row, row + LANES, 0);
    }
  }

  @Override
  void climb(int own, int row, int p) {
    double w = weighted.up.weight[p];
    for (int lane = 0; lane < LANES; lane++) {
      double candidate = upward[own + lane] + w;
      if (candidate < upward[row + lane]) {
        upward[row + lane] = candidate;
        for (int c = 0; c < up.length; c++) {
          climbed[c][row + lane] = climbed[c][own + lane] + up[c][p];
        }
      }
    }
  }

  @Override
  void turn(int own, int row) {
    super.turn(own, row);
    for (int c = 0; c < up.length; c++) {
      System.arraycopy(climbed[c], own, value[c], row, LANES);
    }
  }

  /// First the weights, as without columns; then each quantity follows the first arc whose offer
  /// was taken, or stays what it was on the way up where none was.
  @Override
  void descend() {
    super.descend();
    for (int row = 0; row < selection.rows(); row++) {
      for (int lane = 0; lane < LANES; lane++) {
        carry(row, lane);
      }
    }
  }

  private void carry(int row, int lane) {
    int own = row * LANES + lane;
    double least = label[own];
    if (least == Double.POSITIVE_INFINITY) {
      for (double[] column : value) {
        column[own] = 0;
      }
      return;
    }
    int end = selection.first[row + 1];
    for (int p = selection.first[row]; p < end; p++) {
      int there = selection.from[p] * LANES + lane;
      if (label[there] + selection.weight[p] == least) {
        for (int c = 0; c < down.length; c++) {
          value[c][own] = value[c][there] + down[c][selection.place[p]];
        }
        return;
      }
    }
  }
}
