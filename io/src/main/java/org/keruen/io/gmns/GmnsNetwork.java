package org.keruen.io.gmns;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.io.assignment.NetworkNames;

/// A network for assignment with the ids by which GMNS knows its parts.
///
/// @param network zones first, in the order of `zones`, then the other nodes
/// @param zones   ids of the zones
/// @param nodes   a place for every node of the network, zones included
/// @param links   for every link of the network, what it is in `link.csv`
/// @param remarks what was odd but could be read, a sentence each
public record GmnsNetwork(
    AssignmentNetwork network,
    List<String> zones,
    List<Node> nodes,
    List<Link> links,
    List<String> remarks) {

  public GmnsNetwork {
    zones = List.copyOf(zones);
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    remarks = List.copyOf(remarks);
    if (zones.size() != network.zoneCount()
        || nodes.size() != network.nodeCount()
        || links.size() != network.linkCount()) {
      throw new IllegalArgumentException("a zone, a node or a link has no name");
    }
  }

  /// A node as it is drawn.
  ///
  /// @param name what people call it, or null; a zone's own node has the zone's
  public record Node(String id, @Nullable String name, double x, double y) {}

  /// A link, or one way of one that goes both ways.
  ///
  /// @param id      of `link.csv`; null for what joins a zone to its nodes at no cost
  /// @param forward whether it goes from `from_node_id` to `to_node_id`
  public record Link(@Nullable String id, boolean forward, Label label) {

    /// Of which no more is said.
    public Link(@Nullable String id, boolean forward) {
      this(id, forward, Label.NONE);
    }
  }

  /// What is said of a link beside what an assignment uses, all of it optional.
  ///
  /// @param name         what people call it
  /// @param facilityType what it is, such as `rail`
  /// @param allowedUses  who may use it, such as `truck`
  /// @param freeSpeed    on the empty link, in the unit of `config.csv`
  public record Label(
      @Nullable String name,
      @Nullable String facilityType,
      @Nullable String allowedUses,
      @Nullable Double freeSpeed) {
    static final Label NONE = new Label(null, null, null, null);
  }

  /// Reads a folder.
  ///
  /// @throws org.keruen.base.ProblemException with all faults of all files
  public static GmnsNetwork read(Path folder) {
    return new GmnsReader(folder).read();
  }

  /// A network that knows its parts by number, from 1: a TNTP network, whose files give no places.
  public static GmnsNetwork numbered(AssignmentNetwork network) {
    return new GmnsNetwork(
        network,
        numbers(network.zoneCount()),
        numbers(network.nodeCount()).stream().map(id -> new Node(id, null, 0, 0)).toList(),
        numbers(network.linkCount()).stream().map(id -> new Link(id, true)).toList(),
        List.of());
  }

  /// What the files call the parts of the network.
  public NetworkNames names() {
    return NetworkNames.of(
        network,
        zones,
        nodes.stream().map(Node::id).toList(),
        links.stream().map(link -> new NetworkNames.LinkName(link.id, link.forward)).toList());
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}
