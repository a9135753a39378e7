package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keruen.study.demand.PublishedVolume;

/// A published volume at some elements beside what the model sends there.
///
/// @param publishedTonnes a year; TEU, trucks and wagons by the loads that capacities use
/// @param assignedTonnes  a year, or null where the volume names no element, or certain countries'
///                        goods at terminals: corridors are known by posts and services only
public record PublishedFlow(
    PublishedVolume volume, double publishedTonnes, @Nullable Double assignedTonnes) {

  /// Every volume, in order.
  public static List<PublishedFlow> listOf(FlowResult result, List<PublishedVolume> volumes) {
    List<PublishedFlow> flows = new ArrayList<>();
    for (PublishedVolume volume : volumes) {
      flows.add(new PublishedFlow(volume, volume.tonnes(), assigned(result, volume)));
    }
    return flows;
  }

  /// Assigned over published, or null.
  public @Nullable Double ratio() {
    return assignedTonnes == null || publishedTonnes == 0 ? null : assignedTonnes / publishedTonnes;
  }

  private static @Nullable Double assigned(FlowResult result, PublishedVolume volume) {
    if (volume.elements().isEmpty()) {
      return null;
    }
    boolean namesEnds =
        !volume.between().origins().isEmpty() || !volume.between().destinations().isEmpty();
    if (!namesEnds) {
      List<FlowResult.PortFlow> ports =
          result.ports().stream()
              .filter(port -> volume.elements().contains(port.terminal()))
              .toList();
      return ports.isEmpty() ? ofElements(result, volume) : ofPorts(ports, volume);
    }
    return volume.elements().stream().allMatch(PublishedFlow::isGate)
        ? (Double) ofCorridors(result, volume)
        : null;
  }

  private static boolean isGate(String element) {
    return element.startsWith("post:") || element.startsWith("service:");
  }

  /// Goods on and off ships; TEU are held against those in containers.
  private static double ofPorts(List<FlowResult.PortFlow> ports, PublishedVolume volume) {
    return ports.stream()
        .mapToDouble(
            port -> volume.unit() == PublishedVolume.Unit.TEU ? port.boxedTonnes() : port.tonnes())
        .sum();
  }

  /// Goods between the countries meant, by corridors that pass any of the elements.
  private static double ofCorridors(FlowResult result, PublishedVolume volume) {
    double tonnes = 0;
    for (FlowResult.CorridorFlow flow : result.corridors()) {
      String from = flow.originCountry();
      String to = flow.destinationCountry();
      if (volume.between().covers(from, from, to, to, flow.group())
          && flow.corridor().stream().anyMatch(volume.elements()::contains)) {
        tonnes += flow.tonnes();
      }
    }
    return tonnes;
  }

  /// All that passes the elements: both ways, or the fuller of the two where one is meant. A
  /// vehicle comes back, laden or not: counted both ways, it passes twice what the fuller needs.
  private static double ofElements(FlowResult result, PublishedVolume volume) {
    Map<String, Double> byCountry = new TreeMap<>();
    for (FlowResult.ElementFlow flow : result.elements()) {
      if (volume.elements().contains(flow.element())) {
        byCountry.merge(flow.fromCountry(), flow.tonnes(), Double::sum);
      }
    }
    double fuller = byCountry.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (!volume.between().bothWays()) {
      return fuller;
    }
    return volume.unit().comesBack()
        ? 2 * fuller
        : byCountry.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
