package org.keruen.answers.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.base.StatePeriod;
import org.keruen.network.ElementState;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.shipment.Corridor;

/// The dated states of a network, looked up by element.
public final class StateBook {

  private static final Comparator<StatePeriod> NEWEST_FIRST =
      Comparator.comparing((StatePeriod period) -> period.dates().from())
          .reversed()
          .thenComparing(StatePeriod::id);

  private final Network network;

  /// States by what they name, `kind:id`, newest first.
  private final Map<String, List<StatePeriod>> byElement = new HashMap<>();

  public StateBook(Network network) {
    this.network = network;
    for (ElementState state : network.states()) {
      for (String element : state.elements()) {
        byElement.computeIfAbsent(element, id -> new ArrayList<>()).add(state.period());
      }
    }
    byElement.values().forEach(periods -> periods.sort(NEWEST_FIRST));
  }

  /// Every state that names an element, newest first.
  ///
  /// @param element `kind:id`
  public List<StatePeriod> history(String element) {
    return Collections.unmodifiableList(byElement.getOrDefault(element, List.of()));
  }

  /// The states of an element that hold on a day, as known on another.
  public List<StatePeriod> on(String element, LocalDate day, LocalDate asOf) {
    return history(element).stream().filter(state -> state.dates().holdsOn(day, asOf)).toList();
  }

  /// The restrictions that goods meet on a corridor on a day: they slow it, they do not shut it.
  public List<StatePeriod> restrictions(
      Corridor corridor, LocalDate day, LocalDate asOf, String hs) {
    Set<StatePeriod> found = new LinkedHashSet<>();
    for (Corridor.Part part : corridor.parts()) {
      for (String id : part.elements()) {
        for (String element : stateElements(id)) {
          on(element, day, asOf).stream()
              .filter(state -> state.kind() == StatePeriod.Kind.RESTRICTED)
              .filter(state -> state.scope().coversGoods(hs))
              .forEach(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private List<String> stateElements(String id) {
    Set<String> elements = new LinkedHashSet<>();
    for (String kind : List.of("post", "terminal", "service", "place")) {
      elements.add(kind + ":" + id);
    }
    Service service = network.infrastructure().services().get(id);
    if (service != null) {
      service.route().passages().forEach(passage -> elements.add("passage:" + passage));
    }
    return List.copyOf(elements);
  }
}
