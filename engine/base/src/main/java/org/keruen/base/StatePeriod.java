package org.keruen.base;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dated state of some element: what was true from when to when, for whom, and when it was known.
///
/// What no period names is open. A period that ended counts as open-ended to a query whose `asOf`
/// date lies before its end was public.
///
/// @param id     state id
/// @param title  what happened, in a line
/// @param kind   the state
/// @param dates  when it holds and when it was known
/// @param scope  to whom it applies
/// @param slowed what a restriction does to time and capacity
/// @param effect what it did, with numbers; may be empty
public record StatePeriod(
    String id,
    String title,
    Kind kind,
    Dates dates,
    Scope scope,
    Restriction slowed,
    String effect,
    Provenance provenance) {

  /// Whether it is a standing closure on a day: shut without a known end for so long that nobody
  /// waits for it to lift, such as a pass barred to heavy trucks.
  public boolean isStanding(LocalDate day, LocalDate asOf) {
    return kind == Kind.CLOSED
        && dates.lastDayAsOf(asOf) == null
        && dates.from().isBefore(day.minusYears(STANDING_YEARS));
  }

  /// A day before which the period is no standing closure, and from whose morrow it may be one.
  public LocalDate standingFrom() {
    return dates.from().plusYears(STANDING_YEARS).plusDays(1);
  }

  private static final int STANDING_YEARS = 5;

  /// What an element can be.
  public enum Kind {
    OPEN,
    RESTRICTED,
    CLOSED,
    PLANNED
  }

  /// First and last day, and the days from which they were public.
  ///
  /// @param to           last day, or null while open-ended
  /// @param knownFrom    day from which the state was public
  /// @param endKnownFrom day from which its end was public, null if the end is not known
  public record Dates(
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate knownFrom,
      @Nullable LocalDate endKnownFrom) {

    public Dates {
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException(
            "a state ends on " + to + ", before it begins on " + from);
      }
    }

    /// The last day as known on a date; null if open-ended then.
    public @Nullable LocalDate lastDayAsOf(LocalDate asOf) {
      return to != null && endKnownFrom != null && !endKnownFrom.isAfter(asOf) ? to : null;
    }

    /// Whether the state holds on a day, as far as was known on `asOf`.
    public boolean holdsOn(LocalDate day, LocalDate asOf) {
      if (knownFrom.isAfter(asOf) || day.isBefore(from)) {
        return false;
      }
      LocalDate last = lastDayAsOf(asOf);
      return last == null || !day.isAfter(last);
    }
  }

  /// To whom a state applies.
  ///
  /// @param direction `A>B` as country ids, or null for both ways
  /// @param modes     `road`, `rail`, `sea`, `air`; empty for all
  /// @param hsOnly    HS prefixes it is limited to; empty for all goods
  /// @param hsExcept  HS prefixes it spares
  public record Scope(
      @Nullable String direction, Set<String> modes, List<String> hsOnly, List<String> hsExcept) {

    public static final Scope EVERYONE = new Scope(null, Set.of(), List.of(), List.of());

    public Scope {
      modes = Set.copyOf(modes);
      hsOnly = List.copyOf(hsOnly);
      hsExcept = List.copyOf(hsExcept);
    }

    /// Whether goods of an HS code fall under it.
    public boolean coversGoods(String hs) {
      boolean named = hsOnly.isEmpty() || hsOnly.stream().anyMatch(hs::startsWith);
      return named && hsExcept.stream().noneMatch(hs::startsWith);
    }

    public boolean coversMode(String mode) {
      return modes.isEmpty() || modes.contains(mode);
    }

    /// Whether a move from one country to another falls under it.
    public boolean coversDirection(String fromCountry, String toCountry) {
      return direction == null || direction.equals(fromCountry + ">" + toCountry);
    }
  }

  /// What a restriction does.
  ///
  /// @param timeFactor     factor on time, 1 for none
  /// @param capacityFactor factor on capacity, 1 for none
  /// @param added          time on top
  public record Restriction(double timeFactor, double capacityFactor, TimeSpread added) {

    public static final Restriction NONE = new Restriction(1, 1, TimeSpread.ZERO);
  }
}
