package org.keruen.io.dimacs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.io.LineFile;

/// A line of a query file: which node to start from and which to reach.
///
/// @param query  the query's number in its file
/// @param source start node, from 1
/// @param target end node, from 1
public record NodeQuery(int query, int source, int target) {

  /// Reads `query,source,target[,...]` lines: a header, `#`, `%` and `c` lines and blank lines are
  /// passed over, further columns ignored. Lines of two fields are source and target, numbered from
  /// 0; blanks separate as well as commas.
  ///
  /// @param nodeCount nodes of the graph asked
  /// @throws org.keruen.base.ProblemException with all faults found
  public static List<NodeQuery> read(Path path, int nodeCount) {
    List<NodeQuery> queries = new ArrayList<>();
    try (LineFile file = LineFile.openCsv(path)) {
      while (file.next()) {
        if (Character.isLetter(file.peek()) || file.peek() == '#' || file.peek() == '%') {
          continue;
        }
        Integer query =
            file.fieldCount() == 2
                ? Integer.valueOf(queries.size())
                : file.number("query", 0, Integer.MAX_VALUE - 1);
        Integer source = file.number("source", 1, nodeCount);
        Integer target = file.number("target", 1, nodeCount);
        if (query != null && source != null && target != null) {
          queries.add(new NodeQuery(query, source, target));
        }
      }
      file.finish();
    }
    return queries;
  }
}
