package org.keruen.study.flows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.network.TransportGraph;
import org.keruen.study.demand.ChoiceConstant;

/// The constants of the choice, on the arcs where they fall.
///
/// Half of what crossing a country costs falls on entering it, half on leaving it: goods that begin
/// or end there meet one half on each of their ways, which turns no choice.
final class Reluctance {

  private final TransportGraph graph;
  private final Map<String, Double> halfOfTransit = new HashMap<>();
  private final Map<String, Double> ofMode = new HashMap<>();
  private final Map<String, Double> ofElement = new HashMap<>();

  Reluctance(TransportGraph graph, List<ChoiceConstant> constants, String group) {
    this.graph = graph;
    for (ChoiceConstant constant : constants) {
      if (constant.covers(group)) {
        double usd = constant.usdPerTonne();
        switch (constant.kind()) {
          case TRANSIT -> halfOfTransit.merge(constant.subject(), usd / 2, Double::sum);
          case BORDERS -> ofMode.merge(constant.subject(), usd, Double::sum);
          case ELEMENT -> ofElement.merge(constant.subject(), usd, Double::sum);
        }
      }
    }
  }

  /// What goods would pay to avoid an arc of the transport graph, USD a tonne.
  double usdPerTonne(int arc) {
    return switch (graph.kind(arc)) {
      case CROSS ->
          borders(arc)
              + ofMode.getOrDefault(graph.post(arc).mode().word(), 0.0)
              + ofElement.getOrDefault("post:" + graph.post(arc).id(), 0.0);
      case SAIL -> borders(arc) + ofElement.getOrDefault("service:" + graph.service(arc).id(), 0.0);
      case UNLOAD, LOAD, MOVE, STAY, STUFF -> 0;
    };
  }

  private double borders(int arc) {
    String from = graph.fromCountry(arc);
    String to = graph.toCountry(arc);
    return from.equals(to)
        ? 0
        : halfOfTransit.getOrDefault(from, 0.0) + halfOfTransit.getOrDefault(to, 0.0);
  }
}
