package org.keruen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// Writes fronts as CSV, one row a Pareto vector, or as JSON, one object a query.
final class FrontWriter {
  private final PrintWriter out;
  private final List<String> costNames;
  private final boolean withGraph;
  private final boolean withPaths;
  private boolean first = true;

  FrontWriter(PrintWriter out, List<String> costNames, boolean withGraph, boolean withPaths) {
    this.out = out;
    this.costNames = costNames;
    this.withGraph = withGraph;
    this.withPaths = withPaths;
  }

  void writeCsvHeader() {
    out.print(withGraph ? "graph," : "");
    out.print("query,source,target," + String.join(",", costNames));
    out.print(withPaths ? ",path\n" : "\n");
  }

  void writeCsv(SolvedFront solved) {
    var question = solved.question();
    for (int i = 0; i < solved.front().size(); i++) {
      if (withGraph) {
        out.print(solved.instance().name() + ",");
      }
      out.print(question.query() + "," + question.sourceName() + "," + question.targetName());
      for (int c = 0; c < costNames.size(); c++) {
        out.print("," + solved.front().cost(i, c));
      }
      out.print(withPaths ? "," + joined(solved.paths().get(i), " ") + "\n" : "\n");
    }
  }

  void writeJsonStart() {
    out.print("[");
  }

  void writeJson(SolvedFront solved) {
    var question = solved.question();
    out.print(first ? "\n" : ",\n");
    first = false;
    out.print("{");
    if (withGraph) {
      out.print("\"graph\": \"" + solved.instance().name() + "\", ");
    }
    out.print("\"query\": " + question.query());
    out.print(", \"source\": \"" + question.sourceName());
    out.print("\", \"target\": \"" + question.targetName() + "\", \"front\": [");
    for (int i = 0; i < solved.front().size(); i++) {
      out.print(i == 0 ? "\n  {" : ",\n  {");
      for (int c = 0; c < costNames.size(); c++) {
        String separator = c == 0 ? "\"" : ", \"";
        out.print(separator + costNames.get(c) + "\": " + solved.front().cost(i, c));
      }
      out.print(withPaths ? ", \"path\": [" + joined(solved.paths().get(i), ", ") + "]}" : "}");
    }
    out.print("]}");
  }

  void writeJsonEnd() {
    out.print("\n]\n");
  }

  /// Nodes counted from 1, as in the files.
  private static String joined(List<Integer> nodes, String separator) {
    return nodes.stream()
        .map(node -> Integer.toString(node + 1))
        .collect(Collectors.joining(separator));
  }
}
