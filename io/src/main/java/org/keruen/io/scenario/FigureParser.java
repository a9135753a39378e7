package org.keruen.io.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keruen.base.Provenance;
import org.keruen.network.BorderPost;
import org.keruen.network.Network;
import org.keruen.study.Study;
import org.keruen.study.scenario.Amount;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Quantity;
import org.keruen.study.scenario.Span;

/// Reads changes that set figures: one for each figure named.
final class FigureParser {

  /// What may stand beside `set`.
  static final List<String> NAMES =
      Stream.concat(
              Stream.of("side", "flow", "modes", "countries"),
              Arrays.stream(Quantity.values()).map(Quantity::word))
          .toList();

  private static final Set<String> KINDS =
      Set.of(
          "link",
          "post",
          "terminal",
          "service",
          "road-operation",
          "rail-operation",
          "charge",
          "parameter");
  private static final Set<String> MODES = Set.of("road", "rail", "sea", "air");
  private static final Set<String> FLOWS = Set.of("exit", "entry");
  private static final Set<Double> GAUGES_MM = Set.of(1000.0, 1067.0, 1435.0, 1520.0, 1676.0);
  private static final String ALL_POSTS = "post:*";

  private final Network network;
  private final ElementNames names;

  FigureParser(Study study, ElementNames names) {
    this.network = study.model().network();
    this.names = names;
  }

  List<Change> parse(Named entry, Span span, Provenance provenance) {
    List<String> elements = elements(entry);
    Change.Part part = part(entry);
    List<Change> changes = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      if (entry.has(quantity.word())) {
        checkHas(entry, elements, quantity);
        Amount amount = amount(entry, quantity);
        changes.add(new Change.SetFigure(elements, quantity, amount, part, span, provenance));
      }
    }
    if (changes.isEmpty()) {
      entry.fault("set", "sets no figure", "write a figure and what it becomes: hours: x0.5");
    }
    return changes;
  }

  private List<String> elements(Named entry) {
    if (!entry.words("set").equals(List.of(ALL_POSTS))) {
      for (String name : List.of("modes", "countries")) {
        if (entry.has(name)) {
          entry.fault(name, name + " narrows " + ALL_POSTS + " only", "take it out");
        }
      }
      return names.elements(entry, "set", KINDS);
    }
    List<String> modes = entry.words("modes", MODES);
    List<String> countries = names.ids(entry, "countries", "country");
    List<String> posts =
        network.infrastructure().posts().values().stream()
            .filter(post -> modes.isEmpty() || modes.contains(post.mode().word()))
            .filter(post -> countries.isEmpty() || touches(post, countries))
            .map(post -> "post:" + post.id())
            .toList();
    if (posts.isEmpty()) {
      entry.fault("set", "no border post is of these modes and countries", "widen them");
    }
    return posts;
  }

  private static boolean touches(BorderPost post, List<String> countries) {
    return countries.contains(post.a().country()) || countries.contains(post.b().country());
  }

  private Change.Part part(Named entry) {
    String flow = entry.findText("flow");
    if (flow != null && !FLOWS.contains(flow)) {
      entry.fault("flow", "flow '" + flow + "' is no flow", "write exit or entry");
    }
    String side = entry.findText("side");
    if (side != null) {
      names.ids(entry, "side", "country");
    }
    return new Change.Part(side, flow);
  }

  private static void checkHas(Named entry, List<String> elements, Quantity quantity) {
    for (String element : elements) {
      String kind = element.substring(0, element.indexOf(':'));
      if (!quantity.kinds().contains(kind)) {
        List<String> own =
            Arrays.stream(Quantity.values())
                .filter(other -> other.kinds().contains(kind))
                .map(Quantity::word)
                .toList();
        entry.fault(
            quantity.word(),
            "a " + kind + " has no " + quantity.word() + " that could be set",
            "set " + String.join(", ", own));
        return;
      }
    }
  }

  private static Amount amount(Named entry, Quantity quantity) {
    String name = quantity.word();
    String text = entry.text(name, "a value, or a factor such as x0.5");
    boolean factor = text.startsWith("x");
    String digits = factor ? text.substring(1) : text;
    double number = text.isEmpty() ? 1 : entry.number(name, digits, 1, 0, 1e12);
    if (number == 0 && mustBePositive(quantity)) {
      entry.fault(
          name,
          name + " becomes 0",
          quantity == Quantity.CAPACITY
              ? "to let nothing through, close the element"
              : "give more than 0");
      number = 1;
    }
    if (isGauge(quantity) && (factor || !GAUGES_MM.contains(number))) {
      entry.fault(name, name + " '" + text + "' is no track gauge", "write 1435, 1520 or 1676");
    }
    return new Amount(factor, number);
  }

  private static boolean isGauge(Quantity quantity) {
    return switch (quantity) {
      case GAUGE_MM, GAUGE_A_MM, GAUGE_B_MM -> true;
      default -> false;
    };
  }

  private static boolean mustBePositive(Quantity quantity) {
    return switch (quantity) {
      case SPEED_KMH, LENGTH_KM, DRIVING_HOURS_PER_DAY, KM_PER_DAY, DEPARTURES_PER_WEEK, CAPACITY ->
          true;
      default -> false;
    };
  }
}
