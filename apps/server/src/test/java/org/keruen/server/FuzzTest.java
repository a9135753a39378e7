package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.server.Contract.Described;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests made from the contract, right and wrong by turns, by a seed. No answer is a 5xx but the
/// meant 503, and none is outside the contract. Fewer with `-Dkeruen.fuzz.requests=1000`.
class FuzzTest {

  private static final int REQUESTS = Integer.getInteger("keruen.fuzz.requests", 10_000);
  private static final long SEED = Long.getLong("keruen.fuzz.seed", 20_261_125L);

  private static final List<String> WORDS =
      List.of(
          "kz-almaty",
          "Almaty",
          "Қарағанды",
          "لاہور",
          "karachi",
          "torkham",
          "post:torkham",
          "road",
          "rail",
          "closed",
          "proposed",
          "6203",
          "rice",
          "IR",
          "2026-03-02",
          "2026-03",
          "1",
          "0",
          "-1",
          "",
          " ",
          "null",
          "true",
          "60,20,90,56",
          "'; drop table plan; --",
          "<b>",
          "\u0000",
          "\ud83d\ude9b",
          "%",
          "../..",
          "a".repeat(300),
          "9".repeat(30),
          "job-1",
          "DAP");

  @TempDir private Path folder;
  private final Contract contract = new Contract();
  private final Set<String> judged = new HashSet<>();
  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void noRequestIsAnsweredOutsideTheContract() {
    List<Described> operations =
        contract.operations().stream().filter(o -> !o.id().equals("followJob")).toList();
    int understood = 0;
    try (RunningServer server = RunningServer.open(folder)) {
      for (int i = 0; i < REQUESTS; i++) {
        Described operation = operations.get(random.nextInt(operations.size()));
        understood += ask(server, operation, i) ? 1 : 0;
      }
    }
    assertThat(understood).as("answered with 2xx, seed " + SEED).isGreaterThan(REQUESTS / 20);
  }

  private boolean ask(RunningServer server, Described operation, int number) {
    String path = path(operation);
    List<String> headers = headers(operation);
    JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
    String body = null;
    if (!schema.isMissingNode()) {
      headers.add("Content-Type");
      headers.add(random.nextInt(20) == 0 ? "text/plain" : "application/json");
      body = random.nextInt(15) == 0 ? word() : json(schema, 0);
    }
    Answer answer = server.send(operation.method(), path, body, headers.toArray(String[]::new));
    String told =
        "seed "
            + SEED
            + ", request "
            + number
            + ": "
            + operation.method()
            + " "
            + path
            + " "
            + body;
    assertThat(answer.status() < 500 || answer.status() == 503).as(told + answer.text()).isTrue();
    // The same answer is judged once.
    if (judged.add(operation.id() + answer.status() + answer.text().hashCode())) {
      assertThat(contract.faults(operation, answer)).as(told).isEmpty();
    }
    return answer.status() < 300;
  }

  private String path(Described operation) {
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode given : operation.node().path("parameters")) {
      JsonNode parameter = contract.resolved(given);
      String name = parameter.path("name").asString("");
      String in = parameter.path("in").asString("");
      if (in.equals("path")) {
        path = path.replace("{" + name + "}", segment(parameter));
      } else if (in.equals("query") && random.nextInt(3) == 0) {
        query.add(name + "=" + encoded(value(parameter)));
      }
    }
    if (random.nextInt(40) == 0) {
      query.add(encoded(word()) + "=" + encoded(word()));
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /// A part of a path: never empty, a dot or two, which would be another path.
  private String segment(JsonNode parameter) {
    String value = value(parameter);
    boolean other = value.isBlank() || value.matches("\\.{1,2}");
    return encoded(other ? "x" : value).replace("+", "%20");
  }

  private String value(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    if (!example.isMissingNode() && random.nextInt(2) == 0) {
      return example.asString("");
    }
    JsonNode schema = contract.resolved(parameter.path("schema"));
    JsonNode words = schema.path("enum");
    boolean right = !words.isEmpty() && random.nextInt(3) > 0;
    return right ? words.get(random.nextInt(words.size())).asString("") : word();
  }

  private List<String> headers(Described operation) {
    List<String> headers = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      headers.addAll(List.of("Accept-Language", random.nextInt(2) == 0 ? "ur" : "xx;q=2,*"));
    }
    if (operation.method().equals("POST") && random.nextInt(4) == 0) {
      headers.addAll(List.of("Idempotency-Key", "key-" + random.nextInt(50)));
    }
    return headers;
  }

  /// A value that fits a schema, or nearly.
  private String json(JsonNode given, int depth) {
    JsonNode schema = contract.resolved(given);
    JsonNode examples = schema.path("examples");
    if (!examples.isEmpty() && random.nextInt(3) == 0) {
      return examples.get(random.nextInt(examples.size())).toString();
    }
    if (random.nextInt(25) == 0 || depth > 5) {
      return quoted(word());
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size())).toString();
    }
    JsonNode types = schema.path("type");
    String type =
        types.isArray() ? types.get(random.nextInt(types.size())).asString("") : types.asString("");
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "number", "integer" -> number();
      case "boolean" -> Boolean.toString(random.nextBoolean());
      case "null" -> "null";
      default -> quoted(word());
    };
  }

  private String object(JsonNode schema, int depth) {
    List<String> members = new ArrayList<>();
    for (var property : schema.path("properties").properties()) {
      boolean needed = schema.path("required").toString().contains(property.getKey());
      if (needed ? random.nextInt(20) > 0 : random.nextInt(4) == 0) {
        members.add(quoted(property.getKey()) + ":" + json(property.getValue(), depth + 1));
      }
    }
    if (random.nextInt(20) == 0) {
      members.add(quoted(word()) + ":1");
    }
    return "{" + String.join(",", members) + "}";
  }

  private String array(JsonNode schema, int depth) {
    List<String> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      items.add(json(schema.path("items"), depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  private String number() {
    String[] numbers = {"0", "-1", "1", "20", "0.5", "1e308", "1e-320", "1e400", "99999999999"};
    return numbers[random.nextInt(numbers.length)];
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
