package org.keruen.io.dimacs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.LineFile;
import org.keruen.routing.CostGraph;
import org.keruen.routing.Topology;

/// Reads DIMACS `.gr` files, plain or gzip, into one [CostGraph].
public final class DimacsGraph {
  private final int nodeCount;
  private final int[] tail;
  private final int[] head;
  private final int[] cost;
  private int arcCount;

  private DimacsGraph(int nodeCount, int arcCount) {
    this.nodeCount = nodeCount;
    tail = new int[arcCount];
    head = new int[arcCount];
    cost = new int[arcCount];
  }

  /// A graph with one criterion a file. Node 1 of the files is node 0 of the graph.
  ///
  /// @param files `.gr` or `.gr.gz` files listing the same arcs in the same order
  /// @throws ProblemException with all faults found, if a file is missing or wrong or they differ
  public static CostGraph read(List<Path> files) {
    List<DimacsGraph> parts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        parts.add(readOne(file));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    DimacsGraph one = parts.get(0);
    for (int i = 1; i < parts.size(); i++) {
      checkSameArcs(one, parts.get(i), files.get(i));
    }
    int[][] costs = parts.stream().map(part -> part.cost).toArray(int[][]::new);
    return CostGraph.of(new Topology(one.nodeCount, one.tail, one.head), costs);
  }

  private static void checkSameArcs(DimacsGraph one, DimacsGraph other, Path file) {
    int arc = Arrays.mismatch(one.tail, other.tail);
    int atHead = Arrays.mismatch(one.head, other.head);
    arc = arc < 0 ? atHead : atHead < 0 ? arc : Math.min(arc, atHead);
    if (arc >= 0 || one.nodeCount != other.nodeCount) {
      throw new ProblemException(
          List.of(
              new Problem(
                  file.toString(),
                  arc >= 0
                      ? "arc " + (arc + 1) + " differs from the first file"
                      : "it has " + other.nodeCount + " nodes, the first file " + one.nodeCount,
                  "give files that list the same arcs in the same order")));
    }
  }

  private static DimacsGraph readOne(Path path) {
    try (LineFile file = LineFile.open(path)) {
      var graph = readHeader(file);
      while (file.next()) {
        if (file.peek() == 'a') {
          graph.readArc(file);
        } else if (file.peek() != 'c') {
          file.report("a line starts with " + file.peek(), "start it with a (arc) or c (comment)");
        }
      }
      if (graph.arcCount != graph.tail.length) {
        file.reportFile(
            "it has " + graph.arcCount + " arcs, but its p line says " + graph.tail.length,
            "fetch a complete copy of it, or correct the p line");
      }
      file.finish();
      return graph;
    }
  }

  private static DimacsGraph readHeader(LineFile file) {
    while (file.next()) {
      if (file.peek() == 'c') {
        continue;
      }
      if (file.word().equals("p") && file.word().equals("sp")) {
        Integer nodes = file.number("the number of nodes", 1, 1 << 28);
        Integer arcs = file.number("the number of arcs", 0, 1 << 28);
        if (nodes != null && arcs != null) {
          return new DimacsGraph(nodes, arcs);
        }
      } else {
        file.report("the first line says nothing of the size", "write: p sp nodes arcs");
      }
      file.finish();
    }
    file.reportFile("it has no p line", "start it with: p sp nodes arcs");
    file.finish();
    throw new IllegalStateException("unreachable: a fault was reported");
  }

  private void readArc(LineFile file) {
    file.word();
    Integer from = file.number("the tail", 1, nodeCount);
    Integer to = file.number("the head", 1, nodeCount);
    Integer arcCost = file.number("the cost", 0, CostGraph.MAX_COST);
    if (from == null || to == null || arcCost == null) {
      return;
    }
    if (arcCount < tail.length) {
      tail[arcCount] = from - 1;
      head[arcCount] = to - 1;
      cost[arcCount] = arcCost;
    }
    arcCount++;
  }
}
