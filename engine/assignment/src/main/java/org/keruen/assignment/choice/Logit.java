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

  /// `[PARTS + 1]` first chain of each part, then the end.
  private final int[] firstChainOfPart;

  /// `[PARTS][elementCount]` sums of each part of the chains; scratch.
  private final double[][] sums;

  /// `[PARTS][chainCount]` flows along chains of each part of the choosers; scratch.
  private final double[][] alongChains;

  /// `[chainCount]` delay of each chain; scratch.
  private final double[] chainHours;

  /// `[pathCount]` another answer; scratch.
  private final double[] other;

  Logit(PathSets sets, int elementCount) {
    this.sets = sets;
    this.firstOfPart = sets.parts();
    this.firstChainOfPart = sets.partsOfChains();
    this.sums = new double[PathSets.PARTS][elementCount];
    this.alongChains = new double[PathSets.PARTS][sets.chainCount()];
    this.chainHours = new double[sets.chainCount()];
    this.other = new double[sets.pathCount()];
  }

  /// Shares all demand out at some delays.
  ///
  /// @param hours    `[elementCount]` delays; read only
  /// @param paths    `[pathCount]` flows; overwritten
  /// @param elements `[elementCount]` flows through elements; overwritten
  void answer(double[] hours, double[] paths, double[] elements) {
    delayChains(hours);
    inParts(
        part -> {
          share(part, paths);
          gather(part, paths);
        });
    loadChains(elements);
  }

  private void delayChains(double[] hours) {
    int[] passed = sets.passed;
    inParts(
        part -> {
          for (int c = firstChainOfPart[part]; c < firstChainOfPart[part + 1]; c++) {
            double sum = 0;
            for (int i = sets.firstPassed[c]; i < sets.firstPassed[c + 1]; i++) {
              sum += hours[passed[i]];
            }
            chainHours[c] = sum;
          }
        });
  }

  private void share(int part, double[] paths) {
    for (int c = firstOfPart[part]; c < firstOfPart[part + 1]; c++) {
      shareOf(c, paths);
    }
  }

  private void shareOf(int chooser, double[] paths) {
    int from = sets.firstPath[chooser];
    int end = sets.firstPath[chooser + 1];
    double scale = sets.scalePerHour[chooser];
    double best = Double.NEGATIVE_INFINITY;
    for (int p = from; p < end; p++) {
      double hours = sets.fixedHours[p] + chainHours[sets.chain[p]];
      paths[p] = sets.logSize[p] - scale * hours;
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
    delayChains(hours);
    inParts(part -> share(part, other));
    double moved = 0;
    double all = 0;
    for (int p = 0; p < paths.length; p++) {
      moved += Math.abs(other[p] - paths[p]);
      all += paths[p];
    }
    return all == 0 ? 0 : moved / (2 * all);
  }

  /// Adds path flows up by the elements that they pass.
  void load(double[] paths, double[] elements) {
    inParts(part -> gather(part, paths));
    loadChains(elements);
  }

  /// Adds the path flows of a part of the choosers up by chains.
  private void gather(int part, double[] paths) {
    double[] along = alongChains[part];
    Arrays.fill(along, 0);
    int end = sets.firstPath[firstOfPart[part + 1]];
    for (int p = sets.firstPath[firstOfPart[part]]; p < end; p++) {
      along[sets.chain[p]] += paths[p];
    }
  }

  /// Adds what was gathered up by elements.
  private void loadChains(double[] elements) {
    inParts(this::loadChains);
    addParts(elements);
  }

  private void loadChains(int part) {
    double[] sum = sums[part];
    int[] passed = sets.passed;
    Arrays.fill(sum, 0);
    for (int c = firstChainOfPart[part]; c < firstChainOfPart[part + 1]; c++) {
      double flow = 0;
      for (double[] along : alongChains) {
        flow += along[c];
      }
      for (int i = sets.firstPassed[c]; i < sets.firstPassed[c + 1]; i++) {
        sum[passed[i]] += flow;
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
          gather(part, other);
        });
    loadChains(elements);
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
