package org.keruen.study.demand;

/// Iterative proportional fitting: the table closest to a seed, in the sense of relative entropy,
/// with given sums.
///
/// @see "W. E. Deming and F. F. Stephan, On a least squares adjustment of a sampled frequency table
///     when the expected marginal totals are known, Annals of Mathematical Statistics 11(4), 1940"
final class Balancing {

  private static final int MOST_ROUNDS = 1000;
  private static final double CLOSE_ENOUGH = 1e-12;

  private Balancing() {}

  /// How well the sums are met.
  ///
  /// @param rounds    rounds over all sums
  /// @param worstMiss greatest relative miss of a sum after them
  record Outcome(int rounds, double worstMiss) {}

  /// Scales the rows and columns of a table in turn until both have their sums.
  ///
  /// @param table  `[row][column]` the seed, ≥ 0; overwritten by the result
  /// @param rows   `[row]` sums wanted; read only
  /// @param columns `[column]` sums wanted, of the same total; read only
  static Outcome fit(double[][] table, double[] rows, double[] columns) {
    double miss = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < MOST_ROUNDS && miss > CLOSE_ENOUGH) {
      for (int i = 0; i < rows.length; i++) {
        scale(table[i], rows[i]);
      }
      miss = 0;
      for (int j = 0; j < columns.length; j++) {
        double sum = 0;
        for (double[] row : table) {
          sum += row[j];
        }
        double factor = factor(columns[j], sum);
        miss = Math.max(miss, Math.abs(factor - 1));
        for (double[] row : table) {
          row[j] *= factor;
        }
      }
      round++;
    }
    return new Outcome(round, miss);
  }

  private static void scale(double[] row, double wanted) {
    double sum = 0;
    for (double cell : row) {
      sum += cell;
    }
    double factor = factor(wanted, sum);
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  /// Scales sets of cells in turn until each has its sum. Sets may overlap; where they contradict
  /// each other the outcome says by how much.
  ///
  /// @param cells  `[cell]` the seed, ≥ 0; overwritten
  /// @param sets   cells of each set; read only
  /// @param wanted `[set]` sums; read only
  static Outcome fitSets(double[] cells, int[][] sets, double[] wanted) {
    double miss = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < MOST_ROUNDS && miss > CLOSE_ENOUGH) {
      miss = 0;
      for (int s = 0; s < sets.length; s++) {
        double sum = 0;
        for (int cell : sets[s]) {
          sum += cells[cell];
        }
        double factor = factor(wanted[s], sum);
        miss = Math.max(miss, Math.abs(factor - 1));
        for (int cell : sets[s]) {
          cells[cell] *= factor;
        }
      }
      round++;
    }
    return new Outcome(round, miss);
  }

  /// Nothing can be scaled up to something: such a set is left as it is.
  private static double factor(double wanted, double sum) {
    return sum > 0 ? wanted / sum : 1;
  }
}
