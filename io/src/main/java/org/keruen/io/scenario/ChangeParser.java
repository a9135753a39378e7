package org.keruen.io.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.base.TimeSpread;
import org.keruen.io.yaml.YamlValue;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Span;

/// Reads the changes of a scenario, one after another.
final class ChangeParser {

  private static final List<String> COMMON = List.of("from", "to", "confidence", "sources", "note");

  /// What a change does, and what may stand beside it.
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "open", List.of(),
          "close", List.of("direction", "modes", "hs", "exceptHs"),
          "restrict",
              List.of(
                  "direction",
                  "modes",
                  "hs",
                  "exceptHs",
                  "timeFactor",
                  "capacityFactor",
                  "addedHours",
                  "addedHoursHigh"),
          "lift", List.of(),
          "repeat", List.of(),
          "build", List.of(),
          "set", FigureParser.NAMES,
          "scale", List.of("origin", "destination", "goods", "bothWays"));

  private static final Set<String> STATE_KINDS =
      Set.of("post", "link", "place", "terminal", "service", "passage", "country-road");
  private static final Set<String> MODES = Set.of("road", "rail", "sea", "air");
  private static final double USUAL_SPREAD = 0.8;

  private final ElementNames names;
  private final FigureParser figures;
  private final BuildParser builds;

  ChangeParser(ElementNames names, FigureParser figures, BuildParser builds) {
    this.names = names;
    this.figures = figures;
    this.builds = builds;
  }

  /// The changes that one entry of the list makes; none if it is at fault.
  List<Change> parse(Named entry) {
    List<String> verbs = NAMES.keySet().stream().filter(entry::has).sorted().toList();
    if (verbs.size() != 1) {
      String all = String.join(", ", new TreeSet<>(NAMES.keySet()));
      entry
          .faults()
          .add(
              entry.file(),
              entry.entries().line(),
              verbs.isEmpty() ? "does nothing" : "does several things: " + String.join(", ", verbs),
              "write one of " + all + " in a change of its own");
      return List.of();
    }
    String verb = verbs.getFirst();
    entry.checkNames(
        Stream.of(List.of(verb), NAMES.getOrDefault(verb, List.of()), COMMON)
            .flatMap(List::stream)
            .toList());
    Span span = span(entry);
    Provenance provenance = provenance(entry);
    return switch (verb) {
      case "open" -> List.of(new Change.Open(shut(entry, verb), begun(entry, span), provenance));
      case "close" ->
          List.of(
              new Change.Close(shut(entry, verb), begun(entry, span), scope(entry), provenance));
      case "restrict" ->
          List.of(
              new Change.Restrict(
                  shut(entry, verb),
                  begun(entry, span),
                  scope(entry),
                  restriction(entry),
                  provenance));
      case "lift" -> List.of(new Change.Lift(states(entry, verb), span.from(), provenance));
      case "repeat" -> List.of(new Change.Repeat(states(entry, verb), span.from(), provenance));
      case "build" -> builds.parse(entry, begun(entry, span), provenance);
      case "set" -> figures.parse(entry, span, provenance);
      case "scale" -> scale(entry, span, provenance);
      default -> throw new IllegalStateException("no change is called " + verb);
    };
  }

  private static Span span(Named entry) {
    LocalDate from = entry.findDate("from");
    LocalDate to = entry.findDate("to");
    if (from != null && to != null && to.isBefore(from)) {
      entry.fault("to", "ends on " + to + ", before it begins on " + from, "give a later day");
      return new Span(from, null);
    }
    return new Span(from, to);
  }

  /// What opens, shuts or is built does so on a day.
  private static Span begun(Named entry, Span span) {
    if (span.from() == null && !entry.has("from")) {
      entry.fault("from", "has no from", "give the first day, such as 2028-01-01");
    }
    return span;
  }

  private Provenance provenance(Named entry) {
    String word = entry.findText("confidence");
    Confidence confidence = Confidence.ASSUMED;
    if (word != null) {
      Confidence found = confidence(word);
      if (found == null) {
        entry.fault(
            "confidence",
            "confidence '" + word + "' is not one of its words",
            "write sourced, derived, estimated or assumed");
      } else {
        confidence = found;
      }
    }
    List<String> sources = names.sources(entry);
    if (confidence == Confidence.SOURCED && sources.isEmpty()) {
      entry.fault("confidence", "is sourced, but names no source", "give sources");
    }
    String note = entry.findText("note");
    return new Provenance(confidence, sources, note == null ? "" : note.strip());
  }

  private static @Nullable Confidence confidence(String word) {
    for (Confidence confidence : Confidence.values()) {
      if (confidence.word().equals(word)) {
        return confidence;
      }
    }
    return null;
  }

  private List<String> shut(Named entry, String verb) {
    return names.elements(entry, verb, STATE_KINDS);
  }

  private List<String> states(Named entry, String verb) {
    List<String> ids = names.ids(entry, verb, "state");
    if (ids.isEmpty() && entry.words(verb).isEmpty()) {
      entry.fault(verb, verb + " names nothing", "give ids of states.csv");
    }
    return ids;
  }

  private StatePeriod.Scope scope(Named entry) {
    String direction = entry.findText("direction");
    if (direction != null && !names.isDirection(direction)) {
      entry.fault(
          "direction",
          "direction '" + direction + "' is not two countries of the study",
          "write two country ids with > between, such as PK>AF");
    }
    return new StatePeriod.Scope(
        direction, Set.copyOf(entry.words("modes", MODES)), hs(entry, "hs"), hs(entry, "exceptHs"));
  }

  private static List<String> hs(Named entry, String name) {
    List<String> prefixes = entry.words(name);
    for (String prefix : prefixes) {
      if (!prefix.matches("[0-9]{2,6}")) {
        entry.fault(
            name,
            name + " names '" + prefix + "', which is no HS prefix",
            "write 2 to 6 digits in quotes, such as \"0902\"");
      }
    }
    return prefixes;
  }

  private static StatePeriod.Restriction restriction(Named entry) {
    double mean = entry.number("addedHours", 0, 0, 100_000);
    double high = entry.number("addedHoursHigh", 0, mean, 100_000);
    TimeSpread added = TimeSpread.ZERO;
    if (mean > 0) {
      added =
          high > 0 ? TimeSpread.ofMeanAndP90(mean, high) : TimeSpread.lognormal(mean, USUAL_SPREAD);
    }
    return new StatePeriod.Restriction(
        entry.number("timeFactor", 1, 0.1, 100),
        entry.number("capacityFactor", 1, 0.001, 1),
        added);
  }

  private List<Change> scale(Named entry, Span span, Provenance provenance) {
    String text = entry.text("scale", "a factor, such as x2.2");
    String digits = text.startsWith("x") ? text.substring(1) : text;
    double factor = text.isEmpty() ? 1 : entry.number("scale", digits, 1, 0, 1000);
    String both = entry.findText("bothWays");
    if (both != null && !both.equals("yes") && !both.equals("no")) {
      entry.fault("bothWays", "bothWays '" + both + "' is neither yes nor no", "write yes or no");
    }
    var between =
        new Change.Between(
            names.ends(entry, "origin"),
            names.ends(entry, "destination"),
            names.ids(entry, "goods", "goods"),
            "yes".equals(both));
    return List.of(new Change.Scale(between, factor, span, provenance));
  }

  /// The changes of a list.
  List<Change> parseAll(YamlValue.Items list, Named root) {
    List<Change> changes = new ArrayList<>();
    for (YamlValue item : list.items()) {
      if (item instanceof YamlValue.Entries entries) {
        changes.addAll(parse(new Named(entries, root.file(), root.faults())));
      } else {
        root.faults()
            .add(
                root.file(), item.line(), "is no change", "write verb: what, such as open: post:x");
      }
    }
    return changes;
  }
}
