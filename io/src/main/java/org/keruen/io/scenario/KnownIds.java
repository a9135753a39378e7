package org.keruen.io.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keruen.io.table.Nearest;
import org.keruen.network.Network;
import org.keruen.network.RailOperation;
import org.keruen.shipment.Charge;
import org.keruen.study.Study;

/// What a scenario can name: the ids of a study by kind, and those that scenarios build.
final class KnownIds {

  private static final int SUGGESTIONS = 3;

  private final Map<String, Set<String>> byKind = new HashMap<>();

  KnownIds(Study study) {
    Network network = study.model().network();
    Network.Infrastructure built = network.infrastructure();
    add("post", built.posts().keySet());
    add("link", built.links().keySet());
    add("place", built.places().keySet());
    add("terminal", built.terminals().keySet());
    add("service", built.services().keySet());
    built.services().values().forEach(service -> add("passage", service.route().passages()));
    add("country-road", network.countries().keySet());
    add("country", network.countries().keySet());
    add("road-operation", network.operation().road().keySet());
    for (RailOperation operation : network.operation().rail()) {
      String country = operation.country();
      String kind = operation.container() ? "-container" : "-wagon";
      add("rail-operation", List.of(country, country + kind));
    }
    add("charge", study.model().charges().stream().map(Charge::id).toList());
    add("parameter", study.model().parameters().keySet());
    add("state", network.states().stream().map(state -> state.period().id()).toList());
    add("source", study.sources().keySet());
    study.model().commodities().values().forEach(c -> add("goods", List.of(c.group())));
  }

  private void add(String kind, Collection<String> ids) {
    byKind.computeIfAbsent(kind, key -> new LinkedHashSet<>()).addAll(ids);
  }

  /// Adds something that a scenario builds, `kind:id`.
  void add(String element) {
    int colon = element.indexOf(':');
    add(element.substring(0, colon), List.of(element.substring(colon + 1)));
  }

  Set<String> ids(String kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  boolean knows(String kind, String id) {
    return ids(kind).contains(id);
  }

  /// The ids nearest to one that is not there.
  String advice(String kind, String id) {
    Set<String> ids = ids(kind);
    String near = Nearest.find(id, ids);
    if (near != null) {
      return "did you mean " + near + "?";
    }
    String word = id.indexOf('-') > 0 ? id.substring(0, id.indexOf('-')) : id;
    String alike =
        word.length() < 3
            ? ""
            : ids.stream()
                .filter(other -> other.contains(word))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    return alike.isEmpty()
        ? "name a " + kind + " of the study, or build it first"
        : "did you mean one of " + alike + "?";
  }
}
