package org.keruen.io.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keruen.io.study.StudyReport.Finding;
import org.keruen.io.study.StudyReport.Kind;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Terminal;

/// What of the network hangs together at the as-of date; dated closures are not looked at.
final class Connectivity {

  private static final Set<Place.Kind> ENDS =
      EnumSet.of(Place.Kind.CITY, Place.Kind.PORT, Place.Kind.AIRPORT, Place.Kind.TERMINAL);
  private static final int PIECES_SHOWN = 6;

  private final Network network;
  private final List<Finding> findings = new ArrayList<>();
  private final Pieces overall = new Pieces();
  private final Map<String, Pieces> layers = new TreeMap<>();
  private final Map<String, Integer> degree = new HashMap<>();
  private final Map<String, Set<Integer>> gauges = new LinkedHashMap<>();
  private final Set<String> roadPlaces = new HashSet<>();
  private final Set<String> terminalPlaces = new HashSet<>();
  private final Set<String> gaugeChanges = new HashSet<>();

  Connectivity(Network network) {
    this.network = network;
    network.infrastructure().links().values().forEach(this::addLink);
    network.infrastructure().posts().values().forEach(this::addPost);
    network.infrastructure().terminals().values().forEach(this::addTerminal);
    network.infrastructure().services().values().forEach(this::addService);
  }

  List<Finding> findings() {
    findPieces();
    findUnreachable();
    findDangling();
    findOneSided();
    findGaugeJumps();
    findCitiesWithoutTerminal();
    return findings;
  }

  private void addLink(Link link) {
    switch (link) {
      case Link.Road road -> {
        join("road", road.from(), road.to());
        roadPlaces.add(road.from());
        roadPlaces.add(road.to());
      }
      case Link.Rail rail -> {
        if (rail.building().status().usable()) {
          int gauge = rail.track().gaugeMm();
          join("rail " + gauge + " mm", rail.from(), rail.to());
          addGauge(rail.from(), gauge);
          addGauge(rail.to(), gauge);
        }
      }
    }
  }

  private void addGauge(String place, int gaugeMm) {
    gauges.computeIfAbsent(place, key -> new TreeSet<>()).add(gaugeMm);
  }

  private void addPost(BorderPost post) {
    if (!post.working().status().usable()) {
      return;
    }
    boolean sameGauge = post.a().gaugeMm() == post.b().gaugeMm();
    if (post.mode() == Mode.RAIL && sameGauge) {
      join("rail " + post.a().gaugeMm() + " mm", post.a().place(), post.b().place());
    } else if (post.mode() == Mode.ROAD) {
      join("road", post.a().place(), post.b().place());
    } else {
      join("", post.a().place(), post.b().place());
    }
  }

  private void addTerminal(Terminal terminal) {
    if (!terminal.handling().status().usable()) {
      return;
    }
    terminalPlaces.addAll(terminal.places());
    if (terminal.kind() == Terminal.Kind.GAUGE_CHANGE) {
      gaugeChanges.addAll(terminal.places());
    }
    String first = terminal.places().get(0);
    for (String place : terminal.places().subList(1, terminal.places().size())) {
      join("", first, place);
    }
  }

  private void addService(Service service) {
    if (service.timing().status().usable()) {
      join("", service.route().from(), service.route().to());
    }
  }

  /// @param layer empty for what belongs to no mode and gauge alone
  private void join(String layer, String a, String b) {
    overall.join(a, b);
    degree.merge(a, 1, Integer::sum);
    degree.merge(b, 1, Integer::sum);
    if (!layer.isEmpty()) {
      layers.computeIfAbsent(layer, key -> new Pieces()).join(a, b);
    }
  }

  private void findPieces() {
    describe("all modes", overall);
    layers.forEach(this::describe);
  }

  private void describe(String layer, Pieces pieces) {
    List<List<String>> list = pieces.listLargestFirst();
    var text = new StringBuilder();
    text.append(list.size()).append(list.size() == 1 ? " piece: " : " pieces: ");
    for (int i = 0; i < Math.min(PIECES_SHOWN, list.size()); i++) {
      List<String> piece = list.get(i);
      text.append(i == 0 ? "" : ", ").append(piece.size()).append(" with ").append(piece.get(0));
    }
    if (list.size() > PIECES_SHOWN) {
      text.append(", ...");
    }
    find(Kind.COMPONENTS, layer, text.toString());
  }

  private void findUnreachable() {
    List<List<String>> pieces = overall.listLargestFirst();
    Set<String> largest = pieces.isEmpty() ? Set.of() : new HashSet<>(pieces.get(0));
    for (Place place : network.places().values()) {
      if (!largest.contains(place.id())) {
        String why = overall.contains(place.id()) ? "in a smaller piece" : "nothing open meets it";
        find(Kind.UNREACHABLE, "place:" + place.id(), why);
      }
    }
  }

  private void findDangling() {
    for (Place place : network.places().values()) {
      if (degree.getOrDefault(place.id(), 0) == 1
          && !ENDS.contains(place.kind())
          && !terminalPlaces.contains(place.id())) {
        find(
            Kind.DANGLING,
            "place:" + place.id(),
            Cells.word(place.kind()) + " at the end of a line");
      }
    }
  }

  private void findOneSided() {
    for (BorderPost post : network.infrastructure().posts().values()) {
      if (post.working().status().usable()) {
        findUnmet(post, post.a());
        findUnmet(post, post.b());
      }
    }
  }

  private void findUnmet(BorderPost post, BorderPost.Side side) {
    boolean road = post.mode() == Mode.ROAD;
    boolean met =
        road
            ? roadPlaces.contains(side.place())
            : gauges.getOrDefault(side.place(), Set.of()).contains(side.gaugeMm());
    if (!met) {
      find(
          Kind.ONE_SIDED,
          "post:" + post.id(),
          "no open "
              + (road ? "road" : "line of " + side.gaugeMm() + " mm")
              + " reaches its side "
              + side.place()
              + (terminalPlaces.contains(side.place()) ? ", a terminal does" : ""));
    }
  }

  private void findGaugeJumps() {
    gauges.forEach(
        (place, met) -> {
          if (met.size() > 1 && !gaugeChanges.contains(place)) {
            find(
                Kind.GAUGE_JUMP,
                "place:" + place,
                "lines of "
                    + String.join(" and ", met.stream().map(String::valueOf).toList())
                    + " mm meet");
          }
        });
  }

  private void findCitiesWithoutTerminal() {
    for (Place place : network.places().values()) {
      if (place.kind() == Place.Kind.CITY && !terminalPlaces.contains(place.id())) {
        find(Kind.NO_TERMINAL, "place:" + place.id(), place.name());
      }
    }
  }

  private void find(Kind kind, String where, String what) {
    findings.add(new Finding(kind, where, what));
  }
}
