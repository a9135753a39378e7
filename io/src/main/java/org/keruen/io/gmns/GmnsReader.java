package org.keruen.io.gmns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.LinkCost;
import org.keruen.base.ProblemException;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Field;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Resource;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;
import org.keruen.io.table.TableFile;

/// Reads a GMNS folder into a network for assignment.
///
/// A zone is its node, if it has one only and that is a `centroid`; otherwise a node is added that
/// is joined to the zone's nodes both ways at no cost. Zones are never passed through. Costs are
/// minutes.
final class GmnsReader {

  private static final double USUAL_ALPHA = 0.15;
  private static final double USUAL_BETA = 4;
  private static final String CENTROID = "centroid";

  private final Path folder;
  private final FaultList faults = new FaultList();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, GmnsNetwork.Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Row>> nodesOfZone = new LinkedHashMap<>();
  private final Map<String, String> zoneNames = new HashMap<>();
  private final Map<String, Row> linkIds = new LinkedHashMap<>();
  private final List<Arc> arcs = new ArrayList<>();
  private int withoutCapacity;
  private int withoutLanes;

  /// A link between two ids.
  private record Arc(
      String from, String to, LinkCost cost, double toll, double length, GmnsNetwork.Link link) {}

  GmnsReader(Path folder) {
    this.folder = folder;
  }

  GmnsNetwork read() {
    if (!Files.isDirectory(folder)) {
      throw ProblemException.of(
          folder.toString(), "there is no such folder", "give the folder of a GMNS network");
    }
    GmnsUnits units = GmnsUnits.read(folder, faults);
    readZones();
    table(GmnsTables.NODE).forEach(this::readNode);
    table(GmnsTables.LINK).forEach(row -> readLink(row, units));
    if (faults.isEmpty() && nodesOfZone.values().stream().allMatch(List::isEmpty)) {
      faults.add("node.csv", "no node has a zone_id", "say where the trips of zones begin and end");
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(
          faults.inOrder(List.of("config.csv", "zone.csv", "node.csv", "link.csv")));
    }
    remark();
    return build();
  }

  private List<Row> table(Resource resource) {
    Table table = TableFile.readOpen(folder.resolve(resource.path()), resource, faults);
    return table.rows().stream().filter(row -> !row.misshapen()).toList();
  }

  /// The zones in the order of zone.csv; without that file, in the order of the nodes.
  private void readZones() {
    if (!Files.exists(folder.resolve(GmnsTables.ZONE.path()))) {
      return;
    }
    for (Row row : table(GmnsTables.ZONE)) {
      if (row.has("name")) {
        zoneNames.put(row.text("zone_id"), row.text("name"));
      }
      if (nodesOfZone.put(row.text("zone_id"), new ArrayList<>()) != null) {
        faults.add(
            row, "zone_id '" + row.text("zone_id") + "' stands twice", "give each zone one row");
      }
    }
  }

  private void readNode(Row row) {
    String id = row.text("node_id");
    var node =
        new GmnsNetwork.Node(
            id, row.findText("name"), row.number("x_coord", 0), row.number("y_coord", 0));
    if (nodes.put(id, node) != null) {
      faults.add(row, "node_id '" + id + "' stands twice", "give each node one row and an id");
    }
    String zone = row.findText("zone_id");
    if (zone != null) {
      nodesOfZone.computeIfAbsent(zone, words -> new ArrayList<>()).add(row);
    }
  }

  private void readLink(Row row, GmnsUnits units) {
    String id = row.text("link_id");
    if (linkIds.put(id, row) != null) {
      faults.add(row, "link_id '" + id + "' stands twice", "give each link an id of its own");
    }
    boolean begins = isNode(row, "from_node_id");
    boolean ends = isNode(row, "to_node_id");
    if (row.number("lanes", 1) == 0) {
      withoutLanes++;
      return;
    }
    LinkCost cost = cost(row, units);
    if (!begins || !ends || cost == null) {
      return;
    }
    double toll = row.number("toll", 0);
    double length = row.number("length", 0);
    String from = row.text("from_node_id");
    String to = row.text("to_node_id");
    var label =
        new GmnsNetwork.Label(
            row.findText("name"),
            row.findText("facility_type"),
            row.findText("allowed_uses"),
            row.findNumber("free_speed"));
    arcs.add(new Arc(from, to, cost, toll, length, new GmnsNetwork.Link(id, true, label)));
    if (goesBothWays(row)) {
      arcs.add(new Arc(to, from, cost, toll, length, new GmnsNetwork.Link(id, false, label)));
    }
  }

  private boolean isNode(Row row, String column) {
    String id = row.text(column);
    boolean known = nodes.containsKey(id);
    if (!known && !id.isEmpty()) {
      faults.add(
          row,
          column + " '" + id + "' is not in node.csv",
          Nearest.advice(id, nodes.keySet(), "name a node_id of node.csv"));
    }
    return known;
  }

  private boolean goesBothWays(Row row) {
    String directed = row.text("directed");
    return switch (directed.toLowerCase(Locale.ROOT)) {
      case "", "1", "true" -> false;
      case "0", "false" -> true;
      default -> {
        faults.add(row, "directed '" + directed + "' is neither 1 nor 0", "write 1 for one way");
        yield false;
      }
    };
  }

  /// @return null after a fault
  private @Nullable LinkCost cost(Row row, GmnsUnits units) {
    Double minutes = hasWrongNumber(row) ? null : minutes(row, units);
    if (minutes == null) {
      return null;
    }
    double alpha = row.number("vdf_alpha", row.number("vdf_alpha1", USUAL_ALPHA));
    double beta = row.number("vdf_beta", row.number("vdf_beta1", USUAL_BETA));
    if (!row.has("capacity")) {
      withoutCapacity++;
      return new LinkCost.Constant(minutes);
    }
    double capacity = row.number("capacity", 0) * row.number("lanes", 1);
    if (capacity == 0 && minutes * alpha * beta > 0) {
      faults.add(
          row,
          "capacity is 0, but time grows with flow over capacity",
          "give a positive capacity, leave it empty if time does not grow, or set lanes to 0 to"
              + " close the link");
      return null;
    }
    return new LinkCost.Bpr(minutes, alpha, capacity, beta);
  }

  /// Whether some number was refused, which was told as the file was read.
  private static boolean hasWrongNumber(Row row) {
    return GmnsTables.LINK.fields().stream()
        .filter(field -> field.type() == Field.Type.NUMBER)
        .anyMatch(field -> row.has(field.name()) && row.findNumber(field.name()) == null);
  }

  private @Nullable Double minutes(Row row, GmnsUnits units) {
    if (row.has("vdf_fftt")) {
      return row.findNumber("vdf_fftt");
    }
    for (String column : List.of("length", "free_speed")) {
      if (!row.has(column)) {
        faults.add(
            row, column + " is empty", "give it, or the minutes of the empty link, vdf_fftt");
        return null;
      }
    }
    double speed = row.number("free_speed", 0);
    if (speed == 0) {
      faults.add(row, "free_speed is 0", "give the speed on the empty link");
      return null;
    }
    return units.minutes(row.number("length", 0), speed);
  }

  private void remark() {
    if (withoutCapacity > 0) {
      remarks.add("link.csv: " + withoutCapacity + " links give no capacity: their time is fixed");
    }
    if (withoutLanes > 0) {
      remarks.add("link.csv: " + withoutLanes + " links have no lanes and are left out");
    }
    nodesOfZone.forEach(
        (zone, rows) -> {
          if (rows.isEmpty()) {
            remarks.add("zone.csv: zone " + zone + " has no node: its trips are lost");
          }
        });
  }

  private GmnsNetwork build() {
    List<GmnsNetwork.Node> named = new ArrayList<>();
    Map<String, Integer> placeOf = new LinkedHashMap<>();
    List<Integer> added = new ArrayList<>();
    nodesOfZone.forEach(
        (zone, rows) -> {
          boolean own = rows.size() == 1 && rows.getFirst().text("node_type").equals(CENTROID);
          if (own) {
            placeOf.put(rows.getFirst().text("node_id"), named.size());
          } else {
            added.add(named.size());
          }
          named.add(own ? node(rows.getFirst()) : middle(zone, rows));
        });
    for (GmnsNetwork.Node node : nodes.values()) {
      if (placeOf.putIfAbsent(node.id(), named.size()) == null) {
        named.add(node);
      }
    }
    return network(named, placeOf, added);
  }

  private GmnsNetwork.Node node(Row row) {
    GmnsNetwork.Node node = nodes.get(row.text("node_id"));
    return node == null ? new GmnsNetwork.Node(row.text("node_id"), null, 0, 0) : node;
  }

  /// A node of a zone that has several, or none of its own, amid them.
  private GmnsNetwork.Node middle(String zone, List<Row> rows) {
    double x = rows.stream().mapToDouble(row -> row.number("x_coord", 0)).average().orElse(0);
    double y = rows.stream().mapToDouble(row -> row.number("y_coord", 0)).average().orElse(0);
    return new GmnsNetwork.Node("zone " + zone, zoneNames.get(zone), x, y);
  }

  private GmnsNetwork network(
      List<GmnsNetwork.Node> named, Map<String, Integer> placeOf, List<Integer> added) {
    List<String> zones = List.copyOf(nodesOfZone.keySet());
    List<GmnsNetwork.Link> links = new ArrayList<>();
    AssignmentNetwork.Builder builder =
        AssignmentNetwork.builder(named.size(), zones.size()).firstThroughNode(zones.size());
    for (Arc arc : arcs) {
      int from = placeOf.getOrDefault(arc.from, 0);
      int to = placeOf.getOrDefault(arc.to, 0);
      builder.link(from, to, arc.cost, arc.toll, arc.length);
      links.add(arc.link);
    }
    LinkCost free = new LinkCost.Constant(0);
    for (int zone : added) {
      for (Row row : nodesOfZone.getOrDefault(zones.get(zone), List.of())) {
        int node = placeOf.getOrDefault(row.text("node_id"), 0);
        builder.link(zone, node, free).link(node, zone, free);
        links.add(new GmnsNetwork.Link(null, true));
        links.add(new GmnsNetwork.Link(null, false));
      }
    }
    return new GmnsNetwork(builder.build(), zones, named, links, remarks);
  }
}
