package org.keruen.io.tntp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.LinkCost;
import org.keruen.base.Problem;

/// The rows of a `*_net.tntp` file, each checked as it is read.
final class TntpNetwork {
  private static final List<String> COLUMNS =
      List.of(
          "init_node",
          "term_node",
          "capacity",
          "length",
          "free_flow_time",
          "b",
          "power",
          "speed",
          "toll");

  private static final int CAPACITY = 2;
  private static final int LENGTH = 3;
  private static final int FREE_FLOW = 4;
  private static final int B = 5;
  private static final int POWER = 6;
  private static final int SPEED = 7;
  private static final int TOLL = 8;

  /// Columns that must be there; toll and what follows may be left out.
  private static final int LEAST_COLUMNS = 7;

  private final TntpText text;
  private final List<double[]> rows = new ArrayList<>();
  private int zoneCount;
  private int nodeCount;
  private int firstThroughNode;

  private TntpNetwork(TntpText text) {
    this.text = text;
  }

  /// @param problems added to
  /// @param remarks  added to
  static TntpNetwork read(Path file, List<Problem> problems, List<String> remarks) {
    TntpNetwork network = new TntpNetwork(TntpText.open(file, problems));
    network.readHeader(problems);
    network.readRows();
    network.compareCounts(problems, remarks);
    return network;
  }

  private void readHeader(List<Problem> problems) {
    text.readHeader();
    zoneCount = text.headerNumber("NUMBER OF ZONES", 0);
    nodeCount = text.headerNumber("NUMBER OF NODES", 0);
    firstThroughNode = text.headerNumber("FIRST THRU NODE", 1);
    if (!text.hasHeader("NUMBER OF ZONES")) {
      problems.add(
          new Problem(
              text.name(),
              "its header has no <NUMBER OF ZONES>",
              "start the file with <NUMBER OF ZONES> n"));
    }
  }

  private void readRows() {
    while (text.skip() && text.hasRoom()) {
      if (text.startsWithLetter()) {
        // A line of column names without its ~.
        if (!rows.isEmpty()) {
          text.report("a row starts with " + text.word(), "start it with the number of a node");
        }
      } else {
        readRow();
      }
      text.skipLine();
    }
  }

  private void readRow() {
    double[] row = new double[COLUMNS.size()];
    int count = 0;
    boolean sound = true;
    for (; count < row.length && text.hasFieldOnLine(); count++) {
      row[count] = text.number();
      if (!Double.isFinite(row[count]) || row[count] < 0) {
        // Nobody uses the speed.
        sound &= count == SPEED;
        if (count != SPEED) {
          text.report(
              COLUMNS.get(count) + " is " + row[count] + ", but must be a number, 0 or more",
              "correct the number");
        }
      }
    }
    if (count < LEAST_COLUMNS) {
      text.report(
          "the row has " + count + " columns, but needs " + LEAST_COLUMNS + " at least",
          "give " + String.join(" ", COLUMNS));
    } else if (sound && isNode(row[0], 0) && isNode(row[1], 1) && hasCapacity(row)) {
      nodeCount = (int) Math.max(nodeCount, Math.max(row[0], row[1]));
      rows.add(row);
    }
  }

  private boolean isNode(double number, int column) {
    boolean is = number >= 1 && number == Math.rint(number) && number < 1 << 28;
    if (!is) {
      text.report(
          COLUMNS.get(column) + " is " + number + ", but must be a whole number from 1",
          "correct the number");
    }
    return is;
  }

  /// Capacity 0 is harmless only where cost does not depend on it.
  private boolean hasCapacity(double[] row) {
    boolean has = row[CAPACITY] > 0 || row[FREE_FLOW] * row[B] * row[POWER] == 0;
    if (!has) {
      text.report(
          "capacity is 0, but b and power let the cost of link "
              + (int) row[0]
              + " to "
              + (int) row[1]
              + " grow with flow over capacity",
          "give a positive capacity, set b to 0, or leave the link out to close it");
    }
    return has;
  }

  /// A header that contradicts the rows may stand before a file that was cut off, or a row with a
  /// wrong node: an answer for such a network would be wrong in silence. Every network that is
  /// published in the TNTP repository agrees with its header.
  private void compareCounts(List<Problem> problems, List<String> remarks) {
    int links = text.headerNumber("NUMBER OF LINKS", rows.size());
    if (links != rows.size() && problems.isEmpty()) {
      problems.add(
          new Problem(
              text.name(),
              "it has " + rows.size() + " links, but its header says " + links,
              "fetch a complete copy, or correct <NUMBER OF LINKS>"));
    }
    int nodes = text.headerNumber("NUMBER OF NODES", nodeCount);
    if (nodes != nodeCount) {
      problems.add(
          new Problem(
              text.name(),
              "it uses node " + nodeCount + ", but its header says " + nodes + " nodes",
              "correct the node, or <NUMBER OF NODES>"));
    }
    if (zoneCount > nodes && text.hasHeader("NUMBER OF NODES")) {
      problems.add(
          new Problem(
              text.name(),
              "its header says " + zoneCount + " zones, but only " + nodes + " nodes",
              "correct <NUMBER OF ZONES>: zones are the first nodes"));
    }
    if (firstThroughNode > nodeCount + 1) {
      remarks.add(
          text.name() + " lets no node be passed through: <FIRST THRU NODE> " + firstThroughNode);
    }
  }

  int zoneCount() {
    return zoneCount;
  }

  AssignmentNetwork build() {
    int nodes = Math.max(nodeCount, zoneCount);
    int first = Math.clamp(firstThroughNode - 1L, 0, nodes);
    AssignmentNetwork.Builder builder =
        AssignmentNetwork.builder(nodes, zoneCount).firstThroughNode(first);
    for (double[] row : rows) {
      LinkCost cost = new LinkCost.Bpr(row[FREE_FLOW], row[B], row[CAPACITY], row[POWER]);
      builder.link((int) row[0] - 1, (int) row[1] - 1, cost, row[TOLL], row[LENGTH]);
    }
    return builder.build();
  }
}
