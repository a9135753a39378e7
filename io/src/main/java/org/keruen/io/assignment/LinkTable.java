package org.keruen.io.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.UserClass;
import org.keruen.io.columns.Heading;
import org.keruen.io.rows.RowFiles;
import org.keruen.io.rows.RowSink;

/// Flow and cost of every link, a row a link in the order of the network file.
///
/// With one class the columns are `link,init_node,term_node,flow,cost`, or with ids
/// `link,link_id,dir_flag,from_node_id,to_node_id,flow,cost`. With several, `flow` and
/// `cost` give way to `pce_flow` and `time`, then `flow_NAME` and `cost_NAME` of each class. What
/// was selected follows: `flow_link_12_34`, with the class behind it if there are several.
public final class LinkTable {
  private final AssignmentResult result;
  private final List<Selection> selections;
  private final List<UserClass> classes;

  private final NetworkNames names;

  private LinkTable(AssignmentResult result, NetworkNames names, List<Selection> selections) {
    this.names = names;
    this.result = result;
    this.selections = selections;
    classes = result.classes();
  }

  /// @throws IOException if the file cannot be written
  public static void write(
      AssignmentResult result, NetworkNames names, List<Selection> selections, Path file)
      throws IOException {
    new LinkTable(result, names, selections).write(file);
  }

  private List<Heading> columns() {
    List<Heading> columns = new ArrayList<>(names.linkColumns());
    boolean single = classes.size() == 1;
    columns.add(Heading.number(single ? "flow" : "pce_flow"));
    columns.add(Heading.number(single ? "cost" : "time"));
    if (!single) {
      for (UserClass userClass : classes) {
        columns.add(Heading.number("flow_" + userClass.name()));
        columns.add(Heading.number("cost_" + userClass.name()));
      }
    }
    for (Selection selection : selections) {
      for (UserClass userClass : classes) {
        String suffix = single ? "" : "_" + userClass.name();
        columns.add(Heading.number("flow_" + selection.columnName() + suffix));
      }
    }
    return columns;
  }

  private void write(Path file) throws IOException {
    int links = result.network().linkCount();
    try (RowSink rows = RowFiles.open(file, columns())) {
      for (int link = 0; link < links; link++) {
        if (!names.isOfFiles(link)) {
          continue;
        }
        names.writeLink(rows, link);
        writeFlows(link, rows);
        for (Selection selection : selections) {
          for (int c = 0; c < classes.size(); c++) {
            rows.number(selection.flows().flow(c, link));
          }
        }
        rows.endRow();
      }
    }
  }

  private void writeFlows(int link, RowSink rows) throws IOException {
    if (classes.size() == 1) {
      rows.number(result.flow(0, link)).number(result.cost(0, link));
      return;
    }
    rows.number(result.flow(link)).number(result.runningCost(link));
    for (int c = 0; c < classes.size(); c++) {
      rows.number(result.flow(c, link)).number(result.cost(c, link));
    }
  }
}
