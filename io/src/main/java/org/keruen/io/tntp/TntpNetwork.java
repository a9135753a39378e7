package org.keruen.io.tntp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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

  private static final String ZONES = "NUMBER OF ZONES";
  private static final String NODES = "NUMBER OF NODES";

  private final TntpText text;
  private final List<double[]> rows = new ArrayList<>();
  private int zoneCount;
  private int firstThroughNode;
  private TntpNumbers numbers = TntpNumbers.UP_TO_NONE;

  /// What the ninth column is called, as far as anybody says.
  private String ninth = "";

  private TntpNetwork(TntpText text) {
    this.text = text;
  }

  /// @param problems  added to
  /// @param remarks   added to
  /// @param tripZones zones that a file of trips counts, for a network whose header does not; or 0
  static TntpNetwork read(Path file, int tripZones, List<Problem> problems, List<String> remarks) {
    TntpNetwork network = new TntpNetwork(TntpText.open(file, problems));
    network.readHeader(tripZones, problems, remarks);
    network.readRows();
    network.compareCounts(problems);
    network.remark(remarks);
    return network;
  }

  private void readHeader(int tripZones, List<Problem> problems, List<String> remarks) {
    text.readHeader();
    zoneCount = text.headerNumber(ZONES, tripZones);
    firstThroughNode = text.headerNumber("FIRST THRU NODE", 1);
    if (!text.hasHeader(ZONES) && tripZones > 0) {
      remarks.add(text.name() + " does not say how many zones it has; its trips say " + tripZones);
    } else if (!text.hasHeader(ZONES)) {
      problems.add(
          new Problem(
              text.name(),
              "its header has no <NUMBER OF ZONES>",
              "start the file with <NUMBER OF ZONES> n"));
    }
  }

  private void readRows() {
    while (text.skip() && text.hasRoom()) {
      if (rows.isEmpty() && ninth.isEmpty()) {
        ninth = nameOfNinth(text.comment());
      }
      if (text.startsWithLetter()) {
        // A line of column names without its ~.
        if (rows.isEmpty()) {
          ninth = nameOfNinth("~ " + text.restOfLine());
        } else {
          text.report("a row starts with " + text.word(), "start it with the number of a node");
        }
      } else {
        readRow();
      }
      text.skipLine();
    }
  }

  /// Where the columns have their usual names but for the ninth, that is no toll: networks of
  /// Australia give a critical speed there, and lanes in the tenth.
  private static String nameOfNinth(String comment) {
    List<String> names =
        List.of(comment.toLowerCase(Locale.ROOT).replaceFirst("^~\\s*", "").split("\\s+", -1));
    boolean usual = names.size() > TOLL && names.subList(0, TOLL).equals(COLUMNS.subList(0, TOLL));
    return usual ? names.get(TOLL) : "";
  }

  private boolean hasToll() {
    return ninth.isEmpty() || ninth.startsWith(COLUMNS.get(TOLL)) || !ninth.matches("\\w+");
  }

  private void readRow() {
    double[] row = new double[COLUMNS.size()];
    int count = 0;
    boolean sound = true;
    for (; count < row.length && text.hasFieldOnLine(); count++) {
      row[count] = text.number();
      if (!Double.isFinite(row[count]) || row[count] < 0) {
        // Nobody uses the speed.
        boolean unused = count == SPEED || (count == TOLL && !hasToll());
        sound &= unused;
        if (!unused) {
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
      rows.add(row);
    }
  }

  private boolean isNode(double number, int column) {
    boolean is = number >= 1 && number == Math.rint(number) && number < 1L << 53;
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
  private void compareCounts(List<Problem> problems) {
    int links = text.headerNumber("NUMBER OF LINKS", rows.size());
    if (links != rows.size() && problems.isEmpty()) {
      problems.add(
          new Problem(
              text.name(),
              "it has " + rows.size() + " links, but its header says " + links,
              "fetch a complete copy, or correct <NUMBER OF LINKS>"));
    }
    countNodes(problems);
    if (zoneCount > numbers.count() && text.hasHeader(NODES)) {
      problems.add(
          new Problem(
              text.name(),
              "its header says " + zoneCount + " zones, but only " + numbers.count() + " nodes",
              "correct <NUMBER OF ZONES>: zones are the first nodes"));
    }
  }

  private void countNodes(List<Problem> problems) {
    double[] ends = rows.stream().flatMapToDouble(row -> DoubleStream.of(row[0], row[1])).toArray();
    int said = text.headerNumber(NODES, 0);
    numbers = TntpNumbers.of(ends, text.hasHeader(NODES) ? said : zoneCount);
    if (numbers.count() > said && text.hasHeader(NODES)) {
      problems.add(
          new Problem(
              text.name(),
              "it uses node " + numbers.count() + ", but its header says " + said + " nodes",
              "correct the node, or <NUMBER OF NODES>"));
    }
  }

  private void remark(List<String> remarks) {
    if (firstThroughNode > numbers.last() + 1) {
      remarks.add(
          text.name() + " lets no node be passed through: <FIRST THRU NODE> " + firstThroughNode);
    }
    if (!hasToll()) {
      remarks.add(text.name() + " has " + ninth + " where others have toll: it has no tolls");
    }
    if (text.header(TntpText.ORIGINAL_HEADER).toLowerCase(Locale.ROOT).contains("per lane")) {
      remarks.add(text.name() + " says that capacity is per lane; it is taken for the whole link");
    }
    if (numbers.hasGaps()) {
      remarks.add(
          text.name() + " numbers its nodes with gaps: zones are the " + zoneCount + " lowest");
    }
  }

  int zoneCount() {
    return zoneCount;
  }

  /// The numbers of the zones, as text.
  List<String> listZones() {
    List<String> names = numbers.names();
    return names == null
        ? IntStream.rangeClosed(1, zoneCount).mapToObj(Integer::toString).toList()
        : names.subList(0, Math.min(zoneCount, names.size()));
  }

  TntpNumbers numbers() {
    return numbers;
  }

  AssignmentNetwork build() {
    int nodes = Math.max(numbers.count(), zoneCount);
    int first = Math.min(nodes, numbers.countBelow(firstThroughNode));
    AssignmentNetwork.Builder builder =
        AssignmentNetwork.builder(nodes, zoneCount).firstThroughNode(first);
    for (double[] row : rows) {
      LinkCost cost = new LinkCost.Bpr(row[FREE_FLOW], row[B], row[CAPACITY], row[POWER]);
      double toll = hasToll() ? row[TOLL] : 0;
      builder.link(numbers.place(row[0]), numbers.place(row[1]), cost, toll, row[LENGTH]);
    }
    return builder.build();
  }
}
