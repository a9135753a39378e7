package org.keruen.assignment;

/// Trips of a class between two zones that belong to a [SelectedFlows].
///
/// @param userClass index of the class
/// @param trips     vehicles
/// @param share     what part of the trips between the two zones they are, 0..1
public record SelectedTrips(
    int userClass, int origin, int destination, double trips, double share) {}
