package org.keruen.io.assignment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.io.columns.Heading;
import org.keruen.io.rows.RowSink;

/// What the files of a network call its zones, nodes and links, for those who write results.
///
/// Where they have no ids, they are known by number, from 1. Immutable.
public final class NetworkNames {
  private final AssignmentNetwork network;
  private final @Nullable List<String> nodes;
  private final @Nullable List<String> zones;
  private final @Nullable List<LinkName> links;

  /// A link's id, or one way of a link that goes both ways.
  ///
  /// @param id      null for what was added to join a zone: it appears in no result
  /// @param forward whether it goes the way that the id says
  public record LinkName(@Nullable String id, boolean forward) {}

  private NetworkNames(
      AssignmentNetwork network,
      @Nullable List<String> zones,
      @Nullable List<String> nodes,
      @Nullable List<LinkName> links) {
    this.network = network;
    this.zones = zones == null ? null : List.copyOf(zones);
    this.nodes = nodes == null ? null : List.copyOf(nodes);
    this.links = links == null ? null : List.copyOf(links);
  }

  /// A network of numbers only.
  public static NetworkNames numbered(AssignmentNetwork network) {
    return new NetworkNames(network, null, null, null);
  }

  /// A network whose nodes have ids, the first of them being its zones, and whose links are
  /// numbers.
  ///
  /// @param nodes ids of all nodes; null if they are numbers too
  public static NetworkNames ofNodes(AssignmentNetwork network, @Nullable List<String> nodes) {
    return new NetworkNames(
        network, nodes == null ? null : nodes.subList(0, network.zoneCount()), nodes, null);
  }

  /// A network whose parts all have ids.
  public static NetworkNames of(
      AssignmentNetwork network, List<String> zones, List<String> nodes, List<LinkName> links) {
    return new NetworkNames(network, zones, nodes, links);
  }

  public AssignmentNetwork network() {
    return network;
  }

  /// The ids of all zones, or their numbers.
  public List<String> listZones() {
    return IntStream.range(0, network.zoneCount()).mapToObj(this::zone).toList();
  }

  public String zone(int zone) {
    return zones == null ? Integer.toString(zone + 1) : zones.get(zone);
  }

  public String node(int node) {
    return nodes == null ? Integer.toString(node + 1) : nodes.get(node);
  }

  /// Whether zones have ids and are not known by number.
  public boolean hasZoneIds() {
    return zones != null;
  }

  public boolean hasLinkIds() {
    return links != null;
  }

  /// The zone of an id.
  ///
  /// @return a number below 0 if there is none
  public int findZone(String id) {
    return listZones().indexOf(id);
  }

  /// A link's id, behind a `-` the other way; its number if links have no ids.
  public String link(int link) {
    if (links == null) {
      return Integer.toString(link + 1);
    }
    LinkName name = links.get(link);
    return name.id() == null ? "" : name.forward() ? name.id() : "-" + name.id();
  }

  /// Whether a link is one of the files, and not only there to join a zone.
  public boolean isOfFiles(int link) {
    return links == null || links.get(link).id() != null;
  }

  /// Links by what a user calls them: an id (behind a `-` the other way), a number, or `A-B` for
  /// all from node A to node B.
  ///
  /// @return none if there is no such link
  public int[] findLinks(String typed) {
    return IntStream.range(0, network.linkCount())
        .filter(link -> isOfFiles(link) && (link(link).equals(typed) || ends(link).equals(typed)))
        .toArray();
  }

  private String ends(int link) {
    return node(network.tail(link)) + "-" + node(network.head(link));
  }

  /// A column for zones: whole numbers, or text where they have ids.
  public Heading zoneColumn(String name) {
    return zones == null ? Heading.whole(name) : Heading.text(name);
  }

  /// A cell of [#zoneColumn].
  public void writeZone(RowSink rows, int zone) throws IOException {
    if (zones == null) {
      rows.whole(zone + 1);
    } else {
      rows.text(zones.get(zone));
    }
  }

  /// `link,init_node,term_node`, or with ids `link,link_id,dir_flag,from_node_id,to_node_id`.
  List<Heading> linkColumns() {
    List<Heading> columns = new ArrayList<>();
    columns.add(Heading.whole("link"));
    if (links != null) {
      columns.add(Heading.text("link_id"));
      columns.add(Heading.whole("dir_flag"));
    }
    String tail = links == null ? "init_node" : "from_node_id";
    String head = links == null ? "term_node" : "to_node_id";
    columns.add(nodes == null ? Heading.whole(tail) : Heading.text(tail));
    columns.add(nodes == null ? Heading.whole(head) : Heading.text(head));
    return columns;
  }

  /// The cells of [#linkColumns].
  void writeLink(RowSink rows, int link) throws IOException {
    rows.whole(link + 1);
    if (links != null) {
      LinkName name = links.get(link);
      rows.text(name.id() == null ? "" : name.id()).whole(name.forward() ? 1 : -1);
    }
    writeNode(rows, network.tail(link));
    writeNode(rows, network.head(link));
  }

  private void writeNode(RowSink rows, int node) throws IOException {
    if (nodes == null) {
      rows.whole(node + 1);
    } else {
      rows.text(nodes.get(node));
    }
  }
}
