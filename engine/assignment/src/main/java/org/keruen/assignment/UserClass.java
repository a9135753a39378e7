package org.keruen.assignment;

import java.util.List;

/// Vehicles that load the links alike and weigh toll and distance alike, with their own trips.
///
/// All classes share the links and what running on them takes; they differ in what a vehicle adds
/// to the flow and in what its driver pays for toll and length. The flow-dependent part of the cost
/// is the same to all, so the equilibrium of the classes still minimises one objective.
///
/// @param name    what it is called in results
/// @param pce     passenger-car equivalents of a vehicle: what it adds to the flow of a link
/// @param weights what toll and length cost it
/// @param demand  trips of its vehicles
public record UserClass(String name, double pce, Weights weights, Demand demand) {

  public UserClass {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a user class has no name");
    }
    Check.positive(pce, "pce of class " + name);
  }

  /// The class of a problem with one kind of vehicle.
  static List<UserClass> only(Demand demand, AssignmentSettings settings) {
    return List.of(new UserClass("all", 1, settings.weights(), demand));
  }

  /// The classes themselves, after a look at whether they fit a network and one another.
  ///
  /// @throws IllegalArgumentException if there is none, if two have the same name, or if one has
  ///     other zones than the network
  static List<UserClass> check(List<UserClass> classes, AssignmentNetwork network) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("there is no user class");
    }
    if (classes.stream().map(UserClass::name).distinct().count() < classes.size()) {
      throw new IllegalArgumentException("two user classes have the same name");
    }
    for (UserClass userClass : classes) {
      int zones = userClass.demand.zoneCount();
      if (zones != network.zoneCount()) {
        throw new IllegalArgumentException(
            "the demand of class "
                + userClass.name
                + " has "
                + zones
                + " zones, but the network has "
                + network.zoneCount());
      }
    }
    return List.copyOf(classes);
  }
}
