package org.keruen.io.grid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.io.LineFile;
import org.keruen.routing.CostGraph;
import org.keruen.routing.CostGraphBuilder;

/// A square grid of cells joined by arcs with several costs.
///
/// A line of the file joins two cells in both directions: its published fronts use lines backward.
///
/// @param graph nodes `x · side + y`, one criterion a cost; line `i` from 0 is arcs `2i` and `2i +
///     1`
/// @param side  cells along an edge
public record CostGrid(CostGraph graph, int side) {

  /// Reads the first `criteria` costs of a grid file.
  ///
  /// @throws org.keruen.base.ProblemException with all faults found
  public static CostGrid read(Path path, int criteria) {
    try (LineFile file = LineFile.open(path)) {
      int side = 0;
      Integer arcs = null;
      while (arcs == null && nextContent(file)) {
        Integer nodes = file.number("the number of nodes", 1, 1 << 28);
        arcs = file.number("the number of arcs", 0, 1 << 28);
        side = nodes == null ? 0 : (int) Math.round(Math.sqrt(nodes));
        if (nodes != null && side * side != nodes) {
          file.report(nodes + " nodes are not a square grid", "correct the number of nodes");
        }
        file.finish();
      }
      if (arcs == null) {
        file.reportFile("it is empty", "start it with the numbers of nodes and arcs");
        file.finish();
        throw new IllegalStateException("unreachable: a fault was reported");
      }
      return new CostGrid(readArcs(file, side, arcs, criteria), side);
    }
  }

  private static CostGraph readArcs(LineFile file, int side, int arcs, int criteria) {
    CostGraphBuilder builder = CostGraph.builder(side * side, criteria);
    int count = 0;
    while (nextContent(file)) {
      count++;
      if (!file.word().equals("a")) {
        file.report("the line does not start with a", "write: a x1 y1 x2 y2 cost ..");
        continue;
      }
      Integer from = cell(file, side, "tail");
      Integer to = cell(file, side, "head");
      int[] costs = costs(file, criteria);
      if (from != null && to != null && costs != null) {
        builder.arc(from, to, costs);
        builder.arc(to, from, costs);
      }
    }
    if (count != arcs) {
      file.reportFile(
          "it has " + count + " arcs, but its first line says " + arcs,
          "fetch a complete copy of it, or correct the first line");
    }
    file.finish();
    return builder.build();
  }

  private static int @Nullable [] costs(LineFile file, int criteria) {
    int[] costs = new int[criteria];
    for (int c = 0; c < criteria; c++) {
      Integer cost = file.number("cost " + (c + 1), 0, CostGraph.MAX_COST);
      if (cost == null) {
        return null;
      }
      costs[c] = cost;
    }
    return costs;
  }

  /// Node of the cell whose two coordinates come next, or null after a fault.
  static @Nullable Integer cell(LineFile file, int side, String end) {
    Integer x = file.number("the " + end + "'s x", 0, side - 1);
    Integer y = file.number("the " + end + "'s y", 0, side - 1);
    return x == null || y == null ? null : x * side + y;
  }

  private static boolean nextContent(LineFile file) {
    while (file.next()) {
      if (file.peek() != '%' && file.peek() != '#' && file.peek() != 'c') {
        return true;
      }
    }
    return false;
  }

  /// A query between cells.
  ///
  /// @param problem number in its file
  /// @param source  start node
  /// @param target  end node
  public record Query(int problem, int source, int target) {}

  /// Queries of one file and how many costs they ask for.
  ///
  /// @param criteria costs to look at, from the file's first line
  public record Queries(int criteria, List<Query> queries) {
    public Queries {
      queries = List.copyOf(queries);
    }
  }

  /// Reads a query file: number of costs, number of problems, then `problem x y x y` lines; lines
  /// with `%` or `#` are comments.
  ///
  /// @throws org.keruen.base.ProblemException with all faults found
  public static Queries readQueries(Path path, int side) {
    try (LineFile file = LineFile.openCsv(path)) {
      List<Query> queries = new ArrayList<>();
      Integer criteria = null;
      Integer count = null;
      while (nextContent(file)) {
        if (criteria == null && file.fieldCount() == 1) {
          criteria = file.number("the number of costs", 2, 5);
        } else if (count == null && file.fieldCount() == 1) {
          count = file.number("the number of problems", 0, 1 << 28);
        } else {
          readQuery(file, side, queries);
        }
        if (criteria == null) {
          file.report("the number of costs does not come first", "put it on a line of its own");
          file.finish();
        }
      }
      if (criteria == null || (count != null && count != queries.size())) {
        file.reportFile(
            "it lists " + queries.size() + " problems, but announces " + count,
            "correct the first two lines: number of costs, number of problems");
      }
      file.finish();
      return new Queries(criteria == null ? 0 : criteria, queries);
    }
  }

  private static void readQuery(LineFile file, int side, List<Query> queries) {
    Integer problem = file.number("the problem number", 0, Integer.MAX_VALUE - 1);
    Integer source = cell(file, side, "source");
    Integer target = cell(file, side, "target");
    if (problem != null && source != null && target != null) {
      queries.add(new Query(problem, source, target));
    }
  }
}
