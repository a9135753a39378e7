package org.keruen.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.server.resource.ServerResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `openapi.yaml` as a judge of answers and a list of operations.
final class Contract {

  private static final String BASE = "https://keruen.test/openapi.json";

  /// An operation of the contract.
  record Described(String id, String method, String path, JsonNode node) {
    Set<String> statuses() {
      return new TreeSet<>(node.path("responses").propertyNames());
    }
  }

  final JsonNode document = new YAMLMapper().readTree(ServerResource.contract());
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(BASE, document.toString())));
  private final Map<String, Schema> schemas = new HashMap<>();

  List<Described> operations() {
    List<Described> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          String base = method.getValue().has("servers") ? "" : "/api/v1";
                          operations.add(
                              new Described(
                                  method.getValue().path("operationId").asString(""),
                                  method.getKey().toUpperCase(Locale.ROOT),
                                  base + path.getKey(),
                                  method.getValue()));
                        }));
    return operations;
  }

  Described operation(String id) {
    return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }

  Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, at -> registry.getSchema(SchemaLocation.of(BASE + "#" + at)));
  }

  /// Faults of a value against a schema of the document.
  List<String> faults(String pointer, JsonNode value) {
    return schema(pointer).validate(value).stream().map(Error::toString).limit(5).toList();
  }

  /// What of an answer is outside the contract; empty if nothing is.
  List<String> faults(Described operation, Answer answer) {
    String status = Integer.toString(answer.status());
    JsonNode response = operation.node().path("responses").path(status);
    if (response.isMissingNode()) {
      return List.of(operation.id() + " may not answer " + status);
    }
    String pointer = pointer(operation, response, status);
    JsonNode content = document.at(pointer).path("content");
    List<String> faults = new ArrayList<>();
    for (String header : document.at(pointer).path("headers").propertyNames()) {
      if (answer.header(header) == null) {
        faults.add(operation.id() + " " + status + " lacks the header " + header);
      }
    }
    String type = answer.type();
    if (content.isEmpty()) {
      return answer.bytes().length == 0 ? faults : List.of("a body where none may be");
    }
    if (!content.has(type)) {
      faults.add(operation.id() + " " + status + " may not be " + type);
      return faults;
    }
    if (type.endsWith("json") && !type.contains("stream")) {
      String at = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      faults.addAll(faults(at, parse(answer.text())));
    }
    return faults;
  }

  private static String pointer(Described operation, JsonNode response, String status) {
    String ref = response.path("$ref").asString("");
    if (!ref.isEmpty()) {
      return ref.substring(1);
    }
    boolean root = operation.node().has("servers");
    String path = root ? operation.path() : operation.path().substring("/api/v1".length());
    return "/paths/"
        + path.replace("~", "~0").replace("/", "~1")
        + "/"
        + operation.method().toLowerCase(Locale.ROOT)
        + "/responses/"
        + status;
  }

  static JsonNode parse(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new AssertionError("no JSON: " + text.substring(0, Math.min(200, text.length())), e);
    }
  }
}
