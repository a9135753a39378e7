package org.keruen.assignment.choice;

import org.keruen.assignment.Weights;

/// How a stochastic equilibrium of a network is wanted.
///
/// @param weights        how toll and length enter the cost
/// @param sharpness      `θ`: how sharply a unit of cost tells two ways apart; positive
/// @param pathSize       exponent `B` of the path size; 0 is the plain logit
/// @param trees          trees that an origin gets to find ways, at least 1
/// @param targetResidual share of the trips that may still choose otherwise
/// @param maxRounds      most rounds of Newton's method, over all sets of ways
/// @param threads        threads for the equilibrium whose ways are stored
public record StochasticSettings(
    Weights weights,
    double sharpness,
    double pathSize,
    int trees,
    double targetResidual,
    int maxRounds,
    int threads) {

  public StochasticSettings {
    require(sharpness > 0 && sharpness < 1e9, "sharpness", sharpness);
    require(pathSize >= 0 && pathSize < 1e3, "pathSize", pathSize);
    require(trees >= 1, "trees", trees);
    require(targetResidual >= 0, "targetResidual", targetResidual);
    require(maxRounds >= 1, "maxRounds", maxRounds);
    require(threads >= 1, "threads", threads);
  }

  private static void require(boolean holds, String what, double value) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value);
    }
  }
}
