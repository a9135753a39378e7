package org.keruen.assignment.choice;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The path-size logit's answer to delays: flows on paths, and through elements.
///
/// Choosers are dealt with in parts, several at a time. The parts and the order in which their sums
/// are added do not depend on the threads, so neither does any digit.
final class Logit {

  private final PathSets sets;

  /// `[PARTS + 1]` first chooser of each part, then the end.
  private final int[] firstOfPart;

  /// `[PARTS][elementCount]` sums of each part; scratch.
  private final double[][] sums;

  /// `[pathCount]` another answer; scratch.
  private final double[] other;

  Logit(PathSets sets, int elementCount) {
    this.sets = sets;
    this.firstOfPart = sets.parts();
    this.sums = new double[PathSets.PARTS][elementCount];
    this.other = new double[sets.pathCount()];
  }

  /// Shares all demand out at some delays.
  ///
  /// @param hours    `[elementCount]` delays; read only
  /// @param paths    `[pathCount]` flows; overwritten
  /// @param elements `[elementCount]` flows through elements; overwritten
  void answer(double[] hours, double[] paths, double[] elements) {
    inParts(
        part -> {
          share(part, hours, paths);
          load(part, paths);
        });
    addParts(elements);
  }

  private void share(int part, double[] hours, double[] paths) {
    for (int c = firstOfPart[part]; c < firstOfPart[part + 1]; c++) {
      shareOf(c, hours, paths);
    }
  }

  private void shareOf(int chooser, double[] hours, double[] paths) {
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
    inParts(part -> share(part, hours, other));
    double moved = 0;
    double all = 0;
    for (int p = 0; p < paths.length; p++) {
      moved += Math.abs(other[p] - paths[p]);
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
    inParts(part -> load(part, paths));
    addParts(elements);
  }

  private void load(int part, double[] paths) {
    double[] sum = sums[part];
    Arrays.fill(sum, 0);
    int end = sets.firstPath[firstOfPart[part + 1]];
    for (int p = sets.firstPath[firstOfPart[part]]; p < end; p++) {
      for (int i = sets.firstPassed[p]; i < sets.firstPassed[p + 1]; i++) {
        sum[sets.passed[i]] += paths[p];
      }
    }
  }

  /// By how much flows through elements would answer at most if their delay rose by 1.
  ///
  /// @param paths    `[pathCount]` flows; read only
  /// @param elements `[elementCount]` flow times sharpness; overwritten
  void loadSharpness(double[] paths, double[] elements) {
    inParts(
        part -> {
          for (int c = firstOfPart[part]; c < firstOfPart[part + 1]; c++) {
            for (int p = sets.firstPath[c]; p < sets.firstPath[c + 1]; p++) {
              other[p] = paths[p] * sets.scalePerHour[c];
            }
          }
          load(part, other);
        });
    addParts(elements);
  }

  private static void inParts(IntConsumer work) {
    IntStream.range(0, PathSets.PARTS).parallel().forEach(work);
  }

  private void addParts(double[] elements) {
    Arrays.fill(elements, 0);
    for (double[] sum : sums) {
      for (int e = 0; e < elements.length; e++) {
        elements[e] += sum[e];
      }
    }
  }
}
