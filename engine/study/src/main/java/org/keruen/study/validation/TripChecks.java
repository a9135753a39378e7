package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  /// A note "not independent" says that the model was derived from the figure; a value that is its
  /// own low or high end is a bound.
  private static Standing standing(Trip trip) {
    if (trip.status().equals("target")) {
      return Standing.TARGET;
    }
    String note = trip.provenance().note().toLowerCase(Locale.ROOT);
    if (note.contains("not independent")) {
      return Standing.FITTED;
    }
    return note.contains("upper bound") || note.contains("lower bound")
        ? Standing.BOUND
        : Standing.SCORED;
  }

  private TripCheck.Modelled modelled(Trip trip, ReportedWays.Found found) {
    Option option = found.option();
    String modes =
        option.corridor().parts().stream()
            .map(part -> part.mode())
            .collect(Collectors.joining("+"));
    String corridor = option.corridor().id();
    return switch (trip.what()) {
      case "days" -> {
        TimeSpread hours =
            trip.door() ? option.totals().hours() : found.planner().hours(underWay(option.steps()));
        yield new TripCheck.Modelled(
            corridor,
            modes,
            hours.quantileHours(0.1) / 24,
            hours.quantileHours(0.5) / 24,
            hours.quantileHours(0.9) / 24,
            0);
      }
      case "km" -> {
        double km = option.totals().distanceKm();
        yield new TripCheck.Modelled(corridor, modes, km, km, km, 0);
      }
      default -> {
        int units = Math.max(1, option.payload().units());
        Band usd = trip.door() ? option.totals().costUsd() : rate(option);
        yield new TripCheck.Modelled(
            corridor,
            modes,
            usd.low() / units,
            usd.mid() / units,
            usd.high() / units,
            option.totals().costUsd().mid() / units);
      }
    };
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
