package org.keruen.assignment;

/// Where an assignment stands.
///
/// @param iteration   1 for the first loading
/// @param relativeGap `(Σ v·c − Σ q·π) / Σ q·π`: what all would save on the cheapest ways at these
///     costs, as a share of that; exact, and 0 at equilibrium
/// @param objective   Beckmann objective, or total cost for the system optimum
public record GapReport(int iteration, double relativeGap, double objective) {}
