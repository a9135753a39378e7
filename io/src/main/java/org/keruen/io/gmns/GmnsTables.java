package org.keruen.io.gmns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.Field;
import org.keruen.io.table.Resource;

/// The columns that are read of each table; all others are passed over.
final class GmnsTables {

  static final Resource NODE =
      table(
          "node",
          text("node_id", true, "the node's id"),
          text("name", false, "what people call it"),
          number("x_coord", null, "its easting or longitude"),
          number("y_coord", null, "its northing or latitude"),
          text("node_type", false, "what it is"),
          text("zone_id", false, "the zone whose trips begin and end there"));

  static final Resource LINK =
      table(
          "link",
          text("link_id", true, "the link's id"),
          text("name", false, "what people call it"),
          text("from_node_id", true, "a node of node.csv"),
          text("to_node_id", true, "a node of node.csv"),
          text("directed", false, "1 for one way, 0 for both"),
          text("facility_type", false, "what it is"),
          text("allowed_uses", false, "who may use it"),
          number("length", 0.0, "its length in the unit long_length of config.csv"),
          number("free_speed", 0.0, "the speed on the empty link"),
          number("capacity", 0.0, "vehicles an hour and lane"),
          number("lanes", 0.0, "the number of lanes"),
          number("toll", 0.0, "the toll"),
          number("vdf_alpha", 0.0, "alpha of the BPR curve"),
          number("vdf_alpha1", 0.0, "alpha of the BPR curve"),
          number("vdf_beta", 0.0, "beta of the BPR curve"),
          number("vdf_beta1", 0.0, "beta of the BPR curve"),
          number("vdf_fftt", 0.0, "minutes on the empty link"));

  static final Resource ZONE =
      table(
          "zone",
          text("zone_id", true, "the zone's id"),
          text("name", false, "what people call it"));

  static final Resource CONFIG =
      table(
          "config",
          text("long_length", false, "unit of length: mile, km, meter or foot"),
          text("speed", false, "unit of speed: mph or kph"));

  private GmnsTables() {}

  private static Resource table(String name, Field... fields) {
    return new Resource(name, name, "", name + ".csv", List.of(fields), List.of(), List.of());
  }

  private static Field text(String name, boolean required, String description) {
    return field(name, Field.Type.STRING, description, required, null);
  }

  private static Field number(String name, @Nullable Double minimum, String description) {
    return field(name, Field.Type.NUMBER, description, false, minimum);
  }

  private static Field field(
      String name,
      Field.Type type,
      String description,
      boolean required,
      @Nullable Double minimum) {
    return new Field(
        name,
        type,
        description,
        new Field.Constraints(required, false, null, List.of(), minimum, null));
  }
}
