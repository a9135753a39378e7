package org.keruen.assignment.choice;

import java.util.Arrays;

/// The path-size logit's answer to delays: flows on paths, and through elements.
final class Logit {

  private final PathSets sets;

  Logit(PathSets sets) {
    this.sets = sets;
  }

  /// Shares all demand out at some delays.
  ///
  /// @param hours    `[elementCount]` delays; read only
  /// @param paths    `[pathCount]` flows; overwritten
  /// @param elements `[elementCount]` flows through elements; overwritten
  void answer(double[] hours, double[] paths, double[] elements) {
    for (int c = 0; c < sets.chooserCount(); c++) {
      share(c, hours, paths);
    }
    load(paths, elements);
  }

  private void share(int chooser, double[] hours, double[] paths) {
    int from = sets.firstPath[chooser];
    int end = sets.firstPath[chooser + 1];
    double scale = sets.scalePerHour[chooser];
    double best = Double.NEGATIVE_INFINITY;
    for (int p = from; p < end; p++) {
      paths[p] = sets.logSize[p] - scale * hours(p, hours);
      best = Math.max(best, paths[p]);
    }
    double sum = 0;
    for (int p = from; p < end; p++) {
      paths[p] = Math.exp(paths[p] - best);
      sum += paths[p];
    }
    for (int p = from; p < end; p++) {
      paths[p] *= sets.demand[chooser] / sum;
    }
  }

  /// Share of the flow that would choose another path at some delays, 0..1.
  ///
  /// @param paths `[pathCount]` flows; read only
  double moved(double[] hours, double[] paths) {
    double[] answer = new double[paths.length];
    double moved = 0;
    double all = 0;
    for (int c = 0; c < sets.chooserCount(); c++) {
      share(c, hours, answer);
    }
    for (int p = 0; p < paths.length; p++) {
      moved += Math.abs(answer[p] - paths[p]);
      all += paths[p];
    }
    return all == 0 ? 0 : moved / (2 * all);
  }

  private double hours(int path, double[] elementHours) {
    double hours = sets.fixedHours[path];
    for (int i = sets.firstPassed[path]; i < sets.firstPassed[path + 1]; i++) {
      hours += elementHours[sets.passed[i]];
    }
    return hours;
  }

  /// Adds path flows up by the elements that they pass.
  void load(double[] paths, double[] elements) {
    Arrays.fill(elements, 0);
    for (int p = 0; p < paths.length; p++) {
      for (int i = sets.firstPassed[p]; i < sets.firstPassed[p + 1]; i++) {
        elements[sets.passed[i]] += paths[p];
      }
    }
  }

  /// By how much flows through elements would answer at most if their delay rose by 1.
  ///
  /// @param paths    `[pathCount]` flows; read only
  /// @param elements `[elementCount]` flow times sharpness; overwritten
  void loadSharpness(double[] paths, double[] elements) {
    Arrays.fill(elements, 0);
    for (int c = 0; c < sets.chooserCount(); c++) {
      for (int p = sets.firstPath[c]; p < sets.firstPath[c + 1]; p++) {
        double much = paths[p] * sets.scalePerHour[c];
        for (int i = sets.firstPassed[p]; i < sets.firstPassed[p + 1]; i++) {
          elements[sets.passed[i]] += much;
        }
      }
    }
  }
}
