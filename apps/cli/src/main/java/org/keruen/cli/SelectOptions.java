package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentResult;
import org.keruen.assignment.SelectedFlows;
import org.keruen.io.assignment.NetworkNames;
import org.keruen.io.assignment.Selection;
import org.keruen.io.table.Nearest;
import picocli.CommandLine.Option;

/// Links and zones whose trips the user wants to see.
final class SelectOptions {
  @Option(
      names = "--select-link",
      paramLabel = "A-B",
      split = ",",
      description =
          "Show the trips that use the link from node A to node B (or the link of a number or id):"
              + " between which zones, and their flows. May be repeated.")
  private List<String> links = new ArrayList<>();

  @Option(
      names = "--select-zone",
      paramLabel = "Z",
      split = ",",
      description = "Show the trips from zone Z, and those to it. May be repeated.")
  private List<String> zones = new ArrayList<>();

  boolean isEmpty() {
    return links.isEmpty() && zones.isEmpty();
  }

  /// Looks whether the links and zones are there.
  ///
  /// @throws UsageException if one is not
  void check(NetworkNames names) {
    links.forEach(typed -> find(typed, names));
    zones.forEach(typed -> zone(typed, names));
  }

  List<Selection> select(AssignmentResult result, NetworkNames names) {
    List<Selection> selections = new ArrayList<>();
    for (String typed : links) {
      int[] found = find(typed, names);
      selections.add(new Selection("link " + typed, SelectedFlows.throughLinks(result, found)));
    }
    for (String typed : zones) {
      int zone = zone(typed, names);
      selections.add(new Selection("from " + typed, SelectedFlows.fromZone(result, zone)));
      selections.add(new Selection("to " + typed, SelectedFlows.toZone(result, zone)));
    }
    return selections;
  }

  private static int zone(String typed, NetworkNames names) {
    int zone = names.findZone(typed);
    if (zone < 0) {
      throw UsageException.of(
          "--select-zone " + typed,
          "there is no such zone",
          names.hasZoneIds()
              ? Nearest.advice(typed, names.listZones(), "give the id of a zone")
              : "give a zone from 1 to " + names.network().zoneCount());
    }
    return zone;
  }

  /// All links that join the two nodes, or the one of that number or id.
  private static int[] find(String typed, NetworkNames names) {
    int[] found = names.findLinks(typed);
    if (found.length == 0) {
      throw UsageException.of(
          "--select-link " + typed,
          typed.matches("\\d+-\\d+")
              ? "no link leads from node " + typed.replace("-", " to node ")
              : "there is no such link",
          names.hasLinkIds()
              ? "give its link_id, behind a - the other way, or two nodes, like 12-34"
              : "give two nodes, like 12-34 (a link has one direction), or a number from 1 to "
                  + names.network().linkCount());
    }
    return found;
  }
}
