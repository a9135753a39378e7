package org.keruen.io.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.FaultList;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads the text of one YAML file.
public final class YamlReader {

  private static final int DEEPEST = 8;
  private static final int MOST_BRACKETS = 64;

  private final String file;
  private final FaultList faults;

  private YamlReader(String file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  /// The map that a file holds, or null if it holds none.
  ///
  /// @param file   name of the file, for its faults
  /// @param faults what is wrong; written to
  public static YamlValue.@Nullable Entries read(String text, String file, FaultList faults) {
    var reader = new YamlReader(file, faults);
    Node root = reader.isTooDeep(text) ? null : reader.compose(text);
    if (root == null) {
      return null;
    }
    if (reader.value(root, 0) instanceof YamlValue.Entries entries) {
      return entries;
    }
    faults.add(file, reader.line(root), "is not a map", "write name: value, a line each");
    return null;
  }

  /// Whether so many brackets open that the parser would run out of stack: it goes down for each.
  private boolean isTooDeep(String text) {
    int depth = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (depth > MOST_BRACKETS) {
        faults.add(file, line, "has brackets in brackets without end", "close them");
        return true;
      }
    }
    return false;
  }

  private @Nullable Node compose(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        faults.add(file, "is empty", "begin with id: and the name of the file");
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      faults.add(file, line, "is not YAML: " + e.getProblem(), "mend the YAML");
    } catch (YamlEngineException | StackOverflowError e) {
      String reason = e.getMessage();
      faults.add(file, "is not YAML" + (reason == null ? "" : ": " + reason), "mend the YAML");
    }
    return null;
  }

  private YamlValue value(Node node, int depth) {
    int line = line(node);
    if (depth > DEEPEST) {
      faults.add(file, line, "goes deeper than any scenario", "take out levels, and any alias *");
      return new YamlValue.Text("", line);
    }
    node.getAnchor()
        .ifPresent(
            anchor ->
                faults.add(file, line, "has the anchor &" + anchor, "write the value out again"));
    return switch (node) {
      case ScalarNode scalar ->
          new YamlValue.Text(scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue(), line);
      case SequenceNode sequence -> items(sequence, line, depth);
      case MappingNode mapping -> entries(mapping, line, depth);
      default -> {
        faults.add(file, line, "holds what is neither text, list nor map", "take it out");
        yield new YamlValue.Text("", line);
      }
    };
  }

  private YamlValue.Items items(SequenceNode sequence, int line, int depth) {
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(value(item, depth + 1));
    }
    return new YamlValue.Items(items, line);
  }

  private YamlValue.Entries entries(MappingNode mapping, int line, int depth) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        faults.add(file, line(key), "has a name that is no word", "write name: value");
        continue;
      }
      String name = scalar.getValue();
      if (lines.putIfAbsent(name, line(key)) != null) {
        faults.add(file, line(key), "says " + name + " twice", "delete one of the two");
      }
      values.put(name, value(tuple.getValueNode(), depth + 1));
    }
    return new YamlValue.Entries(values, lines, line);
  }

  private int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
