package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keruen.network.BorderPost;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.network.Terminal;
import org.keruen.shipment.Option;
import org.keruen.study.Trip;

/// Cuts a trip where goods changed vehicles, and joins the times of its parts.
///
/// A planner changes vehicles only where that pays, so a change from truck to truck that a report
/// names must be asked for: the trip ends at the first place of the terminal, and another begins
/// there with the loading and clearance of its own.
final class TripParts {

  private TripParts() {}

  /// The parts in order of travel; the trip itself if no terminal is named on its way. Each part
  /// keeps the posts and services before the next terminal, and the modes that they need; a part
  /// without any goes by the first mode of the trip, and the last part by its last.
  static List<Trip> of(Trip trip, Network network) {
    Map<String, Terminal> terminals = network.infrastructure().terminals();
    List<Trip> parts = new ArrayList<>();
    List<String> via = new ArrayList<>();
    String origin = trip.way().origin();
    for (String id : trip.way().via()) {
      Terminal terminal = terminals.get(id);
      if (terminal == null) {
        via.add(id);
      } else {
        String place = terminal.places().getFirst();
        parts.add(
            part(trip, origin, place, via, modes(via, network, trip.way().modes().getFirst())));
        origin = place;
        via.clear();
      }
    }
    if (parts.isEmpty()) {
      return List.of(trip);
    }
    List<String> modes = modes(via, network, trip.way().modes().getLast());
    parts.add(part(trip, origin, trip.way().destination(), via, modes));
    return parts;
  }

  private static Trip part(
      Trip trip, String origin, String destination, List<String> via, List<String> modes) {
    return new Trip(
        trip.id(),
        trip.what(),
        new Trip.Way(origin, destination, via, modes),
        trip.load(),
        trip.depart(),
        trip.reported(),
        trip.status(),
        trip.door(),
        trip.provenance());
  }

  private static List<String> modes(List<String> via, Network network, String otherwise) {
    List<String> modes = new ArrayList<>();
    for (String id : via) {
      BorderPost post = network.infrastructure().posts().get(id);
      Service service = network.infrastructure().services().get(id);
      if (post != null) {
        modes.add(post.mode().word());
      } else if (service != null) {
        modes.add(service.kind().mode().word());
      }
    }
    return modes.isEmpty() ? List.of(otherwise) : modes.stream().distinct().toList();
  }

  /// The steps of all parts: goods are not cleared for import where they only change vehicles.
  static List<Option.Step> steps(List<Option> options) {
    List<Option.Step> steps = new ArrayList<>();
    for (Option option : options) {
      while (!steps.isEmpty() && steps.getLast().kind() == Option.Step.Kind.FORMALITIES) {
        steps.removeLast();
      }
      steps.addAll(option.steps());
    }
    return steps;
  }
}
