package org.keruen.shipment;

import java.util.ArrayList;
import java.util.List;
import org.keruen.network.TransportGraph.ArcKind;

/// Names corridors.
final class Corridors {

  private Corridors() {}

  /// The corridor of a journey: its modes in order, with the posts and services passed in each.
  static Corridor of(Journey journey) {
    List<String> modes = new ArrayList<>();
    List<List<String>> elements = new ArrayList<>();
    for (Journey.Event event : journey.events) {
      Way.Part part = event.part();
      boolean moving =
          event.kind() == Option.Step.Kind.MOVE || event.kind() == Option.Step.Kind.BORDER;
      if (part != null && moving) {
        String mode = journey.modeWord(part, event.means());
        if (modes.isEmpty() || !modes.getLast().equals(mode)) {
          modes.add(mode);
          elements.add(new ArrayList<>());
        }
        if (part.kind() == ArcKind.CROSS) {
          elements.getLast().add(Journey.post(part).id());
        } else if (part.kind() == ArcKind.SAIL) {
          elements.getLast().add(Journey.service(part).id());
        }
      }
    }
    return corridor(modes, elements);
  }

  private static Corridor corridor(List<String> modes, List<List<String>> elements) {
    List<Corridor.Part> parts = new ArrayList<>();
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < modes.size(); i++) {
      parts.add(new Corridor.Part(modes.get(i), elements.get(i)));
      id.append(i == 0 ? "" : "+").append(modes.get(i)).append(':');
      id.append(String.join(",", elements.get(i)));
    }
    return new Corridor(id.toString(), parts);
  }
}
