package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.keruen.base.Band;
import org.keruen.base.ProblemException;
import org.keruen.base.TimeSpread;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step.Kind;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Trip;

/// Compares each reported trip with the way that the model takes for it.
final class TripChecks {

  private static final Set<String> RATE_GROUPS =
      Set.of("haulage", "borderFees", "handling", "transit", "port", "services");

  private final ReportedWays ways;

  TripChecks(PlanningModel model) {
    this.ways = new ReportedWays(model);
  }

  TripCheck check(Trip trip) {
    try {
      return switch (ways.find(trip)) {
        case ReportedWays.Found found ->
            new TripCheck(trip, standing(trip), modelled(trip, found), trip.provenance().note());
        case ReportedWays.Missing missing ->
            new TripCheck(trip, Standing.NOT_MODELLED, null, missing.reason());
      };
    } catch (ProblemException e) {
      return new TripCheck(trip, Standing.NOT_MODELLED, null, e.problems().getFirst().what());
    }
  }

  /// A note "not independent" says that the model was derived from the figure; "disruption" that
  /// its own source names a hold-up out of the ordinary; a value that is its own low or high end is
  /// a bound.
  private static Standing standing(Trip trip) {
    if (trip.status().equals("target")) {
      return Standing.TARGET;
    }
    String note = trip.provenance().note().toLowerCase(Locale.ROOT);
    if (note.contains("not independent")) {
      return Standing.FITTED;
    }
    if (note.contains("disruption")) {
      return Standing.DISRUPTED;
    }
    return note.contains("upper bound") || note.contains("lower bound")
        ? Standing.BOUND
        : Standing.SCORED;
  }

  private static TripCheck.Modelled modelled(Trip trip, ReportedWays.Found found) {
    String modes =
        joined(found, option -> joinedWith("+", option.corridor().parts(), part -> part.mode()));
    String corridor = joined(found, option -> option.corridor().id());
    return switch (trip.what()) {
      case "days" -> {
        TimeSpread hours = hours(trip, found);
        yield new TripCheck.Modelled(
            corridor,
            modes,
            hours.quantileHours(0.1) / 24,
            hours.quantileHours(0.5) / 24,
            hours.quantileHours(0.9) / 24,
            0);
      }
      case "km" -> {
        double km = sum(found, option -> option.totals().distanceKm());
        yield new TripCheck.Modelled(corridor, modes, km, km, km, 0);
      }
      default -> money(trip, found, corridor, modes);
    };
  }

  /// One option as the planner has it, so that a whole trip shows the figures of its plan.
  private static TimeSpread hours(Trip trip, ReportedWays.Found found) {
    if (trip.door() && found.options().size() == 1) {
      return found.options().getFirst().totals().hours();
    }
    List<Option.Step> steps = TripParts.steps(found.options());
    return found.planner().hours(trip.door() ? steps : underWay(steps));
  }

  private static TripCheck.Modelled money(
      Trip trip, ReportedWays.Found found, String corridor, String modes) {
    Band usd = Band.ZERO;
    for (Option option : found.options()) {
      double units = Math.max(1, option.payload().units());
      usd = usd.plus((trip.door() ? option.totals().costUsd() : rate(option)).times(1 / units));
    }
    double allIn =
        sum(
            found,
            option -> option.totals().costUsd().mid() / Math.max(1, option.payload().units()));
    return new TripCheck.Modelled(corridor, modes, usd.low(), usd.mid(), usd.high(), allIn);
  }

  private static double sum(ReportedWays.Found found, ToDoubleFunction<Option> figure) {
    return found.options().stream().mapToDouble(figure).sum();
  }

  private static String joined(ReportedWays.Found found, Function<Option, String> word) {
    return joinedWith(" / ", found.options(), word);
  }

  private static <T> String joinedWith(String between, List<T> all, Function<T, String> word) {
    return all.stream().map(word).collect(Collectors.joining(between));
  }

  /// From the first wheel turning to the last: a figure between terminals leaves out what happens
  /// at its ends.
  private static List<Option.Step> underWay(List<Option.Step> steps) {
    int first = 0;
    while (first < steps.size() && !isRunning(steps.get(first))) {
      first++;
    }
    int last = steps.size();
    while (last > first && !isRunning(steps.get(last - 1))) {
      last--;
    }
    return new ArrayList<>(steps.subList(first, last));
  }

  private static boolean isRunning(Option.Step step) {
    return step.kind() == Kind.MOVE || step.kind() == Kind.BORDER;
  }

  /// What a carrier's quotation holds: haulage, dues and handling, but not the goods' capital and
  /// insurance, permits, or waiting.
  private static Band rate(Option option) {
    Band sum = Band.ZERO;
    for (Option.MoneyLine line : option.money()) {
      if (line.kind() == Charge.Kind.INCLUDED && RATE_GROUPS.contains(line.group())) {
        sum = sum.plus(line.usd());
      }
    }
    return sum;
  }
}
