package org.keruen.answers.scenario;

import org.keruen.answers.json.JsonWriter;
import org.keruen.io.yaml.YamlValue;

/// What stands in a scenario's file, as JSON: the same names, every value a text, a list or an
/// object.
public final class DraftJson {

  private DraftJson() {}

  public static String render(YamlValue.Entries root) {
    JsonWriter json = JsonWriter.compact();
    write(json, root);
    return json.finish();
  }

  private static void write(JsonWriter json, YamlValue value) {
    switch (value) {
      case YamlValue.Text text -> json.text(text.text().strip());
      case YamlValue.Items list -> {
        json.array();
        list.items().forEach(item -> write(json, item));
        json.endArray();
      }
      case YamlValue.Entries map -> {
        json.object();
        map.values().forEach((name, item) -> write(json.name(name), item));
        json.endObject();
      }
    }
  }
}
