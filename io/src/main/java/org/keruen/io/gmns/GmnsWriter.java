package org.keruen.io.gmns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.LinkCost;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.columns.CsvText;

/// Writes a network as GMNS, and its flows as a table with GMNS ids.
///
/// Times stand in `vdf_fftt`, in the unit of the network's costs, so that reading gives the same
/// network to the digit. What joins zones to nodes at no cost, and the zones' own nodes then, are
/// not written: reading adds them again.
public final class GmnsWriter {

  private final GmnsNetwork names;
  private final AssignmentNetwork network;

  private GmnsWriter(GmnsNetwork names) {
    this.names = names;
    this.network = names.network();
  }

  /// Writes `node.csv`, `link.csv` and `zone.csv`, over what was there.
  ///
  /// @param folder made if it is not there
  /// @throws IOException              if it cannot be written
  /// @throws IllegalArgumentException if a link has a cost that GMNS has no columns for
  public static void write(Path folder, GmnsNetwork names) throws IOException {
    var writer = new GmnsWriter(names);
    ColumnTable links = writer.links();
    Files.createDirectories(folder);
    put(folder.resolve("node.csv"), writer.nodes());
    put(folder.resolve("link.csv"), links);
    put(folder.resolve("zone.csv"), writer.zones());
  }

  private static void put(Path file, ColumnTable table) throws IOException {
    Files.writeString(file, CsvText.render(table), StandardCharsets.UTF_8);
  }

  /// Flow of every link, and its cost to the first class, by the ids of the files it was read from.
  public static ColumnTable flows(GmnsNetwork names, AssignmentResult result) {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("link_id")
            .wholes("dir_flag")
            .texts("from_node_id", "to_node_id")
            .numbers("flow", "cost");
    for (int link = 0; link < names.links().size(); link++) {
      GmnsNetwork.Link name = names.links().get(link);
      if (name.id() != null) {
        table
            .row()
            .put("link_id", name.id())
            .put("dir_flag", name.forward() ? 1 : -1)
            .put("from_node_id", names.nodes().get(names.network().tail(link)).id())
            .put("to_node_id", names.nodes().get(names.network().head(link)).id())
            .put("flow", result.flow(link))
            .put("cost", result.cost(0, link));
      }
    }
    return table.build();
  }

  private ColumnTable zones() {
    ColumnTable.Builder table = ColumnTable.builder().texts("zone_id", "name");
    for (int zone = 0; zone < names.zones().size(); zone++) {
      table
          .row()
          .put("zone_id", names.zones().get(zone))
          .put("name", names.nodes().get(zone).name());
    }
    return table.build();
  }

  private ColumnTable nodes() {
    boolean[] joined = new boolean[network.zoneCount()];
    @Nullable String[] zoneOf = new String[network.nodeCount()];
    for (int link = 0; link < network.linkCount(); link++) {
      GmnsNetwork.Link name = names.links().get(link);
      if (name.id() == null && name.forward()) {
        joined[network.tail(link)] = true;
        zoneOf[network.head(link)] = names.zones().get(network.tail(link));
      }
    }
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("node_id", "name")
            .numbers("x_coord", "y_coord")
            .texts("node_type", "zone_id");
    for (int node = 0; node < network.nodeCount(); node++) {
      boolean zone = node < network.zoneCount();
      if (!zone || !joined[node]) {
        GmnsNetwork.Node drawn = names.nodes().get(node);
        table
            .row()
            .put("node_id", drawn.id())
            .put("name", drawn.name())
            .put("x_coord", drawn.x())
            .put("y_coord", drawn.y())
            .put("node_type", zone && node < network.firstThroughNode() ? "centroid" : null)
            .put("zone_id", zone ? names.zones().get(node) : zoneOf[node]);
      }
    }
    return table.build();
  }

  private ColumnTable links() {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("link_id", "name", "from_node_id", "to_node_id")
            .wholes("directed")
            .texts("facility_type", "allowed_uses")
            .numbers("length", "free_speed", "capacity")
            .wholes("lanes")
            .numbers("toll", "vdf_fftt", "vdf_alpha", "vdf_beta");
    for (int link = 0; link < network.linkCount(); link++) {
      GmnsNetwork.Link name = names.links().get(link);
      if (name.id() != null) {
        table
            .row()
            .put("link_id", name.forward() ? name.id() : name.id() + " back")
            .put("name", name.label().name())
            .put("facility_type", name.label().facilityType())
            .put("allowed_uses", name.label().allowedUses())
            .put("free_speed", name.label().freeSpeed())
            .put("from_node_id", names.nodes().get(network.tail(link)).id())
            .put("to_node_id", names.nodes().get(network.head(link)).id())
            .put("directed", 1)
            .put("length", network.length(link))
            .put("toll", network.toll(link));
        cost(table, Objects.requireNonNull(name.id()), network.cost(link));
      }
    }
    return table.build();
  }

  private static void cost(ColumnTable.Builder table, String id, LinkCost cost) {
    switch (cost) {
      case LinkCost.Bpr bpr ->
          table
              .put("lanes", 1)
              .put("capacity", bpr.capacity())
              .put("vdf_fftt", bpr.freeFlow())
              .put("vdf_alpha", bpr.b())
              .put("vdf_beta", bpr.power());
      case LinkCost.Constant constant -> table.put("lanes", 1).put("vdf_fftt", constant.cost());
      case LinkCost.Closed _ -> table.put("lanes", 0).put("vdf_fftt", 0.0);
      case LinkCost.Conical _, LinkCost.Akcelik _, LinkCost.Queue _ ->
          throw new IllegalArgumentException(
              "GMNS has no columns for the cost of link " + id + ", " + cost);
    }
  }
}
