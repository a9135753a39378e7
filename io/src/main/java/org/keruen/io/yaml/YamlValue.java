package org.keruen.io.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a YAML file with the line on which it begins, from 1.
public sealed interface YamlValue {

  int line();

  /// A word, number, day or sentence as written; empty if nothing is.
  record Text(String text, int line) implements YamlValue {}

  record Items(List<YamlValue> items, int line) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Values by name, in the order of the file.
  ///
  /// @param lines where each name stands
  record Entries(Map<String, YamlValue> values, Map<String, Integer> lines, int line)
      implements YamlValue {
    public Entries {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      lines = Map.copyOf(lines);
    }

    /// The line of a name, or of the whole if it is not there.
    public int lineOf(String name) {
      return lines.getOrDefault(name, line);
    }
  }
}
