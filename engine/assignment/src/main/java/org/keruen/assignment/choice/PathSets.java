package org.keruen.assignment.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Choosers, each with the paths it chooses among, and the elements that every path passes.
///
/// A chooser is the demand for one kind of goods between two ends. An element is whatever delays
/// who passes it: a border post in one direction, a terminal, a service, a line.
///
/// Paths that pass the same elements in the same order share a *chain*: on a network of corridors
/// there are five or six paths to each, and what passing it takes is added up once.
///
/// | array         | length             | holds                                              |
/// |---------------|--------------------|----------------------------------------------------|
/// | `firstPath`   | `chooserCount + 1` | first path of each chooser, then the end           |
/// | `chain`       | `pathCount`        | chain of each path                                 |
/// | `firstPassed` | `chainCount + 1`   | first slot in `passed` of each chain, then the end |
/// | `passed`      | pooled             | elements of a chain                                |
///
/// Costs are kept in hours: what costs USD is divided by what an hour is worth to the chooser. A
/// delay is then the same number to everybody, and the equilibrium has an objective.
///
/// Immutable once built, so threads may share it.
public final class PathSets {

  final int[] firstPath;
  final int[] chain;
  final int[] firstPassed;
  final int[] passed;

  /// `[chooserCount]` flow to share out, a day.
  final double[] demand;

  /// `[chooserCount]` how sharply an hour tells two paths apart, per hour.
  final double[] scalePerHour;

  /// `[pathCount]` cost without delays, hours.
  final double[] fixedHours;

  /// `[pathCount]` logarithm of the path size, at most 0.
  final double[] logSize;

  private PathSets(Builder from) {
    this.firstPath = Arrays.copyOf(from.firstPath, from.choosers + 1);
    this.chain = Arrays.copyOf(from.chain, from.paths);
    this.firstPassed = new int[from.chains.size() + 1];
    for (int c = 0; c < from.chains.size(); c++) {
      firstPassed[c + 1] = firstPassed[c] + from.chains.get(c).length;
    }
    this.passed = new int[firstPassed[from.chains.size()]];
    for (int c = 0; c < from.chains.size(); c++) {
      int[] elements = from.chains.get(c);
      System.arraycopy(elements, 0, passed, firstPassed[c], elements.length);
    }
    this.demand = Arrays.copyOf(from.demand, from.choosers);
    this.scalePerHour = Arrays.copyOf(from.scalePerHour, from.choosers);
    this.fixedHours = Arrays.copyOf(from.fixedHours, from.paths);
    this.logSize = Arrays.copyOf(from.logSize, from.paths);
  }

  /// Work on all choosers is divided into so many parts, whatever the threads.
  static final int PARTS = 8;

  /// `[PARTS + 1]` first chooser of each part, then the end; about as many paths in each.
  int[] parts() {
    int[] first = new int[PARTS + 1];
    int chooser = 0;
    for (int part = 1; part <= PARTS; part++) {
      long end = (long) pathCount() * part / PARTS;
      while (chooser < chooserCount() && firstPath[chooser + 1] <= end) {
        chooser++;
      }
      first[part] = chooser;
    }
    return first;
  }

  /// `[PARTS + 1]` first chain of each part, then the end; about as many elements in each.
  int[] partsOfChains() {
    int[] first = new int[PARTS + 1];
    int chain = 0;
    for (int part = 1; part <= PARTS; part++) {
      long end = (long) passed.length * part / PARTS;
      while (chain < chainCount() && firstPassed[chain + 1] <= end) {
        chain++;
      }
      first[part] = chain;
    }
    return first;
  }

  int chainCount() {
    return firstPassed.length - 1;
  }

  public int chooserCount() {
    return demand.length;
  }

  public int pathCount() {
    return fixedHours.length;
  }

  /// Paths of a chooser are `firstPath(chooser)` up to, not with, `firstPath(chooser + 1)`.
  public int firstPath(int chooser) {
    return firstPath[chooser];
  }

  /// Takes choosers in order, each followed by its paths.
  public static final class Builder {

    private int choosers;
    private int paths;
    private int[] firstPath = new int[64];
    private int[] chain = new int[256];
    private final List<int[]> chains = new ArrayList<>();
    private final Map<Passed, Integer> numbers = new HashMap<>();
    private double[] demand = new double[64];
    private double[] scalePerHour = new double[64];
    private double[] fixedHours = new double[256];
    private double[] logSize = new double[256];

    /// @param demand       flow a day; finite, at least 0
    /// @param scalePerHour sharpness of the choice; positive
    public Builder chooser(double demand, double scalePerHour) {
      require(demand >= 0 && demand < Double.POSITIVE_INFINITY, "demand", demand);
      require(scalePerHour > 0 && scalePerHour < 1e9, "scalePerHour", scalePerHour);
      if (choosers + 1 == firstPath.length) {
        firstPath = Arrays.copyOf(firstPath, 2 * choosers + 2);
        this.demand = Arrays.copyOf(this.demand, 2 * choosers + 2);
        this.scalePerHour = Arrays.copyOf(this.scalePerHour, 2 * choosers + 2);
      }
      this.demand[choosers] = demand;
      this.scalePerHour[choosers] = scalePerHour;
      firstPath[++choosers] = paths;
      return this;
    }

    /// A path of the last chooser.
    ///
    /// @param hours    cost without delays, in hours; finite, at least 0
    /// @param pathSize share of it that no other path of the chooser has, 0..1, not 0
    /// @param elements what it passes; kept
    public Builder path(double hours, double pathSize, int[] elements) {
      require(choosers > 0, "choosers before a path", choosers);
      require(hours >= 0 && hours < Double.POSITIVE_INFINITY, "hours", hours);
      require(pathSize > 0 && pathSize <= 1, "pathSize", pathSize);
      if (paths == chain.length) {
        chain = Arrays.copyOf(chain, 2 * paths);
        fixedHours = Arrays.copyOf(fixedHours, 2 * paths);
        logSize = Arrays.copyOf(logSize, 2 * paths);
      }
      chain[paths] = chain(elements);
      fixedHours[paths] = hours;
      logSize[paths] = Math.log(pathSize);
      firstPath[choosers] = ++paths;
      return this;
    }

    private int chain(int[] elements) {
      Integer known = numbers.putIfAbsent(new Passed(elements), chains.size());
      if (known == null) {
        chains.add(elements);
        return chains.size() - 1;
      }
      return known;
    }

    /// Elements as a key.
    private static final class Passed {
      private final int[] elements;
      private final int hash;

      private Passed(int[] elements) {
        this.elements = elements;
        this.hash = Arrays.hashCode(elements);
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Passed passed && Arrays.equals(elements, passed.elements);
      }

      @Override
      public int hashCode() {
        return hash;
      }
    }

    public PathSets build() {
      return new PathSets(this);
    }

    private static void require(boolean holds, String what, double value) {
      if (!holds) {
        throw new IllegalArgumentException(what + " is " + value);
      }
    }
  }
}
