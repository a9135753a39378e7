package org.keruen.assignment.choice;

import java.util.Arrays;

/// Choosers, each with the paths it chooses among, and the elements that every path passes.
///
/// A chooser is the demand for one kind of goods between two ends. An element is whatever delays
/// who passes it: a border post in one direction, a terminal, a service, a line.
///
/// | array         | length             | holds                                             |
/// |---------------|--------------------|---------------------------------------------------|
/// | `firstPath`   | `chooserCount + 1` | first path of each chooser, then the end          |
/// | `firstPassed` | `pathCount + 1`    | first slot in `passed` of each path, then the end |
/// | `passed`      | pooled             | elements that a path passes                       |
///
/// Costs are kept in hours: what costs USD is divided by what an hour is worth to the chooser. A
/// delay is then the same number to everybody, and the equilibrium has an objective.
///
/// Immutable once built, so threads may share it.
public final class PathSets {

  final int[] firstPath;
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
    this.firstPassed = Arrays.copyOf(from.firstPassed, from.paths + 1);
    this.passed = Arrays.copyOf(from.passed, from.firstPassed[from.paths]);
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
    private int[] firstPassed = new int[256];
    private int[] passed = new int[1024];
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
    /// @param elements what it passes; read only
    public Builder path(double hours, double pathSize, int[] elements) {
      require(choosers > 0, "choosers before a path", choosers);
      require(hours >= 0 && hours < Double.POSITIVE_INFINITY, "hours", hours);
      require(pathSize > 0 && pathSize <= 1, "pathSize", pathSize);
      if (paths + 1 == firstPassed.length) {
        firstPassed = Arrays.copyOf(firstPassed, 2 * paths + 2);
        fixedHours = Arrays.copyOf(fixedHours, 2 * paths + 2);
        logSize = Arrays.copyOf(logSize, 2 * paths + 2);
      }
      int from = firstPassed[paths];
      int to = from + elements.length;
      passed = to > passed.length ? Arrays.copyOf(passed, 2 * to) : passed;
      System.arraycopy(elements, 0, passed, from, elements.length);
      fixedHours[paths] = hours;
      logSize[paths] = Math.log(pathSize);
      firstPassed[++paths] = to;
      firstPath[choosers] = paths;
      return this;
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
