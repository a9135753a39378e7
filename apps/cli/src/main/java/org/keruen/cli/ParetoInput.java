package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.dimacs.DimacsGraph;
import org.keruen.io.dimacs.NodeQuery;
import org.keruen.io.grid.CostGrid;
import org.keruen.routing.CostGraph;
import org.keruen.routing.ParetoSearch;

/// Graphs and queries of one run of [ParetoCommand], read from a directory of DIMACS or grid files.
///
/// @param costNames one name a criterion
/// @param instances graphs with the questions asked of each
record ParetoInput(List<String> costNames, List<Instance> instances) {

  /// A graph and its questions.
  record Instance(String name, CostGraph graph, List<Question> questions) {}

  /// A question in the terms of the file and of the graph.
  record Question(int query, String sourceName, String targetName, int source, int target) {}

  /// @param criteria how many criteria to use, or 0 for all the files offer
  /// @throws ProblemException with the faults found
  static ParetoInput read(Path directory, Path queries, int criteria) {
    List<Path> files = list(directory);
    List<Path> dimacs = files.stream().filter(f -> name(f).matches(".*\\.gr(\\.gz)?")).toList();
    if (!dimacs.isEmpty()) {
      return readDimacs(directory, dimacs, queries, criteria);
    }
    List<Path> grids = files.stream().filter(f -> name(f).matches("(?i)grid.*\\.txt")).toList();
    if (grids.isEmpty()) {
      throw fault(
          directory, "it holds no graph", "put two or more *.gr(.gz) or Grid*.txt files there");
    }
    return readGrids(grids, queries, criteria);
  }

  private static ParetoInput readDimacs(
      Path directory, List<Path> files, Path queries, int criteria) {
    int count = criteria == 0 ? files.size() : criteria;
    if (count < 2 || count > files.size() || count > ParetoSearch.MAX_CRITERIA) {
      throw fault(
          directory,
          "it holds " + files.size() + " cost files, but " + Math.max(2, count) + " are asked for",
          "give one *.gr file a criterion, 2 to 5, or fewer --criteria");
    }
    List<Path> used = files.subList(0, count);
    CostGraph graph = DimacsGraph.read(used);
    List<Question> questions = new ArrayList<>();
    for (NodeQuery q : NodeQuery.read(queries, graph.nodeCount())) {
      String source = Integer.toString(q.source());
      String target = Integer.toString(q.target());
      questions.add(new Question(q.query(), source, target, q.source() - 1, q.target() - 1));
    }
    List<String> names = new ArrayList<>();
    for (Path file : used) {
      names.add(costName(name(file), names.size() + 1));
    }
    return new ParetoInput(names, List.of(new Instance("", graph, questions)));
  }

  private static String costName(String file, int number) {
    if (file.startsWith("USA-road-d")) {
      return "distance";
    }
    return file.startsWith("USA-road-t") ? "time" : "cost" + number;
  }

  private static ParetoInput readGrids(List<Path> files, Path queries, int criteria) {
    List<Instance> instances = new ArrayList<>();
    int count = criteria;
    for (Path file : files) {
      int side = CostGrid.read(file, 1).side();
      CostGrid.Queries asked = CostGrid.readQueries(queries, side);
      count = criteria == 0 ? asked.criteria() : criteria;
      List<Question> questions = new ArrayList<>();
      for (CostGrid.Query q : asked.queries()) {
        String source = q.source() / side + ":" + q.source() % side;
        String target = q.target() / side + ":" + q.target() % side;
        questions.add(new Question(q.problem(), source, target, q.source(), q.target()));
      }
      String name = files.size() == 1 ? "" : name(file).replaceFirst("\\.[^.]*$", "");
      instances.add(new Instance(name, CostGrid.read(file, count).graph(), questions));
    }
    List<String> names = new ArrayList<>();
    for (int c = 1; c <= count; c++) {
      names.add("cost" + c);
    }
    return new ParetoInput(names, instances);
  }

  private static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw fault(directory, "there is no such directory", "check --graph");
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.comparing(ParetoInput::name)).toList();
    } catch (IOException e) {
      throw fault(directory, "it cannot be read: " + e.getMessage(), "check its permissions");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static ProblemException fault(Path where, String what, String fix) {
    return new ProblemException(List.of(new Problem(where.toString(), what, fix)));
  }
}
