package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.ProblemException;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.Mode;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step.Kind;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Trip;

/// Plans each reported trip as it was reported and compares.
///
/// The day of departure is also the day up to which closures are known. Modes that were not reported
/// are avoided, and so are the posts beside a reported one between the same two countries; where
/// that leaves no way, roads are allowed for short hauls between terminals. Of the options the
/// first that passes every reported element counts: the planner puts the best in time and money
/// first.
final class TripChecks {

  private static final String USUAL_HS = "6203";
  private static final double USUAL_TONNES = 20;

  /// Goods fill a 40 ft box by weight before volume, so that prices are those of one unit.
  private static final double MOST_M3_PER_TONNE = 3;

  /// Longest haul between terminals that a trip by other modes may hide, km.
  private static final double HIDDEN_HAUL_KM = 100;

  private static final Set<String> RATE_GROUPS =
      Set.of("haulage", "borderFees", "handling", "transit", "port", "services");

  private final PlanningModel model;
  private final Planner planner;

  TripChecks(PlanningModel model, Planner planner) {
    this.model = model;
    this.planner = planner;
  }

  TripCheck check(Trip trip) {
    try {
      Plan plan = plan(trip, Set.of());
      Option option = find(plan, trip);
      if (option == null && !trip.way().modes().contains("road")) {
        Plan withRoad = plan(trip, Set.of("road"));
        option = find(withRoad, trip);
      }
      return option == null
          ? new TripCheck(trip, Standing.NOT_MODELLED, null, reason(plan, trip))
          : new TripCheck(trip, standing(trip), modelled(trip, option), remark(trip));
    } catch (ProblemException e) {
      return new TripCheck(
          trip, Standing.NOT_MODELLED, null, e.problems().getFirst().what());
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

  private static String remark(Trip trip) {
    return trip.provenance().note();
  }

  private Plan plan(Trip trip, Set<String> alsoModes) {
    Set<String> avoid = new HashSet<>();
    for (Mode mode : Mode.values()) {
      if (!trip.way().modes().contains(mode.word()) && !alsoModes.contains(mode.word())) {
        avoid.add(mode.word());
      }
    }
    Set<String> required = new HashSet<>(trip.way().via());
    required.retainAll(model.network().infrastructure().posts().keySet());
    var limits =
        new Consignment.Limits(
            Set.of(),
            siblings(required),
            avoid,
            Set.of(),
            required,
            Set.copyOf(trip.way().modes()),
            false,
            Consignment.Limits.NONE.maxTranshipments());
    var consignment =
        new Consignment(
            trip.way().origin(),
            trip.way().destination(),
            trip.depart(),
            goods(trip.load()),
            null,
            null,
            limits);
    return planner.plan(consignment, trip.depart());
  }

  /// Posts between the same two countries, by the same mode, as a required one.
  private Set<String> siblings(Set<String> required) {
    Set<String> avoided = new HashSet<>();
    var posts = model.network().infrastructure().posts();
    for (String id : required) {
      BorderPost post = posts.get(id);
      for (BorderPost other : posts.values()) {
        if (post != null && post.mode() == other.mode() && joins(other, post)) {
          avoided.add(other.id());
        }
      }
    }
    avoided.removeAll(required);
    return avoided;
  }

  private static boolean joins(BorderPost other, BorderPost post) {
    return Set.of(other.a().country(), other.b().country())
        .equals(Set.of(post.a().country(), post.b().country()));
  }

  private Consignment.Goods goods(Trip.Load load) {
    String hs = load.hs() == null ? USUAL_HS : load.hs();
    double tonnes = load.weightTonnes() == null ? USUAL_TONNES : load.weightTonnes();
    Commodity commodity = commodity(hs);
    double m3PerTonne = Math.min(commodity.stowageM3PerTonne(), MOST_M3_PER_TONNE);
    return new Consignment.Goods(
        commodity,
        hs,
        tonnes,
        tonnes * m3PerTonne,
        tonnes * commodity.valueUsdPerTonne().mid(),
        commodity.care().controlled(),
        commodity.care().dangerous());
  }

  /// The goods of the longest known prefix; any goods if the study has none of them.
  private Commodity commodity(String hs) {
    for (int length = hs.length(); length >= 2; length--) {
      Commodity commodity = model.commodities().get(hs.substring(0, length));
      if (commodity != null) {
        return commodity;
      }
    }
    return model.commodities().values().iterator().next();
  }

  private static @Nullable Option find(Plan plan, Trip trip) {
    for (Option option : plan.options()) {
      if (passes(option, trip.way()) && hiddenRoadKm(option, trip.way()) <= HIDDEN_HAUL_KM) {
        return option;
      }
    }
    return null;
  }

  /// Whether an option passes every reported element in order.
  private static boolean passes(Option option, Trip.Way way) {
    int found = 0;
    for (Option.Step step : option.steps()) {
      if (found < way.via().size() && step.elementId().equals(way.via().get(found))) {
        found++;
      }
    }
    return found == way.via().size();
  }

  private static double hiddenRoadKm(Option option, Trip.Way way) {
    return way.modes().contains("road")
        ? 0
        : option.steps().stream()
            .filter(step -> step.mode().equals("road"))
            .mapToDouble(Option.Step::distanceKm)
            .sum();
  }

  private TripCheck.Modelled modelled(Trip trip, Option option) {
    String modes =
        option.corridor().parts().stream()
            .map(part -> part.mode())
            .collect(Collectors.joining("+"));
    String corridor = option.corridor().id();
    return switch (trip.what()) {
      case "days" -> {
        TimeSpread hours =
            trip.door() ? option.totals().hours() : planner.hours(underWay(option.steps()));
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

  /// From the first wheel turning to the last: a figure between terminals leaves out what happens at
  /// its ends.
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

  private static String reason(Plan plan, Trip trip) {
    for (BlockedWay blocked : plan.blocked()) {
      if (!blocked.reasons().isEmpty()) {
        return "closed: " + reasons(blocked.reasons());
      }
    }
    if (!plan.reopenings().isEmpty()) {
      return "closed: " + reasons(plan.reopenings().getFirst());
    }
    if (!plan.remarks().isEmpty()) {
      return "refused: " + String.join(" ", plan.remarks());
    }
    return plan.options().isEmpty()
        ? "no way by " + String.join("+", trip.way().modes()) + " in the network on that day"
        : "no option passes " + String.join(", ", trip.way().via());
  }

  private static String reasons(List<BlockedWay.Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason.what() + " (since " + reason.since() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
