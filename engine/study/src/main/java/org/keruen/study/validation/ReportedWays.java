package org.keruen.study.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.network.BorderPost;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.shipment.BlockedWay;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.Trip;

/// Plans each reported trip the way it was reported.
///
/// The day of departure is also the day up to which closures are known. Avoided are modes that were
/// not reported, posts and services beside a reported one between the same two countries, and,
/// where a way was reported at all, countries that it does not name. Where that leaves no way,
/// other countries are allowed, then short hauls by road between terminals. Of the options the
/// first that passes every reported element counts, for the planner puts the best in time and money
/// first; of distances, the shortest. A terminal on the way is where goods changed vehicles: the
/// trip is then planned in parts, as [TripParts] cuts it.
final class ReportedWays {

  /// What was found for a trip.
  sealed interface Outcome {}

  /// @param options one for each part of the trip, in order of travel
  /// @param planner one of those that made them: it adds their times
  record Found(List<Option> options, Planner planner) implements Outcome {
    Found {
      options = List.copyOf(options);
    }
  }

  /// @param reason why there is no way, in words
  record Missing(String reason) implements Outcome {}

  private static final String USUAL_HS = "6203";
  private static final double USUAL_TONNES = 20;

  /// Goods fill a 40 ft box by weight before volume, so that prices are those of one unit.
  private static final double MOST_M3_PER_TONNE = 3;

  /// Longest haul between terminals that a trip by other modes may hide, km.
  private static final double HIDDEN_HAUL_KM = 100;

  private final PlanningModel model;
  private final Map<Set<String>, Planner> planners = new HashMap<>();

  ReportedWays(PlanningModel model) {
    this.model = model;
  }

  Outcome find(Trip trip) {
    List<Option> options = new ArrayList<>();
    Planner planner = null;
    LocalDate known = trip.depart();
    LocalDate day = known;
    for (Trip part : TripParts.of(trip, model.network())) {
      switch (findPart(part, day, known)) {
        case Found found -> {
          options.addAll(found.options());
          planner = found.planner();
          Option last = found.options().getLast();
          day = day.plusDays((long) (last.totals().hours().meanHours() / 24));
        }
        case Missing missing -> {
          return missing;
        }
      }
    }
    return planner == null ? new Missing("no attempt was made") : new Found(options, planner);
  }

  private Outcome findPart(Trip trip, LocalDate day, LocalDate known) {
    Planner planner = planner(trip.way().via());
    Plan strict = null;
    for (Freedom freedom : freedoms(trip.way())) {
      Plan plan = planner.plan(consignment(trip, day, freedom), known);
      strict = freedom.otherModes().isEmpty() ? plan : strict;
      Option option = find(plan, trip);
      if (option != null) {
        return new Found(List.of(option), planner);
      }
    }
    return new Missing(strict == null ? "no attempt was made" : reason(strict, trip));
  }

  /// What an attempt allows beyond the report.
  private record Freedom(boolean otherCountries, Set<String> otherModes) {}

  private static List<Freedom> freedoms(Trip.Way way) {
    List<Freedom> freedoms = new ArrayList<>();
    if (!way.via().isEmpty()) {
      freedoms.add(new Freedom(false, Set.of()));
    }
    freedoms.add(new Freedom(true, Set.of()));
    if (!way.modes().contains("road")) {
      freedoms.add(new Freedom(true, Set.of("road")));
    }
    return freedoms;
  }

  /// A planner without the services beside the reported ones between the same two countries.
  private Planner planner(List<String> via) {
    Map<String, Service> services = model.network().infrastructure().services();
    Set<String> dropped = new HashSet<>();
    for (String id : via) {
      Service service = services.get(id);
      for (Service other : services.values()) {
        if (service != null && ends(other).equals(ends(service)) && !via.contains(other.id())) {
          dropped.add(other.id());
        }
      }
    }
    return planners.computeIfAbsent(dropped, this::without);
  }

  private Set<String> ends(Service service) {
    Network network = model.network();
    Set<String> ends = new HashSet<>();
    ends.add(network.getPlace(service.route().from()).country());
    ends.add(network.getPlace(service.route().to()).country());
    return ends;
  }

  private Planner without(Set<String> dropped) {
    Network all = model.network();
    Network.Infrastructure whole = all.infrastructure();
    Map<String, Service> services = new LinkedHashMap<>(whole.services());
    services.keySet().removeAll(dropped);
    var kept =
        new Network.Infrastructure(
            whole.places(), whole.links(), whole.posts(), whole.terminals(), services);
    return new Planner(
        new PlanningModel(
            new Network(all.countries(), kept, all.fleet(), all.operation(), all.states()),
            model.commodities(),
            model.memberships(),
            model.charges(),
            model.rules(),
            model.parameters()));
  }

  private Consignment consignment(Trip trip, LocalDate day, Freedom freedom) {
    Trip.Way way = trip.way();
    Set<String> posts = new HashSet<>(way.via());
    posts.retainAll(model.network().infrastructure().posts().keySet());
    Set<String> countries = new HashSet<>(way.via());
    countries.retainAll(model.network().countries().keySet());
    var limits =
        new Consignment.Limits(
            freedom.otherCountries() ? Set.of() : unnamedCountries(way),
            siblings(posts),
            unusedModes(way, freedom.otherModes()),
            countries,
            posts,
            Set.copyOf(way.modes()),
            false,
            Consignment.Limits.NONE.maxTranshipments());
    return new Consignment(
        way.origin(), way.destination(), day, goods(trip.load()), null, null, limits);
  }

  private static Set<String> unusedModes(Trip.Way way, Set<String> allowed) {
    Set<String> unused = new HashSet<>();
    for (Mode mode : Mode.values()) {
      if (!way.modes().contains(mode.word()) && !allowed.contains(mode.word())) {
        unused.add(mode.word());
      }
    }
    return unused;
  }

  private Set<String> unnamedCountries(Trip.Way way) {
    Network network = model.network();
    Set<String> unnamed = new HashSet<>(network.countries().keySet());
    unnamed.remove(network.getPlace(way.origin()).country());
    unnamed.remove(network.getPlace(way.destination()).country());
    for (String id : way.via()) {
      unnamed.remove(id);
      BorderPost post = network.infrastructure().posts().get(id);
      Service service = network.infrastructure().services().get(id);
      if (post != null) {
        unnamed.removeAll(Set.of(post.a().country(), post.b().country()));
      }
      if (service != null) {
        unnamed.removeAll(ends(service));
      }
    }
    return unnamed;
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

  private @Nullable Option find(Plan plan, Trip trip) {
    List<Option> matching =
        plan.options().stream()
            .filter(option -> passes(option, trip.way()))
            .filter(option -> hiddenRoadKm(option, trip.way()) <= HIDDEN_HAUL_KM)
            .toList();
    return trip.what().equals("km")
        ? matching.stream()
            .min(Comparator.comparingDouble(option -> option.totals().distanceKm()))
            .orElse(null)
        : matching.stream().findFirst().orElse(null);
  }

  /// Whether an option passes every reported post and service in order.
  private boolean passes(Option option, Trip.Way way) {
    List<String> elements = new ArrayList<>(way.via());
    elements.removeAll(model.network().countries().keySet());
    int found = 0;
    for (Option.Step step : option.steps()) {
      if (found < elements.size() && step.elementId().equals(elements.get(found))) {
        found++;
      }
    }
    return found == elements.size();
  }

  private static double hiddenRoadKm(Option option, Trip.Way way) {
    return way.modes().contains("road")
        ? 0
        : option.steps().stream()
            .filter(step -> step.mode().equals("road"))
            .mapToDouble(Option.Step::distanceKm)
            .sum();
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
