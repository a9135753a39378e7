package org.keruen.study.demand;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Quantity;
import org.keruen.study.scenario.Scenario;

/// What passes border posts, terminals, services and lines at most: the figure of a row, or else by
/// a rule from what the network knows. Roads, and terminals, ships and aircraft
/// without a row, are not limited.
public final class Capacities {

  /// Median of the eight road posts with a figure of their own, trucks a day each way.
  static final double ROAD_POST_TRUCKS = 400;

  /// Goods trains a day each way where a single track, a double one, or a border decides.
  static final double SINGLE_TRACK_TRAINS = 18;

  static final double DOUBLE_TRACK_TRAINS = 60;
  static final double BORDER_TRAINS = 12;

  /// Tonnes that a departure of a ferry takes.
  static final double FERRY_TONNES = 1000;

  private final Map<String, Capacity> rows;

  public Capacities(List<Capacity> rows) {
    Map<String, Capacity> map = new LinkedHashMap<>();
    rows.forEach(row -> map.put(row.element(), row));
    this.rows = Collections.unmodifiableMap(map);
  }

  /// Capacities that somebody gave.
  public List<Capacity> listRows() {
    return List.copyOf(rows.values());
  }

  /// The capacity of an element, or null if it is not limited.
  public @Nullable Capacity find(String element, Network network) {
    Capacity row = rows.get(element);
    return row == null ? byRule(element, network) : row;
  }

  private static @Nullable Capacity byRule(String element, Network network) {
    String id = element.substring(element.indexOf(':') + 1);
    Network.Infrastructure built = network.infrastructure();
    BorderPost post = element.startsWith("post:") ? built.posts().get(id) : null;
    if (post != null) {
      return ofPost(element, post);
    }
    if (element.startsWith("link:") && built.links().get(id) instanceof Link.Rail rail) {
      return ofLine(element, rail);
    }
    Service service = element.startsWith("service:") ? built.services().get(id) : null;
    return service == null ? null : ofService(element, service);
  }

  private static Capacity ofPost(String element, BorderPost post) {
    return post.mode() == Mode.RAIL
        ? estimated(element, BORDER_TRAINS, Capacity.Unit.TRAINS_PER_DAY, "rule: rail border post")
        : estimated(
            element, ROAD_POST_TRUCKS, Capacity.Unit.TRUCKS_PER_DAY, "rule: road border post");
  }

  private static Capacity ofLine(String element, Link.Rail rail) {
    boolean single = rail.track().tracks() <= 1;
    return estimated(
        element,
        single ? SINGLE_TRACK_TRAINS : DOUBLE_TRACK_TRAINS,
        Capacity.Unit.TRAINS_PER_DAY,
        single ? "rule: single track" : "rule: double track");
  }

  /// The ferries of a closed sea are as many as they are; on an ocean, and in the air, lines
  /// that the study does not know carry what its own cannot.
  private static @Nullable Capacity ofService(String element, Service service) {
    if (service.kind() != Service.Kind.FERRY) {
      return null;
    }
    double perDay = FERRY_TONNES * service.timing().departuresPerWeek() / 7;
    return estimated(
        element,
        Math.max(perDay, 1e-3),
        Capacity.Unit.TONNES_PER_DAY,
        "rule: departures times " + (int) FERRY_TONNES + " t");
  }

  private static Capacity estimated(String element, double value, Capacity.Unit unit, String rule) {
    return new Capacity(
        element, value, unit, true, new Provenance(Confidence.ESTIMATED, List.of(), rule));
  }

  /// The capacities under a scenario on a day. Where an element has only a rule, the rule's
  /// figure is changed; what is not limited stays so under a factor, and under a value takes
  /// so many tonnes a day each way.
  ///
  /// @param network as it is under the scenario
  public Capacities under(Scenario scenario, LocalDate day, Network network) {
    Map<String, Capacity> changed = new LinkedHashMap<>(rows);
    for (Change change : scenario.listAllChanges()) {
      if (change instanceof Change.SetFigure set
          && set.quantity() == Quantity.CAPACITY
          && set.span().holdsOn(day)) {
        for (String element : set.elements()) {
          Capacity old = changed.get(element);
          Capacity found = old == null ? byRule(element, network) : old;
          if (found != null) {
            changed.put(element, changed(found, set));
          } else if (!set.amount().factor()) {
            changed.put(element, limited(element, set));
          }
        }
      }
    }
    return new Capacities(List.copyOf(changed.values()));
  }

  private static Capacity limited(String element, Change.SetFigure set) {
    return new Capacity(
        element, set.amount().number(), Capacity.Unit.TONNES_PER_DAY, true, set.provenance());
  }

  private static Capacity changed(Capacity old, Change.SetFigure set) {
    return new Capacity(
        old.element(), set.amount().of(old.value()), old.unit(), old.eachWay(), set.provenance());
  }
}
