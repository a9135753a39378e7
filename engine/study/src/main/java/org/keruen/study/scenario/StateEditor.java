package org.keruen.study.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.network.ElementState;

/// The dated states of a study while a scenario changes them. What a scenario says is known at all
/// times: its plans are made by people who count on it.
final class StateEditor {

  private final List<ElementState> original;
  private final String scenario;
  private List<ElementState> states;
  private int count;

  /// @param states   the study's
  /// @param scenario id, from which new states take theirs
  StateEditor(List<ElementState> states, String scenario) {
    this.original = states;
    this.states = new ArrayList<>(states);
    this.scenario = scenario;
  }

  List<ElementState> states() {
    return states;
  }

  /// Takes the closures of an element out of some days; other elements of a state keep it.
  void open(String element, Span span) {
    List<ElementState> edited = new ArrayList<>();
    for (ElementState state : states) {
      boolean shuts =
          state.period().kind() == StatePeriod.Kind.CLOSED && state.elements().contains(element);
      if (shuts && overlaps(state.period().dates(), span)) {
        edited.addAll(withoutElement(state, element));
        edited.addAll(outside(state.period(), List.of(element), span));
      } else {
        edited.add(state);
      }
    }
    states = edited;
  }

  private static boolean overlaps(StatePeriod.Dates dates, Span span) {
    boolean before = dates.to() != null && dates.to().isBefore(span.firstDay());
    boolean after = span.to() != null && dates.from().isAfter(span.to());
    return !before && !after;
  }

  private static List<ElementState> withoutElement(ElementState state, String element) {
    List<String> others = state.elements().stream().filter(e -> !e.equals(element)).toList();
    return others.isEmpty() ? List.of() : List.of(new ElementState(others, state.period()));
  }

  /// What is left of a period before and after some days.
  private List<ElementState> outside(StatePeriod period, List<String> elements, Span span) {
    List<ElementState> pieces = new ArrayList<>();
    StatePeriod.Dates dates = period.dates();
    if (dates.from().isBefore(span.firstDay())) {
      var before =
          new StatePeriod.Dates(
              dates.from(), span.firstDay().minusDays(1), dates.knownFrom(), Span.EVER);
      pieces.add(new ElementState(elements, withDates(period, period.id(), before)));
    }
    if (span.to() != null && (dates.to() == null || dates.to().isAfter(span.to()))) {
      var after =
          new StatePeriod.Dates(
              span.to().plusDays(1), dates.to(), dates.knownFrom(), dates.endKnownFrom());
      pieces.add(new ElementState(elements, withDates(period, newId(), after)));
    }
    return pieces;
  }

  /// Shuts elements outside some days, such as before they are built.
  void shutOutside(List<String> elements, Span span, Provenance provenance, String title) {
    var whole =
        period(
            title + ": not there yet",
            StatePeriod.Kind.CLOSED,
            Span.ALWAYS,
            StatePeriod.Scope.EVERYONE,
            StatePeriod.Restriction.NONE,
            provenance);
    states.addAll(outside(whole, elements, span));
  }

  void add(
      List<String> elements,
      StatePeriod.Kind kind,
      Span span,
      StatePeriod.Scope scope,
      StatePeriod.Restriction slowed,
      Provenance provenance,
      String title) {
    states.add(new ElementState(elements, period(title, kind, span, scope, slowed, provenance)));
  }

  private StatePeriod period(
      String title,
      StatePeriod.Kind kind,
      Span span,
      StatePeriod.Scope scope,
      StatePeriod.Restriction slowed,
      Provenance provenance) {
    var dates =
        new StatePeriod.Dates(
            span.firstDay(), span.to(), Span.EVER, span.to() == null ? null : Span.EVER);
    return new StatePeriod(
        newId(), title, kind, dates, scope, slowed, provenance.note(), provenance);
  }

  void lift(List<String> ids, @Nullable LocalDate from) {
    List<ElementState> edited = new ArrayList<>();
    for (ElementState state : states) {
      if (!ids.contains(state.period().id())) {
        edited.add(state);
      } else if (from != null) {
        edited.addAll(outside(state.period(), state.elements(), new Span(from, null)));
      }
    }
    states = edited;
  }

  /// States of the study come back; with a day, they come again.
  void repeat(List<String> ids, @Nullable LocalDate from) {
    Predicate<ElementState> named = state -> ids.contains(state.period().id());
    List<ElementState> wanted = original.stream().filter(named).toList();
    if (from == null) {
      states.removeIf(named);
      states.addAll(wanted);
      return;
    }
    LocalDate first =
        wanted.stream()
            .map(state -> state.period().dates().from())
            .min(LocalDate::compareTo)
            .orElse(from);
    long days = ChronoUnit.DAYS.between(first, from);
    for (ElementState state : wanted) {
      StatePeriod.Dates old = state.period().dates();
      LocalDate to = old.to();
      var moved =
          new StatePeriod.Dates(
              old.from().plusDays(days),
              to == null ? null : to.plusDays(days),
              Span.EVER,
              to == null ? null : Span.EVER);
      states.add(new ElementState(state.elements(), withDates(state.period(), newId(), moved)));
    }
  }

  private String newId() {
    count++;
    return scenario + "-" + count;
  }

  private static StatePeriod withDates(StatePeriod old, String id, StatePeriod.Dates dates) {
    return new StatePeriod(
        id,
        old.title(),
        old.kind(),
        dates,
        old.scope(),
        old.slowed(),
        old.effect(),
        old.provenance());
  }
}
