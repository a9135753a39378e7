package org.keruen.io.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.keruen.io.table.Nearest;

/// Looks up what a change names.
final class ElementNames {

  private final KnownIds known;
  private final Supplier<Set<String>> zones;
  private boolean zonesKnown;

  /// @param zones ids of the study's zones, asked for when something is no country
  ElementNames(KnownIds known, Supplier<Set<String>> zones) {
    this.known = known;
    this.zones = zones;
  }

  KnownIds known() {
    return known;
  }

  /// The elements of a name, `kind:id` each; what is not there is a fault and left out.
  List<String> elements(Named entry, String name, Set<String> kinds) {
    List<String> found = new ArrayList<>();
    List<String> words = entry.words(name);
    if (words.isEmpty()) {
      entry.fault(name, name + " names nothing", "give elements, such as post:torkham");
    }
    for (String word : words) {
      if (isElement(entry, name, word, kinds)) {
        found.add(word);
      }
    }
    return found;
  }

  private boolean isElement(Named entry, String name, String word, Set<String> kinds) {
    int colon = word.indexOf(':');
    String kind = colon < 0 ? "" : word.substring(0, colon);
    String id = word.substring(colon + 1);
    if (!kinds.contains(kind)) {
      String all = "write kind:id, the kind one of " + String.join(", ", sorted(kinds));
      entry.fault(
          name,
          name + " names '" + word + "', which has no kind that it can take",
          Nearest.advice(kind, kinds, all));
      return false;
    }
    if (!known.knows(kind, id)) {
      entry.fault(
          name,
          name + " names " + word + ", but there is no " + kind + " '" + id + "'",
          known.advice(kind, id));
      return false;
    }
    return true;
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  /// Ids of one kind; what is not there is a fault and left out.
  List<String> ids(Named entry, String name, String kind) {
    List<String> found = new ArrayList<>();
    for (String id : entry.words(name)) {
      if (known.knows(kind, id)) {
        found.add(id);
      } else {
        entry.fault(
            name,
            name + " names '" + id + "', but there is no such " + kind,
            known.advice(kind, id));
      }
    }
    return found;
  }

  List<String> sources(Named entry) {
    return ids(entry, "sources", "source");
  }

  /// Zones and countries.
  List<String> ends(Named entry, String name) {
    List<String> found = new ArrayList<>();
    for (String id : entry.words(name)) {
      if (known.knows("country", id) || isZone(id)) {
        found.add(id);
      } else {
        entry.fault(
            name, name + " names '" + id + "', no country or zone", known.advice("zone", id));
      }
    }
    return found;
  }

  private boolean isZone(String id) {
    if (!zonesKnown) {
      zonesKnown = true;
      zones.get().forEach(zone -> known.add("zone:" + zone));
    }
    return known.knows("zone", id);
  }

  boolean isDirection(String text) {
    int arrow = text.indexOf('>');
    return arrow > 0
        && known.knows("country", text.substring(0, arrow))
        && known.knows("country", text.substring(arrow + 1));
  }
}
