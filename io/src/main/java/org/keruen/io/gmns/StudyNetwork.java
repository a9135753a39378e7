package org.keruen.io.gmns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.LinkCost;
import org.keruen.base.TimeSpread;
import org.keruen.network.BorderPost;
import org.keruen.network.GraphReading;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;
import org.keruen.network.StateCalendar;
import org.keruen.network.StateCalendar.Passing;
import org.keruen.network.Terminal;
import org.keruen.study.Study;
import org.keruen.study.demand.Zone;

/// What can be said of a study's network on one day in GMNS: places as nodes, and as links with
/// mean minutes its roads, railways, border posts, terminals and services.
///
/// Road times are those of a truck with its rests, railway times those of a container train; a post
/// takes the exit of one side and the entry of the other; a terminal the handling; a service the
/// wait and the way. What is shut on the day for all goods has no lanes. Everything goes both ways
/// but services that do not; each way is a link.
public final class StudyNetwork {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private final Network network;
  private final StateCalendar calendar;
  private final LocalDate day;
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final List<String> zones = new ArrayList<>();
  private final List<GmnsNetwork.Node> nodes = new ArrayList<>();
  private final List<GmnsNetwork.Link> links = new ArrayList<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();
  private final AssignmentNetwork.Builder builder;
  private int shut;

  private StudyNetwork(Study study, Collection<Zone> zones, LocalDate day) {
    network = study.model().network();
    calendar = StateCalendar.of(network.states(), day);
    this.day = day;
    int nodeCount = zones.size() + network.places().size();
    builder = AssignmentNetwork.builder(nodeCount, zones.size()).firstThroughNode(zones.size());
    addNodes(zones);
    network.infrastructure().links().values().forEach(this::addLink);
    network.infrastructure().posts().values().forEach(this::addPost);
    network.infrastructure().terminals().values().forEach(this::addTerminal);
    network.infrastructure().services().values().forEach(this::addService);
    leaveOut("charges", study.model().charges().size());
    leaveOut("rules and documents", study.model().rules().size());
    join(zones);
  }

  /// What was made of a study.
  ///
  /// @param shut    links without lanes: shut on the day
  /// @param leftOut what GMNS has no room for, or is not there on the day, by what it is
  public record Made(GmnsNetwork network, int shut, Map<String, Integer> leftOut) {}

  /// @param zones of the study's demand, each with a place of its own
  /// @param day   on which it is looked at, with what was public then
  public static Made of(Study study, Collection<Zone> zones, LocalDate day) {
    var made = new StudyNetwork(study, zones, day);
    GmnsNetwork network =
        new GmnsNetwork(made.builder.build(), made.zones, made.nodes, made.links, List.of());
    return new Made(network, made.shut, made.leftOut);
  }

  /// Writes a network with its units: `node.csv`, `link.csv`, `zone.csv` and `config.csv`.
  ///
  /// @param folder made if it is not there
  /// @throws IOException if it cannot be written
  public static void write(Path folder, Made made) throws IOException {
    GmnsWriter.write(folder, made.network);
    Files.writeString(
        folder.resolve("config.csv"),
        """
        dataset_name,long_length,speed,crs,currency,version_number,id_type
        Keruen,km,kph,EPSG:4326,USD,0.96,string
        """,
        StandardCharsets.UTF_8);
  }

  private void addNodes(Collection<Zone> all) {
    for (Zone zone : all) {
      Place place = network.getPlace(zone.places().getFirst());
      zones.add(zone.id());
      nodes.add(node("zone " + zone.id(), zone.name(), place));
    }
    for (Place place : network.places().values()) {
      placeOf.put(place.id(), nodes.size());
      nodes.add(node(place.id(), place.name(), place));
    }
  }

  private static GmnsNetwork.Node node(String id, String name, Place place) {
    return new GmnsNetwork.Node(id, name, place.position().lon(), place.position().lat());
  }

  private void addLink(Link link) {
    String country = network.getPlace(link.from()).country();
    Double minutes =
        switch (link) {
          case Link.Road road -> roadMinutes(road, country);
          case Link.Rail rail -> railMinutes(rail, country);
        };
    if (minutes == null) {
      leaveOut("railways that do not run, or of which nobody tells how", 1);
      return;
    }
    List<String> elements = GraphReading.linkElements(link, country);
    var passing = new Passing(link.mode().word(), country, country, "");
    boolean closed = isShut(elements, passing);
    Thing thing = thing(link);
    add(thing, link.from(), link.to(), link.lengthKm(), minutes, closed);
    addBack(thing, link.to(), link.from(), link.lengthKm(), minutes, closed);
  }

  private static Thing thing(Link link) {
    String mode = link.mode().word();
    return switch (link) {
      case Link.Road road -> new Thing(road.id(), road.name(), road.roadClass().rank(), mode);
      case Link.Rail rail ->
          new Thing(rail.id(), rail.line().name(), "rail " + rail.track().gaugeMm() + " mm", mode);
    };
  }

  private @Nullable Double roadMinutes(Link.Road road, String country) {
    RoadOperation operation = network.operation().road().get(country);
    double driving = road.lengthKm() / road.speedKmh() * MINUTES_PER_HOUR;
    return operation == null
        ? null
        : Double.valueOf(driving * HOURS_PER_DAY / operation.drivingHoursPerDay().mid());
  }

  private @Nullable Double railMinutes(Link.Rail rail, String country) {
    return network.operation().rail().stream()
        .filter(
            operation -> operation.country().equals(country) && rail.building().status().usable())
        .sorted((a, b) -> Boolean.compare(b.container(), a.container()))
        .findFirst()
        .map(RailOperation::kmPerDay)
        .map(km -> rail.lengthKm() / km.mid() * HOURS_PER_DAY * MINUTES_PER_HOUR)
        .orElse(null);
  }

  private void addPost(BorderPost post) {
    if (!post.working().status().usable() || !post.working().freight()) {
      leaveOut("border posts that do not work, or not for goods", 1);
      return;
    }
    List<String> elements = GraphReading.postElements(post);
    BorderPost.Side a = post.a();
    BorderPost.Side b = post.b();
    String mode = post.mode().word();
    var there = new Passing(mode, a.country(), b.country(), "");
    var back = new Passing(mode, b.country(), a.country(), "");
    var thing = new Thing(post.id(), post.name(), "border post", mode);
    add(
        thing,
        a.place(),
        b.place(),
        post.lengthKm(),
        minutes(a.exit().hours(), b.entry().hours()),
        isShut(elements, there));
    addBack(
        thing,
        b.place(),
        a.place(),
        post.lengthKm(),
        minutes(b.exit().hours(), a.entry().hours()),
        isShut(elements, back));
  }

  private void addTerminal(Terminal terminal) {
    boolean led = terminal.kind() != Terminal.Kind.CITY_STATION && terminal.places().size() > 1;
    if (!led || !terminal.handling().status().usable()) {
      leaveOut("terminals that no way leads through", 1);
      return;
    }
    String country = network.getPlace(terminal.places().getFirst()).country();
    boolean closed =
        isShut(List.of("terminal:" + terminal.id()), new Passing("", country, country, ""));
    double minutes = minutes(terminal.handling().hours(), TimeSpread.ZERO);
    String kind = terminal.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    for (int i = 0; i < terminal.places().size(); i++) {
      for (int j = i + 1; j < terminal.places().size(); j++) {
        String one = terminal.places().get(i);
        String other = terminal.places().get(j);
        String id = "terminal-" + terminal.id() + (i + j > 1 ? "-" + i + j : "");
        var thing = new Thing(id, terminal.name(), kind, null);
        add(thing, one, other, terminal.localHaulKm(), minutes, closed);
        addBack(thing, other, one, terminal.localHaulKm(), minutes, closed);
      }
    }
  }

  private void addService(Service service) {
    Service.Timing timing = service.timing();
    boolean early = timing.from() != null && day.isBefore(timing.from());
    boolean late = timing.to() != null && day.isAfter(timing.to());
    if (!timing.status().usable() || early || late) {
      leaveOut("services that do not run on the day", 1);
      return;
    }
    Service.Route route = service.route();
    String from = network.getPlace(route.from()).country();
    String to = network.getPlace(route.to()).country();
    List<String> elements = GraphReading.serviceElements(service);
    double minutes = minutes(timing.hours(), timing.waiting());
    String mode = service.kind().mode().word();
    boolean there = isShut(elements, new Passing(mode, from, to, ""));
    var thing = new Thing("service-" + service.id(), service.name(), service.kind().word(), mode);
    add(thing, route.from(), route.to(), route.distanceKm(), minutes, there);
    if (route.bothWays()) {
      boolean back = isShut(elements, new Passing(mode, to, from, ""));
      addBack(thing, route.to(), route.from(), route.distanceKm(), minutes, back);
    }
  }

  private static double minutes(TimeSpread one, TimeSpread other) {
    return (one.meanHours() + other.meanHours()) * MINUTES_PER_HOUR;
  }

  private boolean isShut(List<String> elements, Passing passing) {
    return calendar.findClosure(elements, day, passing) != null;
  }

  /// What becomes a link, or two.
  private record Thing(String id, String name, String facilityType, @Nullable String allowedUses) {

    GmnsNetwork.Link way(boolean forward, double km, double minutes) {
      Double kmh = km > 0 && minutes > 0 ? km / minutes * MINUTES_PER_HOUR : null;
      return new GmnsNetwork.Link(
          id, forward, new GmnsNetwork.Label(name, facilityType, allowedUses, kmh));
    }
  }

  private void add(Thing thing, String from, String to, double km, double minutes, boolean closed) {
    put(thing.way(true, km, minutes), from, to, km, minutes, closed);
  }

  private void addBack(
      Thing thing, String from, String to, double km, double minutes, boolean closed) {
    put(thing.way(false, km, minutes), from, to, km, minutes, closed);
  }

  private void put(
      GmnsNetwork.Link name, String from, String to, double km, double minutes, boolean closed) {
    LinkCost cost = closed ? new LinkCost.Closed() : new LinkCost.Constant(minutes);
    builder.link(place(from), place(to), cost, 0, km);
    links.add(name);
    shut += closed ? 1 : 0;
  }

  private int place(String id) {
    return placeOf.getOrDefault(network.getPlace(id).id(), 0);
  }

  private void leaveOut(String what, int count) {
    leftOut.merge(what, count, Integer::sum);
  }

  /// A zone has the places where its goods enter; GMNS knows one zone a node.
  private void join(Collection<Zone> all) {
    Map<String, String> taken = new HashMap<>();
    int number = 0;
    for (Zone zone : all) {
      for (String id : zone.places()) {
        if (taken.putIfAbsent(id, zone.id()) != null) {
          leaveOut("places that are another zone's already", 1);
          continue;
        }
        int place = place(id);
        LinkCost free = new LinkCost.Constant(0);
        builder.link(number, place, free).link(place, number, free);
        links.add(new GmnsNetwork.Link(null, true));
        links.add(new GmnsNetwork.Link(null, false));
      }
      number++;
    }
  }
}
