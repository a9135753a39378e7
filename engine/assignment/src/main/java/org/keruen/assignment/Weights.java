package org.keruen.assignment;

/// How toll and length of a link enter its generalised cost.
///
/// @param toll     cost of a unit of toll
/// @param distance cost of a unit of length
public record Weights(double toll, double distance) {

  /// Toll and length cost nothing.
  public static final Weights NONE = new Weights(0, 0);

  public Weights {
    Check.notNegative(toll, "toll weight");
    Check.notNegative(distance, "distance weight");
  }

  /// What toll and length of a link cost.
  double of(AssignmentNetwork network, int link) {
    return toll * network.toll(link) + distance * network.length(link);
  }
}
