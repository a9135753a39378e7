package org.keruen.io.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.io.omx.OmxMatrices;
import org.keruen.io.omx.ZoneMatrices;
import org.keruen.io.table.Nearest;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;
import org.keruen.study.demand.Zone;

/// A demand as matrices: tonnes a year by the name of the commodity group, USD a year by that name
/// and `_usd`.
///
/// Matrices have no room for sources: who reads them takes every cell as somebody's own assumption.
final class DemandOmx {

  private static final String USD = "_usd";
  private static final String YEAR = "year";
  private static final String OWN_SOURCE = "own";

  private final Path file;
  private final Known known;
  private final ZoneMatrices read;
  private final List<String> zones;

  /// What a demand must fit to.
  ///
  /// @param groups      every commodity group
  /// @param year        base year, unless the file says another
  /// @param usdPerTonne value of each group, where the file gives none
  record Known(
      Map<String, Zone> zones, List<String> groups, int year, Map<String, Double> usdPerTonne) {}

  private DemandOmx(Path file, Known known) {
    this.file = file;
    this.known = known;
    this.zones = List.copyOf(known.zones().keySet());
    this.read = ZoneMatrices.read(file, zones);
  }

  /// The matrices of a demand, with zones by id and by number.
  static OmxMatrices of(Demand demand) {
    List<String> zones = List.copyOf(demand.zones().keySet());
    int count = zones.size();
    Map<String, Integer> placeOf = new HashMap<>();
    zones.forEach(zone -> placeOf.put(zone, placeOf.size()));
    Map<String, double[]> cells = new TreeMap<>();
    for (Flow flow : demand.flows()) {
      int at =
          placeOf.getOrDefault(flow.origin(), 0) * count
              + placeOf.getOrDefault(flow.destination(), 0);
      cells.computeIfAbsent(flow.group(), name -> new double[count * count])[at] += flow.tonnes();
      cells.computeIfAbsent(flow.group() + USD, name -> new double[count * count])[at] +=
          flow.usd();
    }
    OmxMatrices.Builder builder = OmxMatrices.builder(count, count);
    cells.forEach(
        (name, matrix) -> builder.matrix(name, matrix, name.endsWith(USD) ? "USD/a" : "t/a"));
    List<String> numbers = IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    return builder
        .lookup("zone", zones, false)
        .lookup("zone_number", numbers, true)
        .note(YEAR, Integer.toString(demand.year()))
        .build();
  }

  /// Reads a demand.
  ///
  /// @throws org.keruen.base.ProblemException with every fault of the file
  static Demand read(Path file, Known known) {
    return new DemandOmx(file, known).demand();
  }

  private Demand demand() {
    int year = year();
    List<Flow> flows = new ArrayList<>();
    for (String name : read.matrices().listNames()) {
      if (name.endsWith(USD)) {
        checkValues(name);
      } else if (known.groups().contains(name)) {
        addGroup(name, flows);
      } else {
        read.report(
            file + " /data/" + name,
            "'" + name + "' is no commodity group",
            Nearest.advice(
                name, known.groups(), "name it one of " + String.join(", ", known.groups())));
      }
    }
    read.finish();
    flows.sort(
        Comparator.comparing(Flow::origin)
            .thenComparing(Flow::destination)
            .thenComparing(Flow::group));
    return new Demand(year, known.zones(), flows);
  }

  private int year() {
    String said = read.matrices().notes().get(YEAR);
    if (said == null) {
      return known.year();
    }
    try {
      return Integer.parseInt(said);
    } catch (NumberFormatException _) {
      read.report(
          file.toString(), "its attribute year is '" + said + "'", "write a year, such as 2024");
      return known.year();
    }
  }

  private void checkValues(String name) {
    String group = name.substring(0, name.length() - USD.length());
    if (!read.matrices().listNames().contains(group)) {
      read.report(
          file + " /data/" + name,
          "gives USD of goods without tonnes",
          "write the matrix " + group + " beside it");
    }
  }

  private void addGroup(String group, List<Flow> flows) {
    boolean valued = read.matrices().listNames().contains(group + USD);
    Double density = known.usdPerTonne().get(group);
    if (!valued && density == null) {
      read.report(
          file + " /data/" + group,
          "nobody says what " + group + " is worth",
          "write the matrix " + group + USD + " beside it");
      return;
    }
    double perTonne = density == null ? 0 : density;
    Map<Long, Double> usd = new HashMap<>();
    if (valued) {
      read.each(
          group + USD, (origin, destination, value) -> usd.put(key(origin, destination), value));
    }
    Provenance provenance = provenance(valued);
    read.each(
        group,
        (origin, destination, tonnes) -> {
          if (origin == destination) {
            read.report(
                read.where(group, origin, destination),
                "is " + tonnes + ", but goods within a zone meet no border",
                "write 0");
          }
          double value =
              valued ? usd.getOrDefault(key(origin, destination), 0.0) : tonnes * perTonne;
          flows.add(
              new Flow(
                  zones.get(origin), zones.get(destination), group, tonnes, value, provenance));
        });
  }

  private static long key(int origin, int destination) {
    return ((long) origin << 32) | destination;
  }

  private Provenance provenance(boolean valued) {
    return new Provenance(
        Confidence.ASSUMED,
        List.of(OWN_SOURCE),
        "from " + file.getFileName() + (valued ? "" : "; value by the study's USD/t of the group"));
  }
}
