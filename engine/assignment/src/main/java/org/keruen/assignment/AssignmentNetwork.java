package org.keruen.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Nodes and directed links with their cost functions, packed for assignment.
///
/// Nodes are `0 .. nodeCount-1`, the first `zoneCount` of them zones; links are `0 .. linkCount-1`
/// in the order given. Two links may join the same nodes. Nodes below `firstThroughNode` begin and
/// end trips but are never passed through.
///
/// | array   | length          | holds                                                |
/// |---------|-----------------|------------------------------------------------------|
/// | `first` | `nodeCount + 1` | first slot of the links that leave a node, then end  |
/// | `tail`  | `linkCount`     | node where the link of a slot begins                 |
/// | `head`  | `linkCount`     | node where the link of a slot ends                   |
/// | `link`  | `linkCount`     | link of a slot                                       |
///
/// Immutable; threads may share it. Memory: 12 bytes a link and its cost object.
public final class AssignmentNetwork {
  final int[] first;
  final int[] tail;
  final int[] head;
  final int[] link;
  private final int[] slot;
  private final int zoneCount;
  private final int firstThroughNode;
  private final List<Row> rows;

  /// A link as given.
  private record Row(int tail, int head, LinkCost cost, double toll, double length) {}

  private AssignmentNetwork(int nodeCount, int zoneCount, int firstThroughNode, List<Row> rows) {
    this.zoneCount = zoneCount;
    this.firstThroughNode = firstThroughNode;
    this.rows = List.copyOf(rows);
    int links = rows.size();
    first = new int[nodeCount + 1];
    for (Row row : rows) {
      first[row.tail + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      first[node + 1] += first[node];
    }
    tail = new int[links];
    head = new int[links];
    link = new int[links];
    slot = new int[links];
    int[] next = first.clone();
    for (int i = 0; i < links; i++) {
      Row row = rows.get(i);
      int at = next[row.tail]++;
      tail[at] = row.tail;
      head[at] = row.head;
      link[at] = i;
      slot[i] = at;
    }
  }

  /// @param nodeCount number of nodes
  /// @param zoneCount how many of them, from the first, are zones
  public static Builder builder(int nodeCount, int zoneCount) {
    return new Builder(nodeCount, zoneCount);
  }

  public int nodeCount() {
    return first.length - 1;
  }

  public int zoneCount() {
    return zoneCount;
  }

  public int linkCount() {
    return link.length;
  }

  /// First node that trips may pass through.
  public int firstThroughNode() {
    return firstThroughNode;
  }

  public int tail(int link) {
    return rows.get(link).tail;
  }

  public int head(int link) {
    return rows.get(link).head;
  }

  public LinkCost cost(int link) {
    return rows.get(link).cost;
  }

  public double toll(int link) {
    return rows.get(link).toll;
  }

  public double length(int link) {
    return rows.get(link).length;
  }

  int slot(int link) {
    return slot[link];
  }

  /// Whether links and nodes are the same, whatever they cost.
  boolean hasShapeOf(AssignmentNetwork other) {
    return zoneCount == other.zoneCount
        && firstThroughNode == other.firstThroughNode
        && java.util.Arrays.equals(first, other.first)
        && java.util.Arrays.equals(head, other.head)
        && java.util.Arrays.equals(link, other.link);
  }

  /// The same network with another cost function on one link; [LinkCost.Closed] shuts it.
  public AssignmentNetwork withCost(int link, LinkCost cost) {
    Objects.checkIndex(link, linkCount());
    List<Row> changed = new ArrayList<>(rows);
    Row row = rows.get(link);
    changed.set(link, new Row(row.tail, row.head, cost, row.toll, row.length));
    return new AssignmentNetwork(nodeCount(), zoneCount, firstThroughNode, changed);
  }

  /// Collects links, then freezes them into an [AssignmentNetwork].
  public static final class Builder {
    private final int nodeCount;
    private final int zoneCount;
    private int firstThroughNode;
    private final List<Row> rows = new ArrayList<>();

    private Builder(int nodeCount, int zoneCount) {
      if (zoneCount < 0 || zoneCount > nodeCount) {
        throw new IllegalArgumentException(
            "a network of " + nodeCount + " nodes cannot have " + zoneCount + " zones");
      }
      this.nodeCount = nodeCount;
      this.zoneCount = zoneCount;
    }

    /// First node that trips may pass through; 0, all nodes, unless told.
    public Builder firstThroughNode(int node) {
      firstThroughNode = Objects.checkIndex(node, nodeCount + 1);
      return this;
    }

    public Builder link(int tail, int head, LinkCost cost) {
      return link(tail, head, cost, 0, 0);
    }

    /// @param toll   money paid on the link, weighted by [Weights]
    /// @param length length of the link, weighted by [Weights]
    public Builder link(int tail, int head, LinkCost cost, double toll, double length) {
      Objects.checkIndex(tail, nodeCount);
      Objects.checkIndex(head, nodeCount);
      Check.notNegative(toll, "toll");
      Check.notNegative(length, "length");
      rows.add(new Row(tail, head, cost, toll, length));
      return this;
    }

    public AssignmentNetwork build() {
      return new AssignmentNetwork(nodeCount, zoneCount, firstThroughNode, rows);
    }
  }
}
