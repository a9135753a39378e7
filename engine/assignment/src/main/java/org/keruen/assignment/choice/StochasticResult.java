package org.keruen.assignment.choice;

/// Flows and ways of a stochastic equilibrium, and how near to it they are. Immutable.
public final class StochasticResult {
  private final StochasticSettings settings;
  private final StoredPaths stored;
  private final double[] pathFlow;
  private final double[] linkFlow;
  private final double[] linkCost;
  private final double residual;
  private final int rounds;
  private final int sets;

  StochasticResult(
      StochasticSettings settings,
      StoredPaths stored,
      double[] pathFlow,
      double[] linkFlow,
      double[] linkCost,
      double residual,
      int rounds,
      int sets) {
    this.settings = settings;
    this.stored = stored;
    this.pathFlow = pathFlow;
    this.linkFlow = linkFlow;
    this.linkCost = linkCost;
    this.residual = residual;
    this.rounds = rounds;
    this.sets = sets;
  }

  /// Told of every way.
  @FunctionalInterface
  public interface Visitor {
    /// @param trips trips on it, maybe few
    /// @param cost  what one of them pays
    /// @param links `[n]` links in the order of travel; read only
    void path(int origin, int destination, double trips, double cost, int[] links);
  }

  /// Tells all stored ways by origin and destination.
  public void visitPaths(Visitor visitor) {
    int p = 0;
    for (StoredPaths.Pair pair : stored.pairs()) {
      for (int[] links : pair.paths()) {
        double cost = 0;
        for (int link : links) {
          cost += linkCost[link];
        }
        visitor.path(pair.origin(), pair.destination(), pathFlow[p++], cost, links);
      }
    }
  }

  public StochasticSettings settings() {
    return settings;
  }

  public double flow(int link) {
    return linkFlow[link];
  }

  /// What a trip pays on a link.
  public double cost(int link) {
    return linkCost[link];
  }

  /// `Σ v·c` over all links.
  public double totalCost() {
    double sum = 0;
    for (int link = 0; link < linkFlow.length; link++) {
      sum += linkFlow[link] > 0 ? linkFlow[link] * linkCost[link] : 0;
    }
    return sum;
  }

  /// Share of the trips that would choose another stored way at these costs, 0..1.
  public double residual() {
    return residual;
  }

  public boolean converged() {
    return residual <= settings.targetResidual();
  }

  /// Rounds of Newton's method over all sets of ways.
  public int rounds() {
    return rounds;
  }

  /// How often ways were stored and shared out.
  public int sets() {
    return sets;
  }

  /// Ways stored between all zones.
  public int pathCount() {
    return pathFlow.length;
  }

  /// Pairs of zones that a way joins.
  public int pairCount() {
    int count = 0;
    for (StoredPaths.Pair _ : stored.pairs()) {
      count++;
    }
    return count;
  }

  /// Trips on all ways together.
  public double carriedTrips() {
    double sum = 0;
    for (StoredPaths.Pair pair : stored.pairs()) {
      sum += pair.trips();
    }
    return sum;
  }
}
