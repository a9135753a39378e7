package org.keruen.io.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.Field.Constraints;
import org.keruen.io.table.Resource.ForeignKey;
import tools.jackson.core.JacksonException;

/// Reads `datapackage.json`.
final class DataPackageReader {

  private final FaultList faults;

  DataPackageReader(FaultList faults) {
    this.faults = faults;
  }

  /// What the file says, or null if it cannot be understood at all.
  @Nullable DataPackage read(Path folder) {
    if (!Files.exists(folder.resolve(DataPackage.FILE))) {
      faults.add(
          DataPackage.FILE,
          "is missing in " + folder,
          "give the folder of a study: it holds a " + DataPackage.FILE);
      return null;
    }
    String text = TextFile.read(folder, DataPackage.FILE, faults);
    return text == null ? null : parse(text);
  }

  private @Nullable DataPackage parse(String text) {
    Object tree;
    try {
      tree = JsonTree.parse(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      faults.add(DataPackage.FILE, line, "is not JSON: " + e.getOriginalMessage(), "mend the JSON");
      return null;
    }
    if (!(tree instanceof Map<?, ?> root) || listOf(root, "resources").isEmpty()) {
      faults.add(DataPackage.FILE, "names no resources", "list the CSV files under resources");
      return null;
    }
    var resources = new ArrayList<Resource>();
    for (Object item : listOf(root, "resources")) {
      if (item instanceof Map<?, ?> map) {
        resources.add(resource(map));
      }
    }
    checkPaths(resources);
    checkKeys(resources);
    return new DataPackage(
        textOf(root, "name"),
        textOf(root, "title"),
        textOf(root, "description"),
        textOf(root, "asOf"),
        resources);
  }

  private Resource resource(Map<?, ?> map) {
    String name = textOf(map, "name");
    Map<?, ?> schema = mapOf(map, "schema");
    var fields = new ArrayList<Field>();
    for (Object item : listOf(schema, "fields")) {
      if (item instanceof Map<?, ?> field) {
        fields.add(field(name, field));
      }
    }
    var foreignKeys = new ArrayList<ForeignKey>();
    for (Object item : listOf(schema, "foreignKeys")) {
      if (item instanceof Map<?, ?> key) {
        Map<?, ?> reference = mapOf(key, "reference");
        addForeignKey(name, wordsOf(key, "fields"), reference, foreignKeys);
      }
    }
    return new Resource(
        name,
        textOf(map, "title"),
        textOf(map, "description"),
        textOf(map, "path"),
        fields,
        wordsOf(schema, "primaryKey"),
        foreignKeys);
  }

  private void addForeignKey(
      String resource, List<String> fields, Map<?, ?> reference, List<ForeignKey> foreignKeys) {
    List<String> referenced = wordsOf(reference, "fields");
    if (fields.size() == 1 && referenced.size() == 1) {
      foreignKeys.add(
          new ForeignKey(fields.get(0), textOf(reference, "resource"), referenced.get(0)));
    } else {
      fault(resource, "has a foreign key of several columns", "give one column a foreign key");
    }
  }

  private Field field(String resource, Map<?, ?> map) {
    String name = textOf(map, "name");
    Map<?, ?> limits = mapOf(map, "constraints");
    var constraints =
        new Constraints(
            Boolean.TRUE.equals(limits.get("required")),
            Boolean.TRUE.equals(limits.get("unique")),
            pattern(resource, name, limits),
            wordsOf(limits, "enum"),
            limits.get("minimum") instanceof Double minimum ? minimum : null,
            limits.get("maximum") instanceof Double maximum ? maximum : null);
    return new Field(name, type(resource, name, map), textOf(map, "description"), constraints);
  }

  private @Nullable String pattern(String resource, String field, Map<?, ?> limits) {
    if (!(limits.get("pattern") instanceof String pattern)) {
      return null;
    }
    try {
      Pattern.compile(pattern);
      return pattern;
    } catch (PatternSyntaxException e) {
      fault(
          resource,
          "field " + field + " has the pattern " + pattern + ": " + e.getDescription(),
          "give a regular expression");
      return null;
    }
  }

  private Field.Type type(String resource, String field, Map<?, ?> map) {
    return switch (textOf(map, "type")) {
      case "string" -> Field.Type.STRING;
      case "number" -> Field.Type.NUMBER;
      case "integer" -> Field.Type.INTEGER;
      case "date" -> Field.Type.DATE;
      case String other -> {
        fault(
            resource,
            "field " + field + " has the type '" + other + "', which is not read",
            "use string, number, integer or date");
        yield Field.Type.STRING;
      }
    };
  }

  private void checkPaths(List<Resource> resources) {
    var names = new HashSet<String>();
    for (Resource resource : resources) {
      if (resource.name().isEmpty() || !names.add(resource.name())) {
        fault(resource.name(), "has no name of its own", "name each resource differently");
      }
      if (resource.path().isEmpty()
          || resource.path().indexOf('/') >= 0
          || resource.path().indexOf('\\') >= 0
          || resource.path().equals("..")) {
        fault(
            resource.name(),
            "has the path '" + resource.path() + "'",
            "give the name of a file in the folder of " + DataPackage.FILE);
      }
    }
  }

  private void checkKeys(List<Resource> resources) {
    for (Resource resource : resources) {
      for (String field : resource.primaryKey()) {
        checkField(resource, field, resource);
      }
      for (ForeignKey key : resource.foreignKeys()) {
        checkField(resource, key.field(), resource);
        Resource referenced =
            resources.stream()
                .filter(other -> other.name().equals(key.resource()))
                .findFirst()
                .orElse(null);
        if (referenced == null) {
          fault(
              resource.name(),
              "has a foreign key to the unknown resource '" + key.resource() + "'",
              "name a resource of this file");
        } else {
          checkField(resource, key.referencedField(), referenced);
        }
      }
    }
  }

  private void checkField(Resource owner, String field, Resource holder) {
    if (holder.indexOf(field) < 0) {
      fault(
          owner.name(),
          "has a key on the unknown field " + holder.name() + "." + field,
          "name a field of " + holder.name());
    }
  }

  private void fault(String resource, String what, String fix) {
    faults.add(DataPackage.FILE, "resource '" + resource + "' " + what, fix);
  }

  private static String textOf(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static Map<?, ?> mapOf(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static List<?> listOf(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  /// A list of words; Frictionless lets one word stand for a list of one. Numbers are written
  /// plainly.
  private static List<String> wordsOf(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String word) {
      return List.of(word);
    }
    var words = new ArrayList<String>();
    for (Object item : listOf(map, key)) {
      words.add(item instanceof Double number ? Numbers.plain(number) : item.toString());
    }
    return words;
  }
}
