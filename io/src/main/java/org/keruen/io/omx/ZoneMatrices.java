package org.keruen.io.omx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.table.Nearest;

/// Square matrices of an OMX file whose rows are zones that one knows, each cell checked as it is
/// read.
///
/// Which zone a row is, the lookup `zone` says, or the only one there is: by id, or, if its entries
/// are whole numbers and no ids, by place in the list of zones, from 1.
public final class ZoneMatrices {

  private static final String USUAL_LOOKUP = "zone";
  private static final int MOST_PROBLEMS = 20;

  private final String file;
  private final OmxMatrices matrices;
  private final List<String> zones;
  private final int[] zoneOf;
  private final List<Problem> problems = new ArrayList<>();

  /// Does something with a cell.
  @FunctionalInterface
  public interface Cell {
    /// @param origin      place in the list of zones, from 0
    /// @param destination the same
    void take(int origin, int destination, double value);
  }

  private ZoneMatrices(Path file, OmxMatrices matrices, List<String> zones) {
    this.file = file.toString();
    this.matrices = matrices;
    this.zones = List.copyOf(zones);
    this.zoneOf = zoneOfRows();
  }

  /// Reads a file and finds its zones.
  ///
  /// @param zones ids of all zones, in order
  /// @throws ProblemException with every fault of the file and its lookup
  public static ZoneMatrices read(Path file, List<String> zones) {
    return new ZoneMatrices(file, OmxFile.read(file), zones);
  }

  public OmxMatrices matrices() {
    return matrices;
  }

  private int[] zoneOfRows() {
    if (matrices.rowCount() != matrices.columnCount()) {
      throw ProblemException.of(
          file,
          "its matrices are " + matrices.rowCount() + " x " + matrices.columnCount(),
          "give square ones, from every zone to every zone");
    }
    String name = lookupName();
    OmxMatrices.Lookup lookup = matrices.lookups().get(name);
    if (lookup == null) {
      throw ProblemException.of(file, "its lookup is not there", "write /lookup/zone");
    }
    Map<String, Integer> placeOf = new HashMap<>();
    zones.forEach(zone -> placeOf.put(zone, placeOf.size()));
    int[] found = new int[lookup.entries().size()];
    for (int row = 0; row < found.length; row++) {
      found[row] = zone(name, lookup, row, placeOf);
    }
    refuseTwice(name, lookup, found);
    finish();
    return found;
  }

  private String lookupName() {
    Map<String, OmxMatrices.Lookup> lookups = matrices.lookups();
    if (lookups.containsKey(USUAL_LOOKUP)) {
      return USUAL_LOOKUP;
    }
    if (lookups.size() != 1) {
      throw ProblemException.of(
          file,
          lookups.isEmpty()
              ? "it has no lookup, so nobody knows which zone a row is"
              : "it has the lookups " + String.join(", ", lookups.keySet()),
          "name the zones of its rows in /lookup/" + USUAL_LOOKUP);
    }
    return lookups.keySet().iterator().next();
  }

  private int zone(String name, OmxMatrices.Lookup lookup, int row, Map<String, Integer> placeOf) {
    String entry = lookup.entries().get(row);
    Integer place = placeOf.get(entry);
    if (place == null && lookup.numeric()) {
      long number = Long.parseLong(entry);
      place = number >= 1 && number <= zones.size() ? (int) number - 1 : null;
    }
    if (place == null) {
      String numbers = "give ids of zones, or their numbers from 1 to " + zones.size();
      report(
          file + " /lookup/" + name + " row " + (row + 1),
          "'" + entry + "' is no zone",
          lookup.numeric() ? numbers : Nearest.advice(entry, zones, numbers));
      return 0;
    }
    return place;
  }

  private void refuseTwice(String name, OmxMatrices.Lookup lookup, int[] found) {
    int[] rowOf = new int[zones.size()];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < found.length && problems.isEmpty(); row++) {
      if (rowOf[found[row]] >= 0) {
        report(
            file + " /lookup/" + name + " row " + (row + 1),
            "'" + lookup.entries().get(row) + "' is row " + (rowOf[found[row]] + 1) + " already",
            "give every zone one row");
      }
      rowOf[found[row]] = row;
    }
  }

  /// Does something with each cell above 0; cells that are no amounts are noted for [#finish].
  public void each(String name, Cell cell) {
    for (int row = 0; row < zoneOf.length; row++) {
      for (int column = 0; column < zoneOf.length; column++) {
        double value = matrices.value(name, row, column);
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
          cell.take(zoneOf[row], zoneOf[column], value);
        } else if (value != 0) {
          report(
              where(name, zoneOf[row], zoneOf[column]),
              "is " + value + ", but must be a number, 0 or more",
              "correct the number; 0 where nothing goes");
        }
      }
    }
  }

  /// Where a cell stands, in words.
  public String where(String name, int origin, int destination) {
    return file + " /data/" + name + " from " + zones.get(origin) + " to " + zones.get(destination);
  }

  /// Notes a fault; those beyond the first twenty are passed over.
  public void report(String where, String what, String fix) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(where, what, fix));
    }
  }

  /// @throws ProblemException with every fault noted so far, if there is any
  public void finish() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
