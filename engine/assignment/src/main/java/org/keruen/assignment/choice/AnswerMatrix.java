package org.keruen.assignment.choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How flows through some elements answer to their delays: `Σ_c d_c θ_c Cov_c`, with what the
/// delays' own steepness adds on the diagonal. `Cov_c` is the covariance, over the paths of a
/// chooser at its shares, of how often they pass two elements.
///
/// Dense: filling costs the squares of what paths pass, by several threads, solving the cube of the
/// rows, by one. Threads change no digit.
final class AnswerMatrix {

  /// Two elements in a row on all paths leave nothing but rounding on the diagonal of the second:
  /// below this share of what stood there it counts as that.
  private static final double SMALLEST_PIVOT = 1e-13;

  private final PathSets sets;
  private final int[] firstOfPart;
  private int size;

  /// `[chainCount + 1]` first slot in `passedRow` of each chain, then the end.
  private final int[] firstRow;

  /// Rows that chains pass; as long as what they pass, filled as far as there are rows.
  private final int[] passedRow;

  /// `[size · size]` of which the lower half is used.
  private double[] matrix = {};

  AnswerMatrix(PathSets sets) {
    this.sets = sets;
    this.firstOfPart = sets.parts();
    this.firstRow = new int[sets.chainCount() + 1];
    this.passedRow = new int[sets.passed.length];
  }

  /// @param row      `[elementCount]` row of each element, or -1; as before, or with more rows
  /// @param paths    `[pathCount]` flows; read only
  /// @param diagonal `[rows]` positive, added to the diagonal; read only
  void fill(int[] row, double[] paths, double[] diagonal) {
    if (diagonal.length != size) {
      size = diagonal.length;
      findRows(row);
    }
    List<double[]> parts =
        IntStream.range(0, PathSets.PARTS)
            .parallel()
            .mapToObj(part -> new Part(paths).of(firstOfPart[part], firstOfPart[part + 1]))
            .toList();
    matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = diagonal[i];
    }
    for (double[] part : parts) {
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] += part[i];
      }
    }
  }

  private void findRows(int[] row) {
    int slot = 0;
    for (int c = 0; c < sets.chainCount(); c++) {
      for (int i = sets.firstPassed[c]; i < sets.firstPassed[c + 1]; i++) {
        if (row[sets.passed[i]] >= 0) {
          passedRow[slot++] = row[sets.passed[i]];
        }
      }
      firstRow[c + 1] = slot;
    }
  }

  /// What some of the choosers add.
  private final class Part {
    private final double[] paths;
    private final double[] sum = new double[size * size];

    /// `[rows]` the flow of one chooser that passes each; 0 between choosers.
    private final double[] passing = new double[size];

    /// Rows that the paths of one chooser pass.
    private int[] passedRows = new int[64];

    private int rows;

    private Part(double[] paths) {
      this.paths = paths;
    }

    private double[] of(int firstChooser, int end) {
      for (int c = firstChooser; c < end; c++) {
        if (sets.firstPath[c + 1] - sets.firstPath[c] > 1 && sets.demand[c] > 0) {
          addChooser(c);
        }
      }
      return sum;
    }

    private void addChooser(int chooser) {
      double scale = sets.scalePerHour[chooser];
      rows = 0;
      for (int p = sets.firstPath[chooser]; p < sets.firstPath[chooser + 1]; p++) {
        addPath(p, paths[p], scale);
      }
      double less = scale / sets.demand[chooser];
      for (int i = 0; i < rows; i++) {
        int one = passedRows[i];
        for (int j = 0; j < rows; j++) {
          if (passedRows[j] <= one) {
            sum[one * size + passedRows[j]] -= less * passing[one] * passing[passedRows[j]];
          }
        }
      }
      for (int i = 0; i < rows; i++) {
        passing[passedRows[i]] = 0;
      }
    }

    private void addPath(int path, double flow, double scale) {
      int from = firstRow[sets.chain[path]];
      int end = firstRow[sets.chain[path] + 1];
      for (int i = from; i < end && flow > 0; i++) {
        int one = passedRow[i];
        if (passing[one] == 0) {
          passedRows = rows == passedRows.length ? Arrays.copyOf(passedRows, 2 * rows) : passedRows;
          passedRows[rows++] = one;
        }
        passing[one] += flow;
        for (int j = from; j < end; j++) {
          if (passedRow[j] <= one) {
            sum[one * size + passedRow[j]] += scale * flow;
          }
        }
      }
    }
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
