package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.SelectedFlows;
import org.keruen.io.assignment.Selection;
import picocli.CommandLine.Option;

/// Links and zones whose trips the user wants to see.
final class SelectOptions {
  private static final Pattern LINK = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  @Option(
      names = "--select-link",
      paramLabel = "A-B",
      split = ",",
      description =
          "Show the trips that use the link from node A to node B (or link number N): between which"
              + " zones, and their flows. May be repeated.")
  private List<String> links = new ArrayList<>();

  @Option(
      names = "--select-zone",
      paramLabel = "Z",
      split = ",",
      description = "Show the trips from zone Z, and those to it. May be repeated.")
  private List<Integer> zones = new ArrayList<>();

  boolean isEmpty() {
    return links.isEmpty() && zones.isEmpty();
  }

  /// Looks whether the links and zones are there.
  ///
  /// @throws UsageException if one is not
  void check(AssignmentNetwork network) {
    links.forEach(typed -> find(typed, network));
    for (int zone : zones) {
      if (zone < 1 || zone > network.zoneCount()) {
        throw UsageException.of(
            "--select-zone " + zone,
            "there is no such zone",
            "give a zone from 1 to " + network.zoneCount());
      }
    }
  }

  List<Selection> select(AssignmentResult result) {
    List<Selection> selections = new ArrayList<>();
    for (String typed : links) {
      int[] found = find(typed, result.network());
      selections.add(new Selection("link " + typed, SelectedFlows.throughLinks(result, found)));
    }
    for (int zone : zones) {
      selections.add(new Selection("from " + zone, SelectedFlows.fromZone(result, zone - 1)));
      selections.add(new Selection("to " + zone, SelectedFlows.toZone(result, zone - 1)));
    }
    return selections;
  }

  /// All links that join the two nodes, or the one of that number.
  private static int[] find(String typed, AssignmentNetwork network) {
    Matcher match = LINK.matcher(typed);
    if (!match.matches()) {
      throw UsageException.of(
          "--select-link " + typed,
          "it is no link",
          "give two nodes, like 12-34, or the number of a link, like 7");
    }
    int first = Integer.parseInt(match.group(1)) - 1;
    String second = match.group(2);
    int[] found =
        IntStream.range(0, network.linkCount())
            .filter(
                link ->
                    second == null
                        ? link == first
                        : network.tail(link) == first
                            && network.head(link) == Integer.parseInt(second) - 1)
            .toArray();
    if (found.length == 0) {
      throw UsageException.of(
          "--select-link " + typed,
          second == null
              ? "the network has links 1 to " + network.linkCount()
              : "no link leads from node " + match.group(1) + " to node " + second,
          "see init_node and term_node of the network file; a link has one direction");
    }
    return found;
  }
}
