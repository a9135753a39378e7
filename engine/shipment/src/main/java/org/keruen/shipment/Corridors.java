package org.keruen.shipment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.network.TransportGraph.ArcKind;

/// Names corridors and tells how much two journeys share.
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

  /// What a journey is made of, for telling journeys apart.
  ///
  /// @param gates      border posts and services in order
  /// @param kmByPiece  kilometres by link or service
  /// @param kmByMode   kilometres by mode
  record Outline(List<String> gates, Map<String, Double> kmByPiece, Map<String, Double> kmByMode) {

    /// How much two journeys have in common, 0..1: the kilometres on the same links and services,
    /// over those of the shorter; or, if both pass the same gates, the kilometres by the same
    /// modes.
    double similarity(Outline other) {
      double pieces = overlap(kmByPiece, other.kmByPiece);
      return gates.equals(other.gates)
          ? Math.max(pieces, overlap(kmByMode, other.kmByMode))
          : pieces;
    }
  }

  static Outline outline(Journey journey, Map<String, Double> linkKm) {
    List<String> gates = new ArrayList<>();
    Map<String, Double> byMode = new HashMap<>();
    for (Corridor.Part part : of(journey).parts()) {
      gates.addAll(part.elements());
    }
    for (Journey.Event event : journey.events) {
      if (event.part() != null && event.kind() == Option.Step.Kind.MOVE) {
        String mode = journey.modeWord(event.part(), event.means());
        byMode.merge(mode, event.part().km(), Double::sum);
      }
    }
    return new Outline(gates, kilometres(journey, linkKm), byMode);
  }

  private static Map<String, Double> kilometres(Journey journey, Map<String, Double> linkKm) {
    Map<String, Double> km = new HashMap<>();
    for (Journey.Event event : journey.events) {
      Way.Part part = event.part();
      if (part != null && event.kind() == Option.Step.Kind.MOVE) {
        if (part.kind() == ArcKind.SAIL) {
          km.merge(Journey.service(part).id(), part.km(), Double::sum);
        } else {
          part.links().forEach(link -> km.merge(link, linkKm.getOrDefault(link, 0.0), Double::sum));
        }
      }
    }
    return km;
  }

  /// Shared kilometres over those of the shorter journey, 0..1.
  static double overlap(Map<String, Double> a, Map<String, Double> b) {
    double shared = 0;
    for (var entry : a.entrySet()) {
      shared += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0.0));
    }
    double shorter =
        Math.min(
            a.values().stream().mapToDouble(x -> x).sum(),
            b.values().stream().mapToDouble(x -> x).sum());
    return shorter == 0 ? 0 : shared / shorter;
  }
}
