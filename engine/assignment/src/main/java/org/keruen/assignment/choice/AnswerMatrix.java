package org.keruen.assignment.choice;

import java.util.Arrays;

/// How flows through some elements answer to their delays: `Σ_c d_c θ_c Cov_c`, with what the
/// delays' own steepness adds on the diagonal. `Cov_c` is the covariance, over the paths of a
/// chooser at its shares, of how often they pass two elements.
///
/// Dense: filling costs the squares of what paths pass, solving the cube of the rows. One thread.
final class AnswerMatrix {

  /// Two elements in a row on all paths leave nothing but rounding on the diagonal of the second:
  /// below this share of what stood there it counts as that.
  private static final double SMALLEST_PIVOT = 1e-13;

  private final PathSets sets;
  private int size;

  /// `[size · size]` of which the lower half is used.
  private double[] matrix = {};

  /// Rows that the paths of one chooser pass, and the flow that passes each of them.
  private int[] passedRows = new int[64];

  private double[] passing = {};

  AnswerMatrix(PathSets sets) {
    this.sets = sets;
  }

  /// @param row      `[elementCount]` row of each element, or -1; read only
  /// @param paths    `[pathCount]` flows; read only
  /// @param diagonal `[rows]` positive, added to the diagonal; read only
  void fill(int[] row, double[] paths, double[] diagonal) {
    size = diagonal.length;
    matrix = new double[size * size];
    passing = new double[size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = diagonal[i];
    }
    for (int c = 0; c < sets.chooserCount(); c++) {
      if (sets.firstPath[c + 1] - sets.firstPath[c] > 1 && sets.demand[c] > 0) {
        addChooser(c, row, paths);
      }
    }
  }

  private void addChooser(int chooser, int[] row, double[] paths) {
    double scale = sets.scalePerHour[chooser];
    int rows = 0;
    for (int p = sets.firstPath[chooser]; p < sets.firstPath[chooser + 1]; p++) {
      rows = addPath(p, row, paths[p], scale, rows);
    }
    double less = scale / sets.demand[chooser];
    for (int i = 0; i < rows; i++) {
      int one = passedRows[i];
      for (int j = 0; j < rows; j++) {
        if (passedRows[j] <= one) {
          matrix[one * size + passedRows[j]] -= less * passing[one] * passing[passedRows[j]];
        }
      }
    }
    for (int i = 0; i < rows; i++) {
      passing[passedRows[i]] = 0;
    }
  }

  /// @return how many rows the chooser's paths pass so far
  private int addPath(int path, int[] row, double flow, double scale, int rowsSoFar) {
    int rows = rowsSoFar;
    for (int i = sets.firstPassed[path]; i < sets.firstPassed[path + 1] && flow > 0; i++) {
      int one = row[sets.passed[i]];
      if (one >= 0) {
        if (passing[one] == 0) {
          passedRows = rows == passedRows.length ? Arrays.copyOf(passedRows, 2 * rows) : passedRows;
          passedRows[rows++] = one;
        }
        passing[one] += flow;
        for (int j = sets.firstPassed[path]; j < sets.firstPassed[path + 1]; j++) {
          int other = row[sets.passed[j]];
          if (other >= 0 && other <= one) {
            matrix[one * size + other] += scale * flow;
          }
        }
      }
    }
    return rows;
  }

  /// Solves for a right side by Cholesky's method; the matrix is lost.
  ///
  /// @param right `[rows]` overwritten by the answer
  void solve(double[] right) {
    factorise();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= matrix[i * size + k] * right[k];
      }
      right[i] /= matrix[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        right[i] -= matrix[k * size + i] * right[k];
      }
      right[i] /= matrix[i * size + i];
    }
  }

  private void factorise() {
    for (int j = 0; j < size; j++) {
      double least = SMALLEST_PIVOT * matrix[j * size + j];
      for (int i = j; i < size; i++) {
        double sum = matrix[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i * size + k] * matrix[j * size + k];
        }
        matrix[i * size + j] =
            i == j ? Math.sqrt(Math.max(least, sum)) : sum / matrix[j * size + j];
      }
    }
  }
}
