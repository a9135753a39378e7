package org.keruen.assignment;

/// Trips that no way leads to, and that are on no link for that reason.
///
/// @param origin      zone they would start from
/// @param destination zone they would go to
/// @param trips       how many
public record LostTrips(int origin, int destination, double trips) {}
