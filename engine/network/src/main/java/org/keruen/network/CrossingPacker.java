package org.keruen.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.Terminal.Ability;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.PackedPlaces;

/// Packs what joins the runs: border posts, services and terminals.
final class CrossingPacker {

  private final Network network;
  private final StateCalendar calendar;
  private final LocalDate date;
  private final MoveRates rates;
  private final Running running;
  private final PackedPlaces places;
  private final PackedStates states;
  private final PackedArcs arcs;
  private final Map<Layer, CountryPaths.Star> stars;

  CrossingPacker(
      Network network,
      StateCalendar calendar,
      LocalDate date,
      MoveRates rates,
      Running running,
      PackedPlaces places,
      PackedStates states,
      PackedArcs arcs,
      Map<Layer, CountryPaths.Star> stars) {
    this.network = network;
    this.calendar = calendar;
    this.date = date;
    this.rates = rates;
    this.running = running;
    this.places = places;
    this.states = states;
    this.arcs = arcs;
    this.stars = stars;
  }

  void pack() {
    for (int i = 0; i < places.posts().size(); i++) {
      BorderPost post = places.posts().get(i);
      if (post.working().status().usable() && post.working().freight()) {
        packPost(i, post, post.a(), post.b(), false);
        packPost(i, post, post.b(), post.a(), true);
      }
    }
    for (int i = 0; i < places.services().size(); i++) {
      packService(i, places.services().get(i));
    }
    for (int i = 0; i < places.terminals().size(); i++) {
      Terminal terminal = places.terminals().get(i);
      if (terminal.handling().status().usable() && terminal.kind() != Terminal.Kind.CITY_STATION) {
        packTerminal(i, terminal);
      }
    }
  }

  private void packPost(
      int ref, BorderPost post, BorderPost.Side from, BorderPost.Side to, boolean backward) {
    List<String> elements = GraphReading.postElements(post);
    var passing = new Passing(post.mode().word(), from.country(), to.country(), "");
    List<StatePeriod> restrictions = calendar.listRestrictions(elements, date, passing);
    TimeSpread border =
        GraphPacker.slowed(from.exit().hours().plus(to.entry().hours()), restrictions);
    var free = TimeSpread.fixed(from.exit().freeHours() + to.entry().freeHours());
    double queueHours = border.meanHours() - GraphPacker.slowed(free, restrictions).meanHours();
    double fee = from.exit().feeUsd().mid() + to.entry().feeUsd().mid();
    for (int m = 0; m < places.means().size(); m++) {
      Means means = places.means().get(m);
      int after = meansAfter(post, means, m, from, to);
      if (after >= 0 && rates.allows(means, from.country())) {
        int tail = states.findOrAdd(places.index(from.place()), m) + 1;
        int head = states.findOrAdd(places.index(to.place()), after);
        int arc = arcs.add(tail, head, ArcKind.CROSS, ref, after);
        arcs.setTime(arc, border);
        arcs.queueHours[arc] = queueHours;
        arcs.usdPerUnit[arc] = fee + post.lengthKm() * rates.usdPerKm(means, from.country()).mid();
        arcs.km[arc] = post.lengthKm();
        arcs.backward[arc] = backward;
        arcs.dated[arc] = isDated(elements);
      }
    }
  }

  /// The means beyond a post: itself, or on another gauge the one with the same load unit; -1 if
  /// none.
  private int meansAfter(
      BorderPost post, Means means, int m, BorderPost.Side from, BorderPost.Side to) {
    if (means.mode() != post.mode() || means.gaugeMm() != from.gaugeMm()) {
      return -1;
    }
    if (from.gaugeMm() == to.gaugeMm()) {
      return rates.allows(means, to.country()) ? m : -1;
    }
    for (int other = 0; other < places.means().size(); other++) {
      Means candidate = places.means().get(other);
      if (candidate.mode() == Mode.RAIL
          && candidate.gaugeMm() == to.gaugeMm()
          && candidate.loadUnit().id().equals(means.loadUnit().id())
          && rates.allows(candidate, to.country())) {
        return other;
      }
    }
    return -1;
  }

  private boolean isDated(List<String> elements) {
    return elements.stream().anyMatch(element -> !calendar.listPeriods(element).isEmpty());
  }

  private void packService(int ref, Service service) {
    Service.Timing timing = service.timing();
    boolean sails =
        timing.status().usable()
            && (timing.from() == null || !date.isBefore(timing.from()))
            && (timing.to() == null || !date.isAfter(timing.to()));
    if (!sails) {
      return;
    }
    Service.Route route = service.route();
    addSailing(ref, service, route.from(), route.to(), false);
    if (route.bothWays()) {
      addSailing(ref, service, route.to(), route.from(), true);
    }
  }

  private void addSailing(int ref, Service service, String from, String to, boolean backward) {
    String fromCountry = network.getPlace(from).country();
    String toCountry = network.getPlace(to).country();
    var passing = new Passing(service.kind().mode().word(), fromCountry, toCountry, "");
    List<String> elements = GraphReading.serviceElements(service);
    TimeSpread hours =
        GraphPacker.slowed(
                service.timing().hours(), calendar.listRestrictions(elements, date, passing))
            .plus(service.timing().waiting());
    if (service.kind() == Service.Kind.FERRY && !fromCountry.equals(toCountry)) {
      hours = hours.plus(running.seaFormalities()).plus(running.seaFormalities());
    }
    for (int m = 0; m < places.means().size(); m++) {
      Means means = places.means().get(m);
      if (service.means().contains(means.id())) {
        int tail = states.findOrAdd(places.index(from), m) + 1;
        int head = states.findOrAdd(places.index(to), m);
        int arc = arcs.add(tail, head, ArcKind.SAIL, ref, m);
        arcs.setTime(arc, hours);
        double usd = service.rate().usd().mid();
        switch (service.rate().unit()) {
          case "t" -> arcs.usdPerTonne[arc] = usd;
          case "kg" -> arcs.usdPerTonne[arc] = usd * 1000;
          default -> arcs.usdPerUnit[arc] = usd;
        }
        arcs.co2KgPerTonne[arc] = rates.co2KgPerTonne(means, service);
        arcs.km[arc] = service.route().distanceKm();
        arcs.backward[arc] = backward;
        arcs.dated[arc] = isDated(elements);
      }
    }
  }

  /// Two floors, one for containers and one for loose goods, and the way between each means and
  /// them.
  private void packTerminal(int ref, Terminal terminal) {
    int place = places.index(terminal.places().getFirst());
    int loose = states.addFloor(place, TransportGraph.LOOSE_FLOOR);
    int container = states.addFloor(place, TransportGraph.CONTAINER_FLOOR);
    for (String id : terminal.places()) {
      for (int m = 0; m < places.means().size(); m++) {
        if (serves(places.index(id), m) && handles(terminal, places.means().get(m))) {
          boolean boxed = places.means().get(m).loadUnit().kind() == LoadUnit.Kind.CONTAINER;
          packTransfer(ref, terminal, places.index(id), m, boxed ? container : loose);
        }
      }
    }
    if (terminal.handling().abilities().contains(Ability.CONTAINERS)
        && terminal.handling().abilities().contains(Ability.LOOSE)) {
      packStuffing(ref, terminal, loose, container);
    }
  }

  /// Whether a means runs at a place: its layer has a line there, or a post or service brought it.
  private boolean serves(int place, int m) {
    Means means = places.means().get(m);
    CountryPaths.Star star = stars.get(Layer.of(means));
    boolean onLine =
        star != null
            && star.touches(place)
            && rates.allows(means, network.getPlace(places.id(place)).country());
    return onLine || states.find(place, m) >= 0;
  }

  private static boolean handles(Terminal terminal, Means means) {
    var abilities = terminal.handling().abilities();
    if (means.loadUnit().controlled() && !abilities.contains(Ability.REEFER)) {
      return false;
    }
    return switch (means.loadUnit().kind()) {
      case CONTAINER -> abilities.contains(Ability.CONTAINERS);
      case LOOSE -> abilities.contains(Ability.LOOSE);
      case BULK -> abilities.contains(Ability.BULK);
    };
  }

  /// Handling time is split over the two halves of a transfer, its money over them as well.
  private void packTransfer(int ref, Terminal terminal, int place, int m, int floor) {
    Means means = places.means().get(m);
    int state = states.findOrAdd(place, m);
    TimeSpread half = halfHandling(terminal);
    boolean road = means.mode() == Mode.ROAD;
    double haulHours = road ? terminal.localHaulKm() / running.localHaulKmh() : 0;
    double haulUsd = road ? terminal.localHaulKm() * running.localHaulUsdPerKm() : 0;
    boolean boxed = means.loadUnit().kind() == LoadUnit.Kind.CONTAINER;
    for (int way = 0; way < 2; way++) {
      boolean unload = way == 0;
      int arc =
          unload
              ? arcs.add(state + 1, floor, ArcKind.UNLOAD, ref, m)
              : arcs.add(floor, state, ArcKind.LOAD, ref, m);
      TimeSpread wait =
          !unload && means.mode() == Mode.RAIL
              ? rates.getRail(means, network.getPlace(places.id(place)).country()).waiting()
              : TimeSpread.ZERO;
      arcs.setTime(arc, half.plus(TimeSpread.fixed(haulHours)).plus(wait));
      arcs.usdPerUnit[arc] = haulUsd + (boxed ? terminal.handling().liftUsd().mid() / 2 : 0);
      arcs.usdPerTonne[arc] = boxed ? 0 : terminal.handling().transloadUsdPerT().mid() / 2;
      arcs.dated[arc] = isDated(List.of("terminal:" + terminal.id()));
    }
  }

  static TimeSpread halfHandling(Terminal terminal) {
    TimeSpread whole = terminal.handling().hours();
    return new TimeSpread(whole.meanHours() / 2, whole.varianceH2() / 2, whole.thirdH3() / 2);
  }

  private void packStuffing(int ref, Terminal terminal, int loose, int container) {
    for (int way = 0; way < 2; way++) {
      int arc =
          way == 0
              ? arcs.add(loose, container, ArcKind.STUFF, ref, -1)
              : arcs.add(container, loose, ArcKind.STUFF, ref, -1);
      arcs.setTime(arc, halfHandling(terminal));
      arcs.usdPerTonne[arc] = terminal.handling().transloadUsdPerT().mid() / 2;
    }
  }
}
