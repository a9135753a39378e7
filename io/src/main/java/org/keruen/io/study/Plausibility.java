package org.keruen.io.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.keruen.io.study.StudyReport.Finding;
import org.keruen.io.study.StudyReport.Kind;
import org.keruen.io.table.Numbers;
import org.keruen.network.BorderPost;
import org.keruen.network.EmissionFactor;
import org.keruen.network.Link;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;

/// Figures outside the band in which such figures usually lie. The bands are wide on purpose: what
/// lies outside is more often a slip than a fact.
final class Plausibility {

  /// @param low  least usual value
  /// @param high greatest usual value
  /// @param unit in words
  private record Usual(double low, double high, String unit) {

    boolean excludes(double value) {
      return value < low || value > high;
    }

    String words(double value) {
      return round(value)
          + " "
          + unit
          + " (usual: "
          + Numbers.plain(low)
          + " to "
          + Numbers.plain(high)
          + ")";
    }
  }

  /// Below this a link's ends are places of one town, and their positions not exact enough.
  private static final double SHORT_KM = 3;

  private static final double KM_PER_SEA_MILE = 1.852;
  private static final double BORDER_HOURS = 200;
  private static final double TRUCK_TONNES = 20;
  private static final double CONTAINER_TONNES = 20;
  private static final double WAGON_TONNES = 60;

  private static final Usual ROAD_DETOUR = new Usual(1, 1.9, "times the great circle");
  private static final Usual RAIL_DETOUR = new Usual(1, 2, "times the great circle");
  private static final Usual ROAD_SPEED = new Usual(10, 90, "km/h");
  private static final Usual DRIVING = new Usual(5, 16, "h of driving a day");
  private static final Usual RAIL_SPEED = new Usual(80, 1300, "km a day");
  private static final Usual SEA_SPEED = new Usual(5, 25, "kn");
  private static final Usual AIR_SPEED = new Usual(400, 950, "km/h");
  private static final Map<Mode, Usual> COST =
      Map.of(
          Mode.ROAD, new Usual(0.02, 0.4, "USD/t-km"),
          Mode.RAIL, new Usual(0.01, 0.25, "USD/t-km"),
          Mode.SEA, new Usual(0.001, 0.15, "USD/t-km"),
          Mode.AIR, new Usual(0.3, 6, "USD/t-km"));
  private static final Map<Mode, Usual> CO2 =
      Map.of(
          Mode.ROAD, new Usual(40, 200, "g/t-km"),
          Mode.RAIL, new Usual(3, 60, "g/t-km"),
          Mode.SEA, new Usual(3, 120, "g/t-km"),
          Mode.AIR, new Usual(400, 2000, "g/t-km"));

  private final Network network;
  private final List<Finding> findings = new ArrayList<>();

  Plausibility(Network network) {
    this.network = network;
  }

  List<Finding> findings() {
    network.infrastructure().links().values().forEach(this::lookAtLength);
    network.infrastructure().links().values().forEach(this::lookAtSpeed);
    network.operation().road().values().forEach(this::lookAtTrucks);
    network.operation().rail().forEach(this::lookAtTrains);
    network.infrastructure().services().values().forEach(this::lookAtRate);
    network.infrastructure().posts().values().forEach(this::lookAtPost);
    network.infrastructure().services().values().forEach(this::lookAtServiceSpeed);
    network.operation().emissionFactors().forEach(this::lookAtEmissions);
    findings.sort(Comparator.comparing(Finding::kind));
    return findings;
  }

  private void lookAtLength(Link link) {
    double straightKm =
        network.getPlace(link.from()).position().kmTo(network.getPlace(link.to()).position());
    if (straightKm >= SHORT_KM) {
      Usual usual = link.mode() == Mode.ROAD ? ROAD_DETOUR : RAIL_DETOUR;
      look(Kind.LENGTH, "link:" + link.id(), usual, link.lengthKm() / straightKm);
    }
  }

  private void lookAtSpeed(Link link) {
    if (link instanceof Link.Road road) {
      look(Kind.SPEED, "link:" + road.id(), ROAD_SPEED, road.speedKmh());
    }
  }

  private void lookAtTrucks(RoadOperation operation) {
    String where = "road_operation " + operation.country();
    look(Kind.SPEED, where, DRIVING, operation.drivingHoursPerDay().mid());
    lookAtCost(where, Mode.ROAD, operation.usdPerKm().mid() / TRUCK_TONNES);
  }

  private void lookAtTrains(RailOperation operation) {
    String where =
        "rail_operation " + operation.country() + (operation.container() ? " container" : " wagon");
    double tonnes = operation.container() ? CONTAINER_TONNES : WAGON_TONNES;
    look(Kind.SPEED, where, RAIL_SPEED, operation.kmPerDay().mid());
    lookAtCost(where, Mode.RAIL, operation.usdPerKm().mid() / tonnes);
  }

  private void lookAtRate(Service service) {
    double tonnes =
        switch (service.rate().unit()) {
          case "container" -> CONTAINER_TONNES;
          case "truck" -> TRUCK_TONNES;
          case "wagon" -> WAGON_TONNES;
          case "kg" -> 0.001;
          default -> 1;
        };
    double usdPerTonneKm = service.rate().usd().mid() / tonnes / service.route().distanceKm();
    lookAtCost("service:" + service.id(), service.kind().mode(), usdPerTonneKm);
  }

  private void lookAtCost(String where, Mode mode, double usdPerTonneKm) {
    look(Kind.COST, where, usual(COST, mode), usdPerTonneKm);
  }

  private void lookAtPost(BorderPost post) {
    for (BorderPost.Side side : List.of(post.a(), post.b())) {
      lookAtPassage(post, side.country() + " exit", side.exit());
      lookAtPassage(post, side.country() + " entry", side.entry());
    }
  }

  private void lookAtPassage(BorderPost post, String which, BorderPost.Passage passage) {
    double hours = passage.hours().meanHours();
    if (hours > BORDER_HOURS) {
      find(Kind.BORDER_HOURS, "post:" + post.id(), which + " takes " + round(hours) + " h");
    }
  }

  private void lookAtServiceSpeed(Service service) {
    double kmh = service.route().distanceKm() / service.timing().hours().meanHours();
    boolean air = service.kind() == Service.Kind.AIR;
    look(
        Kind.SERVICE_SPEED,
        "service:" + service.id(),
        air ? AIR_SPEED : SEA_SPEED,
        air ? kmh : kmh / KM_PER_SEA_MILE);
  }

  private void lookAtEmissions(EmissionFactor factor) {
    Means means = network.fleet().means().get(factor.means().get(0));
    if (means != null) {
      look(
          Kind.EMISSIONS,
          "emission_factors " + factor.id(),
          usual(CO2, means.mode()),
          factor.wtwGPerTkm().mid());
    }
  }

  private static Usual usual(Map<Mode, Usual> byMode, Mode mode) {
    Usual usual = byMode.get(mode);
    if (usual == null) {
      throw new IllegalStateException("no usual band for mode " + mode.word());
    }
    return usual;
  }

  private void look(Kind kind, String where, Usual usual, double value) {
    if (usual.excludes(value)) {
      find(kind, where, usual.words(value));
    }
  }

  private void find(Kind kind, String where, String what) {
    findings.add(new Finding(kind, where, what));
  }

  private static String round(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
