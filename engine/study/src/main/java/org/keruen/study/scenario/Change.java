package org.keruen.study.scenario;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;

/// One change to a study. Elements are `kind:id` as in the study's states.
public sealed interface Change {

  /// Who says so.
  Provenance provenance();

  /// Elements work from the first day to the last: planned ones as if built, shut ones as if no
  /// closure fell into those days. Restrictions stay.
  record Open(List<String> elements, Span span, Provenance provenance) implements Change {
    public Open {
      elements = List.copyOf(elements);
    }
  }

  /// Elements are shut for those within the scope.
  record Close(List<String> elements, Span span, StatePeriod.Scope scope, Provenance provenance)
      implements Change {
    public Close {
      elements = List.copyOf(elements);
    }
  }

  /// Elements take longer, or let less through, for those within the scope.
  record Restrict(
      List<String> elements,
      Span span,
      StatePeriod.Scope scope,
      StatePeriod.Restriction slowed,
      Provenance provenance)
      implements Change {
    public Restrict {
      elements = List.copyOf(elements);
    }
  }

  /// States of the study do not happen; with a day, they end before it.
  record Lift(List<String> states, @Nullable LocalDate from, Provenance provenance)
      implements Change {
    public Lift {
      states = List.copyOf(states);
    }
  }

  /// States of the study happen although a basis lifts them; with a day, they happen again from it
  /// on, as long as they lasted.
  record Repeat(List<String> states, @Nullable LocalDate from, Provenance provenance)
      implements Change {
    public Repeat {
      states = List.copyOf(states);
    }
  }

  /// Something new stands or runs.
  record Build(Built built, Span span, Provenance provenance) implements Change {}

  /// A figure of elements is another. It holds on the day that a study is asked for.
  ///
  /// @param part the part of a border post, or all of it
  record SetFigure(
      List<String> elements,
      Quantity quantity,
      Amount amount,
      Part part,
      Span span,
      Provenance provenance)
      implements Change {
    public SetFigure {
      elements = List.copyOf(elements);
    }
  }

  /// Demand between zones is another. It holds on the day that a demand is asked for.
  ///
  /// @param between which flows
  /// @param factor  on tonnes and value, ≥ 0
  record Scale(Between between, double factor, Span span, Provenance provenance) implements Change {
    public Scale {
      Check.notNegative(factor, "factor", "a change of demand");
    }
  }

  /// A part of a border post.
  ///
  /// @param side country of the side, or null for both
  /// @param flow `exit` or `entry`, or null for both
  record Part(@Nullable String side, @Nullable String flow) {
    public static final Part WHOLE = new Part(null, null);

    boolean covers(String country, String passage) {
      return (side == null || side.equals(country)) && (flow == null || flow.equals(passage));
    }
  }

  /// A selection of demand; an empty list does not limit.
  ///
  /// @param origins      zone ids or countries
  /// @param destinations zone ids or countries
  /// @param goods        commodity groups
  /// @param bothWays     whether flows from a destination to an origin count too
  record Between(
      List<String> origins, List<String> destinations, List<String> goods, boolean bothWays) {
    public Between {
      origins = List.copyOf(origins);
      destinations = List.copyOf(destinations);
      goods = List.copyOf(goods);
    }

    /// Whether a flow is meant, each end given by its zone and its country.
    public boolean covers(
        String originZone,
        String originCountry,
        String destinationZone,
        String destinationCountry,
        String group) {
      boolean there =
          names(origins, originZone, originCountry)
              && names(destinations, destinationZone, destinationCountry);
      boolean back =
          bothWays
              && names(destinations, originZone, originCountry)
              && names(origins, destinationZone, destinationCountry);
      return (there || back) && (goods.isEmpty() || goods.contains(group));
    }

    private static boolean names(List<String> ends, String zone, String country) {
      return ends.isEmpty() || ends.contains(zone) || ends.contains(country);
    }
  }
}
