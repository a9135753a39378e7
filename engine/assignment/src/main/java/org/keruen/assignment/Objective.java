package org.keruen.assignment;

/// What the flows settle to.
public enum Objective {
  /// Nobody can do better alone (Wardrop's first principle): minimises the Beckmann objective.
  USER_EQUILIBRIUM,
  /// The least total cost of all (Wardrop's second principle): everybody pays the marginal cost.
  SYSTEM_OPTIMUM
}
