package org.keruen.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keruen.base.StatePeriod;
import org.keruen.base.StatePeriod.Kind;

/// Which state every element is in on which day, as far as was known on one day.
///
/// Elements are `kind:id`: `post:torkham`, `link:…`, `place:…`, `terminal:…`, `service:…`,
/// `passage:hormuz`, and `country-road:TM` for all roads of a country. Immutable.
public final class StateCalendar {

  private final LocalDate asOf;
  private final Map<String, List<StatePeriod>> periods;

  private StateCalendar(LocalDate asOf, Map<String, List<StatePeriod>> periods) {
    this.asOf = asOf;
    this.periods = periods;
  }

  /// The states of a network as known on a day.
  public static StateCalendar of(List<ElementState> states, LocalDate asOf) {
    Map<String, List<StatePeriod>> periods = new HashMap<>();
    for (ElementState state : states) {
      if (!state.period().dates().knownFrom().isAfter(asOf)) {
        for (String element : state.elements()) {
          periods.computeIfAbsent(element, key -> new ArrayList<>()).add(state.period());
        }
      }
    }
    periods.replaceAll((element, list) -> List.copyOf(list));
    return new StateCalendar(asOf, Map.copyOf(periods));
  }

  public LocalDate asOf() {
    return asOf;
  }

  /// Gives every known period of every element; one that names several, several times.
  void forEachPeriod(Consumer<StatePeriod> taker) {
    periods.values().forEach(list -> list.forEach(taker));
  }

  /// Every known period of an element, in the order of the study.
  public List<StatePeriod> listPeriods(String element) {
    return periods.getOrDefault(element, List.of());
  }

  /// The first of the elements' periods that shuts them on a day, for a passage and for goods; null
  /// if they are open.
  public @Nullable StatePeriod findClosure(List<String> elements, LocalDate day, Passing passing) {
    for (String element : elements) {
      for (StatePeriod period : listPeriods(element)) {
        if (period.kind() == Kind.CLOSED
            && period.dates().holdsOn(day, asOf)
            && passing.covers(period.scope())) {
          return period;
        }
      }
    }
    return null;
  }

  /// The restrictions that hold for the elements on a day.
  public List<StatePeriod> listRestrictions(List<String> elements, LocalDate day, Passing passing) {
    List<StatePeriod> found = List.of();
    for (String element : elements) {
      for (StatePeriod period : listPeriods(element)) {
        if (period.kind() == Kind.RESTRICTED
            && period.dates().holdsOn(day, asOf)
            && passing.covers(period.scope())) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(period);
        }
      }
    }
    return found;
  }

  /// A move that asks whether a state is for it.
  ///
  /// @param mode        `road`, `rail`, `sea` or `air`
  /// @param fromCountry country left
  /// @param toCountry   country entered; the same for what happens inside one
  /// @param hs          HS code of the goods; empty asks for states that strike all goods
  public record Passing(String mode, String fromCountry, String toCountry, String hs) {

    /// Whether a state with this scope is for this move.
    public boolean covers(StatePeriod.Scope scope) {
      return scope.coversMode(mode)
          && scope.coversDirection(fromCountry, toCountry)
          && (hs.isEmpty()
              ? scope.hsOnly().isEmpty() && scope.hsExcept().isEmpty()
              : scope.coversGoods(hs));
    }
  }
}
