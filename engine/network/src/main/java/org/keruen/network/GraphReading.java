package org.keruen.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keruen.base.Band;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.Price;

/// Turns arcs back into what they stand for.
public final class GraphReading {

  private GraphReading() {}

  /// What a state may name to strike a link.
  public static List<String> linkElements(Link link, String country) {
    return link.mode() == Mode.ROAD
        ? List.of("link:" + link.id(), "country-road:" + country)
        : List.of("link:" + link.id());
  }

  /// What a state may name to strike a border post.
  public static List<String> postElements(BorderPost post) {
    List<String> elements = new ArrayList<>();
    elements.add("post:" + post.id());
    elements.add("place:" + post.a().place());
    elements.add("place:" + post.b().place());
    if (post.mode() == Mode.ROAD) {
      elements.add("country-road:" + post.a().country());
      elements.add("country-road:" + post.b().country());
    }
    return elements;
  }

  /// What a state may name to strike a service.
  public static List<String> serviceElements(Service service) {
    List<String> elements = new ArrayList<>();
    elements.add("service:" + service.id());
    service.route().passages().forEach(passage -> elements.add("passage:" + passage));
    elements.add("place:" + service.route().from());
    elements.add("place:" + service.route().to());
    return elements;
  }

  static List<String> elements(TransportGraph graph, int arc) {
    return switch (graph.kind(arc)) {
      case MOVE -> runElements(graph, graph.stretches.get(graph.arcs.ref[arc]), arc);
      case CROSS -> postElements(graph.post(arc));
      case SAIL -> serviceElements(graph.service(arc));
      case UNLOAD, LOAD, STUFF -> List.of("terminal:" + graph.terminal(arc).id());
      case STAY -> List.of();
    };
  }

  private static List<String> runElements(TransportGraph graph, Stretch stretch, int arc) {
    List<String> elements = new ArrayList<>(stretch.links.length + 1);
    for (int link : stretch.links) {
      elements.add("link:" + graph.places.links().get(link).id());
    }
    if (graph.means(graph.arcs.means[arc]).mode() == Mode.ROAD) {
      elements.add("country-road:" + country(graph, arc, true));
    }
    return elements;
  }

  static List<String> links(TransportGraph graph, int arc) {
    if (graph.kind(arc) != ArcKind.MOVE) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (int link : graph.stretches.get(graph.arcs.ref[arc]).links) {
      ids.add(graph.places.links().get(link).id());
    }
    return ids;
  }

  static List<String> places(TransportGraph graph, int arc) {
    List<String> ids = new ArrayList<>();
    switch (graph.kind(arc)) {
      case MOVE -> {
        for (int place : graph.stretches.get(graph.arcs.ref[arc]).places) {
          ids.add(graph.placeId(place));
        }
      }
      case CROSS -> {
        BorderPost post = graph.post(arc);
        ids.add(post.a().place());
        ids.add(post.b().place());
      }
      case SAIL -> {
        ids.add(graph.service(arc).route().from());
        ids.add(graph.service(arc).route().to());
      }
      case UNLOAD, LOAD -> {
        ids.add(graph.placeId(graph.statePlace(graph.tail(arc))));
        ids.add(graph.placeId(graph.statePlace(graph.head(arc))));
      }
      case STUFF, STAY -> ids.add(graph.placeId(graph.statePlace(graph.tail(arc))));
    }
    if (graph.arcs.backward[arc]) {
      Collections.reverse(ids);
    }
    return ids;
  }

  static String country(TransportGraph graph, int arc, boolean left) {
    int place = graph.statePlace(left ? graph.tail(arc) : graph.head(arc));
    return graph.places.countries().get(place);
  }

  static Price price(TransportGraph graph, int arc) {
    return switch (graph.kind(arc)) {
      case MOVE -> {
        Means means = graph.means(graph.arcs.means[arc]);
        Band perKm = graph.rates().usdPerKm(means, country(graph, arc, true));
        yield new Price(perKm.times(graph.km(arc)), Band.ZERO);
      }
      case CROSS -> new Price(crossingPrice(graph, arc), Band.ZERO);
      case SAIL -> sailingPrice(graph.service(arc).rate());
      case UNLOAD, LOAD -> transferPrice(graph, arc);
      case STAY -> new Price(Band.ZERO, Band.ZERO);
      case STUFF ->
          new Price(Band.ZERO, graph.terminal(arc).handling().transloadUsdPerT().times(0.5));
    };
  }

  private static Band crossingPrice(TransportGraph graph, int arc) {
    BorderPost post = graph.post(arc);
    String from = country(graph, arc, true);
    String to = country(graph, arc, false);
    Means before = graph.means(graph.stateMeans(graph.tail(arc)));
    return post.side(from)
        .exit()
        .feeUsd()
        .plus(post.side(to).entry().feeUsd())
        .plus(graph.rates().usdPerKm(before, from).times(post.lengthKm()));
  }

  private static Price sailingPrice(Service.Rate rate) {
    return switch (rate.unit()) {
      case "t" -> new Price(Band.ZERO, rate.usd());
      case "kg" -> new Price(Band.ZERO, rate.usd().times(1000));
      default -> new Price(rate.usd(), Band.ZERO);
    };
  }

  private static Price transferPrice(TransportGraph graph, int arc) {
    Terminal terminal = graph.terminal(arc);
    Means means = graph.means(graph.arcs.means[arc]);
    boolean boxed = means.loadUnit().kind() == LoadUnit.Kind.CONTAINER;
    Band haul =
        means.mode() == Mode.ROAD
            ? Band.exactly(terminal.localHaulKm() * graph.running().localHaulUsdPerKm())
            : Band.ZERO;
    return new Price(
        boxed ? haul.plus(terminal.handling().liftUsd().times(0.5)) : haul,
        boxed ? Band.ZERO : terminal.handling().transloadUsdPerT().times(0.5));
  }
}
