package org.keruen.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Everything that carries goods, as records with ids, in the order of the study's files.
///
/// Immutable; threads may share it. Pack it for a date with [TransportGraph].
public record Network(
    Map<String, Country> countries,
    Infrastructure infrastructure,
    Fleet fleet,
    Operation operation,
    List<ElementState> states) {

  public Network {
    countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    states = List.copyOf(states);
  }

  /// What stands on the ground and sails between.
  public record Infrastructure(
      Map<String, Place> places,
      Map<String, Link> links,
      Map<String, BorderPost> posts,
      Map<String, Terminal> terminals,
      Map<String, Service> services) {
    public Infrastructure {
      places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
      links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
      posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
      terminals = Collections.unmodifiableMap(new LinkedHashMap<>(terminals));
      services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }
  }

  /// What moves on it.
  public record Fleet(Map<String, LoadUnit> loadUnits, Map<String, Means> means) {
    public Fleet {
      loadUnits = Collections.unmodifiableMap(new LinkedHashMap<>(loadUnits));
      means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    }
  }

  /// How it is worked: by country for roads, by country and kind of train for railways.
  public record Operation(
      Map<String, RoadOperation> road,
      List<RailOperation> rail,
      List<EmissionFactor> emissionFactors) {
    public Operation {
      road = Collections.unmodifiableMap(new LinkedHashMap<>(road));
      rail = List.copyOf(rail);
      emissionFactors = List.copyOf(emissionFactors);
    }
  }

  public Map<String, Place> places() {
    return infrastructure.places();
  }

  /// The place with an id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Place getPlace(String id) {
    Place place = infrastructure.places().get(id);
    if (place == null) {
      throw new IllegalArgumentException("the network has no place " + id);
    }
    return place;
  }

  /// Items by id, in their order; of two with one id the later stands.
  public static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    items.forEach(item -> map.put(id.apply(item), item));
    return map;
  }
}
