package org.keruen.io.tntp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;

/// Writes link flows as CSV: a row a link in the order of the network file, nodes counted from 1.
public final class FlowsCsv {

  private FlowsCsv() {}

  /// Writes `link,init_node,term_node,flow,cost` and a row for every link. Figures are exact:
  /// reading them gives the same number.
  ///
  /// @param out written to, not closed
  public static void write(AssignmentResult result, Writer out) {
    AssignmentNetwork network = result.network();
    try {
      out.write("link,init_node,term_node,flow,cost\n");
      for (int link = 0; link < network.linkCount(); link++) {
        out.write((link + 1) + "," + (network.tail(link) + 1) + "," + (network.head(link) + 1));
        out.write("," + result.flow(link) + "," + result.cost(0, link) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
