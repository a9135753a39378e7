package org.keruen.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Service;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;

/// Goes through an option day by day and asks the study's states, not the engine, what is shut.
///
/// The day of a step is that on which it begins, by the mean hours of the steps before it.
final class Replay {

  private final Network network;
  private final Map<String, List<StatePeriod>> closures;
  private final Map<String, List<Link>> linksByEnds;

  Replay(Network network) {
    this.network = network;
    this.closures =
        network.states().stream()
            .filter(state -> state.period().kind() == StatePeriod.Kind.CLOSED)
            .flatMap(state -> state.elements().stream().map(id -> Map.entry(id, state)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(e -> e.getValue().period(), Collectors.toList())));
    this.linksByEnds =
        network.infrastructure().links().values().stream()
            .collect(Collectors.groupingBy(link -> ends(link.mode(), link.from(), link.to())));
  }

  private static String ends(Mode mode, String a, String b) {
    return mode + (a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a);
  }

  /// What is shut on the way, in words; empty if nothing is.
  List<String> closed(Option option, Consignment query, LocalDate asOf) {
    List<String> found = new ArrayList<>();
    double hours = 0;
    for (Step step : option.steps()) {
      LocalDate day = query.ready().plusDays((long) (hours / 24));
      switch (step.kind()) {
        case BORDER, TRANSFER, MOVE -> checkStep(step, day, query, asOf, found);
        case WAIT, FORMALITIES, DOCUMENTS -> {}
      }
      hours += step.hours().meanHours();
    }
    return found;
  }

  private void checkStep(
      Step step, LocalDate day, Consignment query, LocalDate asOf, List<String> found) {
    String from = country(step.from());
    String to = country(step.to());
    Passing passing = new Passing(mode(step), from, to, query.goods().hs(), day, asOf);
    for (String element : elements(step)) {
      if (isShut(element, passing)) {
        found.add(element + " on " + day);
      }
    }
    boolean runs = step.kind() == Step.Kind.MOVE && step.elementId().isEmpty();
    for (int i = 0; runs && i + 1 < step.places().size(); i++) {
      Mode mode = step.mode().equals("road") ? Mode.ROAD : Mode.RAIL;
      String ends = ends(mode, step.places().get(i), step.places().get(i + 1));
      List<Link> links = linksByEnds.getOrDefault(ends, List.of());
      if (links.isEmpty() || links.stream().allMatch(l -> isShut("link:" + l.id(), passing))) {
        found.add(ends + " on " + day);
      }
    }
  }

  private record Passing(
      String mode, String from, String to, String hs, LocalDate day, LocalDate asOf) {}

  private boolean isShut(String element, Passing passing) {
    return closures.getOrDefault(element, List.of()).stream()
        .anyMatch(
            period ->
                period.dates().holdsOn(passing.day(), passing.asOf())
                    && period.scope().coversMode(passing.mode())
                    && period.scope().coversDirection(passing.from(), passing.to())
                    && period.scope().coversGoods(passing.hs()));
  }

  private static String mode(Step step) {
    return step.mode().equals("ferry") ? "sea" : step.mode();
  }

  private String country(String place) {
    return network.getPlace(place).country();
  }

  /// Elements of a step, its links aside.
  List<String> elements(Step step) {
    List<String> elements = new ArrayList<>();
    String id = step.elementId();
    BorderPost post = network.infrastructure().posts().get(id);
    Service service = network.infrastructure().services().get(id);
    if (step.kind() == Step.Kind.BORDER && post != null) {
      elements.add("post:" + id);
      elements.add("place:" + post.a().place());
      elements.add("place:" + post.b().place());
    } else if (step.kind() == Step.Kind.MOVE && service != null) {
      elements.add("service:" + id);
      service.route().passages().forEach(passage -> elements.add("passage:" + passage));
      elements.add("place:" + service.route().from());
      elements.add("place:" + service.route().to());
    } else if (step.kind() == Step.Kind.TRANSFER) {
      elements.add("terminal:" + id);
    }
    if (step.mode().equals("road") && step.kind() != Step.Kind.TRANSFER) {
      elements.add("country-road:" + country(step.from()));
      elements.add("country-road:" + country(step.to()));
    }
    return elements;
  }
}
