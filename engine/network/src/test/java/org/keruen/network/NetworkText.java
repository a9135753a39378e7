package org.keruen.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;

/// Small networks for tests, a line an element, words and `key=value` in any order after the ends.
///
/// ```
/// road  KZ.a KZ.b  100        id=north kmh=50     a road of 100 km; id is a-b unless given
/// rail  KZ.s KZ.t  200        gauge=1520 electric planned
/// post  b-c  KZ.b KG.c  road  out=2 back=6 queue=1 fee=30 km=0 gauges=1520/1435 planned
/// ferry KZ.p AZ.q  300        hours=20 wait=10 usd=900 means=truck oneway
/// sea   CN.q PK.r  5000       hours=240 usd=800 means=ship passage=hormuz
/// terminal dock  KZ.t,KZ.b    containers,loose hours=6 lift=50 transload=10
/// limit KG 40                                     gross limit, t; 44 unless given
/// shut  post:b-c 2026-01-01 2026-02-01 known=2026-01-05 endknown=2026-01-20 hs=02 except=0207
/// slow  post:b-c 2026-01-01 - factor=2 add=3 capacity=0.5 dir=KZ>KG modes=road
/// ```
///
/// Figures are round, so that sums can be done by hand:
///
/// | means                   | payload t | gross t | km a day      | USD/km | g/t-km              |
/// |-------------------------|-----------|---------|---------------|--------|---------------------|
/// | `truck`                 | 20        | 40      | 12 h driving  | 1      | 100                 |
/// | `truck-heavy`           | 40        | 60      | 12 h driving  | 1      | 80                  |
/// | `box-truck` (container) | 20        | 40      | 12 h driving  | 1      | 100                 |
/// | `box-1520`, `box-1435`  | 25        |         | 240           | 0.5    | 40 diesel, 10 wired |
/// | `wagon-1520`            | 60        |         | 120           | 2      | 40 diesel, 10 wired |
/// | `ship` (container)      | 25        |         | as service    |        | 10                  |
///
/// Trains are waited for 24 h. A ferry makes 50 g/t-km. Nothing has a spread but what a test adds.
public final class NetworkText {

  public static final Provenance ASSUMED = new Provenance(Confidence.ASSUMED, List.of("test"), "");

  /// Times and prices between runs, without spread: 5 h at a port, 1 USD/km and 50 km/h locally.
  public static final Running RUNNING = new Running(0, 0, TimeSpread.fixed(5), 1, 50, 1);

  private static final Map<String, LoadUnit> UNITS =
      Network.byId(
          List.of(
              unit("tilt", LoadUnit.Kind.LOOSE, 60),
              unit("container", LoadUnit.Kind.CONTAINER, 25)),
          LoadUnit::id);

  private static final Map<String, Means> MEANS =
      Network.byId(
          List.of(
              means("truck", Mode.ROAD, 0, "tilt", 20, 40),
              means("truck-heavy", Mode.ROAD, 0, "tilt", 40, 60),
              means("box-truck", Mode.ROAD, 0, "container", 20, 40),
              means("box-1520", Mode.RAIL, 1520, "container", 25, 0),
              means("box-1435", Mode.RAIL, 1435, "container", 25, 0),
              means("wagon-1520", Mode.RAIL, 1520, "tilt", 60, 0),
              means("ship", Mode.SEA, 0, "container", 25, 0)),
          Means::id);

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<String, BorderPost> posts = new LinkedHashMap<>();
  private final Map<String, Terminal> terminals = new LinkedHashMap<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, Double> limits = new LinkedHashMap<>();
  private final List<ElementState> states = new ArrayList<>();

  private NetworkText() {}

  /// The network that a text describes.
  public static Network corridor(String text) {
    var reader = new NetworkText();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::read);
    return reader.build();
  }

  /// The graph of a network on a day, everything known.
  public static TransportGraph graph(Network network, String date) {
    LocalDate day = LocalDate.parse(date);
    StateCalendar calendar = StateCalendar.of(network.states(), LocalDate.of(2100, 1, 1));
    return TransportGraph.build(network, calendar, day, RUNNING);
  }

  private static LoadUnit unit(String id, LoadUnit.Kind kind, double payloadTonnes) {
    return new LoadUnit(id, id, kind, false, payloadTonnes, 1000, 0, ASSUMED);
  }

  private static Means means(
      String id, Mode mode, int gaugeMm, String unit, double payload, double gross) {
    LoadUnit loadUnit = UNITS.get(unit);
    if (loadUnit == null) {
      throw new IllegalArgumentException("no load unit " + unit);
    }
    var capacity = new Means.Capacity(payload, 1000, gross);
    return new Means(id, id, mode, gaugeMm, loadUnit, capacity, "unit", ASSUMED);
  }

  /// The words of one line, and its `key=value`s.
  private record Line(List<String> words, Map<String, String> given) {

    static Line of(String text) {
      List<String> words = new ArrayList<>();
      Map<String, String> given = new LinkedHashMap<>();
      for (String word : text.split("\\s+")) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          given.put(word.substring(0, equals), word.substring(equals + 1));
        } else {
          words.add(word);
        }
      }
      return new Line(words, given);
    }

    double number(String key, double otherwise) {
      String value = given.get(key);
      return value == null ? otherwise : Double.parseDouble(value);
    }

    String text(String key, String otherwise) {
      return given.getOrDefault(key, otherwise);
    }

    List<String> list(String key) {
      String value = given.get(key);
      return value == null ? List.of() : List.of(value.split(","));
    }

    @Nullable LocalDate date(String key) {
      String value = given.get(key);
      return value == null ? null : LocalDate.parse(value);
    }

    Status status() {
      return words.contains("planned") ? Status.PLANNED : Status.OPERATIONAL;
    }
  }

  private void read(String text) {
    Line line = Line.of(text);
    List<String> words = line.words();
    switch (words.getFirst()) {
      case "road" -> road(line);
      case "rail" -> rail(line);
      case "post" -> post(line);
      case "ferry", "sea" -> service(line);
      case "terminal" -> terminal(line);
      case "limit" -> limits.put(words.get(1), Double.valueOf(words.get(2)));
      case "shut" -> state(line, StatePeriod.Kind.CLOSED);
      case "slow" -> state(line, StatePeriod.Kind.RESTRICTED);
      default -> throw new IllegalArgumentException("not understood: " + text);
    }
  }

  /// The id of a place written `KZ.a`, which is noted.
  private String place(String written) {
    String country = written.substring(0, 2);
    String id = written.substring(3);
    places.computeIfAbsent(
        id,
        key -> {
          var position = new Position(places.size() * 0.01, 70);
          return new Place(key, key, Place.Kind.CITY, country, position, null, null, ASSUMED);
        });
    return id;
  }

  private void road(Line line) {
    String from = place(line.words().get(1));
    String to = place(line.words().get(2));
    double km = Double.parseDouble(line.words().get(3));
    String id = line.text("id", from + "-" + to);
    var rank = new Link.RoadClass("trunk", false);
    links.put(id, new Link.Road(id, from, to, km, line.number("kmh", 50), rank, "", ASSUMED));
  }

  private void rail(Line line) {
    String from = place(line.words().get(1));
    String to = place(line.words().get(2));
    double km = Double.parseDouble(line.words().get(3));
    String id = line.text("id", from + "-" + to);
    boolean wired = line.words().contains("electric");
    links.put(
        id,
        new Link.Rail(
            id,
            from,
            to,
            km,
            new Link.Track((int) line.number("gauge", 1520), 1, wired),
            new Link.Building(line.status(), null),
            new Link.Line("", List.of()),
            ASSUMED));
  }

  /// `out` and `back` are hours from the first side to the second and the other way, `queue` what
  /// of either is a wait in a line; half of each and of the fee falls at either side.
  private void post(Line line) {
    String id = line.words().get(1);
    String a = line.words().get(2);
    String b = line.words().get(3);
    Mode mode = Mode.valueOf(line.words().get(4).toUpperCase(Locale.ROOT));
    String[] gauges = line.text("gauges", mode == Mode.RAIL ? "1520/1520" : "0/0").split("/");
    double out = line.number("out", 2);
    double back = line.number("back", out);
    BorderPost.Passage going = passage(out, line);
    BorderPost.Passage coming = passage(back, line);
    int gaugeA = Integer.parseInt(gauges[0]);
    int gaugeB = Integer.parseInt(gauges[1]);
    posts.put(
        id,
        new BorderPost(
            id,
            id,
            mode,
            new BorderPost.Side(place(a), a.substring(0, 2), gaugeA, going, coming),
            new BorderPost.Side(place(b), b.substring(0, 2), gaugeB, coming, going),
            line.number("km", 0),
            new BorderPost.Working(Set.of(), line.status(), null, "", 0, true),
            ASSUMED));
  }

  private static BorderPost.Passage passage(double hours, Line line) {
    TimeSpread half = TimeSpread.lognormal(hours / 2, line.number("cv", 0));
    Band fee = Band.exactly(line.number("fee", 0) / 2);
    return new BorderPost.Passage(half, line.number("queue", 0) / 2, fee, ASSUMED, ASSUMED);
  }

  private void service(Line line) {
    String from = place(line.words().get(1));
    String to = place(line.words().get(2));
    double km = Double.parseDouble(line.words().get(3));
    String id = line.text("id", from + "-" + to);
    boolean both = !line.words().contains("oneway");
    services.put(
        id,
        new Service(
            id,
            id,
            Service.Kind.valueOf(line.words().getFirst().toUpperCase(Locale.ROOT)),
            new Service.Route(from, to, both, km, line.list("passage")),
            List.of(line.text("means", "truck").split(",")),
            new Service.Timing(
                TimeSpread.fixed(line.number("hours", 10)),
                TimeSpread.fixed(line.number("wait", 0)),
                1,
                line.status(),
                line.date("from"),
                line.date("to")),
            new Service.Rate(line.text("unit", "truck"), Band.exactly(line.number("usd", 0))),
            ASSUMED));
  }

  private void terminal(Line line) {
    String id = line.words().get(1);
    List<String> at = Arrays.stream(line.words().get(2).split(",")).map(this::place).toList();
    Set<Terminal.Ability> abilities =
        Arrays.stream(line.words().get(3).split(","))
            .map(word -> Terminal.Ability.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    terminals.put(
        id,
        new Terminal(
            id,
            id,
            Terminal.Kind.RAIL_TERMINAL,
            at,
            line.number("haul", 0),
            new Terminal.Handling(
                abilities,
                TimeSpread.fixed(line.number("hours", 0)),
                Band.exactly(line.number("lift", 0)),
                Band.exactly(line.number("transload", 0)),
                line.status()),
            new Terminal.Storage(0, 0),
            ASSUMED));
  }

  private void state(Line line, StatePeriod.Kind kind) {
    LocalDate from = LocalDate.parse(line.words().get(2));
    boolean ends = line.words().size() > 3 && !line.words().get(3).equals("-");
    LocalDate to = ends ? LocalDate.parse(line.words().get(3)) : null;
    LocalDate known = line.date("known");
    LocalDate endKnown = line.date("endknown");
    LocalDate knownFrom = known == null ? from : known;
    List<String> elements = List.of(line.words().get(1).split(","));
    states.add(
        new ElementState(
            elements,
            new StatePeriod(
                line.text("id", "state-" + states.size()),
                String.join(", ", elements) + " " + kind.name().toLowerCase(Locale.ROOT),
                kind,
                new StatePeriod.Dates(
                    from, to, knownFrom, to == null || endKnown != null ? endKnown : knownFrom),
                new StatePeriod.Scope(
                    line.given().get("dir"),
                    Set.copyOf(line.list("modes")),
                    line.list("hs"),
                    line.list("except")),
                new StatePeriod.Restriction(
                    line.number("factor", 1),
                    line.number("capacity", 1),
                    TimeSpread.fixed(line.number("add", 0))),
                "",
                ASSUMED)));
  }

  private Network build() {
    Map<String, Country> countries = new LinkedHashMap<>();
    Map<String, RoadOperation> road = new LinkedHashMap<>();
    List<RailOperation> rail = new ArrayList<>();
    for (Place place : places.values()) {
      String id = place.country();
      if (!countries.containsKey(id)) {
        double limit = limits.getOrDefault(id, 44.0);
        countries.put(id, new Country(id, Band.exactly(limit), "test", ASSUMED));
        road.put(id, new RoadOperation(id, Band.exactly(12), Band.exactly(1), 1, ASSUMED));
        rail.add(operation(id, true, 240, 0.5));
        rail.add(operation(id, false, 120, 2));
      }
    }
    return new Network(
        countries,
        new Network.Infrastructure(places, links, posts, terminals, services),
        new Network.Fleet(UNITS, MEANS),
        new Network.Operation(road, rail, factors()),
        states);
  }

  private static RailOperation operation(
      String country, boolean container, double kmPerDay, double usdPerKm) {
    return new RailOperation(
        country,
        container,
        Band.exactly(kmPerDay),
        7,
        TimeSpread.fixed(24),
        Band.exactly(usdPerKm),
        ASSUMED);
  }

  private static List<EmissionFactor> factors() {
    List<String> rail = List.of("box-1520", "box-1435", "wagon-1520");
    return List.of(
        factor(List.of("truck", "box-truck"), null, 100),
        factor(List.of("truck-heavy"), null, 80),
        factor(rail, "diesel", 40),
        factor(rail, "electric", 10),
        factor(List.of("ferry"), null, 50),
        factor(List.of("ship"), null, 10));
  }

  private static EmissionFactor factor(
      List<String> means, @Nullable String traction, double grams) {
    return new EmissionFactor(
        means.getFirst(), means, null, traction, Band.exactly(grams), grams, ASSUMED);
  }
}
