package org.keruen.shipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;

/// One way to move a consignment, complete.
///
/// @param badges    what it is best at
/// @param totals    sums over the steps and money lines
/// @param steps     everything that happens, in order: the timeline
/// @param money     every line of money; those of kind included sum to `totals.costUsd`
/// @param documents what must be in hand, by when
/// @param payload   what a vehicle may carry on this way, and what binds
/// @param sourceIds every source that the option rests on
public record Option(
    Corridor corridor,
    Set<Badge> badges,
    Totals totals,
    List<Step> steps,
    List<MoneyLine> money,
    List<DocumentNeed> documents,
    Payload payload,
    List<String> sourceIds) {

  public Option {
    badges = Set.copyOf(badges);
    steps = List.copyOf(steps);
    money = List.copyOf(money);
    documents = List.copyOf(documents);
    sourceIds = List.copyOf(sourceIds);
  }

  /// What an option is best at.
  public enum Badge {
    CHEAPEST,
    FASTEST,
    MOST_RELIABLE,
    LOWEST_CO2
  }

  /// @param hours             door to door, documents before departure included
  /// @param onTimeProbability of the deadline, or null without one
  /// @param costUsd           all included lines
  /// @param co2eKg            well to wheel
  /// @param transhipments     changes of means or vehicle
  public record Totals(
      TimeSpread hours,
      @Nullable Double onTimeProbability,
      Band costUsd,
      double co2eKg,
      double distanceKm,
      int transhipments,
      int borders) {

    public double durationDaysP10() {
      return hours.quantileHours(0.1) / 24;
    }

    public double durationDaysP50() {
      return hours.quantileHours(0.5) / 24;
    }

    public double durationDaysP90() {
      return hours.quantileHours(0.9) / 24;
    }
  }

  /// One thing that happens on the way.
  ///
  /// @param kind       what it is
  /// @param from       place id where it begins
  /// @param to         place id where it ends; the same for what happens at a place
  /// @param mode       `road`, `rail`, `sea`, `ferry` or `air`
  /// @param elementId  link path, border post, terminal or service id; may be empty
  /// @param means      means id in use (after the step, for a transfer)
  /// @param units      vehicles, containers or wagons in use
  /// @param distanceKm length, km; 0 at a place
  /// @param hours      time
  /// @param costUsd    money of this step that is in the total
  /// @param co2eKg     well to wheel
  /// @param places     place ids passed, ends included, for drawing
  public record Step(
      Kind kind,
      String from,
      String to,
      String mode,
      String elementId,
      String means,
      int units,
      double distanceKm,
      TimeSpread hours,
      Band costUsd,
      double co2eKg,
      List<String> places) {

    /// What happens.
    public enum Kind {
      DOCUMENTS,
      FORMALITIES,
      MOVE,
      BORDER,
      TRANSFER,
      WAIT
    }

    public Step {
      places = List.copyOf(places);
    }
  }

  /// A line of the bill.
  ///
  /// @param group       `haulage`, `borderFees`, `handling`, `services`, `transit`, `port`,
  ///     `insurance`, `waiting`, `capital`, `permits` or `other`
  /// @param what        what it is for, in English
  /// @param where       place, country or element id; may be empty
  /// @param usd         amount, USD
  /// @param kind        whether it is in the total
  /// @param probability 0..1, 1 unless it may arise
  /// @param confidence  weakest of the figures behind it
  /// @param sourceIds   sources
  public record MoneyLine(
      String group,
      String what,
      String where,
      Band usd,
      Charge.Kind kind,
      double probability,
      org.keruen.base.Confidence confidence,
      List<String> sourceIds) {
    public MoneyLine {
      sourceIds = List.copyOf(sourceIds);
    }
  }

  /// A document, permit or booking.
  ///
  /// @param rule    the rule that asks for it
  /// @param where   leg or border that it is for: place ids, country ids or post ids
  /// @param applyBy last day to apply for it, so that it is in hand when needed; null if at once
  ///     there
  public record DocumentNeed(Rule rule, List<String> where, @Nullable LocalDate applyBy) {
    public DocumentNeed {
      where = List.copyOf(where);
    }
  }

  /// What a vehicle or container may carry on this way.
  ///
  /// @param tonnesPerUnit   the least over the vehicle and every country passed
  /// @param units           units needed
  /// @param limitedBy       what binds: a country id, `vehicle`, `volume` or `goods`
  /// @param lostTonnes      tonnes per unit that the loosest limit on the way would allow on top
  /// @param lostUsdPerTonne what a tonne costs more for it, USD
  public record Payload(
      double tonnesPerUnit,
      int units,
      String limitedBy,
      double lostTonnes,
      double lostUsdPerTonne) {}
}
