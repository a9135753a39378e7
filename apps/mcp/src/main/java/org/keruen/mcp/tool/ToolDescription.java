package org.keruen.mcp.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a tool is for, and the schemas of its input and output (JSON Schema 2020-12).
///
/// Read from the resource `NAME.json`; `common.json` adds what several share. Each output has the
/// envelope `study`, `asOf`, `lastCheckedDay` and `sources`, all of them required.
///
/// @param name   verb and noun
/// @param input  no field is allowed that it does not name
/// @param output of an answer; a fault has no schema
public record ToolDescription(
    String name,
    String title,
    String description,
    Map<String, Object> input,
    Map<String, Object> output) {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /// The fields that may be given.
  Set<String> fields() {
    return object(input, "properties").keySet();
  }

  /// @param shared groups of `common.json` that the input takes: `consignment`, `asOf`, `language`
  static ToolDescription read(String name, List<String> shared) {
    Map<String, Object> file = resource(name);
    Map<String, Object> common = resource("common");
    return new ToolDescription(
        name,
        file.getOrDefault("title", name).toString(),
        file.getOrDefault("description", "").toString(),
        input(object(file, "input"), common, shared),
        output(object(file, "output"), common));
  }

  private static Map<String, Object> input(
      Map<String, Object> own, Map<String, Object> common, List<String> shared) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String group : shared) {
      if (group.equals("consignment")) {
        properties.putAll(object(common, group));
      }
    }
    properties.putAll(object(own, "properties"));
    for (String group : shared) {
      if (!group.equals("consignment")) {
        properties.put(group, common.get(group));
      }
    }
    return schema(properties, own.getOrDefault("required", List.of()));
  }

  private static Map<String, Object> output(Map<String, Object> own, Map<String, Object> common) {
    Map<String, Object> envelope = object(common, "envelope");
    Map<String, Object> properties = new LinkedHashMap<>(envelope);
    properties.putAll(object(own, "properties"));
    Set<Object> required = new LinkedHashSet<>(envelope.keySet());
    required.addAll((List<?>) own.getOrDefault("required", List.of()));
    Map<String, Object> schema = schema(properties, new ArrayList<>(required));
    Map<String, Object> definitions = new LinkedHashMap<>();
    if (own.containsKey("defs")) {
      definitions.putAll(object(own, "defs"));
    }
    // Only what is pointed at: a list of tools is read by a model, word by word.
    for (String name : List.of("document", "blocked", "closure")) {
      if (schema.toString().contains("#/$defs/" + name)
          || definitions.toString().contains("#/$defs/" + name)) {
        definitions.put(name, common.get(name));
      }
    }
    if (!definitions.isEmpty()) {
      schema.put("$defs", definitions);
    }
    return schema;
  }

  private static Map<String, Object> schema(Map<String, Object> properties, Object required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  @SuppressWarnings("unchecked") // JSON objects are maps by text.
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    if (parent.get(name) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw new IllegalStateException("the description of a tool lacks the object " + name);
  }

  private static Map<String, Object> resource(String name) {
    try (InputStream stream = ToolDescription.class.getResourceAsStream(name + ".json")) {
      if (stream == null) {
        throw new IllegalStateException("the description " + name + ".json is missing");
      }
      return JsonMapper.shared().readValue(stream, OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
