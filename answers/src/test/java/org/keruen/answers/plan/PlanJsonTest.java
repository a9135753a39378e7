package org.keruen.answers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keruen.answers.PlanFixture;
import org.keruen.answers.StudyFixture;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.shipment.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The written JSON against its published schema: types, required and unknown fields, enumerations.
class PlanJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static JsonNode schema = MAPPER.createObjectNode();

  @BeforeAll
  static void readSchema() throws IOException {
    Path home = Path.of(System.getProperty("keruen.home", "../.."));
    schema = MAPPER.readTree(Files.readString(home.resolve("docs/reference/plan.schema.json")));
  }

  private static String json(Plan plan) {
    Phrases phrases = new Phrases(StudyFixture.study(), Messages.of(Language.EN));
    return PlanJson.render(plan, StudyFixture.study(), phrases, null);
  }

  @Test
  void aPlanKeepsToThePublishedSchema() {
    assertThat(faults(MAPPER.readTree(json(PlanFixture.plan())), schema, "$")).isEmpty();
  }

  @Test
  void aPlanWithoutAWayKeepsToIt() {
    assertThat(faults(MAPPER.readTree(json(PlanFixture.noWay())), schema, "$")).isEmpty();
  }

  @Test
  void numbersHaveNoExponentAndAtMostThreeDecimals() {
    assertThat(json(PlanFixture.plan())).doesNotContainPattern(": -?[0-9.]+[eE]");
    assertThat(json(PlanFixture.plan())).doesNotContainPattern(": -?[0-9]+\\.[0-9]{4}");
  }

  private static List<String> faults(JsonNode value, JsonNode given, String path) {
    JsonNode rule = given;
    if (given.has("$ref")) {
      rule = schema.at(given.get("$ref").asString().substring(1));
    }
    List<String> faults = new ArrayList<>();
    if (rule.has("type") && !hasType(value, rule.get("type"))) {
      faults.add(path + " is not " + rule.get("type") + " but " + value);
    }
    if (rule.has("enum") && !rule.get("enum").valueStream().anyMatch(value::equals)) {
      faults.add(path + " is " + value);
    }
    if (value.isObject()) {
      JsonNode properties = rule.get("properties");
      rule.get("required")
          .forEach(
              name -> {
                if (!value.has(name.asString())) {
                  faults.add(path + " lacks " + name);
                }
              });
      value
          .properties()
          .forEach(
              field -> {
                String at = path + "." + field.getKey();
                if (properties.has(field.getKey())) {
                  faults.addAll(faults(field.getValue(), properties.get(field.getKey()), at));
                } else {
                  faults.add(at + " is not in the schema");
                }
              });
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        faults.addAll(faults(value.get(i), rule.get("items"), path + "[" + i + "]"));
      }
    }
    return faults;
  }

  private static boolean hasType(JsonNode value, JsonNode types) {
    List<String> names =
        types.isArray()
            ? types.valueStream().map(JsonNode::asString).toList()
            : List.of(types.asString());
    return names.stream()
        .anyMatch(
            name ->
                switch (name) {
                  case "object" -> value.isObject();
                  case "array" -> value.isArray();
                  case "string" -> value.isString();
                  case "number" -> value.isNumber();
                  case "integer" -> value.isIntegralNumber();
                  case "boolean" -> value.isBoolean();
                  case "null" -> value.isNull();
                  default -> false;
                });
  }
}
