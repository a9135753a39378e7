package org.keruen.answers.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.ElementState;
import org.keruen.network.Link;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Status;
import org.keruen.network.Terminal;

/// What state a thing of the network is in on a day: what the planner would find, said of the whole
/// element. Immutable.
///
/// A thing stands or falls with others: a road with all roads of its country, a post with the
/// places on its sides, a service with the straits that it passes.
public final class ElementStates {

  /// A state in a word.
  public enum Word {
    OPEN,
    RESTRICTED,
    PARTLY,
    CLOSED,
    ABSENT
  }

  /// @param periods dated states that hold, the one that decides first; empty if nothing is said
  public record OnDay(Word word, List<StatePeriod> periods) {
    public OnDay {
      periods = List.copyOf(periods);
    }
  }

  private static final Comparator<StatePeriod> NEWEST_FIRST =
      Comparator.comparing((StatePeriod period) -> period.dates().from())
          .reversed()
          .thenComparing(StatePeriod::id);

  private final Network network;
  private final Map<String, List<StatePeriod>> byElement = new HashMap<>();
  private final Map<String, List<String>> elementsByState = new HashMap<>();

  public ElementStates(Network network) {
    this.network = network;
    for (ElementState state : network.states()) {
      elementsByState.put(state.period().id(), state.elements());
      for (String element : state.elements()) {
        byElement.computeIfAbsent(element, key -> new ArrayList<>()).add(state.period());
      }
    }
  }

  /// The elements that a state names.
  public List<String> listElements(StatePeriod period) {
    return elementsByState.getOrDefault(period.id(), List.of());
  }

  /// Every state known on a day that names one of some elements, newest first.
  public List<StatePeriod> history(List<String> elements, LocalDate asOf) {
    return elements.stream()
        .flatMap(element -> byElement.getOrDefault(element, List.of()).stream())
        .filter(period -> !period.dates().knownFrom().isAfter(asOf))
        .distinct()
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /// The state on a day of a thing made of some elements.
  ///
  /// @param elements `kind:id`
  /// @param modes    how goods go by it; a closure for one of two modes shuts it partly
  /// @param status   whether it is there at all
  public OnDay on(
      List<String> elements, Set<String> modes, Status status, LocalDate day, LocalDate asOf) {
    List<StatePeriod> holding =
        history(elements, asOf).stream()
            .filter(period -> period.dates().holdsOn(day, asOf))
            .filter(period -> concerns(period, modes))
            .sorted(Comparator.comparing((StatePeriod period) -> word(period, modes)).reversed())
            .toList();
    if (!status.usable()) {
      return new OnDay(Word.ABSENT, holding);
    }
    return new OnDay(holding.isEmpty() ? Word.OPEN : word(holding.getFirst(), modes), holding);
  }

  private static boolean concerns(StatePeriod period, Set<String> modes) {
    Set<String> scope = period.scope().modes();
    return scope.isEmpty() || modes.isEmpty() || modes.stream().anyMatch(scope::contains);
  }

  private static Word word(StatePeriod period, Set<String> modes) {
    return switch (period.kind()) {
      case OPEN, PLANNED -> Word.OPEN;
      case RESTRICTED -> Word.RESTRICTED;
      case CLOSED -> strikesEverybody(period.scope(), modes) ? Word.CLOSED : Word.PARTLY;
    };
  }

  private static boolean strikesEverybody(StatePeriod.Scope scope, Set<String> modes) {
    return scope.direction() == null
        && scope.hsOnly().isEmpty()
        && scope.hsExcept().isEmpty()
        && (scope.modes().isEmpty() || scope.modes().containsAll(modes));
  }

  /// What a post stands or falls with.
  public static List<String> elementsOf(BorderPost post) {
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

  /// What a link stands or falls with.
  public List<String> elementsOf(Link link) {
    String own = "link:" + link.id();
    Place from = network.places().get(link.from());
    return link.mode() == Mode.ROAD && from != null
        ? List.of(own, "country-road:" + from.country())
        : List.of(own);
  }

  /// What a service stands or falls with.
  public static List<String> elementsOf(Service service) {
    List<String> elements = new ArrayList<>();
    elements.add("service:" + service.id());
    service.route().passages().forEach(passage -> elements.add("passage:" + passage));
    elements.add("place:" + service.route().from());
    elements.add("place:" + service.route().to());
    return elements;
  }

  /// What a terminal stands or falls with.
  public static List<String> elementsOf(Terminal terminal) {
    return List.of("terminal:" + terminal.id());
  }
}
