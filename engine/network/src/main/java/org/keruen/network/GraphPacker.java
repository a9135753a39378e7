package org.keruen.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.PackedPlaces;

/// Translates a [Network] into a [TransportGraph].
final class GraphPacker {

  private final Network network;
  private final StateCalendar calendar;
  private final LocalDate date;
  private final Running running;
  private final MoveRates rates;
  private final PackedPlaces places;
  /// The links that are open on the date.
  private final Map<Layer, CountryPaths.Star> stars = new LinkedHashMap<>();

  /// Those that are shut on it as well.
  private final Map<Layer, CountryPaths.Star> starsIfOpen = new LinkedHashMap<>();

  private final PackedStates states;
  private final PackedArcs arcs = new PackedArcs();
  private final List<Stretch> stretches = new ArrayList<>();

  private final Map<Layer, Map<String, int[]>> usable = new ConcurrentHashMap<>();

  /// `[placeCount]` where something can change.
  private final boolean[] gateway;

  /// `[linkCount]` whether any state of the study names a link.
  private final boolean[] datedLinks;

  /// `[linkCount]` whether a link is shut on the date, and may open again.
  private final boolean[] shutLinks;

  GraphPacker(Network network, StateCalendar calendar, LocalDate date, Running running) {
    this.network = network;
    this.calendar = calendar;
    this.date = date;
    this.running = running;
    this.rates = new MoveRates(network, running);
    this.places = indexPlaces(network);
    this.states = new PackedStates(places.size(), places.means().size());
    this.datedLinks = new boolean[places.links().size()];
    this.shutLinks = new boolean[datedLinks.length];
    for (int i = 0; i < datedLinks.length; i++) {
      datedLinks[i] = !calendar.listPeriods("link:" + places.links().get(i).id()).isEmpty();
    }
    this.gateway = findGateways();
    packLayers();
  }

  private static PackedPlaces indexPlaces(Network network) {
    List<String> ids = List.copyOf(network.places().keySet());
    Map<String, Integer> index = HashMap.newHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      index.put(ids.get(i), i);
    }
    var infrastructure = network.infrastructure();
    return new PackedPlaces(
        ids,
        ids.stream().map(id -> network.getPlace(id).country()).toList(),
        index,
        List.copyOf(network.fleet().means().values()),
        List.copyOf(infrastructure.posts().values()),
        List.copyOf(infrastructure.services().values()),
        List.copyOf(infrastructure.terminals().values()),
        List.copyOf(infrastructure.links().values()));
  }

  MoveRates rates() {
    return rates;
  }

  Running running() {
    return running;
  }

  TransportGraph pack() {
    stars.forEach((layer, star) -> packRuns(layer, star, false));
    new CrossingPacker(network, calendar, date, rates, running, places, states, arcs, starsIfOpen)
        .pack();
    starsIfOpen.forEach(
        (layer, star) -> {
          if (!star.equals(stars.get(layer))) {
            packRuns(layer, star, true);
          }
        });
    addStays();
    return new TransportGraph(this, network, places, states, arcs.trim(), List.copyOf(stretches));
  }

  private void addStays() {
    for (int state = 0; state < states.size(); state++) {
      int means = states.means(state);
      if (means >= 0 && states.find(states.place(state), means) == state) {
        arcs.add(state, state + 1, ArcKind.STAY, -1, means);
      }
    }
  }

  /// Ends of posts and services, and the places of terminals that ways lead through.
  private boolean[] findGateways() {
    boolean[] gateway = new boolean[places.size()];
    for (BorderPost post : places.posts()) {
      gateway[places.index(post.a().place())] = true;
      gateway[places.index(post.b().place())] = true;
    }
    for (Service service : places.services()) {
      gateway[places.index(service.route().from())] = true;
      gateway[places.index(service.route().to())] = true;
    }
    for (Terminal terminal : places.terminals()) {
      if (terminal.kind() != Terminal.Kind.CITY_STATION) {
        terminal.places().forEach(id -> gateway[places.index(id)] = true);
      }
    }
    return gateway;
  }

  private void packLayers() {
    var layers = new TreeSet<Layer>((x, y) -> Integer.compare(x.gaugeMm(), y.gaugeMm()));
    places.links().forEach(link -> layers.add(Layer.of(link)));
    for (Layer layer : layers) {
      CountryPaths.Star open = packStar(layer, false);
      stars.put(layer, open);
      starsIfOpen.put(layer, anyShut(layer) ? packStar(layer, true) : open);
    }
  }

  private boolean anyShut(Layer layer) {
    for (int i = 0; i < shutLinks.length; i++) {
      if (shutLinks[i] && Layer.of(places.links().get(i)).equals(layer)) {
        return true;
      }
    }
    return false;
  }

  private CountryPaths.Star packStar(Layer layer, boolean asIfOpen) {
    List<Integer> used = new ArrayList<>();
    int[] first = new int[places.size() + 1];
    for (int i = 0; i < places.links().size(); i++) {
      Link link = places.links().get(i);
      if (Layer.of(link).equals(layer) && (runs(i, link) || (asIfOpen && shutLinks[i]))) {
        used.add(i);
        first[places.index(link.from()) + 1]++;
        first[places.index(link.to()) + 1]++;
      }
    }
    for (int i = 0; i < places.size(); i++) {
      first[i + 1] += first[i];
    }
    return fillStar(layer, used, first);
  }

  private CountryPaths.Star fillStar(Layer layer, List<Integer> used, int[] first) {
    var star = new CountryPaths.Star(layer.mode() == Mode.ROAD, first);
    int[] next = first.clone();
    for (int index : used) {
      Link link = places.links().get(index);
      int from = places.index(link.from());
      int to = places.index(link.to());
      for (int end = 0; end < 2; end++) {
        int slot = next[end == 0 ? from : to]++;
        star.head[slot] = end == 0 ? to : from;
        star.link[slot] = index;
        setCosts(star, slot, link);
      }
    }
    return star;
  }

  /// A restriction of a road lengthens its driving hours, of a line its running; hours that it adds
  /// are charged in full.
  private void setCosts(CountryPaths.Star star, int slot, Link link) {
    switch (link) {
      case Link.Road road -> {
        double hours = road.lengthKm() / road.speedKmh();
        for (StatePeriod period : restrictions(link)) {
          hours =
              hours * period.slowed().timeFactor()
                  + period.slowed().added().meanHours() * drivingShare(country(link));
        }
        star.cost1[slot] = hours;
        star.cost2[slot] = road.lengthKm();
      }
      case Link.Rail rail -> star.setRail(slot, trainRun(rail));
    }
  }

  private Stretch.TrainRun trainRun(Link.Rail rail) {
    double slowedKm = rail.lengthKm();
    double waitHours = 0;
    for (StatePeriod period : restrictions(rail)) {
      slowedKm *= period.slowed().timeFactor();
      waitHours = waitHours * period.slowed().timeFactor() + period.slowed().added().meanHours();
    }
    double dieselKm = rail.track().electrified() ? 0 : rail.lengthKm();
    return new Stretch.TrainRun(rail.lengthKm(), slowedKm, waitHours, dieselKm);
  }

  private double drivingShare(String country) {
    RoadOperation operation = network.operation().road().get(country);
    return operation == null ? 1 : operation.drivingHoursPerDay().mid() / 24;
  }

  private List<StatePeriod> restrictions(Link link) {
    String country = country(link);
    return calendar.listRestrictions(
        GraphReading.linkElements(link, country),
        date,
        new Passing(link.mode().word(), country, country, ""));
  }

  private String country(Link link) {
    return network.getPlace(link.from()).country();
  }

  /// Whether a link may be used on the date; notes whether it is shut.
  private boolean runs(int index, Link link) {
    boolean built =
        switch (link) {
          case Link.Road road -> true;
          case Link.Rail rail -> rail.building().status().usable();
        };
    if (!built) {
      return false;
    }
    String country = country(link);
    var passing = new Passing(link.mode().word(), country, country, "");
    StatePeriod closure =
        calendar.findClosure(GraphReading.linkElements(link, country), date, passing);
    shutLinks[index] = closure != null && !closure.isStanding(date, calendar.asOf());
    return closure == null;
  }

  private void packRuns(Layer layer, CountryPaths.Star star, boolean onlyOverShut) {
    var paths = new CountryPaths(star);
    for (int place = 0; place < places.size(); place++) {
      if (gateway[place] && star.touches(place)) {
        for (Stretch stretch : paths.from(place, gateway)) {
          if (!onlyOverShut || isOverShut(stretch)) {
            int ref = stretches.size();
            stretches.add(stretch);
            addMoves(layer, stretch, ref, onlyOverShut);
          }
        }
      }
    }
  }

  private boolean isOverShut(Stretch stretch) {
    for (int link : stretch.links) {
      if (shutLinks[link]) {
        return true;
      }
    }
    return false;
  }

  private void addMoves(Layer layer, Stretch stretch, int ref, boolean onlyIfOpen) {
    String country = network.getPlace(places.id(stretch.from)).country();
    boolean dated = isDated(stretch, layer, country);
    for (int m : usable(layer, country)) {
      Means means = places.means().get(m);
      int from = states.findOrAdd(stretch.from, m);
      int to = states.findOrAdd(stretch.to, m) + 1;
      int arc = arcs.add(from, to, ArcKind.MOVE, ref, m);
      setMove(arcs, arc, means, country, stretch, dated);
      arcs.onlyIfOpen[arc] = onlyIfOpen;
    }
  }

  /// Indices of the means that may run on a layer in a country.
  private int[] usable(Layer layer, String country) {
    return usable
        .computeIfAbsent(layer, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            country,
            key ->
                IntStream.range(0, places.means().size())
                    .filter(m -> Layer.of(places.means().get(m)).equals(layer))
                    .filter(m -> rates.allows(places.means().get(m), country))
                    .toArray());
  }

  private void setMove(
      PackedArcs to, int arc, Means means, String country, Stretch stretch, boolean dated) {
    MoveRates.Rate rate = rates.rate(means, country);
    to.setTime(arc, rates.hours(means, rate, stretch));
    to.usdPerUnit[arc] = stretch.km * rate.usdPerKm();
    to.co2KgPerTonne[arc] = MoveRates.co2KgPerTonne(rate, stretch);
    to.km[arc] = stretch.km;
    to.dated[arc] = dated;
  }

  private boolean isDated(Stretch stretch, Layer layer, String country) {
    if (layer.mode() == Mode.ROAD && !calendar.listPeriods("country-road:" + country).isEmpty()) {
      return true;
    }
    for (int link : stretch.links) {
      if (datedLinks[link]) {
        return true;
      }
    }
    return false;
  }

  /// See [TransportGraph#endRuns].
  TransportGraph.EndRuns endRuns(int place, int partner) {
    boolean[] wanted = gateway.clone();
    if (partner >= 0) {
      wanted[partner] = true;
    }
    String country = network.getPlace(places.id(place)).country();
    var runs = new PackedArcs();
    List<Stretch> found = new ArrayList<>();
    stars.forEach(
        (layer, star) -> {
          if (star.touches(place)) {
            for (Stretch stretch : new CountryPaths(star).from(place, wanted)) {
              addEndRuns(runs, found, layer, country, stretch, false);
            }
          }
        });
    starsIfOpen.forEach(
        (layer, star) -> {
          if (!star.equals(stars.get(layer)) && star.touches(place)) {
            for (Stretch stretch : new CountryPaths(star).from(place, wanted)) {
              if (isOverShut(stretch)) {
                addEndRuns(runs, found, layer, country, stretch, true);
              }
            }
          }
        });
    return new TransportGraph.EndRuns(runs.trim(), List.copyOf(found));
  }

  private void addEndRuns(
      PackedArcs runs,
      List<Stretch> found,
      Layer layer,
      String country,
      Stretch stretch,
      boolean onlyIfOpen) {
    boolean dated = isDated(stretch, layer, country);
    for (int m : usable(layer, country)) {
      Means means = places.means().get(m);
      int arc = runs.add(stretch.from, stretch.to, ArcKind.MOVE, found.size(), m);
      setMove(runs, arc, means, country, stretch, dated);
      runs.onlyIfOpen[arc] = onlyIfOpen;
      found.add(stretch);
    }
  }

  /// The time of a passage of one side with the restrictions of the day.
  static TimeSpread slowed(TimeSpread hours, List<StatePeriod> restrictions) {
    TimeSpread slowed = hours;
    for (StatePeriod period : restrictions) {
      slowed = slowed.times(period.slowed().timeFactor()).plus(period.slowed().added());
    }
    return slowed;
  }
}
